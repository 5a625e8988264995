"""Time in an evening: turns, pauses, and a step away from the table."""

from dataclasses import replace

from reconnect_tui.engine.advance import advance
from reconnect_tui.engine.effects import Ring, Save
from reconnect_tui.engine.events import (
    Answer,
    Back,
    Begin,
    Extend,
    Gap,
    Next,
    Pause,
    Restore,
    Resume,
    Skip,
    Suspend,
    Tick,
    TimeOut,
)
from reconnect_tui.engine.page import page
from reconnect_tui.engine.session import Status
from reconnect_tui.moments import Sound
from tests.engine.evenings import Table, at, honest, sink_plan

MINUTE = 60_000


def _rings(table: Table) -> list[Sound]:
    return [effect.sound for effect in table.effects if isinstance(effect, Ring)]


def test_a_speaking_turn_warns_ends_and_waits() -> None:
    """A bell, a soft warning, two notes at zero, one reminder; and nobody is cut off."""
    table = Table.laid(sink_plan())
    table.go_to("turn:1.a/share")
    assert _rings(table) == [Sound.BELL]
    table.send(Tick(), 3 * MINUTE - 36_000 - 500)
    assert _rings(table) == [Sound.BELL]
    table.send(Tick(), 500)
    table.send(Tick(), 36_000)
    assert _rings(table) == [Sound.BELL, Sound.SOFT, Sound.TWO]
    table.send(Tick(), MINUTE)
    table.send(Tick(), 30 * MINUTE)
    assert _rings(table)[3:] == [Sound.SOFT]
    assert table.session.at == "turn:1.a/share"
    clock = page(table.session, table.now).clock
    assert clock is not None
    assert clock.state == "over"
    assert clock.digits == "+31:00"


def test_one_more_minute_can_be_had_three_times_also_in_overtime() -> None:
    """Extending adds the step's minute, at most three times."""
    table = at("turn:1.a/share")
    for _ in range(5):
        table.send(Extend(), 2 * MINUTE)
    assert table.session.timer.limit == 6 * MINUTE
    assert table.session.timer.extends == 3


def test_the_second_speaker_gets_the_time_that_the_first_one_had() -> None:
    """Turn time is equal by construction, extensions too."""
    table = at("turn:1.a/share")
    table.send(Extend())
    table.go_to("turn:1.b/share")
    assert table.session.timer.limit == 4 * MINUTE


def test_a_pause_takes_no_time_and_a_gap_takes_none_either() -> None:
    """A paused clock stands; a laptop that slept had nobody at the table."""
    table = at("turn:1.a/share")
    table.send(Pause(), 10_000)
    table.send(Resume(), 90 * MINUTE)
    assert table.session.timer.used_at(table.now.mono) == 10_000
    table.send(Gap(55_000), MINUTE)
    assert table.session.status is Status.PAUSED
    assert table.session.timer.used == 15_000
    assert "waited" in page(table.session, table.now).notice


def test_a_time_out_has_a_time_of_return_and_asks_both_before_going_on() -> None:
    """Wall clock, at least 20 minutes, each privately calm below 7, then the same place."""
    table = at("turn:1.a/share")
    assert table.send(TimeOut(5), 30_000).at == "turn:1.a/share"
    table.send(TimeOut(20))
    shown = page(table.session, table.now)
    assert shown.kind == "away"
    assert shown.until in shown.notice
    table.send(Suspend())
    table.send(Restore(), 21 * MINUTE)
    assert page(table.session, table.now).kind == "away"
    table.send(Next())
    assert table.session.returns[0].came - table.session.returns[0].promised == MINUTE
    for seat in ("a", "b"):
        table.send(Begin(seat))
        table.send(Answer(3))
    assert (table.session.at, table.session.status) == ("turn:1.a/share", Status.PAUSED)
    assert table.session.timer.used == 30_000


def test_a_time_out_that_was_too_short_goes_on_or_ends() -> None:
    """Still upset: twenty minutes more, or an end for today."""
    table = at("turn:1.a/share")
    table.send(TimeOut(20))
    table.send(Next(), 20 * MINUTE)
    for seat, level in (("a", 2), ("b", 7)):
        table.send(Begin(seat))  # type: ignore[arg-type]  # a seat's letter
        table.send(Answer(level))
    table.send(Answer("more"))
    assert table.session.at == "time-out"
    table.send(Next(), 20 * MINUTE)
    for seat in ("a", "b"):
        table.send(Begin(seat))  # type: ignore[arg-type]  # a seat's letter
        table.send(Skip())
    table.send(Answer("end"))
    assert table.session.status is Status.STOPPED


def test_not_now_may_mean_in_twenty_minutes() -> None:
    """The pause leads to a time-out, and the question is asked again after it."""
    table = Table.laid(sink_plan())
    for seat in ("a", "b"):
        table.send(Begin(seat))
        table.send(Answer({"ok": 0, "upset": 3}))
    table.send(Answer("pause"))
    assert table.session.at == "time-out"
    table.send(Next(), 20 * MINUTE)
    assert (table.session.at, table.session.status) == ("ready@a", Status.PAUSED)


def test_a_timed_step_that_was_done_is_not_run_again_by_going_back() -> None:
    """Back on a turn shows that it is done; its clock stands."""
    table = at("turn:1.a/share")
    table.send(Next(), 65_000)
    table.send(Back())
    clock = page(table.session, table.now).clock
    assert clock is not None
    assert (clock.state, clock.words) == ("done", "done, 1 minute 5 seconds")
    table.send(Next(), MINUTE)
    assert table.session.results["turn:1.a/share"].active == 65_000


def test_every_change_is_saved_and_a_tick_is_not() -> None:
    """What a couple would grieve to lose is saved with the event; a look is no change."""
    table = at("turn:1.a/share")
    table.send(Tick(), 1000)
    assert table.effects == []
    rev = table.session.rev
    table.send(Next())
    assert table.effects[0] == Save()
    assert table.session.rev == rev + 1


def test_an_engine_evening_is_pure_of_time() -> None:
    """The same events at the same times give the same session, to the letter."""
    first, second = Table.laid(sink_plan()), Table.laid(sink_plan())
    while not first.session.ended:
        event = honest(first.session)
        first.send(event, 750)
        second.session, _ = advance(second.session, event, replace(first.now))
    assert first.session == second.session
