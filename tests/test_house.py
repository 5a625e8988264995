"""A house brings settings, people and the journal of some folders together."""

from pathlib import Path

import pytest

from reconnect_tui.house import House
from reconnect_tui.journal.viewing import NOBODY
from reconnect_tui.paths import home_folders
from reconnect_tui.store.people import People
from reconnect_tui.store.spaces import Spaces
from tests.journal.lives import ANA, BOTH, LEO, Household, text_of
from tests.privacy.vectors import CHEAP

SEALED = Path(__file__).parent / "privacy" / "sealed-things.toml"
SECRET = "quiet harbor lantern"


def test_settings_are_loaded_once_and_say_the_language(tmp_path: Path) -> None:
    """The file is read when it is first asked for; a change is seen by everybody."""
    (tmp_path / "config.toml").write_text('lang = "de"\nclok = "bar"\n', encoding="utf-8")
    house = House(home_folders(tmp_path))
    assert (house.lang, house.library.lang) == ("de", "de")
    assert house.preferences is house.preferences
    assert [notice.line for notice in house.preferences.notices] == [2]
    assert house.change_setting("clock", "bar") is house.settings
    assert house.settings.clock == "bar"


def test_a_backup_is_made_once_a_day_unless_it_is_unwanted(tmp_path: Path) -> None:
    """At the first start of a day; not with `backups` off."""
    home = Household(tmp_path)
    People(home.folders.data).add("Ana", "2026-11-01")
    folder = home.folders.data / "backups"
    home.evening.preferences.change("backups", value=False)
    assert (home.evening.housekeeping(), folder.exists()) == ((), False)
    home.evening.preferences.change("backups", value=True)
    assert home.evening.housekeeping() == ()
    assert home.evening.housekeeping() == ()
    assert len(list(folder.iterdir())) == 1


def test_a_backup_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    """The evening begins all the same."""
    home = Household(tmp_path)
    People(home.folders.data).add("Ana", "2026-11-01")
    (home.folders.data / "backups").write_text("a file", encoding="utf-8")
    (said,) = home.evening.housekeeping()
    assert "folder" in said


def test_nobody_and_everybody_have_eyes(tmp_path: Path) -> None:
    """Without names: the one or the couple that is known; of more than two, nobody."""
    home = Household(tmp_path)
    people = People(home.folders.data)
    journal = home.evening.journal()
    assert journal.eyes_of() == NOBODY
    people.add("Ana", "2026-11-01")
    assert journal.eyes_of() == ANA
    people.add("Leo", "2026-11-01")
    assert journal.eyes_of() == BOTH
    people.add("Kim", "2026-11-01")
    assert journal.eyes_of() == NOBODY
    assert journal.eyes_of("leo") == LEO
    assert journal.names_of(BOTH) == ("Ana", "Leo")


@pytest.mark.parametrize("mode", ["two", "solo"])
def test_sealed_words_are_read_with_ones_own_passphrase_only(mode: str, tmp_path: Path) -> None:
    """Without it they are sealed; with it one reads one's own; the other's stay sealed."""
    home = Household(tmp_path)
    for name in ("Ana", "Leo"):
        People(home.folders.data).add(name, "2026-11-01")
    spaces = Spaces(home.folders.data, CHEAP)
    spaces.set_up("ana", SECRET)
    spaces.set_up("leo", "seven slow rivers")
    names = ("Ana", "Leo") if mode == "two" else ("Ana",)
    home.live(str(SEALED), names, said="robin", until=lambda one: bool(one.opened))
    closed = home.evening.journal()
    (page,) = closed.pages(ANA)
    assert page.locked
    assert "robin" not in text_of(page)
    keys = spaces.unlock("ana", SECRET)
    (page,) = home.evening.journal(keys).pages(ANA)
    assert not page.locked
    assert "robin Ana" in text_of(page)
    assert "robin Leo" not in text_of(page)
    theirs = home.evening.journal(spaces.unlock("leo", "seven slow rivers")).pages(ANA)
    assert "robin" not in "".join(text_of(one) for one in theirs)
