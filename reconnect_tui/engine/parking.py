"""The parking pad: who listens puts a word aside, so as not to interrupt, for their own turn.

The lines are drafts at an address of their own, one field a line. Only their owner's private
page shows them; they go when the session ends. Nothing ever asks for one.
"""

from dataclasses import replace

from reconnect_tui.confidential import is_token
from reconnect_tui.engine.moving import Moved, alone_at, needs_gate, start_clock
from reconnect_tui.engine.session import Session, Status
from reconnect_tui.engine.timer import Instant
from reconnect_tui.moments import Phase, Seat

LONGEST = 120
"""The most letters of one line."""

MOST = 12
"""The most lines of one partner."""


def address_of(seat: Seat) -> str:
    """Where the lines of a partner are kept."""
    return f"parked@{seat}"


def parked(session: Session, seat: Seat) -> tuple[str, ...]:
    """What a partner put aside, oldest first; a sealed line as it is."""
    fields = session.drafts.get(address_of(seat), {})
    return tuple(fields[name] for name in sorted(fields, key=lambda name: (len(name), name)))


def next_field(session: Session, seat: Seat) -> str:
    """The field of a partner's next line."""
    return str(len(session.drafts.get(address_of(seat), {})) + 1)


def may_park(session: Session, seat: Seat) -> bool:
    """Whether there is a pad for a partner, and room on it."""
    return address_of(seat) in session.plan.places and len(parked(session, seat)) < MOST


def who_parks(session: Session) -> Seat | None:
    """Who may be offered to put a word aside now: whoever listens to a speaker."""
    moment = session.moment
    seat = moment.listener
    offered = moment.parks and not session.gate and session.status is Status.ACTIVE
    return seat if offered and seat is not None and may_park(session, seat) else None


def park(session: Session, seat: Seat, text: str) -> Moved:
    """Put one line aside. The clock and the page stay as they are."""
    words = text if is_token(text) else " ".join(text.split())
    fitting = is_token(words) or 0 < len(words) <= LONGEST
    if session.at is None or not fitting or not may_park(session, seat):
        return session, ()
    address = address_of(seat)
    fields = {**session.drafts.get(address, {}), next_field(session, seat): words}
    unread = tuple(name for name in session.trail if name != address)
    return replace(session, drafts={**session.drafts, address: fields}, trail=unread), ()


def who_takes_out(session: Session) -> Seat | None:
    """Who is offered their own words back: whose turn it is; at the close whoever has some."""
    moment = session.moment
    if moment.detour or session.status is not Status.ACTIVE:
        return None
    if moment.speaker is not None and moment.seat == moment.speaker:
        return moment.seat if parked(session, moment.seat) else None
    if moment.phase is not Phase.CLOSE:
        return None
    unread = (seat for seat in session.plan.names if parked(session, seat))
    return next((seat for seat in unread if address_of(seat) not in session.trail), None)


def take_out(session: Session, seat: Seat, now: Instant) -> Moved:
    """Step aside to the page with one's own lines. A clock waits meanwhile."""
    if who_takes_out(session) != seat:
        return session, ()
    alone = session.alone == seat
    return replace(
        session,
        timer=session.timer.stop(now.mono),
        interrupted=session.at,
        at=address_of(seat),
        gate=not alone,
        alone=seat if alone else None,
    ), ()


def put_back(session: Session, now: Instant) -> Moved:
    """Back from one's own page to where one was; a turn begins when both look again."""
    if session.interrupted is None or session.at is None:
        return session, ()
    read = (*(name for name in session.trail if name != session.at), session.at)
    back = replace(session, at=session.interrupted, interrupted=None, trail=read)
    gate = needs_gate(back, back.moment, None)
    back = replace(back, gate=gate, alone=None if gate else alone_at(back, back.moment))
    return (back, ()) if gate else start_clock(back, now)
