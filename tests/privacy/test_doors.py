"""The doors of a private page: clipboard, marking, undo, title, picture, hide key, palette."""

from pathlib import Path

import pytest
from textual import constants, log
from textual.command import CommandPalette
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static, TextArea

from reconnect_tui.tui.screens.alone import AloneScreen
from reconnect_tui.tui.screens.hide import HideScreen
from reconnect_tui.tui.screens.journal_page import PageScreen
from reconnect_tui.tui.screens.journal_search import SearchScreen
from tests.privacy.scenes import Couple
from tests.privacy.test_on_the_screen import go_on, picture, shown

WORD = "capercaillie"


async def typed(pilot: Pilot[None]) -> TextArea:
    """Ana's private page with a word on it."""
    await go_on(pilot)
    await go_on(pilot)
    await pilot.press(*WORD)
    await pilot.pause()
    assert WORD in picture(pilot)
    area = pilot.app.focused
    assert isinstance(area, TextArea)
    return area


COPYING = ("ctrl+c", "super+c", "ctrl+x", "super+x", "ctrl+insert")


async def test_no_key_copies_private_words(tmp_path: Path) -> None:
    """Marked whole and copied, or cut: the clipboard that both share has nothing of it."""
    async with shown(Couple(tmp_path)) as pilot:
        area = await typed(pilot)
        for key in COPYING:
            area.text = WORD
            area.select_all()
            await pilot.press(key)
            await pilot.pause()
            assert pilot.app.clipboard == "", key
            assert pilot.app.screen.get_selected_text() is None, key


@pytest.mark.parametrize("kind", [PageScreen, SearchScreen, AloneScreen])
def test_where_own_words_may_be_open_nothing_is_marked(kind: type[Screen[object]]) -> None:
    """A page of the journal, what was found in it, and a page for one pair of eyes."""
    assert not kind.ALLOW_SELECT
    assert Screen.ALLOW_SELECT, "marking is what Textual does by itself"


async def test_the_mouse_marks_nothing_of_a_private_page(tmp_path: Path) -> None:
    """Dragging over the page marks no words, and the copy key then takes none."""
    async with shown(Couple(tmp_path)) as pilot:
        await typed(pilot)
        assert not await dragged(pilot)
        await pilot.press("ctrl+c")
        assert pilot.app.clipboard == ""


async def test_the_mouse_marks_what_is_for_both(tmp_path: Path) -> None:
    """So the test above would see what can be marked."""
    couple = Couple(tmp_path)
    couple.to("look")
    async with shown(couple) as pilot:
        await go_on(pilot)
        assert "They open together" in await dragged(pilot)


async def dragged(pilot: Pilot[None]) -> str:
    """What is marked after dragging over the whole screen."""
    pilot.app.screen.clear_selection()
    words = [one for one in pilot.app.screen.query(Static) if one.region.height and one.display]
    first, last = words[0].region, words[-1].region
    await pilot.mouse_down(offset=first.offset)
    await pilot.hover(offset=(last.right - 1, last.bottom - 1))
    await pilot.mouse_up(offset=(last.right - 1, last.bottom - 1))
    await pilot.pause()
    return pilot.app.screen.get_selected_text() or ""


async def test_nothing_brings_the_words_of_a_page_back(tmp_path: Path) -> None:
    """After the page: undo, redo, paste and Back show none of them."""
    async with shown(Couple(tmp_path)) as pilot:
        area = await typed(pilot)
        await pilot.press("ctrl+s")
        await pilot.pause()
        area.undo()
        assert WORD not in area.text
        for key in ("ctrl+z", "ctrl+y", "ctrl+v", "b", "space", "ctrl+z", "ctrl+y", "ctrl+v"):
            await pilot.press(key)
            await pilot.pause()
            assert WORD not in picture(pilot), key


async def test_the_title_says_nothing_of_the_page(tmp_path: Path) -> None:
    """The window is called the same on every page, private or not."""
    async with shown(Couple(tmp_path)) as pilot:
        before = pilot.app.title, pilot.app.sub_title
        await typed(pilot)
        screen = pilot.app.screen
        assert (pilot.app.title, pilot.app.sub_title) == before
        assert (screen.title, screen.sub_title) == (None, None)


async def test_there_is_no_picture_of_the_screen(tmp_path: Path) -> None:
    """No key and no command makes one: the words would be in it, in the clear."""
    async with shown(Couple(tmp_path)) as pilot:
        await typed(pilot)
        names = [one.title for one in pilot.app.get_system_commands(pilot.app.screen)]
        assert names
        assert not [one for one in names if "screenshot" in one.casefold()]
        assert "screenshot" not in str(pilot.app.screen.active_bindings).casefold()


async def test_no_word_in_the_environment_has_keys_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A log of Textual, its picture after a while, its tools: none of them is there."""
    monkeypatch.setenv("TEXTUAL", "debug,devtools")
    monkeypatch.setattr(constants, "LOG_FILE", str(tmp_path / "log"))
    monkeypatch.setattr(constants, "SCREENSHOT_DELAY", 0)
    monkeypatch.setattr(constants, "SCREENSHOT_LOCATION", str(tmp_path))
    log("the log that is named in the environment")
    assert (tmp_path / "log").exists(), "so the test below would see a log"
    (tmp_path / "log").unlink()
    async with shown(Couple(tmp_path / "home")) as pilot:
        await typed(pilot)
        assert pilot.app.is_running
        assert not pilot.app.features & {"debug", "devtools"}
    assert names(tmp_path) == ["home"]


def names(folder: Path) -> list[str]:
    """What lies there."""
    return [one.name for one in folder.iterdir()]


async def test_the_hide_key_blanks_a_private_page(tmp_path: Path) -> None:
    """Out of the field and `h`: not a letter is left, nor behind the palette's key."""
    async with shown(Couple(tmp_path)) as pilot:
        await typed(pilot)
        await pilot.press("escape", "h")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HideScreen)
        assert picture(pilot).strip() == ""
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, CommandPalette)
        await pilot.press("h")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, HideScreen)
