"""`reconnect list` and `reconnect paths`: data on the output, talk beside it."""

import json
from pathlib import Path

import pytest

from tests.cli.typed import typed

Say = pytest.CaptureFixture[str]


def test_the_list_has_every_exercise_and_program(tmp_path: Path, capsys: Say) -> None:
    """One line each, the id first; as JSON the same ones."""
    said = typed(capsys, "--home", tmp_path, "list")
    rows = json.loads(typed(capsys, "--home", tmp_path, "list", "--json").out)
    assert [line.split()[0] for line in said.lines] == [row["id"] for row in rows]
    assert {row["kind"] for row in rows} == {"exercise", "program"}
    assert said.err == ""


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_a_tag_that_nothing_has_is_said(tmp_path: Path, capsys: Say, form: tuple[str, ...]) -> None:
    """The data are empty, and a sentence beside them says so; it is no failure."""
    said = typed(capsys, "--home", tmp_path, "list", "--tag", "nowhere", *form)
    assert (said.code, said.out.strip()) == (0, "[]" if form else "")
    assert said.err == "There is none like that.\n"


def test_the_list_for_one(tmp_path: Path, capsys: Say) -> None:
    """`--solo` leaves out what needs two."""
    rows = json.loads(typed(capsys, "--home", tmp_path, "list", "--solo", "--json").out)
    assert rows
    assert all("solo" in row["for"] for row in rows)


def test_paths_are_told_and_none_is_made(tmp_path: Path, capsys: Say) -> None:
    """Every folder has a name and a path, in lines and as JSON, and asking makes nothing."""
    home = tmp_path / "home"
    said = typed(capsys, "--home", home, "paths")
    rows = json.loads(typed(capsys, "--home", home, "paths", "--json").out)
    assert said.lines == [f"{name}: {path}" for name, path in rows.items()]
    assert not home.exists()
