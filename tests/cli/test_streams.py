"""Standard streams that are closed, full or short of letters: no traceback, and no wrong word."""

import codecs
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reconnect_tui.cli.streams import nearest
from reconnect_tui.plain.terminal import StreamTerminal
from tests.checkout import ROOT

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="the shell here is a POSIX one")


def _through(
    shell: str, home: Path, *args: str, **env: str
) -> "subprocess.CompletedProcess[bytes]":
    """The app with its streams redirected by a shell."""
    return subprocess.run(
        ["sh", "-c", f'"$@" {shell}', "sh", sys.executable, "-m", "reconnect_tui", *args],
        env=os.environ | {"RECONNECT_HOME": str(home)} | env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        cwd=ROOT,
        check=False,
    )


@on_posix
@pytest.mark.parametrize("shell", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(
    "args", [(), ("paths",), ("run", "six-breaths", "--with", "Ana", "--solo")], ids=str
)
def test_a_closed_stream_leads_nowhere(shell: str, args: tuple[str, ...], tmp_path: Path) -> None:
    """Whichever is closed, the app talks over the others, complains of nothing, and all is fine."""
    done = _through(shell, tmp_path, *args)
    assert (done.returncode, done.stderr) == (0, b"")
    assert bool(done.stdout) is (">&- " not in f"{shell} ".replace("2>&-", ""))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("args", [("paths",), ("list", "--json"), ("--help",), ("--version",)])
def test_data_that_cannot_be_written_are_a_problem(args: tuple[str, ...], tmp_path: Path) -> None:
    """A full disk under `> file` is said in a sentence and in the exit code."""
    done = _through("> /dev/full", tmp_path, *args)
    assert done.returncode == 1
    assert done.stderr == b"Standard output: No space left on device.\n"


@on_posix
def test_a_terminal_with_few_letters_gets_the_nearest(tmp_path: Path) -> None:
    """Plain lines in German go on where there are no umlauts."""
    done = _through("", tmp_path, "--lang", "de", "--plain", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"stiller dritter Stuhl fuer zwei" in done.stdout


@pytest.mark.parametrize(
    ("text", "encoding", "written"),
    [
        ("„Ána“ – heiß…", "ascii", b'"Ana" - heiss...'),
        ("„Ána“", "latin-1", b'"\xc1na"'),
        ("a \N{SNOWMAN}", "cp1252", b"a ?"),
        ("a \udcff", "utf-8", b"a ?"),
    ],
)
def test_letters_are_written_as_the_nearest_ones(text: str, encoding: str, written: bytes) -> None:
    """A letter that is there stays as it is, another is spelled, and only a sign is lost."""
    codecs.register_error("nearest", nearest)
    assert text.encode(encoding, "nearest") == written


def test_what_cannot_be_read_is_not_spelled() -> None:
    """It is for writing only."""
    broken = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "no letter")
    with pytest.raises(UnicodeDecodeError):
        nearest(broken)


def test_a_keyboard_that_types_no_utf_8_is_read(tmp_path: Path) -> None:
    """Letters come as the terminal means them, and UTF-8 is understood all the same."""
    (tmp_path / "typed").write_bytes(b"caf\xe9\ncaf\xc3\xa9\n")
    with (tmp_path / "typed").open(encoding="latin-1") as file:
        terminal = StreamTerminal(file)
        assert (terminal.listen(None), terminal.listen(None)) == ("café", "café")
