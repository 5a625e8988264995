"""The clock and the breath of a page, and when the page changes next."""

from dataclasses import dataclass
from typing import Literal

from reconnect_tui.asks import Breathe
from reconnect_tui.engine.session import Session, Status
from reconnect_tui.engine.spoken import SECOND, digits, duration, put, roughly
from reconnect_tui.engine.timer import Instant, due, next_mark
from reconnect_tui.engine.words import Words, words_for
from reconnect_tui.moments import Mark, Timing

ClockState = Literal["running", "finishing", "over", "paused", "done"]


@dataclass(frozen=True, slots=True)
class Clock:
    """A moment's time. `left` in ms (negative: overtime), none for an open clock.

    `share` is what is left of the limit, 1.0 to 0.0. `words` is for people who do not want
    to count, `digits` for those who do. `state` comes with a word where it matters.
    """

    state: ClockState
    used: int
    left: int | None
    limit: int | None
    share: float
    words: str
    digits: str
    state_word: str = ""


@dataclass(frozen=True, slots=True)
class Breath:
    """Where in a breath we are: its word, its four lengths in s, ms into the cycle.

    `fullness` is the air in the lungs, 0.0 to 1.0. `cycle` counts from 1 to `cycles`.
    """

    pattern: tuple[int, int, int, int]
    word: str
    into: int
    fullness: float
    cycle: int
    cycles: int


def clock_of(session: Session, now: Instant) -> Clock | None:
    """The clock of the moment at hand, if it has one."""
    timing = session.moment.timing
    if timing is None:
        return None
    words = words_for(session.plan.definition.lang)
    timer = session.timer
    used, left = timer.used_at(now.mono), timer.left_at(now.mono)
    state = _state(session, timing, used, left)
    share = 1.0 if left is None or not timer.limit else max(0.0, min(1.0, left / timer.limit))
    return Clock(
        state=state,
        used=used,
        left=left,
        limit=timer.limit,
        share=share,
        words=_words(words, state, used, left),
        digits=digits(used if left is None else left),
        state_word=_state_word(words, timing, state),
    )


def _state(session: Session, timing: Timing, used: int, left: int | None) -> ClockState:
    timer = session.timer
    if timer.over:
        return "done"
    if session.status is not Status.ACTIVE:
        return "paused"
    if left is not None and left <= 0:
        return "over"
    warned = any(used >= at for mark in timing.marks if (at := _warning(mark, timer.limit)))
    return "finishing" if warned else "running"


def _warning(mark: Mark, limit: int | None) -> int | None:
    """When a mark warns that the time is nearly over."""
    return due(mark, limit) if mark.left is not None and mark.left > 0 else None


def _state_word(words: Words, timing: Timing, state: ClockState) -> str:
    if state == "finishing":
        return words.finishing
    return words.finish if state == "over" and timing.on_end == "wait" else ""


def _words(words: Words, state: ClockState, used: int, left: int | None) -> str:
    if state == "done":
        return put(words.ended_clock, time=duration(words, used))
    if left is None:
        return words.open_clock
    if left <= 0:
        return put(words.overtime, time=duration(words, -left))
    return roughly(words, left)


def breath_of(session: Session, now: Instant) -> Breath | None:
    """The breath of the moment at hand, if it is a breathing one."""
    ask = session.moment.ask
    if not isinstance(ask, Breathe):
        return None
    words = words_for(session.plan.definition.lang)
    used = session.timer.used_at(now.mono)
    into = used % ask.cycle
    cycles = max(1, (session.timer.limit or 0) // ask.cycle)
    edge = 0
    names = (
        words.breathe_in,
        words.breathe_hold,
        words.breathe_out,
        words.breathe_hold,
    )
    for place, seconds in enumerate(ask.pattern):
        if into < edge + seconds * SECOND:
            part = (into - edge) / (seconds * SECOND)
            fullness = (part, 1.0, 1.0 - part, 0.0)[place]
            cycle = min(cycles, used // ask.cycle + 1)
            return Breath(ask.pattern, names[place], into, fullness, cycle, cycles)
        edge += seconds * SECOND
    return None


def wake_in(session: Session, now: Instant) -> int | None:
    """In how many ms the page changes by itself; none if it waits for a person."""
    if session.absence is not None:
        return None if session.absence.rung else max(0, session.absence.until - now.wall)
    timing = session.moment.timing
    if timing is None or not session.timer.running:
        return None
    used = session.timer.used_at(now.mono)
    second = SECOND - used % SECOND
    mark = next_mark(session.timer, timing, now.mono)
    return second if mark is None else min(second, mark)
