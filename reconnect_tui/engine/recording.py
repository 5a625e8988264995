"""Writing down what happened at a moment."""

from dataclasses import replace
from typing import Literal

from reconnect_tui.asks import Heard, Rate, Value
from reconnect_tui.engine.session import Result, Session
from reconnect_tui.engine.timer import Instant

Outcome = Literal["done", "skipped"]


def bank(session: Session, now: Instant) -> Session:
    """Stop the moment's clock and keep what it has counted."""
    return replace(session, timer=session.timer.stop(now.mono))


def record(session: Session, outcome: Outcome, value: Value | None, now: Instant) -> Session:
    """Write down what happened at the moment at hand; the same again changes nothing."""
    moment = session.moment
    before = session.results.get(moment.address)
    if before is not None and (before.outcome, before.value) == (outcome, value):
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
        value=value,
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


def _without_draft(session: Session) -> Session:
    if session.at not in session.drafts:
        return session
    return replace(
        session,
        drafts={name: one for name, one in session.drafts.items() if name != session.at},
    )
