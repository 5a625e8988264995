"""A session as it may be written down: of what both said before a talk, only what it came to.

`ready` promises that nobody is told whose answer it was, a reveal that nobody can tell what is
kept from what was passed, and a file tells everything.
"""

from collections.abc import Iterator
from dataclasses import replace

from reconnect_tui.asks import Calm, Ready, Reveal, Value
from reconnect_tui.engine.answers import unready
from reconnect_tui.engine.session import Result, Session

READY: Value = {"ok": 1, "upset": 0}
UNREADY: Value = {"ok": 0}


def covered(session: Session) -> Session:
    """The session with the same answer for both where each was asked in private."""
    if session.plan.solo:
        return session
    changed = {**dict(_readies(session)), **dict(_calms(session)), **dict(_choices(session))}
    if not changed:
        return session
    return replace(session, results={**session.results, **changed})


def _readies(session: Session) -> Iterator[tuple[str, Result]]:
    """Once all have answered: what they said together."""
    asked: dict[tuple[str, str], list[str]] = {}
    for moment in session.plan.moments:
        if isinstance(moment.ask, Ready):
            asked.setdefault((moment.group, moment.step), []).append(moment.address)
    for addresses in asked.values():
        if all(address in session.results for address in addresses):
            never = any(unready(session.value(address)) for address in addresses)
            for address in addresses:
                result = replace(session.results[address], outcome="done")
                yield address, replace(result, value=UNREADY if never else READY)


def _calms(session: Session) -> Iterator[tuple[str, Result]]:
    """Once a time-out is over, how calm each was is nobody's business."""
    asked = [one.address for one in session.plan.moments if isinstance(one.ask, Calm)]
    if session.at in asked:
        return
    for address in asked:
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
