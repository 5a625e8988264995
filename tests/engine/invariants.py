"""What holds whatever happens: one random evening, every invariant after every event.

The numbers are those of the design's list. `play` raises `AssertionError` with the number.
"""

from dataclasses import replace
from itertools import pairwise
from random import Random

from reconnect_tui.asks import (
    Calm,
    Draw,
    Heard,
    Ready,
    Release,
    Reveal,
)
from reconnect_tui.engine.advance import advance
from reconnect_tui.engine.effects import Effect, Ring, SaveDraft
from reconnect_tui.engine.events import (
    Back,
    Event,
    Gap,
    Next,
    PassCard,
    Redo,
    Restore,
    Resume,
    Skip,
    Stop,
    Tick,
)
from reconnect_tui.engine.page import page
from reconnect_tui.engine.responding import can_skip
from reconnect_tui.engine.seeing import holds
from reconnect_tui.engine.session import Session, Status
from reconnect_tui.engine.spoken import plain
from reconnect_tui.engine.timer import Instant
from reconnect_tui.moments import other_seat
from tests.engine.evenings import CANARY, CARDS, Table, any_event, honest, sink_plan
from tests.engine.fairness import check_limit, check_swaps
from tests.engine.pads import check_pad

LONGEST = 400


def play(rng: Random, events: int = 60) -> Session:
    """One random evening, checked at every step. The session as it ended."""
    solo = rng.random() < 0.25
    of = sink_plan(solo=solo, first=rng.choice(["a", "b"]), length=rng.choice(["short", "full"]))
    table = Table.laid(of, seed=str(rng.random()), bags={"thanks": _bag(rng)})
    _fast_forward(table, rng)
    for _ in range(events):
        before, then = table.session, table.now
        event = any_event(before, rng)
        _step_clock(table, rng)
        now = table.now
        twin = advance(before, event, now)
        table.send(event)
        assert twin[0] == table.session, "1 pure"
        after = table.session
        effects = twin[1]
        check_state(after)
        check_step(before, after, event, effects, now)
        check_time(before, after, event, then, now)
        check_page(after, now)
        check_alone(after, event, now)
        check_pad(before, after, event, effects, now)
    _ends(table, rng)
    return table.session


def _bag(rng: Random) -> tuple[str, ...]:
    return tuple(f"c{n}" for n in rng.sample(range(CARDS), rng.randint(0, CARDS)))


def _fast_forward(table: Table, rng: Random) -> None:
    """A blind generator rarely gets past the middle: begin at a drawn place of the plan."""
    for _ in range(rng.randint(0, 70)):
        if not table.session.ended:
            table.send(honest(table.session), 700)


def _step_clock(table: Table, rng: Random) -> None:
    if rng.random() < 0.05:
        back = rng.randint(1, 5000)
        table.now = replace(table.now, mono=table.now.mono - back, wall=table.now.wall - back)
    else:
        table.wait(rng.choice([0, 1, 250, 1000, 20_000, 100_000, 1_300_000]))


def _ends(table: Table, rng: Random) -> None:
    """4: from every state the honest robot ends."""
    longest = len(table.session.plan.moments) * 5
    for _ in range(longest):
        if table.session.ended:
            return
        table.send(honest(table.session), 1000)
    assert table.session.ended, "4 the honest robot ends"


def check_state(session: Session) -> None:
    """What is true of any state."""
    plan = session.plan
    assert (session.at is None) == session.ended, "3 a place, or none when ended"
    assert session.at is None or session.at in plan.places, "3 the place is in the plan"
    assert len(plan.places) == len(plan.moments), "4 addresses are unique"
    for moment in plan.moments:
        if moment.speaker is not None:
            assert moment.speaker != moment.listener, "10 speaker is not listener"
    check_swaps(session)
    if session.at is not None and isinstance(session.moment.ask, Heard):
        assert 1 <= session.tries <= session.moment.ask.max_tries, "11 tries"
    if plan.solo:
        assert all(moment.seat != "b" for moment in plan.moments), "17 nobody in seat b"
    for address, result in session.results.items():
        assert result.outcome == "done" or result.value is None, "18 skipped has no value"
        assert result.attempt <= session.attempts.get(address, 0), "15 attempts"
    _check_cards(session)
    _check_revealed(session)


def _check_cards(session: Session) -> None:
    """16: never the same card twice running, none twice before the bag is empty."""
    drawn = [
        session.draws[moment.address].card
        for moment in session.plan.moments
        if isinstance(moment.ask, Draw) and moment.address in session.draws
    ]
    for one, two in pairwise(drawn):
        assert one != two, "16 never the same card twice running"
    if not session.bags.get("thanks"):
        assert len(set(drawn)) == len(drawn), "16 no card twice before the bag is empty"


def _check_revealed(session: Session) -> None:
    """13: an open reveal has an answer or a pass from every seat."""
    for opened in session.opened:
        ask = session.plan.moment(opened).ask
        assert isinstance(ask, Reveal), "13 only a reveal opens"
        for row in ask.of:
            for address in row:
                assert address in session.results, "13 all answered or passed"


def check_step(
    before: Session,
    after: Session,
    event: Event,
    effects: tuple[Effect, ...],
    now: Instant,
) -> None:
    """What is true of one event."""
    if after == before:
        assert effects == (), "2 an unfit event has no effects"
        return
    assert not before.ended or isinstance(event, Stop), "2 what has ended stays"
    frozen = {address for opened in before.opened for address in _shown_by(before, opened)}
    if not (isinstance(event, Stop) and not event.keep):
        for address in frozen:
            assert after.results.get(address) == before.results.get(address), "13 frozen"
    if isinstance(event, Skip):
        assert can_skip(before), "18 only what may be skipped"
    if isinstance(event, Redo) and before.at in before.attempts:
        assert after.attempts == before.attempts, "15 redo counts when it is answered"
    if not isinstance(event, PassCard):
        for address, drawn in before.draws.items():
            assert after.draws.get(address) == drawn, "16 same address, same card"
    _check_alone_with_it(before, after)
    if isinstance(event, Back):
        assert before.at not in before.opened, "14 back never crosses a reveal"
        _check_back_and_next(before, after, now)
    for effect in effects:
        if isinstance(effect, Ring):
            assert CANARY["a"] not in effect.say, "12 no sealed word is said"
        if isinstance(effect, SaveDraft) and CANARY["b"] in effect.text:
            assert effect.sealed == before.moment.sealed, "12 a sealed draft says so"


def _check_alone_with_it(before: Session, after: Session) -> None:
    """12: a private page waits until its writer says who looks."""
    if after.at is None or after.at == before.at or after.plan.solo:
        return
    moment = after.moment
    if moment.sealed or isinstance(moment.ask, Ready | Release | Calm):
        assert after.gate or before.alone == moment.seat, "12 a private page waits"


def _shown_by(session: Session, opened: str) -> list[str]:
    ask = session.plan.moment(opened).ask
    return [address for row in ask.of for address in row] if isinstance(ask, Reveal) else []


def _check_back_and_next(before: Session, after: Session, now: Instant) -> None:
    """14: Back, then on without a change, is where one was, with the same results."""
    if after.status is not Status.ACTIVE or after.at not in after.results:
        return
    opened = replace(after, gate=False)
    again, _ = advance(opened, Next(), now)
    if again is opened:
        return
    assert again.at == before.at or before.at not in _live(again), "14 back then next"
    for address, result in after.results.items():
        if address in again.results and again.plan.moment(address).timing is None:
            assert again.results[address] == result, "14 same results"


def _live(session: Session) -> set[str]:
    return {moment.address for moment in session.plan.moments if holds(session, moment)}


def check_time(before: Session, after: Session, event: Event, then: Instant, now: Instant) -> None:
    """7 to 9: used time, ticks, extensions."""
    timer = after.timer
    assert timer.used >= 0, "7 used is never negative"
    if after.at == before.at and after.at is not None:
        same_run = timer.used >= before.timer.used or isinstance(event, Redo | Restore)
        retried = isinstance(after.moment.ask, Heard) and after.tries != before.tries
        assert same_run or retried, "7 used never falls"
        if before.status is Status.PAUSED and after.status is Status.PAUSED:
            used = timer.used_at(now.mono)
            assert used == before.timer.used or isinstance(event, Redo | Restore | Back), "7 paused"
        passed = timer.used_at(now.mono) - before.timer.used_at(then.mono)
        assert passed <= max(0, now.mono - then.mono), "7 never more than real time"
    if isinstance(event, Gap) and after != before:
        real = before.timer.used_at(now.mono)
        assert timer.used <= real, "7 a gap adds nothing"
    if after.at is not None and after.moment.timing is not None:
        assert timer.extends <= after.moment.timing.max_extends, "9 extends"
    check_limit(after)
    twice, effects = advance(after, Tick(), now)
    again, more = advance(twice, Tick(), now)
    if twice.at == after.at:
        assert again == twice, "8 two ticks at one time are one"
        assert more == (), "8 the second tick has no effects"
    del effects


def check_page(session: Session, now: Instant) -> None:
    """12 and 21: nobody reads what is sealed, and no gap is left unfilled."""
    shown = page(session, now)
    text = repr(shown)
    if not session.plan.solo:
        for seat in ("a", "b"):
            mine = shown.private and shown.seat == seat and shown.kind == "moment"
            if not mine and not _opened_words(session):
                assert CANARY[seat] not in text, f"12 the words of {seat} are sealed"
            if shown.private:
                assert CANARY[other_seat(seat)] not in text or shown.seat == other_seat(seat), "12"
    for gap in (
        "{speaker}",
        "{listener}",
        "{other}",
        "{round}",
        "{rounds}",
        "{card}",
        "{time}",
    ):
        assert gap not in plain(shown.body), f"21 {gap} is filled"


def _opened_words(session: Session) -> bool:
    return bool(session.opened)


def check_alone(session: Session, event: Event, now: Instant) -> None:
    """5, 6, 19: put away and taken up again nothing changes; stopping always works."""
    del event
    stopped, _ = advance(session, Stop(keep=True), now)
    assert stopped.ended, "19 stop always works"
    gone, _ = advance(session, Stop(keep=False), now)
    assert all(result.value is None for result in gone.results.values()), "19 discard"
    assert not gone.drafts, "19 discard leaves no draft"
    if session.ended:
        return
    back, _ = advance(session, Restore(), now)
    assert back.results == session.results, "5 restored results"
    assert (back.at, back.trail, back.draws, back.drafts) == (
        session.at,
        session.trail,
        session.draws,
        session.drafts,
    ), "5 restored place, way, cards and drafts"
    assert not back.timer.running, "5 restored clocks stand"
    if session.moment.timing is None or not session.moment.timing.restarts:
        assert back.timer.used == session.timer.used, "5 restored time is the time that was left"
    resumed, _ = advance(back, Resume(), now)
    private = session.moment.sealed and not session.plan.solo
    assert not private or resumed.gate, "12 after a restore a private page waits for its writer"
