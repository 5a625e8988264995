"""Leaving, hiding, resizing: whatever people do in the middle of a turn, nothing is lost."""

from pathlib import Path

import pytest
from textual.widgets import TextArea

from reconnect_tui.engine.events import Stop
from reconnect_tui.engine.session import Status
from reconnect_tui.tui.screens.hide import HideScreen
from reconnect_tui.tui.screens.leave import LeaveScreen
from reconnect_tui.tui.screens.small import TooSmall
from reconnect_tui.tui.widgets.scale import Numbers
from tests.tui.sitting import SIZES, Sitting, picture, seated
from tests.tui.test_session_languages import listening

SHARE = "turn:1.a/share"


async def test_hide_is_blank_and_only_its_key_comes_back(tmp_path: Path) -> None:
    """Not one letter stays on the screen; the clock waits, and waits on until Space."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        await pilot.press("h")
        await pilot.pause()
        assert app.shows(HideScreen)
        assert picture(app).strip() == ""
        used = app.session.timer.used
        app.wait(600)
        await pilot.press("space", "enter", "q", "escape", "question_mark", "i", "ctrl+p", "ctrl+c")
        assert app.shows(HideScreen)
        assert picture(app).strip() == ""
        await pilot.press("h")
        assert app.kind == "paused"
        assert app.session.timer.used == used
        await pilot.press("space")
        assert app.kind == "moment"


async def test_hide_works_where_nothing_can_be_paused(tmp_path: Path) -> None:
    """In a time-out it hides all the same, and the time goes on."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        await pilot.press("t", "enter")
        await pilot.pause()
        await pilot.press("h")
        assert app.shows(HideScreen)
        await pilot.press("h")
        assert app.kind == "away"


async def test_leaving_is_asked_once_and_staying_goes_on(tmp_path: Path) -> None:
    """The clock waits while it is asked; `stay` gives the turn back as it was."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        await pilot.press("q")
        await pilot.pause()
        assert app.shows(LeaveScreen)
        assert not _runs(app)
        await pilot.press("enter")
        await pilot.pause()
        assert not app.shows(LeaveScreen)
        assert app.kind == "moment"
        assert _runs(app)


async def test_putting_away_saves(tmp_path: Path) -> None:
    """`q` twice puts it away: the last save holds the session, to be gone on with."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        app.wait(20)
        await pilot.press("q")
        await pilot.pause()
        await pilot.press("q")
        await pilot.pause()
        assert app.outcome == "put-away"
        last = app.keeper.saved[-1]
        assert last.status is Status.SUSPENDED
        assert (last.at, last.timer.used) == (SHARE, 20_000)


async def test_stopping_is_kind_and_keeps_what_was_said(tmp_path: Path) -> None:
    """The third way ends the session; answers stay."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        answered = dict(app.session.results)
        await pilot.press("q")
        await pilot.pause()
        await pilot.press("3")
        await pilot.pause()
        assert app.outcome == "ended"
        assert app.session.status is Status.STOPPED
        kept = {name for name, one in app.session.results.items() if one.value is not None}
        assert kept == {name for name, one in answered.items() if one.value is not None}


async def test_a_paused_session_stays_paused_after_the_question(tmp_path: Path) -> None:
    """Who paused and then asked to leave comes back to the pause."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        await pilot.press("space", "q")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert app.kind == "paused"


async def test_a_resize_in_mid_turn_loses_nothing(tmp_path: Path) -> None:
    """Words, choices, the place and the time are the same after every size."""
    app = Sitting(tmp_path, at="story@a")
    async with seated(app) as pilot:
        await pilot.press(*"half a ")
        for width, height in (*SIZES, (20, 5), (1, 1), (200, 60), (60, 18)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()
        await pilot.pause()
        assert app.sat.query_one(TextArea).text == "half a "
        assert app.session.drafts["story@a"][""] == "half a "


async def test_a_resize_keeps_a_choice_and_the_clock(tmp_path: Path) -> None:
    """Half-chosen numbers stay chosen."""
    app = Sitting(tmp_path, at="load@a")
    async with seated(app) as pilot:
        await pilot.press("3")
        for width, height in SIZES:
            await pilot.resize_terminal(width, height)
            await pilot.pause()
        assert app.sat.query(Numbers).first().value == 3


async def test_a_window_too_small_says_so_and_waits(tmp_path: Path) -> None:
    """The turn is paused meanwhile, and is there again when there is room."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        await pilot.resize_terminal(38, 10)
        await pilot.pause()
        assert app.shows(TooSmall)
        assert "Nothing is lost." in " ".join(picture(app).split())
        assert not _runs(app)
        used = app.session.timer.used
        app.wait(300)
        await pilot.resize_terminal(60, 18)
        await pilot.pause()
        assert not app.shows(TooSmall)
        assert app.session.timer.used == used
        await pilot.press("space")
        assert _runs(app)


async def test_a_gap_pauses_and_says_why(tmp_path: Path) -> None:
    """A laptop that slept: the time is not gone, and the page says what happened."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        app.wait(10)
        app.hand.wait(3600)
        app.sat.look()
        await pilot.pause()
        assert app.kind == "paused"
        assert app.session.timer.used == 10_000
        assert app.sat.page.notice in " ".join(picture(app).split())


async def test_a_signal_puts_the_session_away(tmp_path: Path) -> None:
    """Whatever ends the app, its last words save the session on the table."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app):
        app.course.facilitator = app.facilitator
        app.last_words()
        app.last_words()
    assert app.keeper.saved[-1].status is Status.SUSPENDED
    assert app.keeper.closed == 1


def _runs(app: Sitting) -> bool:
    return app.session.timer.running


@pytest.mark.parametrize("size", SIZES)
async def test_a_time_out_has_the_length_that_is_chosen(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """One more key: each length stands there with its time of return, twenty minutes first."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app, size) as pilot:
        await pilot.press("t")
        await pilot.pause()
        assert "20 minutes, back at" in picture(app)
        assert not _runs(app)
        await pilot.press("3")
        await pilot.pause()
        assert app.kind == "away"
        assert app.session.absence is not None
        assert app.session.absence.minutes == 45
        assert app.sat.page.until in picture(app)


async def test_a_time_out_that_nobody_wants_after_all_costs_nothing(tmp_path: Path) -> None:
    """Escape gives the turn back, with the time that was left."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        left = app.session.timer.left_at(app.hand.now.mono)
        await pilot.press("t", "escape")
        await pilot.pause()
        assert app.kind == "moment"
        assert _runs(app)
        assert app.session.timer.left_at(app.hand.now.mono) == left


@pytest.mark.parametrize("event", [Stop(), None])
async def test_a_look_that_was_due_when_the_session_was_left_does_nothing(
    tmp_path: Path, event: Stop | None
) -> None:
    """A timer may ring once more after the end, or after it was put away: it is left once."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        if event is not None:
            app.sat.send(event)
        else:
            app.sat.put_away()
        app.sat.look()
        app.sat.look()
        await pilot.pause()
        assert app.outcome == ("ended" if event else "put-away")
        assert app.screen is not app.sat


@pytest.mark.parametrize("size", SIZES)
async def test_why_the_clock_stands_is_in_sight(tmp_path: Path, size: tuple[int, int]) -> None:
    """Above the text, however long that is and however low the window."""
    app = Sitting(tmp_path, plan=listening("en"), at="topic")
    async with seated(app, size) as pilot:
        await pilot.press("space")
        await pilot.pause()
        seen = picture(app)
        assert "Paused. Take the time you need." in seen
        assert seen.index("Paused.") < seen.index("Agree on one topic")
