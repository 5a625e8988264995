"""`reconnect themes`: what there is, which one is used, what is wrong."""

import json
from pathlib import Path

import pytest

from tests.cli.typed import typed, write

Say = pytest.CaptureFixture[str]


def test_the_one_in_use_is_marked(tmp_path: Path, capsys: Say) -> None:
    """By default the calm dark one; else what the settings say."""
    said = typed(capsys, "--home", tmp_path, "themes")
    assert (said.code, said.err) == (0, "")
    assert [line.split()[0] for line in said.lines if "in use" in line] == ["calm-dark"]
    write(tmp_path / "config.toml", 'theme = "paper"\n')
    rows = json.loads(typed(capsys, "--home", tmp_path, "themes", "--json").out)
    assert [row["name"] for row in rows if row["used"]] == ["paper"]
    assert all(row["colors"]["background"] for row in rows)


def test_a_bad_one_of_ones_own_is_told_and_the_rest_is_there(tmp_path: Path, capsys: Say) -> None:
    """With its file and line; exit code 1."""
    write(tmp_path / "themes" / "mine.toml", 'background = "blue"\n')
    said = typed(capsys, "--home", tmp_path, "themes")
    assert said.code == 1
    assert "mine.toml" in said.err
    assert any(line.startswith("paper") for line in said.lines)
