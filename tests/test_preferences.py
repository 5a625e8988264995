"""Settings are changed in their file, and nothing that somebody wrote there is lost."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconnect_tui.errors import BadFile
from reconnect_tui.preferences import Preferences, changed
from reconnect_tui.settings import Settings, options

NOTED = """\
# Ours, since the move.
theme = "paper"   # like the old notebook

[keys]
# her thumb
extend = "e"
"""


def preferences(folder: Path, text: str | None = None, **env: str) -> Preferences:
    """The preferences of a folder, its file with this text."""
    path = folder / "config.toml"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    return Preferences(path, env)


def test_a_change_holds_at_once_and_at_the_next_start(tmp_path: Path) -> None:
    """One setting in the app and in the file is the same thing."""
    found = preferences(tmp_path)
    assert found.change("clock", "bar").clock == "bar"
    assert preferences(tmp_path).settings == Settings(clock="bar")


def test_notes_and_order_stay(tmp_path: Path) -> None:
    """A comment is somebody's: only the one value changes."""
    preferences(tmp_path, NOTED).change("theme", "calm-dark")
    text = (tmp_path / "config.toml").read_text(encoding="utf-8")
    assert text == NOTED.replace('"paper"', '"calm-dark"')


def test_a_new_setting_stands_above_the_tables(tmp_path: Path) -> None:
    """TOML would take it for a key of the table otherwise."""
    preferences(tmp_path, NOTED).change("sound", "off")
    data = tomllib.loads((tmp_path / "config.toml").read_text(encoding="utf-8"))
    assert (data["sound"], data["keys"]) == ("off", {"extend": "e"})


def test_keys_are_changed_as_a_table(tmp_path: Path) -> None:
    """Every key that was given, and no other."""
    preferences(tmp_path, NOTED).change("keys", {"mute": "x"})
    assert preferences(tmp_path).settings.keys == {"mute": "x"}


def test_a_note_beside_a_key_stays(tmp_path: Path) -> None:
    """One key more, and what stood there is as it was."""
    preferences(tmp_path, NOTED).change("keys", {"extend": "e", "mute": "x"})
    text = (tmp_path / "config.toml").read_text(encoding="utf-8")
    assert text == f'{NOTED}mute = "x"\n'


def test_what_it_cannot_be_changes_nothing(tmp_path: Path) -> None:
    """A sentence, and the file as it was."""
    found = preferences(tmp_path, NOTED)
    with pytest.raises(ValueError, match="Did you mean"):
        found.change("clock", "bars")
    assert (tmp_path / "config.toml").read_text(encoding="utf-8") == NOTED


def test_a_broken_file_is_never_written_over(tmp_path: Path) -> None:
    """It is somebody's work with one mistake in it; the mistake is named."""
    found = preferences(tmp_path, "theme = \n# mine\n")
    assert found.settings == Settings()
    with pytest.raises(BadFile, match="Mend it first"):
        found.change("clock", "bar")
    assert (tmp_path / "config.toml").read_text(encoding="utf-8") == "theme = \n# mine\n"


def test_a_change_wins_over_the_environment_until_the_next_start(tmp_path: Path) -> None:
    """What one has just chosen holds; the variable is still there tomorrow."""
    found = preferences(tmp_path, RECONNECT_CLOCK="none")
    assert found.settings.clock == "none"
    assert found.change("clock", "bar").clock == "bar"
    assert preferences(tmp_path, RECONNECT_CLOCK="none").settings.clock == "none"


VALUES = {
    "theme": st.text(min_size=1, max_size=20),
    "clock": st.sampled_from(options("clock")),
    "quiet": st.booleans(),
    "keys": st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=3),
}
TEXTS = st.sampled_from(["", NOTED, "quiet = true\n", 'other = 1 # "x"\n', "[keys]\n", "\r\n"])


@given(TEXTS, st.data())
def test_any_value_comes_back_and_the_rest_is_as_it_was(text: str, data: st.DataObject) -> None:
    """Whatever is set, the file stays TOML, and no other key changes."""
    name = data.draw(st.sampled_from(sorted(VALUES)))
    value: Any = data.draw(VALUES[name])
    after = tomllib.loads(changed(text, name, value))
    assert after == {**tomllib.loads(text), name: value}
