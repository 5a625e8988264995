"""A session's page shows what was said, and never a word that may not be read."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconnect_tui.asks import Value
from reconnect_tui.engine.session import Session
from reconnect_tui.journal.pages import page_of
from reconnect_tui.journal.past import Past
from reconnect_tui.journal.searching import find
from reconnect_tui.journal.viewing import NOBODY, Eyes
from reconnect_tui.journal.words import ENGLISH
from reconnect_tui.store.space import NotOpened
from tests.journal.lives import (
    ANA,
    BOTH,
    LEO,
    STRANGER,
    past,
    plan_of,
    played,
    random_session,
    text_of,
)

WRITES = """
[[steps]]
id = "mine"
kind = "write"
sealed = true
text = "{you}, what is it?"
[[steps]]
id = "again"
kind = "write"
text = "You wrote: {answer:mine} Anything more?"
"""
LOOKS = """
[[steps]]
id = "look"
kind = "reveal"
of = ["mine"]
"""


def shown(session: Session, eyes: Eyes) -> str:
    """All the words that these eyes get."""
    return text_of(page_of(past(session), ENGLISH, eyes))


@settings(max_examples=120)
@given(st.integers(0, 2**32))
def test_sealed_words_are_on_no_page_but_their_writers(seed: int) -> None:
    """After any evening: what Ana sealed and did not release is read by Ana, and by nobody else."""
    session = random_session(seed, 120)
    for eyes, canaries in ((LEO, ["robin"]), (ANA, ["finch"]), (BOTH, ["robin", "finch"])):
        assert [word for word in canaries if word in shown(session, eyes)] == []
        page = page_of(past(session), ENGLISH, eyes)
        assert [hit for word in canaries for hit in find([page], word)] == []
    for eyes in (NOBODY, STRANGER):
        words = shown(session, eyes)
        assert "robin" not in words
        assert "finch" not in words


def test_the_writer_reads_what_the_writer_wrote() -> None:
    """The promise above is not kept by showing nothing."""
    session = played(plan_of(WRITES), {"mine@a": "robin one", "mine@b": "finch one"})
    assert "robin one" in shown(session, ANA)
    assert "finch one" in shown(session, LEO)


def test_a_question_that_quotes_sealed_words_is_kept_back_with_them() -> None:
    """What was asked can hold an earlier answer; whoever may not read one reads neither."""
    session = played(plan_of(WRITES), {"mine@a": "robin one", "again@a": "in the open"})
    assert "You wrote: robin one" in shown(session, ANA)
    for eyes in (LEO, BOTH, NOBODY):
        assert "in the open" in shown(session, eyes)
        assert "robin" not in shown(session, eyes)


@pytest.mark.parametrize(
    ("release", "for_leo"), [("show", ["first", "second"]), ("line", ["first"]), ("keep", [])]
)
def test_a_page_shows_what_the_reveal_showed(release: Value, for_leo: list[str]) -> None:
    """Shown whole, by its first line, or kept: Leo reads later what he read then, Ana all of it."""
    answers: dict[str, Value] = {"mine@a": "first\nsecond", "look@a": release, "look@b": "show"}
    session = played(plan_of(WRITES + LOOKS), answers)
    for eyes in (LEO, BOTH):
        words = shown(session, eyes)
        assert [word for word in ("first", "second") if word in words] == for_leo
    own = shown(session, ANA)
    assert "first" in own
    assert "second" in own


def test_nothing_stands_on_a_page_twice() -> None:
    """What a reveal showed and what was said are one entry, not two."""
    answers: dict[str, Value] = {"mine@a": "once", "look@a": "show", "look@b": "show"}
    session = played(plan_of(WRITES + LOOKS), answers)
    for eyes in (ANA, LEO, BOTH):
        page = page_of(past(session), ENGLISH, eyes)
        assert [entry.said for entry in page.entries].count("once") == 1


def test_what_was_done_alone_is_read_alone() -> None:
    """A session of Ana alone shows its words to her, and only that it was to nobody else."""
    plan = plan_of(WRITES, names={"a": "Ana"})
    session = played(plan, {"mine@a": "robin one"})
    assert "robin one" in shown(session, ANA)
    for eyes in (LEO, BOTH, NOBODY):
        assert page_of(past(session), ENGLISH, eyes).entries == ()


def test_a_page_without_its_exercise_shows_nothing_and_says_so() -> None:
    """Where nobody knows any more who was asked what, no word is given to anybody."""
    session = played(plan_of(WRITES), {"mine@a": "robin one"})
    bare = replace(session, plan=replace(session.plan, moments=()))
    page = page_of(Past("lost", bare, whole=False), ENGLISH, ANA)
    assert (page.entries, page.whole) == ((), False)


def test_a_sealed_answer_says_so_to_its_writer_and_opens_with_the_key() -> None:
    """Without the key: that it is sealed. With it: the words. For the other: nothing."""
    session = played(plan_of(WRITES), {"mine@a": "robin one"})
    sealed = replace(session.results["mine@a"], value=None, sealed="rk1:xyz")
    session = replace(session, results={**session.results, "mine@a": sealed})

    def key(_: Session, address: str) -> Value | None:
        if address != "mine@a":
            raise NotOpened
        return "robin one"

    mine = page_of(past(session), ENGLISH, ANA)
    assert mine.locked
    opened = page_of(past(session), ENGLISH, ANA, key)
    assert not opened.locked
    assert "robin one" in text_of(opened)
    for eyes in (LEO, BOTH):
        other = page_of(past(session), ENGLISH, eyes, key)
        assert not other.locked
        assert "robin" not in text_of(other)


def test_ratings_and_replies_are_read_in_words() -> None:
    """A number stands with what it was about and the ends of its scale; a reply with its words."""
    steps = """
[[steps]]
id = "near"
kind = "rate"
text = "How near?"
low = "far"
high = "close"
items = [{ id = "day", text = "By day" }, { id = "night", text = "By night" }]
[[steps]]
id = "deal"
kind = "agree"
text = "One thing."
"""
    answers: dict[str, Value] = {
        "near@a": {"day": 2, "night": 5},
        "deal.reply@b": {"answer": "change", "words": "on Sunday"},
    }
    page = page_of(past(played(plan_of(steps), answers)), ENGLISH, BOTH)
    said = [entry.said for entry in page.entries]
    assert "By day: 2\nBy night: 5\n(1 far, 5 close)" in said
    assert "Yes, with a change: on Sunday" in said
    assert [entry.sort for entry in page.entries][-1] == "agreed"
