"""Where partners are in a program: derived, in any order, on any day, and never late."""

import tomllib
from datetime import date, timedelta
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from reconnect_tui.content.program import Program
from reconnect_tui.journal.position import Course, Done, Position, position
from reconnect_tui.journal.position_words import others

BEGUN = date(2026, 11, 2)
BOTH = ("ana", "leo")

PROGRAM = Program.model_validate(
    tomllib.loads("""
format = 1
kind = "program"
id = "back-to-us"
title = "Three weeks back to us"
for = ["two"]
pace = "weekly"
gap = "1d"
[[weeks]]
id = "notice"
title = "Notice the good"
sessions = [ { id = "thanks", exercise = "three-thanks", times = 2 } ]
[[weeks]]
id = "listen"
title = "Be heard"
sessions = [
  { id = "short", exercise = "active-listening", set = { "share.time" = "2m" } },
  { id = "full", exercise = "active-listening", after = ["short"] },
]
[[weeks]]
id = "need"
title = "Ask plainly"
sessions = [
  { id = "alone", exercise = "where-am-i", each_alone = true },
  { id = "ask", exercise = "ask-for-it", after = ["alone"] },
  { id = "thanks-again", exercise = "three-thanks", optional = true },
]
""")
)


def _done(session: str, days: int, who: tuple[str, ...] = BOTH) -> Done:
    return Done(session, BEGUN + timedelta(days=days), who)


def _on(days: int, *done: Done, course: Course | None = None) -> Position:
    course = course or Course(BOTH, BEGUN)
    return position(PROGRAM, course, done, BEGUN + timedelta(days=days))


KEPT = Program.model_validate(
    tomllib.loads("""
format = 1
kind = "program"
id = "kept"
title = "A week, and afterward"
for = ["two"]
[[weeks]]
id = "week"
title = "A week"
sessions = [
  { id = "talk", exercise = "active-listening" },
  { id = "left-out", exercise = "three-thanks", optional = true },
]
[[weeks]]
id = "onward"
title = "Afterward"
extra = true
sessions = [
  { id = "meeting", exercise = "active-listening", every = "7d" },
  { id = "view", exercise = "where-am-i", each_alone = true, every = "120d" },
]
""")
)


def _kept(days: int, *done: Done) -> Position:
    log = (_done("talk", 0), *done)
    return position(KEPT, Course(BOTH, BEGUN), log, BEGUN + timedelta(days=days))


def _next(found: Position) -> str:
    return found.next.plan.id if found.next else ""


def test_the_first_day_offers_the_first_session() -> None:
    """A program begins with its first week, and only that is open."""
    found = _on(0)
    assert (found.current, _next(found)) == (0, "thanks")
    assert [view.open for view in found.weeks] == [True, False, False]


def test_a_session_may_be_wanted_more_than_once() -> None:
    """Twice means twice; then the next week opens at once."""
    assert _next(_on(1, _done("thanks", 0))) == "thanks"
    found = _on(2, _done("thanks", 0), _done("thanks", 1))
    assert (found.current, _next(found)) == (1, "short")


def test_a_week_opens_after_seven_days_even_if_the_one_before_is_not_done() -> None:
    """Nobody is held back, and nothing is late: the earlier work is still offered first."""
    found = _on(7)
    assert [view.open for view in found.weeks] == [True, True, False]
    assert (found.current, _next(found)) == (0, "thanks")


def test_a_session_waits_for_what_comes_before_it() -> None:
    """`after` names what is waited for, in words that can be shown."""
    found = _on(8, _done("thanks", 0), _done("thanks", 1))
    rows = {row.plan.id: row for row in found.weeks[1].rows}
    assert (rows["full"].state, rows["full"].waits_for) == ("later", (rows["short"].plan,))


def test_a_night_lies_between_two_sessions() -> None:
    """`gap` says from which day on the next one is good; it forbids nothing."""
    assert _on(0, _done("thanks", 0)).rest_until == BEGUN + timedelta(days=1)
    assert _on(1, _done("thanks", 0)).rest_until is None


def test_what_each_does_alone_waits_for_both() -> None:
    """A session for each alone is done when both have done it; it says who is left."""
    log = [_done("thanks", 0), _done("thanks", 1), _done("short", 2), _done("full", 3)]
    found = _on(4, *log, _done("alone", 4, ("leo",)))
    rows = {row.plan.id: row for row in found.weeks[2].rows}
    assert (rows["alone"].left, rows["alone"].who) == (1, ("ana",))
    assert rows["ask"].state == "later"
    found = _on(5, *log, _done("alone", 4, ("leo",)), _done("alone", 5, ("ana",)))
    assert _next(found) == "ask"


def test_the_end_is_reached_without_the_optional_ones() -> None:
    """At the end nothing is owed or urged; what was left out may still be done."""
    log = [_done("thanks", 0), _done("thanks", 1), _done("short", 2), _done("full", 3)]
    log += [_done("alone", 4, ("leo",)), _done("alone", 4, ("ana",)), _done("ask", 5)]
    found = _on(6, *log)
    assert found.finished
    assert _next(found) == ""
    assert [row.plan.id for row in others(found)] == ["thanks-again"]


def test_a_pause_of_weeks_is_a_welcome_and_the_week_can_be_begun_again() -> None:
    """Welcome back; beginning a week again counts its sessions from that day."""
    log = [_done("thanks", 0), _done("thanks", 1), _done("short", 2)]
    found = _on(40, *log)
    assert found.welcome_back
    assert _next(found) == "full"
    again = Course(BOTH, BEGUN, {"listen": BEGUN + timedelta(days=40)})
    assert _next(_on(40, *log, course=again)) == "short"


def test_a_habit_comes_back_after_its_days_and_may_be_done_earlier() -> None:
    """Weekly means a week after the last time, first a week after all else; it is never owed."""
    after_all, later = _kept(0), _kept(7)
    assert after_all.finished
    assert after_all.weeks[-1].state == "open"
    assert (_next(after_all), _next(later)) == ("", "meeting")
    (habit, view) = after_all.weeks[-1].rows
    assert (habit.state, habit.again) == ("optional", BEGUN + timedelta(days=7))
    assert view.again == BEGUN + timedelta(days=120)
    assert [row.plan.id for row in others(after_all)] == ["left-out", "meeting", "view"]
    again = _kept(9, _done("meeting", 9))
    assert _next(again) == ""
    assert again.weeks[-1].rows[0].again == BEGUN + timedelta(days=16)


def test_a_habit_of_each_alone_waits_for_whoever_did_it_longer_ago() -> None:
    """Ana has written her view, Leo has not: it is due for Leo."""
    found = _kept(120, _done("view", 100, ("ana",)))
    meeting, view = found.weeks[-1].rows
    assert (meeting.again, view.who) == (None, ("leo",))
    assert _next(found) == "view", "the rarer one stands before the weekly one"


def test_ids_that_the_program_no_longer_has_do_no_harm() -> None:
    """A session of an earlier version stays in the history and counts for nothing."""
    assert _on(1, _done("gone", 0)).weeks == _on(1).weeks


@given(
    st.lists(
        st.tuples(st.sampled_from(["thanks", "short", "full"]), st.integers(0, 30)), max_size=5
    )
)
def test_the_order_of_the_log_makes_no_difference(log: list[tuple[str, int]]) -> None:
    """Invariant 23: position is a function of what was done, not of how it is listed."""
    done = [_done(session, days) for session, days in log]
    positions = [_on(31, *order) for order in permutations(done)]
    assert all(one == positions[0] for one in positions)
