"""Writing down what happened at a moment."""

from dataclasses import replace
from typing import Literal

from reconnect_tui.asks import Heard, Rate, Value
from reconnect_tui.confidential import Sealed
from reconnect_tui.engine.session import Result, Session
from reconnect_tui.engine.timer import Instant

Outcome = Literal["done", "skipped"]


def bank(session: Session, now: Instant) -> Session:
    """Stop the moment's clock and keep what it has counted."""
    return replace(session, timer=session.timer.stop(now.mono))


def record(
    session: Session, outcome: Outcome, value: Value | Sealed | None, now: Instant
) -> Session:
    """Write down what happened at the moment at hand; the same again changes nothing."""
    clear, sealed = (None, value.token) if isinstance(value, Sealed) else (value, "")
    moment = session.moment
    before = session.results.get(moment.address)
    if before is not None and _said(before) == (outcome, clear, sealed):
        untimed = session.timer.over or moment.timing is None
        if untimed:
            return _without_draft(session)
    session = bank(session, now)
    timer = session.timer
    limit = timer.limit
    used = 0 if outcome == "skipped" and moment.timing is None else timer.used
    attempt = session.attempts.get(moment.address, 0) + 1
    result = Result(
        outcome=outcome,
        value=clear,
        sealed=sealed,
        attempt=attempt,
        active=used if limit is None else min(used, limit),
        overtime=0 if limit is None else max(0, used - limit),
        limit=limit,
        tries=session.tries if isinstance(moment.ask, Heard) else 0,
        scale=(moment.ask.min, moment.ask.max) if isinstance(moment.ask, Rate) else None,
    )
    session = replace(
        session,
        results={**session.results, moment.address: result},
        attempts={**session.attempts, moment.address: attempt},
    )
    return _without_draft(session)


def again(session: Session, outcome: Outcome, now: Instant) -> Session:
    """Write down that the response of before stands, open or sealed."""
    before = session.results.get(session.moment.address)
    value: Value | Sealed | None = None
    if before is not None:
        value = Sealed(before.sealed) if before.sealed else before.value
    return record(session, outcome, value, now)


def _said(result: Result) -> tuple[str, Value | None, str]:
    return result.outcome, result.value, result.sealed


def _without_draft(session: Session) -> Session:
    if session.at not in session.drafts:
        return session
    return replace(
        session,
        drafts={name: one for name, one in session.drafts.items() if name != session.at},
    )
