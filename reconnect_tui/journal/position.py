"""Where partners are in a program: derived from what they have done, never stored.

The order in which finished sessions are listed makes no difference. Nothing is ever late.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
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
    """

    plan: "SessionPlan"
    state: State
    left: int
    waits_for: "tuple[SessionPlan, ...]" = ()
    who: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WeekView:
    """A week: whether it has opened, and whether all that is required in it is done by now."""

    week: "Week"
    open: bool
    done: bool
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """A program as these partners have it. `current` is a place in `weeks`, none at the end.

    `next` is the session to offer now; `rest_until` a day before which a night lies between.
    `welcome_back`: it has been a while, and the last week may be begun again.
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
        complete = all(row.left == 0 or row.plan.optional for row in rows)
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
    if left == 0:
        return Row(plan, "done", 0)
    state: State = "optional" if plan.optional else "open"
    return Row(plan, state if open_ and not waits else "later", left, waits, who)


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
    more = [row for view in views if view.open for row in view.rows if row.state == "optional"]
    last = max((one.day for one in log), default=None)
    gap = timedelta(days=program.gap or 0)
    rest = last + gap if last is not None and program.gap and last + gap > today else None
    away = last is not None and today - last > PAUSE and current is not None
    chosen = offered or (more if current is None else [])
    return Position(views, current, chosen[0] if chosen else None, rest, away)
