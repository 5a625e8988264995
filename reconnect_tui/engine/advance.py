"""The rules: a session, an event and the time make the next session and its effects.

What fits, by status (anything else leaves the session equal; `test_table` decides each cell):

=========== ======= ======= ========= ========= =======
event       active  paused  suspended completed stopped
=========== ======= ======= ========= ========= =======
Begin       gate    -       -         -         -
Next        yes     -       -         -         -
Back        yes     yes     -         -         -
Skip        yes     yes     -         -         -
Redo        yes     yes     -         -         -
Answer      yes     -       -         -         -
Draft       yes     yes     -         -         -
Park        yes     yes     -         -         -
TakeOut     yes     -       -         -         -
Unseal      yes     -       -         -         -
Heard       yes     -       -         -         -
PassCard    yes     -       -         -         -
More        yes     -       -         -         -
Confirm     yes     -       -         -         -
Pause       yes     -       -         -         -
Resume      -       yes     -         -         -
Extend      yes     yes     -         -         -
Tick        yes     -       -         -         -
Gap         yes     -       -         -         -
TimeOut     yes     yes     -         -         -
Suspend     yes     yes     -         -         -
Restore     yes     yes     yes       -         -
Stop        yes     yes     yes       keep=False keep=False
Forget      -       -       -         yes       yes
=========== ======= ======= ========= ========= =======

A paused session keeps its place: Back, Skip and Redo move it and leave it paused. While a
hand-over is on the screen (`gate`) nothing that answers fits. No clock, no file, no chance.
"""

from dataclasses import replace
from typing import assert_never

from reconnect_tui.engine import parking, responding, resting, unsealing
from reconnect_tui.engine.effects import Effect, Save
from reconnect_tui.engine.events import (
    Answer,
    Back,
    Begin,
    Confirm,
    Draft,
    Event,
    Extend,
    Forget,
    Gap,
    Heard,
    More,
    Next,
    Park,
    PassCard,
    Pause,
    Redo,
    Restore,
    Resume,
    Skip,
    Stop,
    Suspend,
    TakeOut,
    Tick,
    TimeOut,
    Unseal,
)
from reconnect_tui.engine.moving import (
    Moved,
    alone_at,
    arrive,
    back_address,
    start_clock,
)
from reconnect_tui.engine.recording import bank
from reconnect_tui.engine.session import Origin, Session, Sitting, Status
from reconnect_tui.engine.timer import Instant
from reconnect_tui.moments import Moment, Plan, Seat


def begin(  # noqa: PLR0913 - what a session is made of, each named at the call
    plan: Plan,
    *,
    run: str,
    seats: dict[Seat, str],
    seed: str,
    now: Instant,
    bags: dict[str, tuple[str, ...]] | None = None,
    origin: Origin | None = None,
) -> Moved:
    """Sit down: a new session at the plan's first moment.

    `run` and `seed` are texts that no other session has; `seats` maps seat to partner id.
    """
    session = Session(
        plan=plan,
        run=run,
        seats=seats,
        seed=seed,
        bags=bags or {},
        origin=origin or Origin(),
        sittings=(Sitting(now.wall, None, now.offset),),
    )
    session, effects = arrive(session, plan.moments[0].address, now)
    return replace(session, rev=1), (Save(), *effects)


def advance(session: Session, event: Event, now: Instant) -> Moved:
    """The next session and what the world should do; the same session if the event is unfit."""
    after, effects = _apply(session, event, now)
    if after is session or after == session:
        return session, ()
    if isinstance(event, Draft):
        return after, effects
    saved: tuple[Effect, ...] = (Save(), *effects)
    return replace(after, rev=session.rev + 1), saved


def _apply(session: Session, event: Event, now: Instant) -> Moved:
    if session.ended and not isinstance(event, Stop | Forget):
        return session, ()
    if session.status is Status.SUSPENDED and not isinstance(event, Restore | Stop):
        return session, ()
    active = session.status is Status.ACTIVE
    open_ = active and not session.gate
    match event:
        case Begin(seat):
            return _begin(session, seat, now) if active else (session, ())
        case Next():
            return responding.go_next(session, now) if open_ else (session, ())
        case Answer(value):
            return responding.answer(session, value, now) if open_ else (session, ())
        case Unseal(values):
            return unsealing.unseal(session, values, now) if open_ else (session, ())
        case Heard(word):
            return responding.heard(session, word, now) if open_ else (session, ())
        case Confirm(seat):
            return responding.confirm(session, seat, now) if open_ else (session, ())
        case PassCard():
            return responding.pass_card(session) if open_ else (session, ())
        case More():
            return responding.more(session) if open_ else (session, ())
        case Draft(text, field):
            return responding.draft(session, text, field)
        case Park(seat, text):
            return parking.park(session, seat, text)
        case TakeOut(seat):
            return parking.take_out(session, seat, now) if active else (session, ())
        case Skip(what):
            return responding.skip(session, what, now)
        case Redo(what):
            return _redo(session, what, now)
        case Back():
            return _back(session, now)
        case Extend():
            return _extend(session)
        case Tick():
            return resting.tick(session, now) if active else (session, ())
        case Gap(ms):
            return resting.gap(session, ms, now) if active else (session, ())
        case Pause():
            return resting.pause(session, "asked", now) if active else (session, ())
        case Resume():
            return resting.resume(session, now)
        case TimeOut(minutes):
            return resting.time_out(session, minutes, now)
        case Suspend():
            return resting.suspend(session, now)
        case Restore():
            return resting.restore(session, now)
        case Stop(keep):
            return resting.stop(session, now, keep=keep)
        case Forget(seat):
            return resting.forget(session, seat)
        case _:
            assert_never(event)


def _begin(session: Session, seat: Seat, now: Instant) -> Moved:
    if not session.gate or session.moment.seat != seat:
        return session, ()
    return start_clock(replace(session, gate=False, alone=alone_at(session, session.moment)), now)


def _back(session: Session, now: Instant) -> Moved:
    address = back_address(session)
    if address is None:
        return session, ()
    place = len(session.trail) - 1 - session.trail[::-1].index(address)
    session = bank(session, now)
    return arrive(replace(session, trail=session.trail[:place]), address, now, back=True)


def _extend(session: Session) -> Moved:
    timing = session.moment.timing
    if timing is None or session.gate:
        return session, ()
    return replace(session, timer=session.timer.extend(timing)), ()


def _redo(session: Session, what: str, now: Instant) -> Moved:
    """This step, or this turn from its first moment, with a fresh clock and no results."""
    moment = session.moment
    if moment.detour or (what == "turn" and not moment.group):
        return session, ()
    again = (moment,) if what == "step" else _pass_of(session, moment)
    addresses = frozenset(one.address for one in again)
    if addresses & set(session.opened) or _shown(session, addresses):
        return session, ()
    session = replace(
        session,
        results={name: one for name, one in session.results.items() if name not in addresses},
        drafts={name: one for name, one in session.drafts.items() if name not in addresses},
        trail=tuple(name for name in session.trail if name not in addresses),
    )
    return arrive(session, again[0].address, now)


def _pass_of(session: Session, moment: Moment) -> tuple[Moment, ...]:
    return tuple(one for one in session.plan.moments if one.group == moment.group)


def _shown(session: Session, addresses: frozenset[str]) -> bool:
    """Whether an open reveal shows any of these."""
    return any(
        address in row
        for opened in session.opened
        for row in getattr(session.plan.moment(opened).ask, "of", ())
        for address in addresses
    )
