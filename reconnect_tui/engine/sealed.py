"""What a reveal still waits for: sealed responses that are about to be opened together."""

from reconnect_tui.asks import Reveal
from reconnect_tui.engine.session import Session
from reconnect_tui.moments import Moment, Seat


def to_open(session: Session, reveal: Reveal) -> tuple[str, ...]:
    """The addresses of the sealed responses that this reveal waits for.

    That is every one, so whoever keeps, or has passed, is asked for a passphrase like everybody:
    who is not asked would be told from who is.
    """
    return tuple(address for row in reveal.of for address in row if session.is_sealed(address))


def is_locked(session: Session, moment: Moment) -> bool:
    """Whether a reveal waits for passphrases before it opens."""
    return (
        isinstance(moment.ask, Reveal)
        and moment.address not in session.opened
        and bool(to_open(session, moment.ask))
    )


def writers(session: Session, reveal: Reveal) -> tuple[Seat, ...]:
    """Whose passphrases a reveal waits for, in the order of the steps."""
    seats = (session.plan.moment(address).seat for address in to_open(session, reveal))
    return tuple(dict.fromkeys(seat for seat in seats if seat is not None))
