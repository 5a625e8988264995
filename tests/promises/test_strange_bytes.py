"""T13: strange bytes from the keyboard or a paste: the real app hears on, and keeps clean words."""

import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from reconnect_tui.cleaning import clean
from tests.noting import Note
from tests.promises.letters import begin, kept
from tests.terminal.terminal import RealTerminal

pytestmark = pytest.mark.slow

PATIENCE = 300
"""In tenths of a second; a slow machine is no bug."""

STRANGE = {
    "no UTF-8": b"\xff",
    "Latin-1": "é".encode("latin-1"),
    "half a character": b"\xed\xa0\x80",
    "an old mouse": b"\x1b[M\x20\xf5\xf5",
    "pasted commands": b"\x1b[200~A\x1b]52;c;eA==\x07\x9b2J\x00B\xe2\x80\xaeC\x1b[201~",
}
MEGABYTE = b"\x1b[200~" + "wörd ".encode() * 200_000 + b"\x1b[201~"
KEY = "ω"


def feed(terminal: RealTerminal, data: bytes) -> None:
    """Type all of it, as much as goes in at once."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(terminal.fd, rest[:4096]) :]
        terminal.watch(0)


def has_heard(home: Path, count: int) -> bool:
    """Whether the key is kept so often."""
    return kept(home).count(KEY) == count


def until(terminal: RealTerminal, holds: Callable[[], bool]) -> bool:
    """Wait for something. Whether it came."""
    for _ in range(PATIENCE):
        if holds():
            return True
        terminal.watch(0.1)
    return False


def test_after_strange_bytes_the_page_hears_and_keeps_clean_words(
    tmp_path: Path, figures: Note
) -> None:
    """One kind after the other: the next key is on the page, and no command is kept with it."""
    home = tmp_path / "home"
    terminal = begin(home)
    try:
        for count, data in enumerate(STRANGE.values(), 1):
            feed(terminal, data)
            terminal.press(KEY)
            assert until(terminal, partial(has_heard, home, count))
            assert clean(kept(home)) == kept(home)
    finally:
        terminal.close()
    figures("T13", "the real app", tried=len(STRANGE))


def test_a_pasted_megabyte_fills_the_page_and_no_more(tmp_path: Path, figures: Note) -> None:
    """What fits is kept, and the app still leaves when it is asked to."""
    home = tmp_path / "home"
    terminal = begin(home)
    try:
        feed(terminal, MEGABYTE)
        assert until(terminal, lambda: len(kept(home)) > 1000)
        terminal.kill(signal.SIGTERM)
        assert terminal.wait() == 128 + signal.SIGTERM
        assert "wörd wörd" in kept(home)
    finally:
        terminal.close()
    figures("T13", "a megabyte", tried=1)
