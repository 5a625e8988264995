"""Settings on the screen: made from the model, felt at once, and kept in `config.toml`."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from reconnect_tui.engine.setting_words import SettingWords
from reconnect_tui.engine.words import words_for
from reconnect_tui.settings import Settings, described, load
from reconnect_tui.sound import Player
from reconnect_tui.tui.app import ReconnectApp
from reconnect_tui.tui.screens.hide import HideScreen
from reconnect_tui.tui.screens.keys import AnyKeyScreen, KeysScreen
from reconnect_tui.tui.screens.one_line import OneLineScreen
from reconnect_tui.tui.screens.parts.menu import Menu
from reconnect_tui.tui.screens.settings import SettingsScreen
from tests.tui.rooms import arrives, evening_of, go, opened, press, reads, seen
from tests.tui.sitting import SIZES

WORDS = SettingWords()


async def to_line(pilot: Pilot[None], key: str) -> None:
    """The cursor on a line of the settings."""
    menu = pilot.app.screen.query_one(Menu)
    await pilot.press("home")
    while menu.here is not None and menu.here.key != key:
        await pilot.press("down")
    await pilot.pause()


async def test_every_setting_is_there_with_its_sentence(tmp_path: Path) -> None:
    """What the model has, the screen has; nothing of it is written twice."""
    async with opened(evening_of(tmp_path, "Ana")) as pilot:
        await go(pilot, "settings", SettingsScreen)
        for name, text in described().items():
            await to_line(pilot, name)
            assert f"{WORDS.label(name)}:" in seen(pilot)
            if name != "keys":
                assert text.split()[0] in seen(pilot)


async def test_a_change_of_colors_is_seen_at_once_and_kept(tmp_path: Path) -> None:
    """The right arrow goes on to the next theme, the left one back; the file says so too."""
    evening = evening_of(tmp_path, "Ana")
    async with opened(evening) as pilot:
        before = evening.settings.theme
        await go(pilot, "settings", SettingsScreen)
        await press(pilot, "right")
        assert evening.settings.theme != before
        assert f"Colors: {evening.settings.theme}" in seen(pilot)
        assert load(evening.folders.settings_file, {})[0].theme == evening.settings.theme
        await press(pilot, "left")
        assert evening.settings.theme == before


@pytest.mark.parametrize(("terminal", "few"), [("xterm-16color", True), ("xterm-256color", False)])
async def test_with_sixteen_colors_it_says_why_no_other_theme_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, terminal: str, *, few: bool
) -> None:
    """A choice that changes nothing to see would be a riddle."""
    monkeypatch.setenv("TERM", terminal)
    monkeypatch.delenv("COLORTERM", raising=False)
    async with opened(evening_of(tmp_path, "Ana")) as pilot:
        await go(pilot, "settings", SettingsScreen)
        await press(pilot, "right")
        assert ("This terminal has sixteen colors." in seen(pilot)) is few


async def test_room_between_paragraphs_is_felt(tmp_path: Path) -> None:
    """Wide spacing reaches the style of every screen."""
    async with opened(evening_of(tmp_path, "Ana")) as pilot:
        await go(pilot, "settings", SettingsScreen)
        await to_line(pilot, "spacing")
        await press(pilot, "enter")
        assert pilot.app.has_class("-roomy")
        await press(pilot, "enter")
        assert not pilot.app.has_class("-roomy")


async def test_a_note_beside_a_setting_stays(tmp_path: Path) -> None:
    """What somebody wrote into the file is theirs."""
    evening = evening_of(tmp_path, "Ana")
    evening.folders.settings_file.write_text('# ours\nclock = "bar" # quieter\n', encoding="utf-8")
    async with opened(evening) as pilot:
        await go(pilot, "settings", SettingsScreen)
        await to_line(pilot, "clock")
        await press(pilot, "right")
    text = evening.folders.settings_file.read_text(encoding="utf-8")
    assert text == '# ours\nclock = "seconds" # quieter\n'


async def test_a_file_that_cannot_be_read_is_left_as_it_is(tmp_path: Path) -> None:
    """A sentence says so; the app goes on, and the file is not touched."""
    evening = evening_of(tmp_path, "Ana")
    evening.folders.settings_file.write_text("clock = = 3\n", encoding="utf-8")
    async with opened(evening) as pilot:
        await go(pilot, "settings", SettingsScreen)
        await reads(pilot, "Mend", "right")
    assert evening.folders.settings_file.read_text(encoding="utf-8") == "clock = = 3\n"


async def test_the_bell_can_be_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Enter on its line rings it once."""
    rung: list[str] = []
    monkeypatch.setattr(Player, "play", lambda _, name: rung.append(name))
    async with opened(evening_of(tmp_path, "Ana")) as pilot:
        await go(pilot, "settings", SettingsScreen)
        await to_line(pilot, "bell")
        await press(pilot, "enter")
    assert rung == ["bell"]


async def test_another_name_is_taken_everywhere(tmp_path: Path) -> None:
    """Renamed, the same person is here; a name that is taken is not given twice."""
    evening = evening_of(tmp_path, "Ana", "Leo")
    ids = {one.id for one in evening.people()}
    async with opened(evening) as pilot:
        await go(pilot, "settings", SettingsScreen)
        await to_line(pilot, "names")
        await press(pilot, "enter", "1")
        assert isinstance(pilot.app.screen, OneLineScreen)
        pilot.app.screen.query_one(Input).value = "leo"
        await reads(pilot, "Somebody here has that name already.", "enter")
        await press(pilot, "enter", "enter", "1")
        pilot.app.screen.query_one(Input).value = "Anna"
        await reads(pilot, "Names: Anna and Leo", "enter")
        assert isinstance(pilot.app, ReconnectApp)
        assert pilot.app.company.here == ("Anna", "Leo")
    assert {one.id for one in evening.people()} == ids


@pytest.mark.parametrize("size", SIZES)
async def test_where_words_lie_can_be_read(tmp_path: Path, size: tuple[int, int]) -> None:
    """At every size the last line of the list is reached, and says where the files are."""
    async with opened(evening_of(tmp_path, "Ana"), size=size) as pilot:
        await go(pilot, "settings", SettingsScreen)
        await press(pilot, "end")
        assert "Everything stays on this" in seen(pilot)


async def test_a_note_about_a_setting_is_put_away_with_one_key(tmp_path: Path) -> None:
    """Told on Tonight until `x`; then only in Settings, where it can be mended."""
    evening = evening_of(tmp_path, "Ana")
    app = ReconnectApp(evening.folders, lambda: evening, None, Settings(), ["config: a typo"])
    async with app.run_test(size=(120, 36)) as pilot:
        await reads(pilot, "config: a typo")
        await reads(pilot, "x put away this note")
        await press(pilot, "x")
        assert "config: a typo" not in seen(pilot)
        await arrives(pilot, SettingsScreen, "end", "enter")
        await reads(pilot, "config: a typo", "home")


async def test_a_key_of_ones_own_is_given_on_the_screen_and_holds_at_once(tmp_path: Path) -> None:
    """Enter, then the key: it is in the file, at the foot of every room, and it works."""
    evening = evening_of(tmp_path, "Ana")
    async with opened(evening) as pilot:
        await go(pilot, "settings", SettingsScreen)
        await to_line(pilot, "keys")
        await arrives(pilot, KeysScreen, "enter")
        await to_line(pilot, "hide")
        await reads(pilot, "Press the key that you would like for hide.", "enter")
        await reads(pilot, "in place of h", "f2")
        assert load(evening.folders.settings_file, {})[0].keys == {"hide": "f2"}
        await arrives(pilot, HideScreen, "f2")
        await arrives(pilot, KeysScreen, "f2")
        await press(pilot, "backspace")
        assert "in place of" not in seen(pilot)
        assert load(evening.folders.settings_file, {})[0].keys == {}


async def test_a_key_that_means_something_else_is_told_and_not_taken(tmp_path: Path) -> None:
    """Nothing is written; Escape while a key is asked for changes nothing either."""
    evening = evening_of(tmp_path, "Ana")
    async with opened(evening) as pilot:
        await go(pilot, "settings", SettingsScreen)
        await to_line(pilot, "keys")
        await arrives(pilot, KeysScreen, "enter")
        await to_line(pilot, "extend")
        await arrives(pilot, AnyKeyScreen, "enter")
        await reads(pilot, '"q" already means "quit"', "q")
        await arrives(pilot, KeysScreen, "enter")
        await arrives(pilot, AnyKeyScreen, "enter")
        await arrives(pilot, KeysScreen, "escape")
        await arrives(pilot, AnyKeyScreen, "enter")
        await reads(pilot, "in place of +", "E")
    assert load(evening.folders.settings_file, {})[0].keys == {"extend": "E"}


async def test_in_a_german_house_the_settings_speak_german(tmp_path: Path) -> None:
    """Labels, meanings, values and the keys at the foot; every line is another than in English."""
    evening = evening_of(tmp_path, "Ana", "Leo")
    evening.preferences.change("lang", "de")
    german = words_for("de").setting
    async with opened(evening, settings=evening.settings) as pilot:
        await go(pilot, "settings", SettingsScreen)
        for name in described():
            await to_line(pilot, name)
            text = seen(pilot)
            assert f"{german.label(name)}:" in text
            assert german.change in text
            assert f"{WORDS.label(name)}:" not in text
        await to_line(pilot, "names")
        assert "Ana und Leo" in seen(pilot)
        await press(pilot, "end")
        assert "Alles bleibt auf diesem Computer" in seen(pilot)
