"""T9: whatever the clocks do, a turn has its time, and nobody's sleep counts as talk."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from hypothesis.strategies import booleans, integers, one_of, sampled_from

from reconnect_tui.engine.advance import advance
from reconnect_tui.engine.events import Event, Pause, Restore, Resume, TimeOut
from reconnect_tui.engine.session import Session, Status
from reconnect_tui.facilitator import ASLEEP_AFTER, Facilitator
from reconnect_tui.store import sessions
from reconnect_tui.store.keeper import SessionKeeper
from tests.engine.evenings import Table, honest, sink_plan
from tests.noting import Note
from tests.promises.clocks import Clocks, Kept
from tests.store.scenes import FILES, answered, small_session, taken_up_again, typed

SECOND = 1000
DAY = 24 * 3600 * SECOND
YEARS = 3 * 366 * DAY
GLANCE = 900
"""Between two looks of somebody who is there, in ms: at the most."""

SCRIPTS = 200
TURN = "turn:1.a/share"

FAR = one_of(
    sampled_from([SECOND, -SECOND, 3600 * SECOND, -3600 * SECOND, YEARS, -YEARS]),
    integers(-YEARS, YEARS),
)


class Evening(RuleBasedStateMachine):
    """A couple at a speaking turn, and a computer with a mind of its own."""

    scripts: ClassVar[Counter[str]] = Counter()
    facilitator: Facilitator
    build: Callable[..., Facilitator] = Facilitator

    @initialize(counts_sleep=booleans())
    def sit_down(self, *, counts_sleep: bool) -> None:
        """Somebody speaks."""
        self.scripts["scripts"] += 1
        self.clocks = Clocks(counts_sleep=counts_sleep)
        table = Table.laid(sink_plan())
        table.go_to(TURN)
        self.clocks.now = table.now
        self.kept = Kept()
        self.facilitator = self.build(table.session, self.kept, clock=self.clocks)
        self.facilitator.look()
        self.there = self._used()
        """The time that somebody was there on this turn's clock, at the most."""

    @property
    def _session(self) -> Session:
        return self.facilitator.session

    def _used(self) -> int:
        return self._session.timer.used_at(self.clocks.now.mono)

    def _look(self, awake: int) -> None:
        """Be there for so long, then look."""
        runs = self._session.timer.running
        self.clocks.awake(awake)
        self.there += awake if runs else 0
        self.facilitator.look()

    @rule(awake=integers(1, GLANCE), times=integers(1, 8))
    def talk(self, awake: int, times: int) -> None:
        """Time that counts: all of it, unless the clock waits."""
        for _ in range(times):
            before, runs = self._used(), self._session.timer.running
            self._look(awake)
            assert self._used() == before + (awake if runs else 0)

    @rule(by=FAR, awake=integers(0, GLANCE))
    def set_the_clock(self, by: int, awake: int) -> None:
        """The wall clock jumps: no time of the turn comes or goes."""
        before = self._used()
        self.clocks.set(by)
        self._look(awake)
        assert before <= self._used() <= before + awake

    @rule(offset=sampled_from([-480, -60, 0, 60, 120, 345, 840]), awake=integers(0, GLANCE))
    def travel(self, offset: int, awake: int) -> None:
        """Zones and summer time change nothing but words."""
        before, runs = self._used(), self._session.timer.running
        self.clocks.travel(offset)
        self._look(awake)
        assert self._used() == before + (awake if runs else 0)

    @rule(awake=integers(0, GLANCE), asleep=integers(ASLEEP_AFTER + 1, 3 * DAY))
    def close_the_lid(self, awake: int, asleep: int) -> None:
        """A sleep: the clock waits from the last look before it, and the page asks."""
        before, runs = self._used(), self._session.timer.running
        self.clocks.awake(awake)
        self.clocks.asleep(asleep)
        page = self.facilitator.look()
        self.there += awake if runs else 0
        assert before <= self._used() <= before + awake
        if runs:
            assert self._session.status is Status.PAUSED
            assert (page.kind, self._session.why_paused) == ("paused", "asleep")
            assert "Nobody was here" in page.notice

    @rule(stopped=integers(ASLEEP_AFTER + 1, DAY))
    def stop_the_process(self, stopped: int) -> None:
        """Ctrl+Z, and `fg` later: all clocks have gone on."""
        before, runs = self._used(), self._session.timer.running
        self.clocks.awake(stopped)
        self.facilitator.look()
        assert self._used() == before
        assert not runs or self._session.why_paused == "asleep"

    @rule(away=integers(0, YEARS), by=FAR)
    def start_anew(self, away: int, by: int) -> None:
        """The computer starts again, its clock is set: the turn has the time it had."""
        if self.kept.session is None:
            return
        used = self._used()
        self.facilitator.send(Pause())
        if self._session.status is not Status.PAUSED:
            return
        saved = self.kept.session
        self.clocks.restart(away)
        self.clocks.set(by)
        stopped = replace(saved, timer=replace(saved.timer, since=None))
        self.facilitator = self.build(stopped, self.kept, clock=self.clocks)
        self.facilitator.send(Restore())
        assert self._used() == used
        assert self._session.why_paused == "restored"

    @precondition(lambda self: self._session.status is Status.PAUSED)
    @rule()
    def go_on(self) -> None:
        """Both are back."""
        self._press(Resume())

    @precondition(lambda self: self._session.status is Status.ACTIVE)
    @rule()
    def pause(self) -> None:
        """Somebody needs a moment."""
        self._press(Pause())

    def _press(self, event: Event) -> None:
        before = self._used()
        self.facilitator.send(event)
        assert self._used() == before

    @invariant()
    def no_time_comes_from_nowhere(self) -> None:
        """The turn's time is never negative, and never more than somebody was there."""
        self.scripts["states"] += 1
        assert 0 <= self._used() <= self.there


class Believing(Facilitator):
    """The wrong way: whatever passed between two looks was talk."""

    def _now(self) -> object:  # type: ignore[override]  # wrong in more ways than one
        return self._clock()


def _play(machine: type[Evening], scripts: int) -> None:
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=scripts,
            stateful_step_count=20,
            deadline=None,
            database=None,
            report_multiple_bugs=False,
        ),
    )


def test_whatever_the_clocks_do_a_turn_has_its_time(figures: Note) -> None:
    """Jumps, zones, sleep, stops, restarts: elapsed time neither jumps nor turns negative."""
    Evening.scripts.clear()
    _play(Evening, SCRIPTS)
    assert Evening.scripts["scripts"] >= SCRIPTS
    figures("T9", tried=SCRIPTS)


def test_a_clock_that_believes_in_every_gap_is_caught(figures: Note) -> None:
    """Sleep counted as talk is found at once."""

    class Wrong(Evening):
        build = Believing

    with pytest.raises(AssertionError):
        _play(Wrong, 50)
    figures("T9", "sleep counted as talk", wrong=1, caught=1)


@pytest.mark.parametrize("counts_sleep", [False, True])
def test_time_apart_runs_on_while_the_computer_sleeps(*, counts_sleep: bool, figures: Note) -> None:
    """A time of return is a time on the wall: after a night it is there, and nothing asks."""
    clocks = Clocks(counts_sleep=counts_sleep)
    table = Table.laid(sink_plan())
    table.go_to(TURN)
    clocks.now = table.now
    facilitator = Facilitator(table.session, Kept(), clock=clocks)
    page = facilitator.send(TimeOut(20))
    until = page.until
    clocks.travel(120)
    clocks.asleep(19 * 60 * SECOND)
    page = facilitator.look()
    assert (page.kind, page.wake_in) == ("away", 60 * SECOND)
    assert page.until != until, "told in the local time of today"
    clocks.asleep(2 * 60 * SECOND)
    page = facilitator.look()
    assert page.kind == "away"
    assert "you agreed" in page.notice
    figures("T9", tried=1)


@pytest.mark.parametrize("by", [-YEARS, -DAY, -SECOND, SECOND, YEARS])
def test_which_words_are_newest_is_no_question_of_the_clock(
    tmp_path: Path, by: int, figures: Note
) -> None:
    """Set back or forward between every change and every start: the last words are there."""
    clocks = Clocks(counts_sleep=False)
    session = small_session()
    keeper = SessionKeeper.begin(tmp_path, session, FILES)
    keeper.save(session, clocks())
    for place in range(6):
        clocks.set(by)
        session, draft = typed(session, f"words {place}")
        keeper.draft(session, draft)
        if place % 2:
            keeper.save(session, clocks())
        keeper, session = taken_up_again(tmp_path, keeper)
        assert session.drafts == {"one@a": {"": f"words {place}"}}
    session = answered(session, "said", clocks())
    clocks.set(by)
    keeper.save(session, clocks())
    keeper.close()
    kept = sessions.load(tmp_path, keeper.name).session
    assert kept.results["one@a"].value == "said"
    assert kept.drafts == {}
    figures("T9", tried=6)


def test_an_honest_evening_ends_whatever_the_wall_says(figures: Note) -> None:
    """With the wall clock set again and again, the evening comes to its end all the same."""
    clocks = Clocks(counts_sleep=True)
    table = Table.laid(sink_plan())
    facilitator = Facilitator(table.session, Kept(), clock=clocks)
    for step in range(500):
        if facilitator.session.ended:
            break
        if step % 5 == 0:
            clocks.set((-YEARS, YEARS)[step % 2])
        clocks.awake(GLANCE)
        facilitator.send(honest(facilitator.session))
    assert facilitator.session.status is Status.COMPLETED
    assert advance(facilitator.session, Resume(), clocks())[0] is facilitator.session
    figures("T9", tried=1)
