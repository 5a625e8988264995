"""A real program in a real pseudo-terminal: keys in, bytes out, and how it ended."""

import contextlib
import fcntl
import os
import select
import signal
import struct
import subprocess
import sys
import termios
from pathlib import Path
from time import monotonic
from typing import Self

from tests.terminal.terminal import heed

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
"""Seconds: machines that test are busy machines."""


class Terminal:
    """One child with a terminal of its own. `seen` holds every byte that it wrote."""

    def __init__(self, *command: str, ignore: signal.Signals | None = None) -> None:
        """Start Python with a command line; `ignore` is a signal that it is deaf to."""
        self.master, child = os.openpty()
        fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

        def own_terminal() -> None:
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
            heed()
            if ignore is not None:
                signal.signal(ignore, signal.SIG_IGN)

        self.process = subprocess.Popen(
            [sys.executable, *command],
            stdin=child,
            stdout=child,
            stderr=child,
            env={**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)},
            start_new_session=True,
            preexec_fn=own_terminal,  # noqa: PLW1509 - no threads run here before it
        )
        os.close(child)
        self.seen = b""

    def __enter__(self) -> Self:
        """The terminal."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing running."""
        self.process.kill()
        self.process.wait()
        self.close()

    def until(self, words: bytes, after: int = 0) -> None:
        """Read until the child has written `words`, at or behind place `after`."""
        end = monotonic() + PATIENCE
        while words not in self.seen[after:]:
            assert self._read(end), f"no {words!r} in {self.seen[after:]!r}"

    def _read(self, end: float) -> bool:
        ready, _, _ = select.select([self.master], [], [], max(0.0, end - monotonic()))
        piece = b""
        if ready:
            # Linux says that the other side is gone with an error.
            with contextlib.suppress(OSError):
                piece = os.read(self.master, 65536)
        self.seen += piece
        return bool(piece)

    def send(self, data: bytes) -> None:
        """Press keys."""
        os.write(self.master, data)

    def close(self) -> None:
        """Close the window."""
        with contextlib.suppress(OSError):
            os.close(self.master)

    def ended(self) -> int:
        """Read to the end, and give the exit code."""
        end = monotonic() + PATIENCE
        while self._read(end):
            pass
        return self.process.wait(timeout=PATIENCE)
