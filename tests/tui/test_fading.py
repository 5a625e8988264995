"""Before you begin, on the screen: less of a script is offered, and may be taken."""

from pathlib import Path

import pytest

from reconnect_tui.evening import Wish
from reconnect_tui.journal.fading import Script
from reconnect_tui.tui.screens.before import BeforeScreen, Setting
from tests.tui.rooms import evening_of, opened
from tests.tui.sitting import SIZES

LEVELS = ("full", "cue", "bare")


def setting(script: Script) -> Setting:
    """A setting with two lengths and this script."""
    wish = Wish(exercise="x", mode="two", names=("Ana", "Leo"), first="Ana", level=script.now)
    lengths = (("short", "Short, 8 minutes"), ("full", "In full, 16 minutes"))
    return Setting(wish, "Take-turns listening", lengths, ("When one is afraid.",), script)


async def chosen(
    home: Path, script: Script, *keys: str, size: tuple[int, int] = (120, 36)
) -> tuple[str, bool]:
    """The level after these keys, and whether an offer stood there."""
    found: list[Wish | None] = []
    async with opened(evening_of(home, "Ana", "Leo"), size=size) as pilot:
        screen = BeforeScreen(setting(script))
        await pilot.app.push_screen(screen, found.append)
        await pilot.pause()
        offered = bool(screen.query("#offer"))
        await pilot.press(*keys)
        await pilot.pause()
    assert found[0] is not None
    return found[0].level, offered


@pytest.mark.parametrize("size", SIZES)
async def test_enter_leaves_the_script_as_it_is(tmp_path: Path, size: tuple[int, int]) -> None:
    """An offer is no choice: who only presses Enter has what there was."""
    assert await chosen(tmp_path, Script(LEVELS, "full", "cue"), "enter", size=size) == (
        "full",
        True,
    )


async def test_less_is_taken_by_choosing_it(tmp_path: Path) -> None:
    """From Begin back to the question, one down, and begin."""
    keys = ("shift+tab", "2", "tab", "enter")
    assert await chosen(tmp_path, Script(LEVELS, "full", "cue"), *keys) == ("cue", True)


async def test_what_stands_can_be_changed_back_without_an_offer(tmp_path: Path) -> None:
    """Who has cue words by now can have the whole script again."""
    keys = ("shift+tab", "1", "tab", "enter")
    assert await chosen(tmp_path, Script(LEVELS, "cue"), *keys) == ("full", False)


async def test_nothing_is_asked_without_a_reason(tmp_path: Path) -> None:
    """No question about a script that nobody found stiff."""
    async with opened(evening_of(tmp_path, "Ana", "Leo")) as pilot:
        await pilot.app.push_screen(BeforeScreen(setting(Script(LEVELS))))
        await pilot.pause()
        assert not pilot.app.screen.query("#offer")
        assert len(pilot.app.screen.query("OneOf")) == 2
