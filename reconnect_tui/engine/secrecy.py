"""What a page says and asks of its secrecy: what is sealed, what is hidden, what opens it."""

from collections.abc import Iterator

from reconnect_tui.asks import (
    Calm,
    Pad,
    Ready,
    Release,
    Reveal,
    Sealable,
)
from reconnect_tui.confidential import LONGEST, SECRET, is_token
from reconnect_tui.engine.forms import Field
from reconnect_tui.engine.held import Held
from reconnect_tui.engine.sealed import is_locked, to_open, writers
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.spoken import name_of, put
from reconnect_tui.engine.words import words_for
from reconnect_tui.moments import Moment, Seat


def kept(session: Session, held: Held) -> str:
    """How private the page at hand is, in a sentence; empty where nothing is private."""
    moment, words = session.moment, words_for(session.plan.definition.lang).private
    if session.plan.solo:
        return words.sealing if held.spaces and isinstance(moment.ask, Sealable) else ""
    if isinstance(moment.ask, Ready | Calm):
        return words.hidden
    if not moment.sealed or not isinstance(moment.ask, Sealable):
        return ""
    return words.sealing if moment.seat in held.spaces else words.hidden


def notice(session: Session, held: Held) -> str:
    """What there is to know before one writes, opens or lets be seen."""
    moment, words = session.moment, words_for(session.plan.definition.lang).private
    wrong = [seat for seat in session.plan.names if seat in held.wrong]
    if wrong:
        return put(words.wrong, name=name_of(session, wrong[0]))
    if held.locked:
        return ""
    if is_locked(session, moment):
        return words.together
    if isinstance(moment.ask, Release) and any(map(session.is_sealed, moment.ask.of)):
        return words.release_sealed
    if isinstance(moment.ask, Pad):
        parking = words_for(session.plan.definition.lang).parking
        return parking.sealed if _sealed_here(session, moment) else parking.goes
    if _sealed_here(session, moment):
        return words.here_sealed if session.is_sealed(moment.address) else words.draft_sealed
    return ""


def fields(session: Session, held: Held) -> tuple[Field, ...]:
    """The passphrases that are asked for: to open a reveal, or what one wrote here before."""
    words = words_for(session.plan.definition.lang).private
    return tuple(
        Field(
            SECRET + seat,
            put(
                words.passphrase if _own(session, held) else words.your_passphrase,
                name=name_of(session, seat),
            ),
            max_chars=LONGEST,
            secret=True,
        )
        for seat in _asked(session, held)
    )


def _asked(session: Session, held: Held) -> Iterator[Seat]:
    moment = session.moment
    if held.locked:
        yield "a"
    elif isinstance(moment.ask, Reveal) and is_locked(session, moment):
        yield from (one for one in writers(session, moment.ask) if one not in held.unlocked)
    elif moment.seat is not None and _sealed_here(session, moment):
        yield moment.seat


def _own(session: Session, held: Held) -> bool:
    return not held.locked and not isinstance(session.moment.ask, Reveal)


def _sealed_here(session: Session, moment: Moment) -> bool:
    """Whether the writer finds own words here that only a passphrase shows."""
    if not isinstance(moment.ask, Sealable):
        return False
    drafts = session.drafts.get(moment.address, {}).values()
    return session.is_sealed(moment.address) or any(map(is_token, drafts))


def opens(session: Session) -> tuple[str, ...]:
    """The addresses that the reveal at hand waits for; none anywhere else."""
    ask = session.moment.ask if session.at is not None else None
    if not isinstance(ask, Reveal) or not is_locked(session, session.moment):
        return ()
    return to_open(session, ask)
