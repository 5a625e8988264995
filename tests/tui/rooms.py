"""How tests walk from room to room: they wait for what they expect, and for nothing else."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen

from reconnect_tui.engine.session import Session
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.paths import home_folders
from reconnect_tui.settings import Settings
from reconnect_tui.tui.app import ReconnectApp
from reconnect_tui.tui.screens.parts.menu import Menu
from reconnect_tui.tui.screens.settings import SettingsScreen
from tests.tui.sitting import picture

SHORT = "six-breaths"
PATIENCE = 500
"""Looks, each a fiftieth of a second apart, before a test gives up."""

MOST_ITEMS = 12
STILL = 6
"""Looks without a change after which a screen stands still."""


def evening_of(home: Path, *names: str) -> Evening:
    """An evening with people who are known."""
    evening = Evening(home_folders(home))
    for name in names:
        evening.person(name)
    return evening


def waiting(home: Path) -> Evening:
    """An evening with a session of two that waits."""
    evening = evening_of(home, "Ana", "Leo")
    wish = Wish(exercise=SHORT, mode="two", names=("Ana", "Leo"), first="Ana")
    evening.begin(wish).close()
    return evening


@asynccontextmanager
async def opened(
    evening: Evening,
    wish: Wish | None = None,
    *,
    size: tuple[int, int] = (120, 36),
    settings: Settings | None = None,
) -> AsyncIterator[Pilot[None]]:
    """The app, open."""
    app = ReconnectApp(evening.folders, lambda: evening, wish, settings)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield pilot


async def settle(pilot: Pilot[None]) -> None:
    """Wait until the screen stands still and no worker but those that wait for people works."""
    before, same = "", 0
    for _ in range(PATIENCE):
        await pilot.pause(0.02)
        now = seen(pilot)
        busy = any(_works(pilot, one.group) and not one.is_finished for one in pilot.app.workers)
        same = same + 1 if now == before and now and not busy else 0
        if same == STILL:
            return
        before = now


def _works(pilot: Pilot[None], group: str) -> bool:
    """Whether a worker does something by itself, and does not wait for people."""
    return group != "way" and not (group == "wish" and kind(pilot) is not SettingsScreen)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, each after the one before has had its effect."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def until(pilot: Pilot[None], holds: Callable[[], bool], what: object) -> None:
    """Wait for something that files, threads and layouts bring about."""
    for _ in range(PATIENCE):
        if holds():
            return
        await pilot.pause(0.02)
    message = f"{what} never came; there is {kind(pilot).__name__}: {seen(pilot)}"
    raise AssertionError(message)


async def arrives(pilot: Pilot[None], screen: type[Screen[Any]], *keys: str) -> None:
    """Press keys, and wait until a screen is in front and ready."""
    await pilot.press(*keys)
    await until(pilot, lambda: kind(pilot) is screen and _ready(pilot), screen.__name__)
    await pilot.pause()


async def reads(pilot: Pilot[None], words: str, *keys: str) -> None:
    """Press keys, and wait until words can be read."""
    await pilot.press(*keys)
    await until(pilot, lambda: words in seen(pilot), words)


async def go(pilot: Pilot[None], item: str, room: type[Screen[Any]]) -> None:
    """From Tonight to a room, by the arrows and Enter."""
    menu = pilot.app.screen.query_one(Menu)
    for _ in range(MOST_ITEMS):
        if menu.here is not None and menu.here.key.partition(" ")[0] == item:
            break
        await pilot.press("down")
    await arrives(pilot, room, "enter")


def _ready(pilot: Pilot[None]) -> bool:
    """Whether the screen in front has what it is about."""
    screen = pilot.app.screen
    return screen.is_mounted and all(menu.option_count for menu in screen.query(Menu))


def kind(pilot: Pilot[None]) -> type[object]:
    """What screen is in front."""
    return type(pilot.app.screen)


def seen(pilot: Pilot[None]) -> str:
    """What is on the screen, in one line."""
    assert isinstance(pilot.app, ReconnectApp)
    return " ".join(picture(pilot.app).split())


def on_the_table(pilot: Pilot[None]) -> Session:
    """The session that is played."""
    assert isinstance(pilot.app, ReconnectApp)
    assert pilot.app.course.facilitator is not None
    return pilot.app.course.facilitator.session


def files(root: Path) -> dict[str, int]:
    """Every file but what is cached of the exercises, and when it was changed."""
    found = (path for path in root.rglob("*") if path.is_file() and "cache" not in path.parts)
    return {str(path): path.stat().st_mtime_ns for path in found}


def written(root: Path) -> bytes:
    """Every byte that is kept."""
    return b"".join(one.read_bytes() for one in root.rglob("*") if one.is_file())
