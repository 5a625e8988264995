"""Who is looking, and what they may read. Everything that the journal shows passes here.

`Eyes` are the ids of the people at the screen. All of them have to be allowed to read a
response, or none of them does. Without any, it is what every partner of a session may read.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from reconnect_tui.asks import Ref, Value
from reconnect_tui.engine.seeing import may_see
from reconnect_tui.engine.session import Session
from reconnect_tui.moments import Moment, Seat
from reconnect_tui.store.space import NotOpened

Eyes: TypeAlias = frozenset[str]

NOBODY: Eyes = frozenset()
"""No names were given: whoever passes by."""

Opener: TypeAlias = Callable[[Session, str], Value | None]
"""Opens one's own sealed response at an address; none if nothing was said there.

Raises `NotOpened` where the keys at hand do not open it.
"""


def closed(_session: Session, _address: str) -> Value | None:
    """The opener of those who have no key at hand."""
    raise NotOpened("There is no key at hand.")


def were_there(session: Session, eyes: Eyes) -> bool:
    """Whether everybody who looks sat at that table."""
    return eyes <= set(session.seats.values())


def concerns(partners: tuple[str, ...], eyes: Eyes) -> bool:
    """Whether a session, or an agreement, of these partners is listed for these eyes."""
    return eyes <= set(partners)


def may_read(session: Session, address: str, eyes: Eyes) -> bool:
    """Whether everybody who looks may read the response at an address.

    What somebody did alone is theirs, sealed or not.
    """
    if not eyes:
        return not session.plan.solo and may_see(session, address, None)
    if not were_there(session, eyes):
        return False
    looking = [seat for seat, person in session.seats.items() if person in eyes]
    return all(may_see(session, address, seat) for seat in looking)


def may_read_question(session: Session, moment: Moment, eyes: Eyes) -> bool:
    """Whether what was asked may be read: it can hold words of an earlier response."""
    quoted = [
        part.target for part in moment.text if isinstance(part, Ref) and part.kind == "answer"
    ]
    return all(not target or may_read(session, target, eyes) for target in quoted)


def own_seat(session: Session, eyes: Eyes) -> Seat | None:
    """The seat of the one who looks alone; none if several look, or nobody."""
    seats = [seat for seat, person in session.seats.items() if person in eyes]
    return seats[0] if len(eyes) == 1 and len(seats) == 1 else None


def with_opened(session: Session, eyes: Eyes, opener: Opener) -> Session:
    """The session with the sealed responses of the one who looks alone, as far as they open."""
    seat = own_seat(session, eyes)
    if seat is None:
        return session
    results = dict(session.results)
    for moment in session.plan.moments:
        address = moment.address
        if session.is_sealed(address) and (moment.seat == seat or session.plan.solo):
            try:
                value = opener(session, address)
            except NotOpened:
                continue
            results[address] = replace(results[address], value=value, sealed="")
    return replace(session, results=results)
