"""Where files live: one folder with a home, the system's places without, no folder made."""

from pathlib import Path

import pytest

from reconnect_tui.paths import home_folders, shipped, toml_files
from tests.checkout import ROOT


def test_a_home_holds_every_folder(tmp_path: Path) -> None:
    """With a home, nothing of theirs lies outside it: a stick can be taken along."""
    home = tmp_path / "stick"
    paths = dict(home_folders(home).rows())
    assert paths["exercises"] == home / "exercises"
    assert paths["sessions"] == home / "sessions"
    assert paths["cache"] == home / "cache"
    assert [path for path in paths.values() if not path.is_relative_to(home)] == []


def test_an_explicit_home_wins_over_the_variable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--home` beats `RECONNECT_HOME`, which beats the system's places."""
    monkeypatch.setenv("RECONNECT_HOME", str(tmp_path / "variable"))
    assert home_folders(tmp_path / "flag").data == tmp_path / "flag"
    assert home_folders().data == tmp_path / "variable"


@pytest.mark.parametrize("variable", [None, ""])
def test_without_a_home_the_system_says_where(
    variable: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Data, settings and cache lie where this system keeps them; an empty variable is none."""
    monkeypatch.delenv("RECONNECT_HOME")
    if variable is not None:
        monkeypatch.setenv("RECONNECT_HOME", variable)
    folders = home_folders()
    assert "reconnect-tui" in folders.data.parts
    assert "reconnect-tui" in folders.config.parts
    assert folders.cache not in {folders.data, folders.config}
    assert folders.settings_file == folders.config / "config.toml"


def test_a_home_does_not_move_with_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A relative home is fixed at once, and `~` is the person's own folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "ana"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "ana"))
    assert home_folders(Path("stick")).data == tmp_path / "stick"
    assert home_folders(Path("~/us")).data == tmp_path / "ana" / "us"


def test_asking_makes_no_folder(tmp_path: Path) -> None:
    """Looking leaves no trace: only what writes makes folders."""
    list(home_folders(tmp_path / "home").rows())
    assert list(tmp_path.iterdir()) == []


def test_in_a_checkout_the_checkouts_own_files_are_shipped() -> None:
    """A new file in `exercises/` shows at once, without installing again."""
    assert shipped("exercises") == ROOT / "exercises"


def test_only_toml_files_are_looked_at(tmp_path: Path) -> None:
    """Backups, hidden files and folders are passed over; the rest comes by name."""
    for name in ("b.toml", "a.toml", "a.toml~", ".hidden.toml", "notes.txt"):
        (tmp_path / name).touch()
    (tmp_path / "folder.toml").mkdir()
    assert [file.name for file in toml_files(tmp_path)] == ["a.toml", "b.toml"]
    assert list(toml_files(tmp_path / "nowhere")) == []
