"""Private spaces in Settings: for each person, alone; a passphrase is dots and is kept nowhere."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from reconnect_tui.evening import Evening
from reconnect_tui.store import space
from reconnect_tui.store.people import People
from reconnect_tui.store.spaces import NOW, Spaces
from reconnect_tui.tui.app import ReconnectApp
from reconnect_tui.tui.screens.alone import AloneScreen
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.hide import HideScreen
from reconnect_tui.tui.screens.parts.menu import Menu
from reconnect_tui.tui.screens.settings import SettingsScreen
from reconnect_tui.tui.settings_way import SPACES
from reconnect_tui.tui.widgets.secret import Dots
from tests.privacy.vectors import CHEAP
from tests.tui.rooms import arrives, evening_of, go, kind, opened, press, reads, seen, written
from tests.tui.sitting import SIZES

OLD, NEW = "quiet harbor window", "seven slow rivers"
PHRASE = "lantern gravel wicker pebble orchard"


@pytest.fixture
def evening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Evening:
    """An evening with two people, a cheap key, and a drawing of words that is known."""
    monkeypatch.setattr(space, "offered_passphrase", lambda: PHRASE)
    monkeypatch.setattr(space.Cost, "__init__", cheap(space.Cost.__init__))
    return evening_of(tmp_path, "Ana", "Leo")


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


async def test_random_words_a_paper_key_and_it_is_set_up(evening: Evening) -> None:
    """What is gone is said before; the words are typed; the paper key opens it ever after."""
    async with opened(evening) as pilot:
        await ana(pilot)
        await reads(pilot, "A forgotten passphrase is gone", "1")
        assert "Ana, sit here alone" in seen(pilot)
        await reads(pilot, PHRASE, "1")
        await reads(pilot, "Please type it", "1")
        await dots(pilot, "something else")
        assert "That is not the passphrase" in seen(pilot)
        await dots(pilot, PHRASE)
        await reads(pilot, "This is your paper key")
        paper = paper_on(pilot)
        assert kept(evening).of("ana").now is None
        await reads(pilot, "Your private space is ready", "2", "enter")
        await arrives(pilot, SettingsScreen, "enter")
        assert "Private space: Ana" in seen(pilot)
    kept(evening).check("ana", PHRASE)
    kept(evening).check("ana", paper)
    assert paper.encode() not in written(evening.folders.data)
    assert PHRASE.encode() not in written(evening.folders.data)


async def test_other_words_can_be_drawn(evening: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    """As often as somebody likes; only what is taken counts."""
    drawn = iter(("one two three four five", PHRASE))
    monkeypatch.setattr(space, "offered_passphrase", lambda: next(drawn))
    async with opened(evening) as pilot:
        await ana(pilot)
        await press(pilot, "1")
        await reads(pilot, "one two three four five", "1")
        await reads(pilot, PHRASE, "2")


async def test_own_words_are_weighed_and_typed_twice(evening: Evening) -> None:
    """Too short and digits alone are refused with a sentence, and the line is empty again."""
    async with opened(evening) as pilot:
        await ana(pilot)
        await press(pilot, "1")
        await reads(pilot, "12 characters or more", "2")
        for line, why in (("short", "needs 12 characters"), ("123 456 789 012", "Digits alone")):
            await dots(pilot, line)
            assert why in seen(pilot)
            assert pilot.app.screen.query_one(Input).value == ""
        await dots(pilot, OLD)
        await reads(pilot, "once more")
        await dots(pilot, OLD)
        await reads(pilot, "This is your paper key")
        await reads(pilot, "Your private space is ready", "2", "enter")
    kept(evening).check("ana", OLD)


async def test_the_paper_key_waits_until_it_is_written_down(evening: Evening) -> None:
    """Enter alone and Escape do not leave it; leaving the app there leaves all as it was."""
    async with opened(evening) as pilot:
        await ana(pilot)
        await press(pilot, "1", "2")
        await dots(pilot, OLD)
        await dots(pilot, OLD)
        await reads(pilot, "This is your paper key")
        paper = paper_on(pilot)
        await press(pilot, "enter", "escape", "enter")
        assert paper_on(pilot) == paper
        await pilot.press("ctrl+q")
    assert kept(evening).of("ana").now is None


@pytest.mark.parametrize("keys", [("escape",), ("3",)])
async def test_leaving_half_way_changes_nothing(evening: Evening, keys: tuple[str, ...]) -> None:
    """Before the last step every way back leaves the person's file as it was."""
    before = written(evening.folders.data / "people")
    async with opened(evening) as pilot:
        await ana(pilot)
        await press(pilot, "1")
        await arrives(pilot, SettingsScreen, *keys)
    assert written(evening.folders.data / "people") == before


async def test_another_passphrase_takes_the_old_one(evening: Evening) -> None:
    """A wrong one is told and asked again; then the new one opens it and the old one does not."""
    kept(evening).set_up("ana", OLD)
    async with opened(evening) as pilot:
        await ana(pilot)
        await press(pilot, "1")
        await dots(pilot, "not the passphrase")
        await reads(pilot, "does not open it")
        await dots(pilot, OLD)
        await press(pilot, "2")
        await dots(pilot, NEW)
        await dots(pilot, NEW)
        await reads(pilot, "The new passphrase opens it now")
    kept(evening).check("ana", NEW)
    with pytest.raises(space.WrongKey):
        kept(evening).check("ana", OLD)


async def test_who_forgot_takes_a_new_passphrase_with_the_paper_key(evening: Evening) -> None:
    """What was sealed stays readable: the key is the same."""
    paper = kept(evening).set_up("ana", OLD)
    before = kept(evening).of("ana").now
    async with opened(evening) as pilot:
        await ana(pilot)
        await reads(pilot, "Use the paper key", "2")
        await reads(pilot, "Your paper key", "1")
        await dots(pilot, paper.lower())
        await press(pilot, "2")
        await dots(pilot, NEW)
        await dots(pilot, NEW)
        await reads(pilot, "The new passphrase opens it now")
    kept(evening).check("ana", NEW)
    after = kept(evening).of("ana").now
    assert before is not None
    assert after is not None
    assert after.public == before.public


async def test_who_forgot_can_do_without(evening: Evening) -> None:
    """Only after a second choice, whose first way leaves all as it is."""
    kept(evening).set_up("ana", OLD)
    async with opened(evening) as pilot:
        await ana(pilot)
        await press(pilot, "2")
        await reads(pilot, "What is sealed stays so", "2")
        await arrives(pilot, SettingsScreen, "enter")
        assert kept(evening).of("ana").now is not None
        await reads(pilot, "Ana has", "enter", "1")
        await press(pilot, "2", "2")
        await reads(pilot, "From now on", "2")
        await arrives(pilot, SettingsScreen, "enter")
    assert kept(evening).of("ana").now is None
    assert len(kept(evening).of("ana").before) == 1


async def test_doing_without_it_takes_the_passphrase(evening: Evening) -> None:
    """A wrong one removes nothing."""
    kept(evening).set_up("ana", OLD)
    async with opened(evening) as pilot:
        await ana(pilot)
        await reads(pilot, "From now on", "3")
        await dots(pilot, "not the passphrase")
        await reads(pilot, "does not open it")
        assert kept(evening).of("ana").now is not None
        await dots(pilot, OLD)
        await arrives(pilot, SettingsScreen, "enter")
    assert kept(evening).of("ana").now is None


async def test_nobody_yet(tmp_path: Path) -> None:
    """Without people there is a sentence, and no question."""
    evening = evening_of(tmp_path, "Ana")
    async with opened(evening) as pilot:
        (evening.folders.data / "people" / "ana.toml").unlink()
        await go(pilot, "settings", SettingsScreen)
        menu = pilot.app.screen.query_one(Menu)
        while menu.here is not None and menu.here.key != SPACES:
            await pilot.press("down")
        await reads(pilot, "Nobody has sat down here yet", "enter")


async def test_a_space_that_cannot_be_read_is_a_sentence(evening: Evening) -> None:
    """A damaged key is told; nothing is set up over it."""
    People(evening.folders.data).change("ana", more={NOW: {"format": 99}})
    async with opened(evening) as pilot:
        await to_spaces(pilot)
        await reads(pilot, "cannot be read", "1")


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
