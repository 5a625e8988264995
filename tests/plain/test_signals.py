"""Plain lines and the signals that end a process: saved, one line about it, 128 and its number."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reconnect_tui.evening import Evening, Waiting
from reconnect_tui.paths import home_folders
from reconnect_tui.plain.echo import switch_echo
from reconnect_tui.plain.signals import Stopped, heeding
from reconnect_tui.plain.terminal import StreamTerminal
from tests.checkout import ROOT

if sys.platform == "win32":
    pytest.skip("Windows ends a process without a word", allow_module_level=True)

import pty
import termios

from tests.terminal.terminal import RealTerminal

SIGNS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
RUN = ("run", "unload-the-day", "--with", "Ana", "--and", "Leo", "--plain")
SAVED = "It is saved. Pick up where you left off with: reconnect resume"


def _heard() -> None:
    """Whoever runs the tests under `nohup` hands an ignored signal down."""
    for sign in SIGNS:
        signal.signal(sign, signal.SIG_DFL)


@contextmanager
def app(home: Path, *told: str) -> Iterator["subprocess.Popen[str]"]:
    """The app as a child between two pipes, which stay open."""
    with subprocess.Popen(
        [sys.executable, "-m", "reconnect_tui", "--home", str(home), *told],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        preexec_fn=_heard,  # noqa: PLW1509 - the child has one thread
    ) as child:
        yield child
        if child.poll() is None:
            child.kill()


def until(child: "subprocess.Popen[str]", end: str) -> str:
    """What the app says up to a line that ends so."""
    assert child.stdout is not None
    said = ""
    for line in child.stdout:
        said += line
        if line.rstrip().endswith(end):
            return said
    raise AssertionError(said)


def waiting(home: Path) -> tuple[Waiting, ...]:
    """The sessions that wait."""
    return Evening(home_folders(home)).waiting()


@pytest.mark.parametrize("sign", SIGNS)
def test_a_signal_saves_and_says_so(sign: signal.Signals, tmp_path: Path) -> None:
    """In a session: put away, one line, nothing to complain about, 128 and the number."""
    with app(tmp_path, *RUN) as child:
        until(child, "help.")
        child.send_signal(sign)
        assert child.stdout is not None
        assert child.stderr is not None
        assert child.stdout.read().splitlines() == [SAVED]
        assert child.stderr.read() == ""
        assert child.wait(60) == 128 + sign
    assert len(waiting(tmp_path)) == 1


@pytest.mark.parametrize("sign", SIGNS)
def test_a_signal_at_the_door_leaves(sign: signal.Signals, tmp_path: Path) -> None:
    """Where nothing is to be saved: no word, and the same exit code."""
    with app(tmp_path, "--plain") as child:
        until(child, "skips this.")
        child.send_signal(sign)
        assert child.stdout is not None
        assert child.stderr is not None
        assert (child.stdout.read(), child.stderr.read()) == ("", "")
        assert child.wait(60) == 128 + sign


def test_a_signal_after_the_reader_has_gone(tmp_path: Path) -> None:
    """Under `| head`: the word reaches nobody, the session is saved, nothing is complained."""
    with app(tmp_path, *RUN) as child:
        until(child, "help.")
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        child.send_signal(signal.SIGTERM)
        assert child.stderr.read() == ""
        assert child.wait(60) == 128 + signal.SIGTERM
    assert len(waiting(tmp_path)) == 1


DEAF = (
    "import os, signal, sys; signal.signal(signal.SIGHUP, signal.SIG_IGN); "
    "os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
)
"""Goes on as another process that does not hear a hang-up, as `nohup` does."""


@pytest.mark.parametrize("deaf", [False, True], ids=["closed", "closed under nohup"])
def test_a_closed_window_puts_the_session_away(tmp_path: Path, *, deaf: bool) -> None:
    """When the terminal is gone the session is saved and the process ends."""
    app = ["-m", "reconnect_tui", "--home", str(tmp_path), *RUN]
    command = [sys.executable, *(["-c", DEAF] if deaf else []), *app]
    terminal = RealTerminal(command, env=dict(os.environ), cwd=ROOT)
    try:
        terminal.see("help.")
        terminal.hang_up()
        assert terminal.wait() == (0 if deaf else 128 + signal.SIGHUP)
    finally:
        terminal.close()
    assert len(waiting(tmp_path)) == 1


def test_an_ignored_signal_stays_ignored(tmp_path: Path) -> None:
    """Under `nohup` a hang-up is no reason to leave."""
    with (tmp_path / "in").open("w+") as source:
        terminal = StreamTerminal(source, source)
        before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
        try:
            with heeding(terminal):
                assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        finally:
            signal.signal(signal.SIGHUP, before)


def test_a_signal_waits_for_what_is_being_written_down(tmp_path: Path) -> None:
    """Between two lines nothing is interrupted; the next line leaves, and then words go out."""
    with (tmp_path / "out").open("w+", encoding="utf-8") as target:
        terminal = StreamTerminal(target, target)
        terminal.stop(signal.SIGTERM)
        with pytest.raises(Stopped) as stopped:
            terminal.say("one more page")
        assert stopped.value.code == 143
        terminal.say("the last word")
        assert Path(target.name).read_text(encoding="utf-8") == "the last word\n"


def test_after_a_stop_hidden_typing_stays_hidden() -> None:
    """Ctrl-Z and back: a shell shows typing meanwhile, and what is private is hidden again."""
    keyboard, screen = pty.openpty()
    with os.fdopen(keyboard, "rb"), os.fdopen(screen, encoding="utf-8") as source:
        terminal = StreamTerminal(source)
        with heeding(terminal):
            assert terminal.hide_typing(hidden=True)
            switch_echo(screen, on=True)
            os.kill(os.getpid(), signal.SIGCONT)
            assert not _is_shown(screen)
            assert terminal.hide_typing(hidden=False)
            os.kill(os.getpid(), signal.SIGCONT)
            assert _is_shown(screen)


def _is_shown(descriptor: int) -> bool:
    return bool(termios.tcgetattr(descriptor)[3] & termios.ECHO)
