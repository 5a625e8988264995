"""A real pseudo-terminal with the program in it: keys in, a screen out, answers to queries."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyte

PATIENCE = 30.0
"""As long as a screen may take to show something, in s; a slow machine is no bug."""

STILL = 0.15
"""Silence of this length, in s, means that a screen is drawn."""


HANDED_DOWN = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
"""What is ignored by children of `nohup`, and of a shell that runs the tests in its background."""


def heed() -> None:
    """Let a child heed its signals, whoever runs the tests."""
    for one in HANDED_DOWN:
        signal.signal(one, signal.SIG_DFL)


class Gone(Exception):
    """The program ended."""


class RealTerminal:
    """A program under a pty, and the screen that a person would see."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        env: Mapping[str, str],
        cwd: Path,
        columns: int = 120,
        rows: int = 36,
    ) -> None:
        """Start the command; nothing is waited for."""
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = bytearray()
        self.code: int | None = None
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(cwd)
            heed()
            os.execvpe(command[0], list(command), {**env, "TERM": "xterm-256color"})  # noqa: S606 - our own command
        self.resize(columns, rows)

    def resize(self, columns: int, rows: int) -> None:
        """Another size of the window."""
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen.resize(rows, columns)
        self.raw.clear()

    def press(self, keys: str) -> None:
        """Type, then let the screen settle."""
        os.write(self.fd, keys.encode())
        self.settle()

    def type(self, keys: str) -> None:
        """Type, and wait for nothing."""
        os.write(self.fd, keys.encode())

    def watch(self, seconds: float) -> None:
        """Show what comes for so long, in s."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._read(left)

    def settle(self) -> None:
        """Read until the screen is still."""
        while self._read(STILL):
            pass

    def text(self) -> str:
        """What the screen shows, line by line, without trailing space."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def see(self, *wanted: str, patience: float = PATIENCE) -> str:
        """Wait until all of these are on the screen. The screen."""
        until = time.monotonic() + patience
        while not all(one in self.text() for one in wanted):
            left = until - time.monotonic()
            if left <= 0:
                message = f"never saw {wanted}; the screen is:\n{self.text()}"
                raise AssertionError(message)
            self._read(min(left, 0.5))
        return self.text()

    def kill(self, sign: int = signal.SIGKILL) -> None:
        """Send a signal to the program."""
        os.kill(self.pid, sign)

    def wait(self, patience: float = PATIENCE) -> int:
        """Wait for the end. The exit code, negative for a signal."""
        until = time.monotonic() + patience
        while self.code is None:
            if time.monotonic() > until:
                self.kill()
                message = f"it did not end; the screen is:\n{self.text()}"
                raise AssertionError(message)
            self._read(0.2)
            self._reap()
        return self.code

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self.fd)
        self.fd = -1

    def close(self) -> None:
        """Leave nothing behind."""
        if self.code is None:
            self.kill()
            self.wait()
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1

    def _reap(self) -> None:
        if self.code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.code = os.waitstatus_to_exitcode(status)

    def _read(self, seconds: float) -> bool:
        """Take what comes within the time; false for silence, or after the end."""
        if self.fd < 0:
            time.sleep(0.02)  # nothing to wait on: the window is closed
            return False
        ready, _, _ = select.select([self.fd], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            data = b""
        if not data:
            self._reap()
            return False
        self.raw += data
        self._stream.feed(data)
        self._answer(data)
        return True

    def _answer(self, data: bytes) -> None:
        """Say what a terminal says when it is asked who and where it is."""
        if b"\x1b[6n" in data:
            row, column = self.screen.cursor.y + 1, self.screen.cursor.x + 1
            os.write(self.fd, b"\x1b[%d;%dR" % (row, column))
        if b"\x1b[c" in data:
            os.write(self.fd, b"\x1b[?62;22c")
        if b"\x1b[?2026$p" in data:
            os.write(self.fd, b"\x1b[?2026;2$y")
