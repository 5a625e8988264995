"""A whole evening with the real program: then every byte is searched for what nobody may find."""

import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from reconnect_tui.paths import home_folders
from tests.noting import Note
from tests.privacy.evening import BREAKS, KEPT, RUN, SHOWN, START, in_lines
from tests.privacy.scenes import SECRETS

pytestmark = pytest.mark.slow


def everything(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file under a folder with its bytes, and every file in a packed one."""
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_file():
            yield name, path.read_bytes()
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as pack:
                yield from ((f"{name}/{one}", pack.read(one)) for one in pack.namelist())


def found(folder: Path, *words: str) -> list[str]:
    """Where any of these words stands, names of files too."""
    hits = []
    for name, data in everything(folder):
        hits += [f"{name}: {word}" for word in words if word.encode() in data or word in name]
    return hits


def test_plain_lines_leave_no_word(home: Path, figures: Note) -> None:
    """Through a pipe, from the hand-over to the reveal: no file and no line has a kept word."""
    ran = in_lines(home, sys.executable, "-m", "reconnect_tui")
    assert ran.returncode == 0, ran.stderr
    said = ran.stdout + ran.stderr
    assert f"Leo: {SHOWN}" in said, said
    assert "Ana: kept" in said
    assert not any(word in said for word in (KEPT, *SECRETS.values()))
    assert found(home, KEPT, *SECRETS.values()) == []
    assert found(home, SHOWN) != [], "the search finds what is there"
    figures("canary", f"{len(list(everything(home)))} files", tried=1)


def test_lines_that_break_leave_no_word(home: Path, figures: Note) -> None:
    """A mistake with the words in its message: one sentence and a report, and neither has them."""
    ran = in_lines(home, sys.executable, "-c", BREAKS + START)
    assert ran.returncode == 1
    assert "Something in reconnect broke, so it has closed." in ran.stderr
    assert "Traceback" not in ran.stderr
    assert KEPT not in ran.stdout + ran.stderr
    report = home_folders(home).cache / "crash.txt"
    assert str(report) in ran.stderr
    assert "plain/asking.py:" in report.read_text(encoding="utf-8")
    assert found(home, KEPT) == []
    figures("canary", f"{len(list(everything(home)))} files", tried=1)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
def test_the_full_screen_leaves_no_word(home: Path, figures: Note) -> None:
    """In a real terminal: no file has a kept word, and no output once its page is left."""
    from tests.promises.letters import sit_down, start  # noqa: PLC0415 - it needs a pseudo-terminal

    terminal = start(home, *RUN)
    try:
        sit_down(terminal)
        left = 0
        for name, word in (("Ana", KEPT), ("Leo", SHOWN)):
            terminal.see(f"{name}, begin when only you see the screen")
            assert KEPT not in bytes(terminal.raw)[left:].decode("utf-8", "replace")
            terminal.press(" ")
            terminal.see("write what comes", "Sealed from the first letter on.")
            terminal.press(word)
            terminal.see(word)
            assert found(home, KEPT, SHOWN) == []
            terminal.press("\x13")
            terminal.see("begin when only you see the screen")
            left = len(terminal.raw)
        terminal.press(" ")
        terminal.see("how much of what you gave")
        terminal.press("\r")
        terminal.see("Leo, begin when only you see the screen")
        terminal.press(" ")
        terminal.see("Leo, how much of what you gave")
        terminal.press("1")
        terminal.press("\r")
        terminal.see("They open together", "Leo, your passphrase")
        for secret in SECRETS.values():
            terminal.press(secret)
            terminal.press("\r")
        terminal.see("kept", SHOWN)
        terminal.press("\x11")
        terminal.wait()
        after = bytes(terminal.raw)[left:].decode("utf-8", "replace")
        assert KEPT not in after
        assert not any(secret in bytes(terminal.raw).decode() for secret in SECRETS.values())
        assert KEPT not in terminal.text()
    finally:
        terminal.close()
    assert found(home, KEPT, *SECRETS.values()) == []
    assert found(home, SHOWN) != [], "the search finds what is there"
    figures("canary", f"{len(list(everything(home)))} files", tried=1)
