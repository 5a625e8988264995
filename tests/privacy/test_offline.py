"""Nothing leaves this computer: a whole evening without sockets, and one without a network."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.noting import Note
from tests.privacy.evening import KEPT, RUN, SHOWN, in_lines

pytestmark = pytest.mark.slow

SCRIPT = str(Path(__file__).with_name("no_sockets.py"))
ALONE = ("unshare", "-rn")
"""Runs a command in a network of its own that has no way out."""


def test_a_whole_evening_opens_no_socket(home: Path, figures: Note) -> None:
    """Written, kept, shown and unlocked in plain lines while every socket is refused."""
    ran = in_lines(home, sys.executable, SCRIPT)
    assert ran.returncode == 0, ran.stderr
    assert f"Leo: {SHOWN}" in ran.stdout
    figures("offline", tried=1)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
def test_the_full_screen_opens_no_socket(home: Path, figures: Note) -> None:
    """The same on the screen: it opens, takes words, and is put away."""
    from tests.promises.letters import sit_down, start  # noqa: PLC0415 - it needs a pseudo-terminal

    terminal = start(home, *RUN, app=(SCRIPT,))
    try:
        sit_down(terminal)
        terminal.press(" ")
        terminal.see("write what comes")
        terminal.press(KEPT)
        terminal.see(KEPT)
        terminal.press("\x11")
        assert terminal.wait() == 0
    finally:
        terminal.close()
    figures("offline", tried=1)


def test_a_socket_would_be_refused(figures: Note) -> None:
    """The tests above bite: with one connection the app does not even start."""
    ran = subprocess.run([sys.executable, SCRIPT, "try"], capture_output=True, check=False)
    assert b"a socket: " in ran.stderr
    assert ran.returncode != 0
    figures("offline", "a socket", wrong=1, caught=1)


def test_a_whole_evening_without_a_network(home: Path, figures: Note) -> None:
    """In a network namespace without any interface that is up, nothing is missed."""
    if not shutil.which("unshare"):
        _skip(figures, "no unshare here")
    if subprocess.run([*ALONE, "true"], capture_output=True, check=False).returncode != 0:
        _skip(figures, "no network namespaces here")
    ran = in_lines(home, *ALONE, sys.executable, "-m", "reconnect_tui")
    assert ran.returncode == 0, ran.stderr
    assert f"Leo: {SHOWN}" in ran.stdout
    figures("offline", tried=1)


def _skip(figures: Note, why: str) -> None:
    figures("offline", why, skipped=1)
    pytest.skip(why)
