"""The settings in lines: each can be seen, understood and changed."""

from pathlib import Path

import pytest

from reconnect_tui.evening import Evening
from reconnect_tui.paths import home_folders
from reconnect_tui.plain.door import open_door
from reconnect_tui.settings import Settings, described, options
from tests.plain.faked import FakeTerminal, lines
from tests.walks.table import HandClock, shelf

SETTINGS = "=Settings"
PLACES = {
    name: str(place + (2 if place <= list(described()).index("sound") else 3))
    for place, name in enumerate(described())
}
"""What is typed for each setting: Back comes first, and the bell stands below the sound."""

BELL = str(int(PLACES["sound"]) + 1)
NAMES, FOLDERS = (str(int(PLACES["keys"]) + below) for below in (1, 3))


def opened(home: Path, *typed: str, title: str = SETTINGS) -> FakeTerminal:
    """Plain mode with Ana and Leo, and these lines typed among the settings."""
    evening = Evening(home_folders(home), clock=HandClock())
    evening.__dict__["library"] = shelf()
    for name in ("Ana", "Leo"):
        evening.person(name)
    terminal = FakeTerminal(lines(title, *typed))
    assert open_door(evening, terminal) == 0
    return terminal


def kept(home: Path) -> Settings:
    """The settings as the next start finds them."""
    return Evening(home_folders(home)).settings


@pytest.mark.parametrize("name", [one for one in described() if one not in ("keys", "title")])
def test_each_is_explained_and_changed(name: str, tmp_path: Path) -> None:
    """Its sentence, the value in use first, and the second choice is kept from then on."""
    said = opened(tmp_path, PLACES[name], "2").said
    assert described()[name] in said
    assert any(line.startswith("1. ") and line.endswith("(in use)") for line in said)
    assert getattr(kept(tmp_path), name) != getattr(Settings(), name)


@pytest.mark.parametrize("name", [one for one in described() if options(one)])
def test_enter_alone_changes_nothing(name: str, tmp_path: Path) -> None:
    """The value in use is what Enter takes."""
    assert "Nothing was changed." in opened(tmp_path, PLACES[name], "").said
    assert kept(tmp_path) == Settings()


def test_the_window_has_a_name_of_its_own(tmp_path: Path) -> None:
    """A title is typed."""
    opened(tmp_path, PLACES["title"], "notes")
    assert kept(tmp_path).title == "notes"


def test_keys_are_explained(tmp_path: Path) -> None:
    """Where other keys go is said; they are for the full screen."""
    assert any("config.toml" in line for line in opened(tmp_path, PLACES["keys"]).said)


def test_the_bell_can_be_heard(tmp_path: Path) -> None:
    """It rings at once, in words as well."""
    opened(tmp_path, PLACES["sound"], "2")
    terminal = opened(tmp_path, BELL)
    assert terminal.bells == 1
    assert "[bell]" in terminal.said


def test_bells_off_holds_at_once(tmp_path: Path) -> None:
    """An exercise begun afterwards rings no more, and says its words."""
    terminal = opened(
        tmp_path, PLACES["sound"], "3", "1", "=Exercises", "six breaths", "1", "1", ""
    )
    assert terminal.bells == 0
    assert any(line.endswith("from now.") for line in terminal.said)


def test_a_name_is_changed_for_everybody(tmp_path: Path) -> None:
    """What they did stays theirs, and Tonight says the new name."""
    said = opened(tmp_path, NAMES, "2", "Anna", "1").said
    assert "Anna it is. What you did and wrote stays yours." in said
    assert "Here: Anna and Leo." in said


def test_two_people_do_not_have_one_name(tmp_path: Path) -> None:
    """A name that somebody has already is refused."""
    said = opened(tmp_path, NAMES, "2", "leo").said
    assert "Somebody here has that name already." in said


def test_where_the_words_lie_is_told(tmp_path: Path) -> None:
    """Every folder, a line each."""
    said = opened(tmp_path, FOLDERS).said
    assert sum(str(tmp_path) in line for line in said) >= 3


def test_a_typo_in_the_file_is_told(tmp_path: Path) -> None:
    """What could not be used is said with its line, above the list."""
    tmp_path.joinpath("config.toml").write_text('them = "paper"\n', encoding="utf-8")
    assert any('Did you mean "theme"?' in line for line in opened(tmp_path).said)


def test_it_is_all_german_in_german(tmp_path: Path) -> None:
    """With another language the settings speak it too."""
    tmp_path.joinpath("config.toml").write_text('lang = "de"\n', encoding="utf-8")
    said = opened(tmp_path, PLACES["sound"], "3", title="=Einstellungen").said
    assert "Glocken, ab jetzt: aus." in said
    assert "Settings." not in said
