"""What holds of the parking pad, whatever happens: `check_pad` is one of the invariants."""

from dataclasses import replace

from reconnect_tui.engine.advance import advance
from reconnect_tui.engine.effects import Effect, Ring, SaveDraft
from reconnect_tui.engine.events import Event, Next, Park, TakeOut
from reconnect_tui.engine.page import page
from reconnect_tui.engine.parking import LONGEST, MOST, parked
from reconnect_tui.engine.session import Session, Status
from reconnect_tui.engine.timer import Instant
from tests.engine.evenings import ASIDE


def check_pad(
    before: Session, after: Session, event: Event, effects: tuple[Effect, ...], now: Instant
) -> None:
    """25: what one puts aside is seen by nobody else, and interrupts nobody."""
    _check_seen(after, now)
    for effect in effects:
        if isinstance(effect, Ring | SaveDraft):
            assert not any(word in repr(effect) for word in ASIDE.values()), "25 never said"
    for seat in after.plan.names:
        lines = parked(after, seat)
        assert len(lines) <= MOST, "25 room for a few lines"
        assert all(line.strip() and len(line) <= LONGEST for line in lines), "25 short lines"
        kept = parked(before, seat)
        assert after.ended or lines[: len(kept)] == kept, "25 nothing put aside is lost"
    assert not after.ended or not after.drafts, "25 it goes when the session ends"
    if after.plan.solo:
        assert not any(name.startswith("parked") for name in after.plan.places), "25 two only"
    if isinstance(event, Park) and after != before:
        same = (after.at, after.gate, after.status, after.timer, after.results)
        then = (before.at, before.gate, before.status, before.timer, before.results)
        assert same == then, "25 the speaker is not interrupted"
    if isinstance(event, TakeOut) and after != before:
        _check_there_and_back(before, after, now)


def _check_seen(session: Session, now: Instant) -> None:
    shown = page(session, now)
    for seat, word in ASIDE.items():
        own = shown.kind == "moment" and shown.private and shown.seat == seat
        if not (own and shown.address == f"parked@{seat}"):
            assert word not in repr(shown), f"25 what {seat} put aside is on no other page"
    if shown.aside is not None:
        moment = session.moment
        assert session.status is Status.ACTIVE, "25 only while somebody speaks"
        assert shown.aside.seat == moment.listener != moment.seat, "25 only who listens"


def _check_there_and_back(before: Session, after: Session, now: Instant) -> None:
    """A look at one's own lines waits for its writer, and costs the turn nothing."""
    assert after.gate or before.alone == after.moment.seat, "25 a private page waits"
    back, _ = advance(replace(after, gate=False), Next(), now)
    assert back.at == before.at, "25 back where one was"
    assert after.timer.used_at(now.mono) == before.timer.used_at(now.mono), "25 the clock waits"
    assert after.results == before.results, "25 a look answers nothing"
