"""The programs: their rhythm, what comes before a talk, and what stays when they are done."""

from itertools import chain

import pytest

from reconnect_tui.content.library import Library
from reconnect_tui.content.outline import outline
from reconnect_tui.content.plan import Choices, Seating, plan
from reconnect_tui.content.program import Program, SessionPlan, Week
from reconnect_tui.content.shelves import Folder
from reconnect_tui.journal.position_words import numbered
from tests.library.shipped_files import EXERCISES

LIBRARY = Library((Folder(EXERCISES, shipped=True),))
EIGHT = "reconnect-eight-weeks"
TINY = 5
"""Minutes of a session that fits between two doors."""


def minutes(session: SessionPlan) -> float:
    """The clock of a session for two, time apart not counted."""
    exercise = LIBRARY.exercise(session.exercise)
    decks = LIBRARY.decks_for(exercise, session.set)
    seating = Seating({"a": "Ana", "b": "Leo"})
    made = plan(exercise, decks, seating, Choices(changes=session.set))
    return sum(row.ms for row in outline(made) if not row.maybe) / 60_000


def counted() -> list[Week]:
    """The weeks of the eight."""
    return [week for week in LIBRARY.program(EIGHT).weeks if not week.extra]


def test_eight_weeks_are_eight() -> None:
    """The first look and the afterward are beside them, and not counted."""
    assert len(counted()) == 8


@pytest.mark.parametrize("week", counted(), ids=lambda week: week.id)
def test_a_week_is_prepared_alone_and_has_two_talks_and_three_tiny_ones(week: Week) -> None:
    """What each prepares comes first; more than that is there only for who likes it."""
    needed = [one for one in week.sessions if one.needed]
    alone = [one.id for one in needed if one.each_alone]
    together = [one for one in needed if not one.each_alone]
    talks = [one for one in together if minutes(one) > TINY]
    tiny = [one for one in together if one not in talks]
    assert len(alone) == 1
    assert needed[0].id == alone[0]
    assert (sum(one.times for one in talks), sum(one.times for one in tiny)) == (2, 3)
    before: dict[str, set[str]] = {}
    for one in week.sessions:
        before[one.id] = set(one.after) | set(chain.from_iterable(before[x] for x in one.after))
    assert all(alone[0] in before[talk.id] for talk in talks)


def test_afterward_the_meeting_comes_back_weekly_and_the_outside_view_three_times_a_year() -> None:
    """They are habits: they come back, and are never owed."""
    last = LIBRARY.program(EIGHT).weeks[-1]
    assert last.extra
    habits = {one.exercise: one.every for one in last.sessions if one.every}
    assert habits["how-are-we"] == 7
    assert habits["outside-view"] == 120
    assert not any(one.needed for one in last.sessions)


def test_who_began_alone_is_led_to_a_program_for_two() -> None:
    """Both ways in lead on when they are done."""
    alone = LIBRARY.program("one-willing-partner")
    assert alone.modes == ("solo",)
    assert modes(alone) == [("two",)]
    assert modes(LIBRARY.program("one-honest-week"))


def modes(program: Program) -> list[tuple[str, ...]]:
    """For whom the programs are that come after it."""
    return [tuple(LIBRARY.program(ident).modes) for ident in program.then]


def test_fifteen_minutes_are_enough_for_fifteen_minutes_a_week() -> None:
    """No session of it takes longer by the clock."""
    for _, session in LIBRARY.program("fifteen-minutes-a-week").walk():
        assert minutes(session) <= 15, session.id


def test_the_weeks_are_numbered_as_they_are_called() -> None:
    """Week 1 has the number 1, and what comes before it has none."""
    first, second, *_, last = numbered(LIBRARY.program(EIGHT))
    assert first.startswith("· Before you begin")
    assert second.startswith("1. Week 1")
    assert last.startswith("· Afterward")
