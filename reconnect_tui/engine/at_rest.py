"""A session as it may be written down: of what both said before a talk, only what it came to.

`ready` promises that nobody is told whose answer it was, a reveal that nobody can tell what is
kept from what was passed, and a file tells everything.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from reconnect_tui.asks import Calm, Ready, Reveal, Value
from reconnect_tui.engine.answers import unready
from reconnect_tui.engine.session import Result, Session

Kind = TypeVar("Kind")

READY: Value = {"ok": 1, "upset": 0}
UNREADY: Value = {"ok": 0}


def covered(session: Session) -> Session:
    """The session with the same answer for both where each was asked in private."""
    if session.plan.solo:
        return session
    for addresses in (*_asked(session, Ready), *_asked(session, Calm)):
        session = _from_the_first(session, addresses)
    changed = {**dict(_readies(session)), **dict(_calms(session)), **dict(_choices(session))}
    if not changed:
        return session
    return replace(session, results={**session.results, **changed})


def _asked(session: Session, kind: type[Ready | Calm]) -> Iterator[tuple[str, ...]]:
    """The addresses of each question of a kind: one for each partner."""
    asked: dict[tuple[str, str], list[str]] = {}
    for moment in session.plan.moments:
        if isinstance(moment.ask, kind):
            asked.setdefault((moment.group, moment.step), []).append(moment.address)
    yield from map(tuple, asked.values())


def _from_the_first(session: Session, addresses: tuple[str, ...]) -> Session:
    """While one has answered and the other has not, nobody has: the file would tell the other.

    Whoever comes back to the session is asked from the first on.
    """
    answered = [one for one in addresses if one in session.results]
    if not answered or len(answered) == len(addresses):
        return session

    def without(found: Mapping[str, Kind]) -> dict[str, Kind]:
        return {name: one for name, one in found.items() if name not in addresses}

    session = replace(
        session,
        results=without(session.results),
        attempts=without(session.attempts),
        trail=tuple(one for one in session.trail if one not in addresses),
    )
    if session.interrupted in addresses:
        return replace(session, interrupted=addresses[0])
    if session.at in addresses:
        return replace(session, at=addresses[0], gate=True, alone=None)
    return session


def _readies(session: Session) -> Iterator[tuple[str, Result]]:
    """Once all have answered: what they said together."""
    for addresses in _asked(session, Ready):
        if all(address in session.results for address in addresses):
            never = any(unready(session.value(address)) for address in addresses)
            for address in addresses:
                result = replace(session.results[address], outcome="done")
                yield address, replace(result, value=UNREADY if never else READY)


def _calms(session: Session) -> Iterator[tuple[str, Result]]:
    """How calm each was after a time-out is nobody's business."""
    for addresses in _asked(session, Calm):
        for address in addresses:
            if address in session.results:
                yield address, replace(session.results[address].emptied, outcome="done")


def _choices(session: Session) -> Iterator[tuple[str, Result]]:
    """Once a reveal is open: of whoever shows nothing there, that it is kept."""
    for address in session.opened:
        ask = session.plan.moment(address).ask
        if not isinstance(ask, Reveal):
            continue
        responses = [one for row in ask.of for one in row]
        for choice in ask.releases:
            seat = session.plan.moment(choice).seat
            own = [one for one in responses if session.plan.moment(one).seat == seat]
            shows = any(session.value(one) is not None for one in own)
            if not shows and any(map(session.is_sealed, own)) and choice in session.results:
                yield choice, replace(session.results[choice], value="keep")
