"""What an ended session leaves to say: what was agreed, and whose words it holds."""

from reconnect_tui.asks import Propose, Reply, Settle, Template, Write
from reconnect_tui.engine.session import Session
from reconnect_tui.moments import Seat


def agreed(session: Session) -> tuple[str, ...]:
    """The words of the agreements that were made, in order."""
    found = (
        session.value(moment.address)
        for moment in session.plan.moments
        if isinstance(moment.ask, Settle)
    )
    return tuple(words for words in found if isinstance(words, str) and words.strip())


def has_free_words(session: Session, seat: Seat) -> bool:
    """Whether a partner wrote anything that `Forget` would erase."""
    return any(
        moment.seat == seat
        and isinstance(moment.ask, Write | Template | Propose | Reply)
        and (session.value(moment.address) is not None or session.is_sealed(moment.address))
        for moment in session.plan.moments
    )
