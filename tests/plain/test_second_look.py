"""A second look at a template in plain lines: said once, and Enter alone keeps the words."""

import pytest

from reconnect_tui.asks import Slot
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.words import ENGLISH
from reconnect_tui.plain.second_look import SecondLook
from tests.engine.evenings import Table, sink_plan

PAGE = Page(
    kind="moment",
    address="need",
    template=("I think ", Slot("thought", "A thought"), ". Could we ", Slot("request", "A wish")),
    guards=("blame",),
)
HARSH = {"thought": "you are lazy", "request": ""}


class Room:
    """Who types, and what was said and done."""

    def __init__(self, *typed: str) -> None:
        """Take the lines that will be typed."""
        self._typed = iter(typed)
        self.said: list[str] = []
        self.done: list[str] = []
        self.twice = SecondLook(self._say, lambda: next(self._typed), self.done.append)

    def _say(self, *lines: str) -> None:
        self.said += lines


@pytest.fixture
def session() -> Session:
    """A session in English."""
    return Table.laid(sink_plan()).session


def test_enter_alone_keeps_the_words(session: Session) -> None:
    """It says what it saw, why, and how to go on; then the words are done."""
    room = Room("")
    assert room.twice.keeps(session, PAGE, HARSH, ENGLISH)
    assert "you are lazy" in room.said[0]
    assert room.said[-1] == ENGLISH.hints.keep_or_change


def test_words_are_changed_and_not_looked_at_again(session: Session) -> None:
    """After `w` the page is asked again; whatever comes then is let through in silence."""
    room = Room("w")
    assert not room.twice.keeps(session, PAGE, HARSH, ENGLISH)
    room.said.clear()
    assert room.twice.keeps(session, PAGE, HARSH, ENGLISH)
    assert room.said == []
    assert room.done == []


def test_other_keys_do_what_they_do(session: Session) -> None:
    """A command is obeyed, with its slash or without, and nothing is done with the words."""
    room = Room("/t")
    assert not room.twice.keeps(session, PAGE, HARSH, ENGLISH)
    assert room.done == ["t"]


def test_what_a_request_leaves_open_is_said_in_a_sentence(session: Session) -> None:
    """No signs that a screen reader would spell: what it says, and what it leaves open."""
    room = Room("")
    given = {"thought": "we ate", "request": "eat without phones"}
    assert room.twice.keeps(session, PAGE, given, ENGLISH)
    assert any(line.startswith("Your request says: Who, What") for line in room.said)
    assert "✓" not in "".join(room.said)


def test_words_that_land_well_are_let_through(session: Session) -> None:
    """Nobody is asked anything, so nobody has to type."""
    room = Room()
    assert room.twice.keeps(session, PAGE, {"thought": "we ate", "request": ""}, ENGLISH)
    assert room.said == []
