"""`reconnect agreements`: what was agreed on, how it went, and a calendar of it."""

import json
import stat
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.cli.homes import lived_in
from tests.cli.typed import Said, typed

Say = pytest.CaptureFixture[str]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with one agreement."""
    lived_in(tmp_path / "home")
    return tmp_path / "home"


def agreements(capsys: Say, home: Path, *args: object) -> Said:
    """The command, in a home."""
    return typed(capsys, "--home", home, "agreements", *args)


def ident(capsys: Say, home: Path) -> str:
    """The end of the name of the one agreement."""
    return agreements(capsys, home).lines[-1][-9:-1]


def test_there_may_be_none(tmp_path: Path, capsys: Say) -> None:
    """That is talk; the data are empty."""
    said = agreements(capsys, tmp_path)
    assert (said.code, said.out, said.err) == (0, "", "No agreements yet.\n")
    assert agreements(capsys, tmp_path, "--json").out == "[]\n"


def test_each_stands_where_it_belongs(home: Path, capsys: Say) -> None:
    """Open until its day."""
    said = agreements(capsys, home)
    assert said.lines[0] == "Open:"
    assert said.lines[1].startswith("  tea, Friday (agreed on ")


@pytest.mark.parametrize(
    ("way", "state"), [("--kept", "Kept"), ("--changed", "Changed"), ("--let-go", "Let go")]
)
def test_how_it_went_is_written_down(way: str, state: str, home: Path, capsys: Say) -> None:
    """Said back at once, and kept."""
    said = agreements(capsys, home, way, ident(capsys, home))
    assert said.err.splitlines()[0] == f"{state}: tea, Friday"
    (row,) = json.loads(agreements(capsys, home, "--json").out)
    assert row["state"] == way.removeprefix("--")


def test_what_was_changed_is_looked_at_again(home: Path, capsys: Say) -> None:
    """In a week, or when one says; so it is open until then."""
    agreements(capsys, home, "--changed", ident(capsys, home))
    assert agreements(capsys, home).lines[0] == "Open:"
    agreements(capsys, home, "--kept", ident(capsys, home))
    assert agreements(capsys, home).lines[0] == "Kept:"


@pytest.mark.parametrize(
    "args",
    [["--kept", "x", "--let-go", "x"], ["--again", "3"], ["--let-go", "x", "--again", "3"]],
)
def test_what_makes_no_sense_is_asked_again(args: list[str], home: Path, capsys: Say) -> None:
    """A usage error, and nothing is changed."""
    assert agreements(capsys, home, *args).code == 2
    assert agreements(capsys, home).lines[0] == "Open:"


def test_an_unknown_one_is_said(home: Path, capsys: Say) -> None:
    """A problem, not a crash; an empty name is no name."""
    for wanted in ("zzz", ""):
        said = agreements(capsys, home, "--kept", wanted)
        assert (said.code, said.out) == (1, "")
        assert "reconnect agreements" in said.err


def test_a_calendar_is_a_file_of_ones_own(home: Path, tmp_path: Path, capsys: Say) -> None:
    """It can be read by a calendar, and by no other account of this computer."""
    path = tmp_path / "agreed.ics"
    said = agreements(capsys, home, "--ics", path)
    assert (said.code, said.out) == (0, "")
    assert len(Calendar.from_ical(path.read_bytes()).walk("VEVENT")) == 2
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
