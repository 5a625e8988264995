"""T13: strange bytes from the keyboard or a paste: the real app hears on, and keeps clean words."""

import os
import signal
import sys
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
    "a megabyte": b"\x1b[200~" + "wörd ".encode() * 200_000 + b"\x1b[201~",
}
KEY = "ω"


def hears(terminal: RealTerminal, home: Path, data: bytes) -> bool:
    """Feed the bytes, as much as goes in at once, then a key. Whether that is heard."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(terminal.fd, rest[:4096]) :]
        terminal.watch(0)
    terminal.press(KEY)
    for _ in range(PATIENCE):
        if KEY in kept(home):
            return True
        terminal.watch(0.1)
    return False


@pytest.mark.parametrize("kind", STRANGE)
def test_strange_bytes_leave_a_page_that_hears(tmp_path: Path, kind: str, figures: Note) -> None:
    """A key after them is on the page or, where that is full, the app still leaves when asked."""
    home = tmp_path / "home"
    terminal = begin(home)
    try:
        if kind == "a megabyte":
            terminal.press(KEY)  # the page is full then, and takes no other
        assert hears(terminal, home, STRANGE[kind])
        assert clean(kept(home)) == kept(home)
        terminal.kill(signal.SIGTERM)
        assert terminal.wait() == 128 + signal.SIGTERM
    finally:
        terminal.close()
    figures("T13", kind, tried=1)
