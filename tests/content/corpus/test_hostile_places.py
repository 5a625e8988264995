"""Files that are none, folders full of files, and paths that lead astray, through `check`."""

import json
import os
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.typed import exercise, typed, write
from tests.previewed import Scripted

Say = pytest.CaptureFixture[str]

MANY = 10_000
SOON = 0.5
"""Seconds for one strange file."""


def pipe(path: Path) -> None:
    """A named pipe to which nobody writes."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    os.mkfifo(path)


def listening(path: Path) -> None:
    """A socket in the file system."""
    if not hasattr(socket, "AF_UNIX"):
        pytest.skip("this system has no such sockets")
    with socket.socket(socket.AF_UNIX) as one:
        # A socket's path has to be short, so it is made from its folder.
        before = Path.cwd()
        os.chdir(path.parent)
        try:
            one.bind(path.name)
        finally:
            os.chdir(before)


def endless(path: Path) -> None:
    """A link to a device that never ends."""
    if not Path("/dev/zero").exists():
        pytest.skip("this system has no such device")
    path.symlink_to("/dev/zero")


def going_round(path: Path) -> None:
    """A link to itself."""
    path.symlink_to(path)


def to_nowhere(path: Path) -> None:
    """A link to nothing."""
    path.symlink_to(path.parent / "nowhere")


def to_its_folder(path: Path) -> None:
    """A link to the folder that it lies in."""
    path.symlink_to(path.parent, target_is_directory=True)


def closed(path: Path) -> None:
    """A file that this account may not read."""
    write(path, "x").chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this account may read everything")


MAKERS: dict[str, Callable[[Path], object]] = {
    "pipe": pipe,
    "socket": listening,
    "device": endless,
    "link to itself": going_round,
    "link to nothing": to_nowhere,
    "link to its folder": to_its_folder,
    "folder": lambda path: path.mkdir(),
    "closed": closed,
}


@pytest.mark.parametrize("name", MAKERS)
def test_what_is_no_file_is_told_at_once(name: str, tmp_path: Path, capsys: Say) -> None:
    """In a folder it is one error among good files; nothing hangs, and nothing is followed."""
    write(tmp_path / "good.toml", exercise("good"))
    MAKERS[name](tmp_path / "bad.toml")
    before = time.monotonic()
    said = typed(capsys, "check", tmp_path, "--json", "--play")
    assert time.monotonic() - before < SOON + 1
    (row,) = json.loads(said.out)
    assert said.code == 2
    assert (Path(row["file"]).name, row["line"], row["code"]) == ("bad.toml", 1, "E100")
    assert row["message"].endswith(".")
    assert "good.toml" in said.err


@pytest.mark.parametrize("name", [one for one in MAKERS if "folder" not in one])
@pytest.mark.parametrize("command", ["check", "simulate", "preview"])
def test_every_command_says_so(
    command: str, name: str, tmp_path: Path, capsys: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Named on the command line it is one sentence with its name, and no traceback."""
    terminal = Scripted()
    monkeypatch.setattr("reconnect_tui.plain.terminal.StreamTerminal", lambda: terminal)
    MAKERS[name](tmp_path / "bad.toml")
    said = typed(capsys, "--plain", command, tmp_path / "bad.toml")
    words = "\n".join([said.out, said.err, *terminal.said])
    assert said.code == 2
    assert "bad.toml:1" in words
    assert "Traceback" not in words


def test_a_link_to_a_good_file_is_a_good_file(tmp_path: Path, capsys: Say) -> None:
    """People keep their files elsewhere and link them."""
    write(tmp_path / "elsewhere" / "good.toml", exercise("good"))
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "good.toml").symlink_to(tmp_path / "elsewhere" / "good.toml")
    assert typed(capsys, "check", tmp_path / "mine").code == 0


ASTRAY = [
    "../../etc/passwd",
    "/etc/passwd",
    "..",
    "a/b",
    "a\\\\b",
    "C:x",
    "%2e%2e",
    "a\\u0000b",
    "~",
]


@pytest.mark.parametrize("ident", ASTRAY)
def test_an_id_leads_nowhere(ident: str, tmp_path: Path, capsys: Say) -> None:
    """Wherever an id stands, one that could be a path is an error at its place; nothing is read."""
    steps = (
        f'[[steps]]\nid = "{ident}"\nkind = "draw"\ndeck = "{ident}"\n[[steps]]\nid = "pick"\n'
        f'kind = "choose"\ntext = "?"\noptions = ["A", "B"]\n'
        f'suggest = [{{ option = "option-1", exercise = "{ident}" }}]\n'
    )
    path = write(tmp_path / "sample.toml", exercise(steps=steps, more=f'replaces = "{ident}"'))
    rows = json.loads(typed(capsys, "check", path, "--json").out)
    assert [(row["code"], row["line"]) for row in rows] == [
        ("E112", line) for line in (8, 10, 12, 18)
    ]


@pytest.mark.parametrize("name", ["..toml", "a b.toml", "é.toml", "-x.toml", "A.toml", "x.y.toml"])
def test_names_that_no_id_can_have(name: str, tmp_path: Path, capsys: Say) -> None:
    """A file's name that cannot be an id is told as an id that does not fit, or is passed by."""
    write(tmp_path / name, exercise("sample"))
    write(tmp_path / "good.toml", exercise("good"))
    rows = json.loads(typed(capsys, "check", tmp_path, "--json").out)
    assert [row["code"] for row in rows] == ([] if name.startswith(".") else ["E114"])


@pytest.mark.slow
def test_ten_thousand_files(tmp_path: Path, capsys: Say) -> None:
    """A folder of ten thousand files is checked to the last one, and says how many they were."""
    for place in range(MANY):
        (tmp_path / f"e{place}.toml").write_text("format = 1\nkind = ", encoding="utf-8")
    write(tmp_path / "zzz.toml", exercise("zzz"))
    said = typed(capsys, "check", tmp_path)
    assert said.code == 2
    assert said.lines[-1] == f"{MANY + 1} files: {MANY} errors."
    assert "zzz" not in said.out
