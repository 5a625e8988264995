"""T7: Ctrl+Z gives the terminal back to the shell, and `fg` finds the page again."""

import shutil
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows stops no process", allow_module_level=True)

from reconnect_tui.tui.app import ReconnectApp
from reconnect_tui.tui.stopping import StoppableApp, has_shell
from tests.noting import Note
from tests.promises.letters import EXERCISE, sit_down, start
from tests.terminal.terminal import RealTerminal
from tests.tui.sitting import Sitting, seated

LEFT, ENTERED = b"\x1b[?1049l", b"\x1b[?1049h"
RUN = ("run", str(EXERCISE), "--with", "Ana", "--and", "Leo")
GATE = "begin when only you see the screen"
CTRL_Z = "\x1a"


def in_a_shell(home: Path, *arguments: str) -> RealTerminal:
    """The app as a job of a shell that says so when the job has stopped, and goes on by Enter."""
    line = '"$@"; echo "it has stopped"; read -r _; fg; echo "left with $?"'
    shell = shutil.which("bash")
    assert shell is not None
    return start(home, *arguments, before=(shell, "-mc", line, "shell"))


def _until(terminal: RealTerminal, wanted: bytes) -> None:
    for _ in range(300):
        if wanted in terminal.raw:
            return
        terminal.watch(0.1)
    raise AssertionError(terminal.text())


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no shell with jobs here")
def test_ctrl_z_and_fg(tmp_path: Path, figures: Note) -> None:
    """The screen is given back, the shell is there; then the page is, and it hears."""
    terminal = in_a_shell(tmp_path / "home", *RUN)
    try:
        sit_down(terminal)
        terminal.raw.clear()
        terminal.press(CTRL_Z)
        terminal.see("it has stopped")
        assert LEFT in terminal.raw
        terminal.raw.clear()
        terminal.press("\n")
        _until(terminal, ENTERED)
        terminal.see(GATE)
        terminal.press(" ")
        terminal.see("write what comes")
    finally:
        terminal.close()
    figures("T7", tried=1)


@pytest.mark.slow
def test_without_a_shell_ctrl_z_stops_nothing(tmp_path: Path, figures: Note) -> None:
    """In a window of its own nobody could wake it: it stays, and hears the next key."""
    terminal = start(tmp_path / "home", *RUN)
    try:
        sit_down(terminal)
        terminal.raw.clear()
        terminal.press(CTRL_Z)
        terminal.press(" ")
        terminal.see("write what comes")
        assert LEFT not in terminal.raw
    finally:
        terminal.close()
    figures("T7", tried=1)


@pytest.mark.parametrize("shell", [True, False])
async def test_only_a_job_of_a_shell_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, shell: bool
) -> None:
    """The key asks first whether there is one."""
    stopped: list[str] = []
    monkeypatch.setattr("reconnect_tui.tui.stopping.has_shell", lambda: shell)
    monkeypatch.setattr("textual.app.App.action_suspend_process", lambda _: stopped.append("now"))
    app = Sitting(tmp_path, at="turn:1.a/share")
    async with seated(app) as pilot:
        await pilot.press("ctrl+z")
        await pilot.pause()
    assert bool(stopped) == shell


def test_the_app_can_be_stopped() -> None:
    """It is one of those, and a process that leads its session has no shell behind it."""
    assert issubclass(ReconnectApp, StoppableApp)
    assert isinstance(has_shell(), bool)
