"""Private spaces in Settings: set up, another passphrase, doing without, each with dots."""

from pathlib import Path

import pytest
from textual.widgets import Input

from reconnect_tui.evening import Evening
from reconnect_tui.store import space
from reconnect_tui.store.people import People
from reconnect_tui.store.spaces import NOW
from reconnect_tui.tui.screens.parts.menu import Menu
from reconnect_tui.tui.screens.settings import SettingsScreen
from reconnect_tui.tui.settings_way import SPACES
from tests.tui.alone import NEW, OLD, PHRASE, ana, dots, house, kept, paper_on, to_spaces
from tests.tui.rooms import arrives, evening_of, go, opened, press, reads, seen, written


@pytest.fixture(name="evening")
def _evening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Evening:
    return house(tmp_path, monkeypatch)


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
