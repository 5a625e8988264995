"""A whole evening in a real terminal, with the program as people install it."""

import sys
import tomllib
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from tests.terminal.conftest import Start
from tests.terminal.terminal import RealTerminal

pytestmark = pytest.mark.slow

RUN = ("run", "evening-quarter-hour", "--with", "Ana", "--and", "Leo")


def _sessions(home: Path) -> list[dict[str, object]]:
    """The saved sessions, oldest first."""
    files = sorted((home / "sessions").glob("*.toml"))
    return [tomllib.loads(file.read_text(encoding="utf-8")) for file in files]


def _to_the_first_turn(terminal: RealTerminal) -> None:
    terminal.see("Enter begin")
    terminal.press("\r")
    terminal.see("Phones", "Enter")
    terminal.press("\r")
    terminal.see("A moment without words")
    terminal.press("\r")
    terminal.see("Ana begins")


def test_an_evening_for_two_is_killed_half_way_and_gone_on_with(start: Start, home: Path) -> None:
    """By keys alone: begun, killed in a speaking turn, resumed there with its time, ended."""
    terminal = start(*RUN)
    _to_the_first_turn(terminal)
    terminal.press(" ")
    terminal.see("this time is yours", "about 6 minutes")
    terminal.kill()
    assert terminal.wait() == -9

    (kept,) = _sessions(home)
    assert kept["at"] == "turn:1.a/talk"

    terminal = start("resume")
    terminal.see("this time is yours", "Space")
    terminal.press(" ")
    terminal.see("about 6 minutes")
    terminal.press("\r")
    terminal.see("Leo", "Pass to Leo")
    terminal.press(" ")
    terminal.see("this time is yours")
    for _ in range(30):
        if _sessions(home)[0]["status"] == "completed":
            break
        waits = any(one in terminal.text() for one in ("Space begin", "Space go on"))
        terminal.press(" " if waits else "4\r")
    (kept,) = _sessions(home)
    assert kept["status"] == "completed", terminal.text()
    assert kept["results"]["turn:1.b/talk"]["limit"] == 360_000  # type: ignore[index]  # a table


@pytest.mark.parametrize(("sign", "code"), [(15, 143), (1, 129), (3, 131)])
def test_a_signal_saves_and_gives_the_terminal_back(
    start: Start, home: Path, sign: int, code: int
) -> None:
    """SIGTERM, SIGHUP, SIGQUIT: put away, screen restored, exit 128+n."""
    terminal = start(*RUN)
    _to_the_first_turn(terminal)
    terminal.press(" ")
    terminal.see("this time is yours")
    terminal.kill(sign)
    assert terminal.wait() == code
    assert b"\x1b[?1049l" in terminal.raw
    assert _sessions(home)[0]["status"] == "suspended"


def test_a_closed_window_puts_the_session_away(start: Start, home: Path) -> None:
    """When the terminal is gone the session is saved and the program ends."""
    terminal = start(*RUN)
    _to_the_first_turn(terminal)
    terminal.hang_up()
    terminal.wait()
    assert _sessions(home)[0]["status"] == "suspended"


def test_a_terminal_that_is_too_small_says_so_and_waits(start: Start) -> None:
    """At 30x8 nothing is lost; made larger, the evening is there."""
    terminal = start(*RUN, columns=30, rows=8)
    terminal.see("larger")
    terminal.resize(60, 18)
    _to_the_first_turn(terminal)
