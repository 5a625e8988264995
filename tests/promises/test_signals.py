"""T7: however the app is ended on a private page, words stay and the terminal is given back."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has other signals", allow_module_level=True)

from tests.noting import Note
from tests.promises.letters import begin, greek, kept, type_on
from tests.terminal.terminal import RealTerminal

pytestmark = pytest.mark.slow

LEFT, ENTERED = b"\x1b[?1049l", b"\x1b[?1049h"
"""How a program leaves the alternate screen, and enters it."""

PATIENCE = 300
"""In tenths of a second; a slow machine is no bug."""

MOUSE_OFF = b"\x1b[?1000l"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty home for the personal files."""
    return tmp_path / "home"


@pytest.fixture
def page(home: Path) -> Iterator[RealTerminal]:
    """Ana's private page, with words on it."""
    terminal = begin(home)
    typed = greek(type_on(terminal, Random(7), 0.5))  # noqa: S311 - a robot, not a secret
    for _ in range(PATIENCE):
        if greek(terminal.text()) == typed:
            break
        terminal.watch(0.1)
    yield terminal
    terminal.close()


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"])
def test_a_signal_on_a_private_page_shows_and_loses_nothing(
    page: RealTerminal, home: Path, name: str, figures: Note
) -> None:
    """Words whole, screen and mouse given back, exit 128+n, and no word on the normal screen."""
    number = signal.Signals[name]
    shown = greek(page.text())
    page.kill(number)
    assert page.wait() == 128 + number
    _, left, after = bytes(page.raw).partition(LEFT)
    assert left
    assert MOUSE_OFF in page.raw
    assert greek(after.decode()) == ""
    assert shown
    assert greek(kept(home)) == shown
    figures("T7", tried=1)


def test_a_closed_window_on_a_private_page_loses_nothing(
    page: RealTerminal, home: Path, figures: Note
) -> None:
    """The terminal goes away in the middle of a word."""
    shown = greek(page.text())
    page.hang_up()
    assert page.wait() == 128 + signal.SIGHUP
    assert shown
    assert greek(kept(home)) == shown
    figures("T7", tried=1)


def test_a_stop_and_a_continue_in_the_middle_of_a_word(
    page: RealTerminal, home: Path, figures: Note
) -> None:
    """Stopped: words whole, screen given back, none shown. Continued: the page, and it hears."""
    shown = greek(page.text())
    page.kill(signal.SIGTSTP)
    os.waitpid(page.pid, os.WUNTRACED)
    page.settle()
    _, left, after = bytes(page.raw).partition(LEFT)
    assert left
    assert MOUSE_OFF in page.raw
    assert greek(after.decode()) == ""
    assert greek(kept(home)) == shown != ""
    page.raw.clear()
    page.kill(signal.SIGCONT)
    for _ in range(PATIENCE):
        if ENTERED in page.raw:
            break
        page.watch(0.1)
    page.settle()
    page.see("write what comes")
    page.press("ω")
    assert greek(kept(home)) == f"{shown}ω"
    figures("T7", tried=1)


def test_a_kill_is_noticed_by_what_it_leaves(page: RealTerminal, figures: Note) -> None:
    """The way that nothing can be done about gives nothing back: the tests above see that."""
    page.kill()
    assert page.wait() == -9
    assert LEFT not in page.raw
    assert MOUSE_OFF not in page.raw
    figures("T7", "killed: no screen given back", wrong=1, caught=1)
