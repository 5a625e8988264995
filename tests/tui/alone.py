"""How tests walk to a private space in Settings: cheap keys, lines of dots, one pair of eyes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from reconnect_tui.evening import Evening
from reconnect_tui.store import space
from reconnect_tui.store.spaces import Spaces
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.parts.menu import Menu
from reconnect_tui.tui.screens.settings import SettingsScreen
from reconnect_tui.tui.settings_way import SPACES
from reconnect_tui.tui.widgets.secret import Dots
from tests.privacy.vectors import CHEAP
from tests.tui.rooms import arrives, evening_of, go, press, reads, seen

OLD, NEW = "quiet harbor window", "seven slow rivers"
PHRASE = "lantern gravel wicker pebble orchard"


def house(home: Path, monkeypatch: pytest.MonkeyPatch) -> Evening:
    """An evening with two people, a cheap key, and a drawing of words that is known."""
    monkeypatch.setattr(space, "offered_passphrase", lambda: PHRASE)
    monkeypatch.setattr(space.Cost, "__init__", cheap(space.Cost.__init__))
    return evening_of(home, "Ana", "Leo")


def cheap(make: Callable[..., None]) -> Callable[..., None]:
    """A key that costs little to make, whoever makes it."""

    def made(self: space.Cost, *_: int) -> None:
        make(self, CHEAP.memory, CHEAP.iterations, CHEAP.lanes)

    return made


def kept(evening: Evening) -> Spaces:
    """The spaces as they are on the disk."""
    return Spaces(evening.folders.data)


async def to_spaces(pilot: Pilot[None]) -> None:
    """To the line of the settings, and in."""
    await go(pilot, "settings", SettingsScreen)
    menu = pilot.app.screen.query_one(Menu)
    while menu.here is not None and menu.here.key != SPACES:
        await pilot.press("down")
    await arrives(pilot, EitherScreen, "enter")


async def ana(pilot: Pilot[None]) -> None:
    """To what Ana can do."""
    await to_spaces(pilot)
    await reads(pilot, "Ana has", "1")


async def dots(pilot: Pilot[None], line: str) -> None:
    """Type a line of dots; no letter of it is seen."""
    focused = pilot.app.focused
    assert isinstance(focused, Dots)
    focused.value = line
    await pilot.pause()
    assert line not in seen(pilot)
    await press(pilot, "enter")


def paper_on(pilot: Pilot[None]) -> str:
    """The paper key that is shown."""
    return str(pilot.app.screen.query_one("#once", Static).visual)
