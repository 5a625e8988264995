"""Favorites: one list for everybody here, marked and unmarked, never written over when broken."""

from pathlib import Path

import pytest

from reconnect_tui.errors import BadFile
from reconnect_tui.store import backups
from reconnect_tui.store.favorites import Favorites
from reconnect_tui.store.rescue import rescue_for


def test_a_mark_is_kept_and_taken_away(tmp_path: Path) -> None:
    """Turning it twice is as if nothing had been done, and no name of anybody is in the file."""
    kept = Favorites(tmp_path)
    assert kept.all() == frozenset()
    assert kept.turn("six-breaths") == {"six-breaths"}
    assert kept.turn("good-news") == {"six-breaths", "good-news"}
    assert Favorites(tmp_path).all() == {"six-breaths", "good-news"}
    assert kept.turn("six-breaths") == {"good-news"}


@pytest.mark.parametrize("text", ["", "exercises = 3\n", 'kind = "favorites"\nsave = 1\n'])
def test_what_cannot_be_read_is_left_as_it_is(tmp_path: Path, text: str) -> None:
    """A file that is not as the app wrote it is told, and no mark replaces it."""
    file = tmp_path / "favorites" / "exercises.toml"
    file.parent.mkdir()
    file.write_text(text)
    with pytest.raises(BadFile):
        Favorites(tmp_path).turn("six-breaths")
    assert file.read_text() == text


def test_a_broken_list_comes_back_from_a_backup(tmp_path: Path) -> None:
    """The newest backup that has it is named, as for every other file of ours."""
    kept = Favorites(tmp_path)
    kept.turn("six-breaths")
    (tmp_path / "backups").mkdir()
    backups.make(tmp_path, tmp_path / "backups" / "2026-09-21.zip")
    file = tmp_path / "favorites" / "exercises.toml"
    file.write_text("broken")
    with pytest.raises(BadFile) as told:
        kept.all()
    rescue = rescue_for(tmp_path, told.value)
    assert rescue is not None
    assert rescue.name == "favorites/exercises.toml"
