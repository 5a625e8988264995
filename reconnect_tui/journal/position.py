"""Where partners are in a program: derived from what they have done, never stored.

The order in which finished sessions are listed makes no difference. Nothing is ever late.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from reconnect_tui.content.program import Program, SessionPlan, Week

WEEK = timedelta(days=7)
PAUSE = timedelta(days=14)
"""Away for longer than this, one is welcomed back, with the choice to repeat the last week."""

State: TypeAlias = Literal["done", "open", "later", "optional"]


@dataclass(frozen=True, slots=True)
class Done:
    """A finished session of the program: its id there, the local day, and who did it."""

    session: str
    day: date
    partners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One session of a week. `left`: how often it is still to be done.

    `state`: `later` waits for another session, or for its week; `optional` may be left out.
    `waits_for`: what comes first. `who`: ids of the partners who still do it alone.
    `again`: the day on which a habit comes back; it may be done earlier.
    """

    plan: "SessionPlan"
    state: State
    left: int
    waits_for: "tuple[SessionPlan, ...]" = ()
    who: tuple[str, ...] = ()
    again: date | None = None


@dataclass(frozen=True, slots=True)
class WeekView:
    """A week: whether it has opened, and whether all that is required in it is done by now."""

    week: "Week"
    open: bool
    done: bool
    rows: tuple[Row, ...]

    @property
    def state(self) -> State:
        """How it stands, in a word. A week of habits stays open: it has no end."""
        habits = any(row.plan.every is not None for row in self.rows)
        if self.done and not habits:
            return "done"
        return "open" if self.open else "later"


@dataclass(frozen=True, slots=True)
class Position:
    """A program as these partners have it. `current` is a place in `weeks`, none at the end.

    `next` is the session to offer now; at the end a habit that is due, if any. `rest_until` a
    day before which a night lies between. `welcome_back`: it has been a while, and the last
    week may be begun again.
    """

    weeks: tuple[WeekView, ...]
    current: int | None
    next: Row | None
    rest_until: date | None = None
    welcome_back: bool = False

    @property
    def finished(self) -> bool:
        """All required work of all weeks is done."""
        return self.current is None


@dataclass(frozen=True, slots=True)
class Course:
    """One couple's run of a program: who, since when, and which weeks were begun again."""

    partners: tuple[str, ...]
    begun: date
    again: Mapping[str, date] = field(default_factory=dict)


def position(program: "Program", course: Course, done: Iterable[Done], today: date) -> Position:
    """Where they are on a day."""
    log = [one for one in done if one.day >= course.begun]
    plans = {plan.id: plan for _, plan in program.walk()}
    counts = {ident: _times(program, plan, course, log) for ident, plan in plans.items()}
    views: list[WeekView] = []
    opened: date | None = course.begun
    for week in program.weeks:
        open_ = opened is not None and (program.pace == "free" or opened <= today)
        rows = tuple(_row(plan, counts, plans, course, open_=open_) for plan in week.sessions)
        rows = tuple(_with_return(row, course, log, opened, today) for row in rows)
        complete = all(row.left == 0 or not row.plan.needed for row in rows)
        # A week of nothing but what one may leave out is not done before it comes.
        views.append(WeekView(week, open_, complete and open_, rows))
        opened = _next_opening(opened, week, course, log, complete=complete)
    return _located(program, tuple(views), log, today)


def _times(
    program: "Program", plan: "SessionPlan", course: Course, log: Sequence[Done]
) -> Mapping[str, int]:
    """How often each partner has done a session, in the current pass through its week."""
    week = next(week for week in program.weeks if plan in week.sessions)
    since = course.again.get(week.id, course.begun)
    mine = [one for one in log if one.session == plan.id and one.day >= since]
    return {who: sum(who in one.partners for one in mine) for who in course.partners}


def _left(plan: "SessionPlan", counts: Mapping[str, int]) -> int:
    """How often a session is still to be done, by whoever has done it least."""
    return max(0, plan.times - min(counts.values(), default=0))


def _row(
    plan: "SessionPlan",
    counts: Mapping[str, Mapping[str, int]],
    plans: "Mapping[str, SessionPlan]",
    course: Course,
    *,
    open_: bool,
) -> Row:
    left = _left(plan, counts[plan.id])
    waits = tuple(plans[one] for one in plan.after if _once(counts[one]) == 0)
    who = tuple(one for one in course.partners if counts[plan.id][one] < plan.times)
    if plan.every is None and left == 0:
        return Row(plan, "done", 0)
    state: State = "open" if plan.needed else "optional"
    return Row(plan, state if open_ and not waits else "later", left, waits, who)


def _with_return(
    row: Row, course: Course, log: Sequence[Done], opened: date | None, today: date
) -> Row:
    """A habit with the day on which it comes back, if that is still ahead; else the row itself."""
    if row.plan.every is None or opened is None:
        return row
    mine = [one for one in log if one.session == row.plan.id]
    days = [
        max((one.day for one in mine if who in one.partners), default=opened)
        for who in course.partners
    ]
    again = min(days) + timedelta(days=row.plan.every)
    late = tuple(who for who, day in zip(course.partners, days, strict=True) if day == min(days))
    return replace(row, left=1, who=late, again=again if again > today else None)


def _once(counts: Mapping[str, int]) -> int:
    """How often everybody has done it."""
    return min(counts.values(), default=0)


def _next_opening(
    opened: date | None, week: "Week", course: Course, log: Sequence[Done], *, complete: bool
) -> date | None:
    """The day on which the next week opens: when this one is done, at the latest in a week."""
    if opened is None:
        return None
    again = max(opened, course.again.get(week.id, opened))
    latest = again + WEEK
    if not complete:
        return latest
    days = [one.day for one in log if any(one.session == plan.id for plan in week.sessions)]
    return min(latest, max(days, default=again))


def _located(
    program: "Program", views: tuple[WeekView, ...], log: Sequence[Done], today: date
) -> Position:
    current = next((place for place, view in enumerate(views) if not view.done), None)
    offered = [row for view in views if view.open for row in view.rows if row.state == "open"]
    last = max((one.day for one in log), default=None)
    gap = timedelta(days=program.gap or 0)
    rest = last + gap if last is not None and program.gap and last + gap > today else None
    away = last is not None and today - last > PAUSE and current is not None
    chosen = offered or (
        () if current is not None else _due(row for view in views for row in view.rows)
    )
    return Position(views, current, chosen[0] if chosen else None, rest, away)


def _due(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The habits that are due, the rarest first: else a weekly one would stand before it."""
    habits = [(row.plan.every, row) for row in rows if row.plan.every is not None]
    rarest = sorted(habits, key=lambda one: one[0], reverse=True)
    return tuple(row for _, row in rarest if row.state == "optional" and row.again is None)
