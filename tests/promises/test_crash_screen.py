"""T17: the real app breaks in each of its handlers, with a private word at hand: nobody sees it."""

import sys
from pathlib import Path

import pytest

from reconnect_tui.paths import home_folders
from tests.checkout import ROOT, python
from tests.noting import Note
from tests.promises.letters import EXERCISE, begin, kept

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

pytestmark = pytest.mark.slow

BREAKING = Path(__file__).with_name("breaking.py")
WORD, LAST = "αλκυών", "ω"
"""What is typed, and the letter that breaks something."""

LEFT = b"\x1b[?1049l"
"""How a program leaves the alternate screen."""

PLACES = (
    "asking",
    "engine",
    "page",
    "look",
    "keeper",
    "sync",
    "key",
    "message",
    "render",
)
"""Where it breaks; see `breaking.py`."""


@pytest.mark.parametrize("place", PLACES)
def test_no_word_leaves_with_the_app(tmp_path: Path, place: str, figures: Note) -> None:
    """One sentence, exit code 1; the word is in no line after it and in no report, and is kept."""
    home = tmp_path / "home"
    terminal = begin(home, app=(str(BREAKING), place))
    try:
        terminal.type(WORD)
        terminal.see(WORD)
        terminal.type(LAST + LAST)
        assert terminal.wait() == 1
        seen = bytes(terminal.raw)
    finally:
        terminal.close()
    parted_well(home, seen.rpartition(LEFT)[2].decode("utf-8", "replace"))
    figures("T17", place, tried=1)


@pytest.mark.parametrize("place", ["engine", "keeper"])
def test_no_word_leaves_with_the_lines(tmp_path: Path, place: str, figures: Note) -> None:
    """The same line by line, where Python would print what the mistake has to say."""
    home = tmp_path / "home"
    run = ("run", str(EXERCISE), "--with", "Ana", "--and", "Leo", "--plain")
    env = {"RECONNECT_HOME": str(home), "PYTHONPATH": str(ROOT)}
    done = python(str(BREAKING), place, *run, env=env, stdin=f"\n{WORD}{LAST}\nmore\n.\n")
    assert done.returncode == 1
    parted_well(home, done.stdout + done.stderr)
    figures("T17", f"{place}, in lines", tried=1)


def parted_well(home: Path, goodbye: str) -> None:
    """One sentence and a report, no word of anybody in them, and the words are kept."""
    assert "Something in reconnect broke, so it has closed." in goodbye
    assert WORD not in goodbye
    assert "Traceback" not in goodbye
    report = home_folders(home).cache / "crash.txt"
    assert str(report) in goodbye.replace("\r\n", "")
    words = report.read_text(encoding="utf-8")
    assert "breaking.py:" in words
    assert WORD not in words
    assert "canary" not in words
    assert kept(home).startswith(WORD)
