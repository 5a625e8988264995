"""The gratitude jar: notes of thanks, a dot each, one of them a day."""

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from reconnect_tui.journal.jar import DOT, Note, dots, jar_words, note_of_the_day, notes
from reconnect_tui.journal.words import ENGLISH
from tests.journal.lives import ANA, BOTH, LEO, past, plan_of, played

if TYPE_CHECKING:
    from reconnect_tui.asks import Value

THANKS = """
[[steps]]
id = "thanks"
kind = "write"
text = "What for?"
[[steps]]
id = "secret"
kind = "write"
sealed = true
text = "And what else?"
"""
TODAY = date(2026, 11, 24)


def note(days_ago: int) -> Note:
    """A note of so many days ago."""
    return Note(f"note {days_ago}", "Ana", TODAY - timedelta(days=days_ago), "s", "a")


def test_written_thanks_go_into_the_jar() -> None:
    """What both wrote is there for both; what is sealed only for its writer."""
    answers: dict[str, Value] = {"thanks@a": "the tea", "secret@a": "robin", "secret@b": "finch"}
    found = [past(played(plan_of(THANKS), answers), tags=("gratitude",))]
    together = {one.words for one in notes(found, BOTH)}
    assert "the tea" in together
    assert not together & {"robin", "finch"}
    assert {"the tea", "robin"} <= {one.words for one in notes(found, ANA)}
    assert "finch" in {one.words for one in notes(found, LEO)}


def test_only_exercises_of_thanks_fill_it() -> None:
    """Words of another exercise are no thanks."""
    assert notes([past(played(plan_of(THANKS)), tags=("needs",))], BOTH) == ()


def test_the_note_of_the_day_stays_all_day_and_changes() -> None:
    """The same on one day; over the days all of them come."""
    jar = tuple(note(days) for days in range(30, 20, -1))
    assert note_of_the_day(jar, TODAY) == note_of_the_day(jar, TODAY)
    days = [TODAY + timedelta(days=at) for at in range(200)]
    assert set(Counter(note_of_the_day(jar, day) for day in days)) == set(jar)


def test_an_old_note_comes_before_one_of_this_week() -> None:
    """One is reminded of what one may have forgotten; without an old one, of any."""
    jar = (note(20), note(2), note(1))
    days = [TODAY + timedelta(days=at) for at in range(4)]
    assert {note_of_the_day(jar, day) for day in days} == {note(20)}
    assert note_of_the_day((note(1),), TODAY) == note(1)
    assert note_of_the_day((), TODAY) is None


@given(st.integers(0, 200), st.integers(1, 30), st.integers(1, 9))
def test_a_dot_a_note_until_the_jar_is_full(count: int, width: int, height: int) -> None:
    """The jar fills from below, row by row; its sentence counts every note."""
    rows = dots(count, width=width, height=height)
    assert (len(rows), {len(row) for row in rows}) == (height, {width})
    assert "".join(rows).count(DOT) == min(count, width * height)
    filled = [row.count(DOT) for row in rows]
    assert filled == sorted(filled)
    assert str(count) in jar_words(count, ENGLISH) or count == 0
