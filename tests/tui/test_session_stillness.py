"""What a session screen does not do: look too often, hand down what is the same, lay out anew."""

from dataclasses import replace
from pathlib import Path
from threading import Event as Gate
from typing import Any

import pytest
from textual.widget import Widget

from reconnect_tui.engine.events import Pause, Resume, Skip
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.timer import Instant
from reconnect_tui.tui.screens.parts.lookout import Lookout
from reconnect_tui.tui.screens.parts.sheet import Sheet
from reconnect_tui.tui.widgets.writer import Area
from tests.tui.sitting import Memory, Sitting, picture, seated

SHARE, WRITE = "turn:1.a/share", "story@a"


class Watch:
    """In place of a screen: when it is to look next."""

    def __init__(self) -> None:
        """Nothing is due."""
        self.seconds = 0.0

    def set_timer(self, seconds: float, _: object) -> "Watch":
        """Note it."""
        self.seconds = seconds
        return self

    def stop(self) -> None:
        """Look no more."""


async def test_a_turn_is_looked_at_as_often_as_its_bar_moves(tmp_path: Path) -> None:
    """Once a second in a long turn; a short one oftener, a breath ten times, a word at its time."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app):
        page = app.sat.page
    assert page.clock is not None
    watch: Any = Watch()

    def looks_after(page: Page) -> float:
        Lookout(watch, lambda: None).after(page)
        return float(watch.seconds)

    long = replace(page, wake_in=1000, breath=None, clock=replace(page.clock, limit=30 * 60_000))
    short = replace(long, clock=replace(page.clock, limit=20_000))
    assert looks_after(long) == 1.0
    assert looks_after(short) == 0.25
    assert looks_after(replace(long, wake_in=400)) == 0.4
    assert looks_after(replace(long, wake_in=None, clock=None)) == 1.0


async def test_a_second_of_a_turn_hands_down_the_clock_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest of the page is compared once, and no part of it is filled again."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app):
        filled: list[str] = []
        monkeypatch.setattr(Sheet, "_put", lambda _, name, __: filled.append(name))
        before = app.sat.page.clock
        for _ in range(4):
            app.hand.wait(1)
            app.sat.look()
        assert filled == []
        assert app.sat.page.clock != before


async def test_a_letter_lays_nothing_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While there is room, a letter paints its line, and the page stays where it is."""
    app = Sitting(tmp_path, at=WRITE)
    async with seated(app) as pilot:
        app.sat.query(Area).first().focus()
        await pilot.press(*"so")
        asked: list[Widget] = []
        refresh = Widget.refresh

        def counted(self: Widget, *regions: Any, **how: Any) -> Widget:
            if how.get("layout"):
                asked.append(self)
            return refresh(self, *regions, **how)

        monkeypatch.setattr(Widget, "refresh", counted)
        await pilot.press(*"me")
        assert asked == []
        assert "some" in picture(app)


class Unhurried(Memory):
    """A keeper that can be told now what to write, and writes when its gate opens."""

    def __init__(self) -> None:
        """The gate stands open."""
        super().__init__()
        self.gate = Gate()
        self.gate.set()

    def saving(self, session: Session, now: Instant) -> Any:
        """What writes it, later."""

        def write() -> None:
            assert self.gate.wait(20)
            self.save(session, now)

        return write


async def test_a_page_is_shown_when_what_it_says_is_on_the_disk(tmp_path: Path) -> None:
    """Until then the page of before stands there, and what is typed goes to no other page."""
    app = Sitting(tmp_path, at=WRITE, keeper=Unhurried())
    async with seated(app) as pilot:
        keeper = app.keeper
        assert isinstance(keeper, Unhurried)
        area = app.sat.query(Area).first()
        keeper.gate.clear()
        app.sat.send(Skip())
        assert app.sat.page.address == WRITE
        area.insert("late")
        assert not any("late" in draft.text for draft in keeper.drafts)
        keeper.gate.set()
        await pilot.pause()
        assert app.sat.page.address != WRITE
        assert keeper.saved[-1].rev == app.facilitator.session.rev


async def test_a_letter_is_kept_at_once_whatever_the_disk_does(tmp_path: Path) -> None:
    """On the page that stays, each letter is in the log before it is painted: a kill loses none."""
    app = Sitting(tmp_path, at=WRITE, keeper=Unhurried())
    async with seated(app):
        keeper = app.keeper
        assert isinstance(keeper, Unhurried)
        keeper.gate.clear()
        app.sat.send(Pause())
        app.sat.send(Resume())
        assert app.facilitator.promises
        app.sat.query(Area).first().insert("kept")
        assert keeper.drafts[-1].text == "kept"
        keeper.gate.set()
