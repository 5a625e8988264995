"""From moment to moment: arriving, going on, going back, and when a hand-over is due."""

from dataclasses import replace

from reconnect_tui.asks import (
    Away,
    Calm,
    Draw,
    Ready,
    Release,
    Reveal,
)
from reconnect_tui.engine.draws import drawn
from reconnect_tui.engine.effects import CardSeen, Effect, Ended, Ring
from reconnect_tui.engine.sealed import is_locked
from reconnect_tui.engine.seeing import holds
from reconnect_tui.engine.session import Absence, Session, Status
from reconnect_tui.engine.spoken import cue_words
from reconnect_tui.engine.timer import Instant, Timer, ring
from reconnect_tui.moments import (
    Moment,
    Phase,
    Seat,
    Sound,
)

MINUTE = 60_000

Moved = tuple[Session, tuple[Effect, ...]]


def is_private(session: Session, moment: Moment) -> bool:
    """Only one partner looks at the screen."""
    return not session.plan.solo and (
        moment.sealed or isinstance(moment.ask, Ready | Release | Calm)
    )


def alone_at(session: Session, moment: Moment) -> Seat | None:
    """Who is alone with the screen at this moment."""
    return moment.seat if is_private(session, moment) else None


def needs_gate(session: Session, moment: Moment, before: Moment | None) -> bool:
    """Whether a hand-over comes before this moment. Every hand-over waits for a key."""
    if moment.seat is None:
        return False
    if is_private(session, moment):
        return session.alone != moment.seat
    timed = moment.timing is not None and moment.timing.limit is not None
    changed = before is None or before.seat != moment.seat
    if session.plan.solo:
        speaks = before is not None and before.phase is Phase.SPEAK
        return timed and moment.phase is Phase.SPEAK and not speaks
    if moment.speaker is not None and (before is None or before.group != moment.group):
        return True
    if not changed:
        return False
    return timed or (before is not None and before.seat is not None and moment.speaker is None)


def first_limit(session: Session, moment: Moment) -> int | None:
    """The limit to begin with: the step's, or what the first speaker had in the end."""
    timing = moment.timing
    if timing is None:
        return None
    first = session.results.get(timing.even_with)
    if first is not None and first.limit is not None and timing.limit is not None:
        return first.limit
    return timing.limit


def arrive(session: Session, address: str, now: Instant, *, back: bool = False) -> Moved:
    """Put this moment on the table, its clock at zero, or as it ended if it was done."""
    before = session.moment if session.at is not None else None
    moment = session.plan.moment(address)
    done = session.results.get(address)
    timer = Timer(limit=first_limit(session, moment))
    if back and done is not None and moment.timing is not None:
        timer = Timer(limit=done.limit, used=done.active + done.overtime, over=True)
    gate = needs_gate(session, moment, before)
    if back and not is_private(session, moment):
        gate = False
    session = replace(
        session,
        at=address,
        gate=gate,
        alone=None if gate else alone_at(session, moment),
        timer=timer,
        tries=1,
        note="",
        agreed=(),
        absence=None,
    )
    session = _set_out(session, moment, now)
    return start_clock(session, now) if not gate else (session, ())


def _set_out(session: Session, moment: Moment, now: Instant) -> Session:
    """What a moment brings with it: its card, its open answers, its time of return."""
    match moment.ask:
        case Draw() as ask:
            card = drawn(session, moment.address, ask)
            if card is None:
                return session
            return replace(session, draws={**session.draws, moment.address: card})
        case Reveal() if moment.address not in session.opened and not is_locked(session, moment):
            return replace(session, opened=(*session.opened, moment.address))
        case Away() as ask if not moment.detour and moment.address not in session.results:
            chosen = session.value(ask.chosen) if ask.chosen else ask.minutes
            minutes = chosen if isinstance(chosen, int) else 20
            return replace(session, absence=Absence(now.wall + minutes * MINUTE, minutes))
        case _:
            return session


def start_clock(session: Session, now: Instant) -> Moved:
    """Let the moment's time run, if it has any, and sound what is due."""
    moment = session.moment
    if moment.timing is None or session.gate or session.status is not Status.ACTIVE:
        return session, ()
    if is_locked(session, moment):
        return session, ()
    return sound_marks(replace(session, timer=session.timer.start(now.mono)), now)


def sound_marks(session: Session, now: Instant) -> Moved:
    """Sound the marks that are due by now."""
    timing = session.moment.timing
    if timing is None or not session.timer.running:
        return session, ()
    timer, marks = ring(session.timer, timing, now.mono)
    if timer is session.timer:
        return session, ()
    rings = tuple(
        Ring(mark.sound, cue_words(session, mark), session.moment.address) for mark in marks
    )
    return replace(session, timer=timer), rings


def go_on(session: Session, now: Instant) -> Moved:
    """Leave the moment at hand forward: to the next one that holds, or to the end."""
    moment = session.moment
    session = replace(session, trail=(*session.trail, moment.address))
    effects: tuple[Effect, ...] = ()
    if isinstance(moment.ask, Draw) and moment.address in session.draws:
        effects = (CardSeen(moment.ask.deck, session.draws[moment.address].card),)
    if moment.ends:
        return finish(session, Status.STOPPED, effects, now)
    place = session.plan.places[moment.address]
    for later in session.plan.moments[place + 1 :]:
        if holds(session, later):
            moved, more = arrive(session, later.address, now)
            return moved, effects + more
        if later.address in session.results and not later.detour:
            # A step that vanished loses its answer when it is passed by, not before.
            rest = {name: one for name, one in session.results.items() if name != later.address}
            session = replace(session, results=rest)
    return finish(session, Status.COMPLETED, effects, now)


def finish(session: Session, status: Status, effects: tuple[Effect, ...], now: Instant) -> Moved:
    """The end, whichever: the clock stops, and answers meant for this session only go."""
    bell: tuple[Effect, ...] = (Ring(Sound.LONG),) if status is Status.COMPLETED else ()
    results = {
        name: one.emptied if session.plan.moment(name).forget else one
        for name, one in session.results.items()
    }
    session = replace(
        close_sitting(session, now),
        status=status,
        why_paused="",
        at=None,
        gate=False,
        alone=None,
        timer=Timer(),
        tries=1,
        note="",
        agreed=(),
        absence=None,
        interrupted=None,
        results=results,
        drafts={},
    )
    return session, (*effects, *bell, Ended())


def close_sitting(session: Session, now: Instant) -> Session:
    """Write down when this stretch at the table ended."""
    if not session.sittings or session.sittings[-1].end is not None:
        return session
    last = session.sittings[-1]
    ended = replace(last, end=max(last.start, now.wall))
    return replace(session, sittings=(*session.sittings[:-1], ended))


def back_address(session: Session) -> str | None:
    """Where Back leads: the nearest earlier moment that still holds, on this side of a reveal."""
    if session.at is None or session.moment.detour or session.at in session.opened:
        return None
    for address in reversed(session.trail):
        if holds(session, session.plan.moment(address)):
            return address
        if address in session.opened:
            return None
    return None
