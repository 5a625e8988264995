"""A robot that sits on every chair, so that each path of an exercise can be played.

It is willing, unwilling, or passes on everything; and it can aim at one moment, giving just
the answers on which that moment depends.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from reconnect_tui.asks import (
    Away,
    Breathe,
    Calm,
    Choose,
    Draw,
    Heard,
    MoreTime,
    Nothing,
    NotToday,
    Propose,
    Rate,
    Ready,
    Release,
    Reply,
    Reveal,
    Settle,
    Template,
    Until,
    Value,
    Write,
    YesNo,
)
from reconnect_tui.engine.advance import advance, begin
from reconnect_tui.engine.answers import rate_keys
from reconnect_tui.engine.events import (
    Answer,
    Begin,
    Confirm,
    Event,
    More,
    Next,
    Resume,
    Skip,
    Tick,
)
from reconnect_tui.engine.events import Heard as HeardEvent
from reconnect_tui.engine.responding import can_add_round, can_skip
from reconnect_tui.engine.session import Session, Status
from reconnect_tui.engine.timer import Instant
from reconnect_tui.errors import ReconnectError
from reconnect_tui.moments import Condition, Moment, Plan

Manner: TypeAlias = Literal["yes", "no", "pass"]
"""Agrees to everything, lets every clock run out and says no, or passes on everything."""

STEP = 1000
"""Time between two events of the robot, in ms."""

EVENTS_EACH = 12
"""More events than this for each moment: the evening does not end."""

WORDS = "words"


class Stuck(ReconnectError):
    """An evening that does not come to its end. It names the exercise and the place."""

    def __init__(self, exercise: str, at: str) -> None:
        """Take the exercise's id and the address at which nothing goes on."""
        super().__init__(f'"{exercise}" does not come to its end: nothing goes on at "{at}".')
        self.at = at


@dataclass(frozen=True, slots=True)
class Robot:
    """One way of going through an evening. `aims` are answers at addresses, before its manner.

    `more`: it takes every additional round that is offered.
    """

    manner: Manner = "yes"
    aims: Mapping[str, Value] = field(default_factory=dict)
    more: bool = False

    def event(self, session: Session) -> Event:
        """What it does next."""
        if session.status is Status.PAUSED:
            return Resume()
        moment = session.moment
        if session.gate:
            return Begin(moment.seat or "a")
        if self.more and can_add_round(session):
            return More()
        if session.note == "gave-up" or session.absence is not None:
            return Next()
        if session.note != "wait" and moment.address in self.aims:
            return Answer(self.aims[moment.address])
        if self.manner == "pass" and can_skip(session):
            return Skip()
        return self._response(session)

    def _response(self, session: Session) -> Event:
        moment, no = session.moment, self.manner == "no"
        match moment.ask:
            case Nothing() | Draw() | Reveal() | Breathe() | Away():
                return Next()
            case YesNo():
                return Answer(not no or session.note == "wait")
            case Heard():
                return HeardEvent("no" if no else "yes")
            case Settle():
                unsure = [seat for seat in session.plan.names if seat not in session.agreed]
                return Skip() if no and can_skip(session) else Confirm(unsure[0])
            case _:
                return Answer(plain_answer(moment, no=no))


def plain_answer(moment: Moment, *, no: bool = False) -> Value:
    """An answer that fits what a moment asks: a friendly one, or the least friendly one."""
    match moment.ask:
        case Template() as template:
            return {slot.id: WORDS[: slot.max_chars] for slot in template.slots}
        case Choose(options=options):
            return (options[-1 if no else 0].id,)
        case Rate() as rate:
            return dict.fromkeys(rate_keys(moment.step, rate), rate.min if no else rate.max)
        case Ready():
            return {"ok": 1, "upset": 2}
        case NotToday():
            return "end" if no else "breathe"
        case MoreTime():
            return "end"
        case Release():
            return "keep" if no else "show"
        case Propose():
            return {"what": WORDS}
        case Reply():
            return {"answer": "not-now" if no else "yes"}
        case Until(min_minutes=least):
            return least
        case Calm():
            return 2
        case Write(max_chars=most):
            return WORDS[:most]
        case _:
            return WORDS


def walk(
    plan: Plan, robot: Robot, now: Instant | None = None, step: int = STEP
) -> Iterator[tuple[Session, Instant]]:
    """Every state of an evening as a robot plays it, the end last. Raises `Stuck`.

    `step` is the time between two events, in ms.
    """
    now = now or Instant(0, 0, 0)
    seats = {seat: f"robot-{seat}" for seat in plan.names}
    session, _ = begin(plan, run="robot", seats=seats, seed="robot", now=now)
    for _ in range(EVENTS_EACH * len(plan.moments)):
        yield session, now
        if session.ended:
            return
        before = session
        if robot.manner == "no":
            now = _later(now, session.timer.limit or 0)
            session, _ = advance(session, Tick(), now)
        if session is before or session.at == before.at:
            now = _later(now, step)
            session, _ = advance(session, robot.event(session), now)
        if session is before:
            break
    raise Stuck(plan.definition.id, session.at or "")


def aimed(plan: Plan, address: str, robot: Robot | None = None) -> Robot:
    """A robot that answers so that the moment at an address comes, if it can come at all."""
    wanted: dict[str, list[Condition]] = {}
    todo = [plan.moment(address)]
    for moment in todo:
        for condition in moment.when:
            for place in condition.of:
                if place in plan.places:
                    todo += [plan.moment(place)] if place not in wanted else []
                    wanted.setdefault(place, []).append(condition)
    answers = {
        place: answer
        for place, conditions in wanted.items()
        if (answer := _meeting(plan.moment(place), conditions)) is not None
    }
    more = plan.moment(address).extra > 0
    return replace(robot or Robot(), aims=answers, more=more)


def _meeting(moment: Moment, conditions: Sequence[Condition]) -> Value | None:
    """An answer for which all of the conditions hold, or as many as can."""
    same = [condition.value for condition in conditions if condition.test == "is"]
    match moment.ask:
        case Choose(options=options, pick=most):
            return tuple(option.id for option in options if option.id in same)[:most]
        case Rate() as rate:
            return _rating(rate_keys(moment.step, rate), rate, conditions)
        case Ready():
            return {"ok": 0, "upset": 2}
        case _:
            return same[0] if same else None


def _rating(keys: Sequence[str], rate: Rate, conditions: Sequence[Condition]) -> dict[str, int]:
    """Of several items one may reach up and another one down."""
    least = [int(one.value) for one in conditions if one.test in ("at_least", "is")]
    most = [int(one.value) for one in conditions if one.test in ("at_most", "is")]
    high = max(least, default=min(most, default=rate.max))
    low = min(most, default=high)
    return {key: low if place else high for place, key in enumerate(keys)}


def _later(now: Instant, ms: int) -> Instant:
    return Instant(now.mono + ms, now.wall + ms, now.offset)
