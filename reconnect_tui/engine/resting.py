"""The events that let a session rest: pause, gap, time-out, putting away, the end."""

from dataclasses import replace

from reconnect_tui.asks import (
    Away,
    Calm,
    Propose,
    Ready,
    Reply,
    Template,
    Value,
    Write,
)
from reconnect_tui.engine.answers import CALM_BELOW
from reconnect_tui.engine.effects import Erase, Ring
from reconnect_tui.engine.moving import (
    MINUTE,
    Moved,
    alone_at,
    close_sitting,
    finish,
    first_limit,
    go_on,
    is_private,
    needs_gate,
    sound_marks,
    start_clock,
)
from reconnect_tui.engine.recording import again
from reconnect_tui.engine.session import (
    Absence,
    PauseReason,
    Result,
    Return,
    Session,
    Sitting,
    Status,
)
from reconnect_tui.engine.timer import Instant, Timer
from reconnect_tui.moments import Seat, Sound

TIME_OUT_MIN = 20
TIME_OUT_MAX = 24 * 60

TIME_OUT = "time-out"
MORE_TIME = "time-out.more"


def tick(session: Session, now: Instant) -> Moved:
    """Look at the clock: sound what is due, and leave a step that ends by itself."""
    absence = session.absence
    if absence is not None:
        if absence.rung or now.wall < absence.until:
            return session, ()
        return replace(session, absence=replace(absence, rung=True)), (Ring(Sound.BELL),)
    timing = session.moment.timing
    if timing is None or not session.timer.running:
        return session, ()
    session, effects = sound_marks(session, now)
    left = session.timer.left_at(now.mono)
    if timing.on_end == "wait" or left is None or left > 0:
        return session, effects
    moved, more = go_on(again(session, "done", now), now)
    return moved, effects + more


def pause(session: Session, why: PauseReason, now: Instant) -> Moved:
    """Stop the clock and keep the place."""
    return replace(
        session,
        status=Status.PAUSED,
        why_paused=why,
        timer=session.timer.stop(now.mono),
    ), ()


def gap(session: Session, ms: int, now: Instant) -> Moved:
    """Nobody was there: take the time out of the clock and pause. Time apart goes on."""
    if not session.timer.running:
        return session, ()
    return replace(
        session,
        status=Status.PAUSED,
        why_paused="asleep",
        timer=session.timer.stop_before_gap(now.mono, ms),
    ), ()


def resume(session: Session, now: Instant) -> Moved:
    """Go on at the same moment; a private one asks for its writer first."""
    if session.status is not Status.PAUSED:
        return session, ()
    moment = session.moment
    gate = session.gate or (is_private(session, moment) and session.alone != moment.seat)
    alone = None if gate else alone_at(session, moment)
    session = replace(session, status=Status.ACTIVE, why_paused="", gate=gate, alone=alone)
    return start_clock(session, now)


def time_out(session: Session, minutes: int, now: Instant) -> Moved:
    """Either partner steps out: at least 20 minutes, with a time of return, no reason asked."""
    running = session.status in (Status.ACTIVE, Status.PAUSED)
    fitting = TIME_OUT_MIN <= minutes <= TIME_OUT_MAX
    if not running or not fitting or session.absence is not None or session.moment.detour:
        return session, ()
    if TIME_OUT not in session.plan.places:
        return session, ()
    return replace(
        session,
        status=Status.ACTIVE,
        why_paused="",
        timer=session.timer.stop(now.mono),
        interrupted=session.at,
        at=TIME_OUT,
        gate=False,
        alone=None,
        absence=Absence(now.wall + minutes * MINUTE, minutes),
    ), ()


def pause_instead(session: Session, now: Instant) -> Moved:
    """Not now, but in twenty minutes: the `Ready` is asked again after a time-out."""
    asked = [one for one in session.plan.moments if one.step == session.moment.step]
    first = next(one for one in asked if isinstance(one.ask, Ready))
    again = frozenset(one.address for one in asked)
    session, effects = time_out(session, TIME_OUT_MIN, now)
    return replace(
        session,
        interrupted=first.address,
        results={name: one for name, one in session.results.items() if name not in again},
        trail=tuple(name for name in session.trail if name not in again),
    ), effects


def come_back(session: Session, now: Instant) -> Moved:
    """Time apart is over: go on in the plan, or ask how calm each is after a time-out."""
    moment = session.moment
    if session.absence is None:
        return session, ()
    kept = Return(session.absence.until, now.wall)
    session = replace(session, absence=None, returns=(*session.returns, kept))
    if not moment.detour:
        result = Result("done", attempt=session.attempts.get(moment.address, 0) + 1)
        attempts = {**session.attempts, moment.address: result.attempt}
        results = {**session.results, moment.address: result}
        return go_on(replace(session, results=results, attempts=attempts), now)
    interrupted = session.interrupted
    if interrupted is None or isinstance(session.plan.moment(interrupted).ask, Ready):
        return _return(session)
    calms = calm_addresses(session)
    results = {name: one for name, one in session.results.items() if name not in calms}
    return _detour(replace(session, results=results, alone=None), calms[0]), ()


def calm_addresses(session: Session) -> tuple[str, ...]:
    """Where each partner says how calm they are after a time-out."""
    return tuple(one.address for one in session.plan.moments if isinstance(one.ask, Calm))


def _detour(session: Session, address: str) -> Session:
    """Step aside: the interrupted moment keeps its clock and its tries."""
    gate = is_private(session, session.plan.moment(address))
    return replace(session, at=address, gate=gate)


def _return(session: Session) -> Moved:
    """Back at the moment that was interrupted, behind its hand-over if it had not begun."""
    session = replace(
        session,
        at=session.interrupted,
        interrupted=None,
        alone=None,
        status=Status.PAUSED,
        why_paused="returned",
    )
    begun = session.timer.used > 0 or session.timer.over
    gate = not begun and needs_gate(session, session.moment, None)
    return replace(session, gate=gate), ()


def after_time_out(session: Session, value: Value | None, now: Instant) -> Moved:
    """How calm each is, then: back to the talk, more time, or a kind end."""
    if session.at == MORE_TIME:
        if value == "more":
            absence = Absence(now.wall + TIME_OUT_MIN * MINUTE, TIME_OUT_MIN)
            return replace(session, at=TIME_OUT, absence=absence, gate=False), ()
        return stop(session, now, keep=True)
    address = session.moment.address
    attempt = session.attempts.get(address, 0) + 1
    result = Result("skipped" if value is None else "done", value, attempt)
    session = replace(
        session,
        results={**session.results, address: result},
        attempts={**session.attempts, address: attempt},
    )
    calms = calm_addresses(session)
    if address != calms[-1]:
        return _detour(session, calms[calms.index(address) + 1]), ()
    levels = [session.value(one) for one in calms]
    if all(isinstance(level, int) and level < CALM_BELOW for level in levels):
        return _return(session)
    return replace(session, at=MORE_TIME, gate=False, alone=None), ()


def suspend(session: Session, now: Instant) -> Moved:
    """Put the session away."""
    session = close_sitting(session, now)
    return replace(
        session,
        status=Status.SUSPENDED,
        why_paused="",
        timer=session.timer.stop(now.mono),
    ), ()


def restore(session: Session, now: Instant) -> Moved:
    """On the table again, paused, the clock as it was; time apart has simply gone on."""
    session = close_sitting(session, now)
    timer = replace(session.timer, since=None)
    timing = session.moment.timing
    if timing is not None and timing.restarts and not timer.over:
        timer = Timer(limit=first_limit(session, session.moment))
    away = isinstance(session.moment.ask, Away) and session.absence is not None
    return replace(
        session,
        status=Status.ACTIVE if away else Status.PAUSED,
        why_paused="" if away else "restored",
        timer=timer,
        alone=None,
        sittings=(*session.sittings, Sitting(now.wall, None, now.offset)),
    ), ()


def stop(session: Session, now: Instant, *, keep: bool) -> Moved:
    """End kindly. Without `keep` no response stays, whatever its kind."""
    effects: tuple[Erase, ...] = ()
    if not session.ended:
        session, ended = finish(session, Status.STOPPED, (), now)
    else:
        ended = ()
    if keep:
        return session, ended
    bare = {name: one.emptied for name, one in session.results.items()}
    effects = (Erase(),)
    return replace(session, results=bare, drafts={}), (*effects, *ended)


def forget(session: Session, seat: Seat) -> Moved:
    """Erase one partner's free words of an ended session; ratings and agreements stay."""
    if not session.ended or seat not in session.plan.names:
        return session, ()
    results = {
        name: one.emptied if _free_words(session, name, seat) else one
        for name, one in session.results.items()
    }
    return replace(session, results=results), (Erase(),)


def _free_words(session: Session, address: str, seat: Seat) -> bool:
    moment = session.plan.moment(address)
    return moment.seat == seat and isinstance(moment.ask, Write | Template | Propose | Reply)
