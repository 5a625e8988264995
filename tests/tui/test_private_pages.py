"""A page for one pair of eyes: nothing of it is copied, brought back, or seen by who comes by."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from reconnect_tui.evening import Evening
from reconnect_tui.store.spaces import Spaces
from reconnect_tui.tui.app import ReconnectApp
from reconnect_tui.tui.screens.alone import AloneScreen
from reconnect_tui.tui.screens.hide import HideScreen
from reconnect_tui.tui.screens.settings import SettingsScreen
from reconnect_tui.tui.widgets.secret import Dots
from tests.tui.alone import OLD, PHRASE, ana, dots, house, kept
from tests.tui.rooms import evening_of, go, kind, opened, press, reads, seen
from tests.tui.sitting import SIZES


@pytest.fixture(name="evening")
def _evening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Evening:
    return house(tmp_path, monkeypatch)


async def _shown(pilot: Pilot[None], evening: Evening) -> AloneScreen:
    """A page with the random words on it."""
    del evening
    await ana(pilot)
    await press(pilot, "1")
    await reads(pilot, PHRASE, "1")
    assert isinstance(pilot.app.screen, AloneScreen)
    return pilot.app.screen


async def test_what_is_shown_once_cannot_be_copied(evening: Evening) -> None:
    """Marked with the mouse, with the copy key: the clipboard that both share stays empty."""
    async with opened(evening) as pilot:
        screen = await _shown(pilot, evening)
        once = screen.query_one("#once")
        await pilot.mouse_down(once, offset=(0, 0))
        await pilot.hover(once, offset=(12, 0))
        await pilot.mouse_up(once, offset=(12, 0))
        assert not screen.get_selected_text()
        await press(pilot, "ctrl+c")
        assert pilot.app.clipboard == ""


async def test_dots_cannot_be_copied_or_brought_back(evening: Evening) -> None:
    """Copy, cut, undo and the next question: the letters are nowhere."""
    kept(evening).set_up("ana", OLD)
    async with opened(evening) as pilot:
        await ana(pilot)
        await press(pilot, "1")
        line = pilot.app.focused
        assert isinstance(line, Dots)
        line.value = OLD
        await press(pilot, "ctrl+a", "shift+home", "ctrl+c", "ctrl+x", "ctrl+insert")
        assert pilot.app.clipboard == ""
        await press(pilot, "enter")
        await press(pilot, "ctrl+z", "ctrl+y")
        assert OLD not in seen(pilot)
        assert all(one.value == "" for one in pilot.app.screen.query(Input))


async def test_the_title_never_changes_here(evening: Evening) -> None:
    """A window list shows the same whoever is at what."""
    async with opened(evening) as pilot:
        before = pilot.app.title, pilot.app.sub_title
        screen = await _shown(pilot, evening)
        assert (pilot.app.title, pilot.app.sub_title, screen.title, screen.sub_title) == (
            *before,
            None,
            None,
        )


async def test_one_key_blanks_it(evening: Evening) -> None:
    """`h` on a page for one pair of eyes; the same key brings it back."""
    async with opened(evening) as pilot:
        await _shown(pilot, evening)
        await pilot.press("h")
        assert kind(pilot) is HideScreen
        assert PHRASE not in seen(pilot)
        await pilot.press("h")
        await reads(pilot, PHRASE)


async def test_a_page_that_was_left_holds_nothing(evening: Evening) -> None:
    """The words are dropped with the page, so nothing can show them again."""
    async with opened(evening) as pilot:
        screen = await _shown(pilot, evening)
        await press(pilot, "escape")
        assert PHRASE not in repr(vars(screen)["_leaf"].once)
        assert PHRASE not in seen(pilot)


async def test_a_word_is_shown_while_the_key_is_made(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The derivation runs beside the screen, which says so and still listens."""
    kept(evening).set_up("ana", OLD)
    said: list[str] = []
    app: list[ReconnectApp] = []
    check = Spaces.check

    def watched(spaces: Spaces, person: str, secret: str) -> None:
        # Called from another thread: the event loop answers meanwhile.
        said.append(app[0].call_from_thread(lambda: seen_on(app[0])))
        check(spaces, person, secret)

    monkeypatch.setattr(Spaces, "check", watched)
    async with opened(evening) as pilot:
        assert isinstance(pilot.app, ReconnectApp)
        app.append(pilot.app)
        await ana(pilot)
        await press(pilot, "1")
        await dots(pilot, OLD)
        await reads(pilot, "Take random words")
    assert any("One moment" in one for one in said)


def seen_on(app: ReconnectApp) -> str:
    """What the screen in front says."""
    return " ".join(str(one.visual) for one in app.screen.query(Static))


@pytest.mark.parametrize("size", SIZES)
async def test_it_fits_every_window(evening: Evening, size: tuple[int, int]) -> None:
    """The ways are in sight at each size; what is longer than the window is scrolled."""
    async with opened(evening, size=size) as pilot:
        await ana(pilot)
        await press(pilot, "1")
        assert "Take random words" in seen(pilot)
        assert "Back" in seen(pilot)
        assert "Ana, sit here alone" in seen(pilot)
        await press(pilot, *["pagedown"] * 12)
        assert "ended sessions before now" in seen(pilot)


async def test_german_has_all_of_it(tmp_path: Path) -> None:
    """In a German house the same pages speak German."""
    evening = evening_of(tmp_path, "Ana")
    evening.preferences.change("lang", "de")
    async with opened(evening, settings=evening.settings) as pilot:
        await go(pilot, "settings", SettingsScreen)
        assert "Eigener Raum" in seen(pilot)
