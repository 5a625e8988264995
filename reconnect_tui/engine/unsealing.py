"""Sealed responses open together: what was released comes into the session, in one step.

The whole responses are in the event and nowhere else. After it nothing changes them.
"""

from collections.abc import Mapping
from dataclasses import replace

from reconnect_tui.asks import Reveal, Value
from reconnect_tui.engine.answers import fits
from reconnect_tui.engine.moving import Moved, start_clock
from reconnect_tui.engine.sealed import is_locked, to_open
from reconnect_tui.engine.seeing import answer_words, released
from reconnect_tui.engine.session import Result, Session
from reconnect_tui.engine.timer import Instant


def unseal(session: Session, values: Mapping[str, Value | None], now: Instant) -> Moved:
    """Open a reveal that waits. Unfit unless every response that it waits for is there."""
    moment = session.moment
    ask = moment.ask
    if not isinstance(ask, Reveal) or not is_locked(session, moment):
        return session, ()
    if set(values) != set(to_open(session, ask)):
        return session, ()
    opened = {
        address: _opened(session, ask, address, values)
        for address, value in values.items()
        if value is None or fits(session.plan.moment(address), value)
    }
    session = replace(
        session,
        results={**session.results, **opened},
        opened=(*session.opened, moment.address),
    )
    return start_clock(session, now)


def _opened(
    session: Session, reveal: Reveal, address: str, values: Mapping[str, Value | None]
) -> Result:
    """The result with what was released. It stays sealed where there is more than that."""
    result, value = session.results[address], values[address]
    if reveal.show == "matches":
        return replace(result, value=_common(session, reveal, address, values))
    showing, part = released(session, reveal, address), _first_line(session, address, value)
    if showing == "keep" or value is None:
        # What was passed stays sealed like what is kept: nobody can tell the two apart.
        return result
    if showing == "line" and part is not None:
        return replace(result, value=part)
    return replace(result, value=value, sealed="")


def left_open(session: Session, address: str, value: Value | None) -> Result:
    """A result that was sealed after reveals had opened it: open is what its writer let be seen.

    The session has the result sealed already, and `value` is the whole response. Where several
    reveals have opened it, the one that shows the most counts.
    """
    result = session.results[address]
    for opened in session.opened:
        ask = session.plan.moment(opened).ask
        if not isinstance(ask, Reveal) or not any(address in row for row in ask.of):
            continue
        if ask.show != "matches" and released(session, ask, address) == "keep":
            continue
        result = _opened(session, ask, address, {address: value})
        if not result.sealed:
            break
    return result


def _first_line(session: Session, address: str, value: Value | None) -> str | None:
    """The first line, as it is read aloud; none where one line is all there is."""
    lines = answer_words(session.plan.moment(address), value).strip().splitlines()
    return lines[0] if len(lines) > 1 else None


def _common(
    session: Session, reveal: Reveal, address: str, values: Mapping[str, Value | None]
) -> Value | None:
    """Of what was chosen here, what everybody chose."""
    own = values[address]
    row = next(row for row in reveal.of if address in row)
    chosen = [values[one] if one in values else session.value(one) for one in row]
    if not isinstance(own, tuple):
        return None
    return tuple(
        option for option in own if all(isinstance(c, tuple) and option in c for c in chosen)
    )
