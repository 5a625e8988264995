"""Which cards: the partners choose before they begin, where an exercise leaves a choice."""

from dataclasses import replace
from pathlib import Path

import pytest

from reconnect_tui.asks import Draw
from reconnect_tui.engine.words import words_for
from reconnect_tui.errors import Refused
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.paths import home_folders
from reconnect_tui.plain.beginning import Beginning
from reconnect_tui.plain.people import People
from reconnect_tui.plain.talk import Talk
from tests.plain.faked import FakeTerminal, lines
from tests.walks.table import HandClock, shelf

CURIOUS = "still-curious"
WISH = Wish(exercise=CURIOUS, mode="two", names=("Ana", "Leo"), first="Ana")


@pytest.fixture(name="evening")
def _evening(tmp_path: Path) -> Evening:
    evening = Evening(home_folders(tmp_path), clock=HandClock())
    evening.__dict__["library"] = shelf()
    return evening


def settled(evening: Evening, wish: Wish, *typed: str) -> tuple[Wish | None, list[str]]:
    """Before you begin, in plain lines: what is wished in the end, and what was said."""
    terminal = FakeTerminal(lines(*typed))
    talk = Talk(terminal, words_for("en"), lambda: None)
    return Beginning(evening, talk, People(evening, talk)).settled(wish), terminal.said


def drawn(evening: Evening, wish: Wish) -> set[str]:
    """The decks from which a session of this wish draws."""
    facilitator = evening.begin(wish)
    moments = facilitator.session.plan.moments
    facilitator.close()
    return {moment.ask.deck for moment in moments if isinstance(moment.ask, Draw)}


def test_enter_keeps_the_usual_cards(evening: Evening) -> None:
    """Who does not care is not asked: the usual deck stands there, and Enter begins."""
    wish, said = settled(evening, WISH, "")
    assert any("Which cards: Daily life" in line for line in said)
    assert wish is not None
    assert drawn(evening, wish) == {"daily-life"}


def test_another_deck_is_two_numbers_away(evening: Evening) -> None:
    """The one that was chosen is drawn from, and stands on the page."""
    wish, said = settled(evening, WISH, "4", "2", "")
    assert any("Which cards: Then and now" in line for line in said), said
    assert wish is not None
    assert drawn(evening, wish) == {"then-and-now"}


@pytest.mark.parametrize("mode", ["two", "solo"])
def test_a_choice_holds_for_each_way_to_sit_down(evening: Evening, mode: str) -> None:
    """For two and for one."""
    names = ("Ana", "Leo") if mode == "two" else ("Ana",)
    assert drawn(evening, replace(WISH, mode=mode, names=names, deck="money")) == {"money"}


def test_a_session_comes_back_with_the_cards_it_began_with(evening: Evening) -> None:
    """What was chosen is kept with the session."""
    evening.begin(replace(WISH, deck="work")).close()
    again = evening.resume(evening.waiting()[0].run)
    decks = {one.ask.deck for one in again.session.plan.moments if isinstance(one.ask, Draw)}
    again.close()
    assert decks == {"work"}


def test_where_a_program_chose_nobody_is_asked(evening: Evening) -> None:
    """A program that sets the deck means it."""
    wish, said = settled(evening, replace(WISH, changes={"card.deck": "fun"}), "")
    assert not any("Which cards" in line for line in said)
    assert wish is not None
    assert drawn(evening, wish) == {"fun"}


def test_no_other_exercise_asks(evening: Evening) -> None:
    """Where there is one deck, or none, there is no question."""
    listening = evening.exercise(Wish(exercise="what-i-saw-you-do"))
    assert evening.decks(listening, "two", {}) == {}


def test_a_deck_that_is_not_on_offer_is_refused(evening: Evening) -> None:
    """With a sentence, and before anything is written."""
    with pytest.raises(Refused, match='does not draw from a deck "touch-menu"'):
        evening.begin(replace(WISH, deck="touch-menu"))
