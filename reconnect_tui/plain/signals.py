"""Signals that ask plain lines to leave: heeded where a line is said or awaited.

Never in between: whatever is being written down is written first.
"""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK")
"""Not every system has them all."""

DIED_OF = 128
"""What shells add to a signal's number for the exit code."""


class Stopped(SystemExit):
    """A signal asked us to leave; `code` is the exit code."""

    code: int

    def __init__(self, sign: int) -> None:
        """Take the signal's number."""
        super().__init__(DIED_OF + sign)


class Stoppable(Protocol):
    """Whatever can be asked to leave, or be stopped for a while."""

    def stop(self, sign: int) -> None:
        """Raise `Stopped` now, or where a line is said or awaited next."""

    def wake(self) -> None:
        """Go on after Ctrl-Z."""


@contextmanager
def heeding(terminal: Stoppable) -> Iterator[None]:
    """While this lasts, signals stop the terminal. One that is ignored stays so (`nohup`)."""
    before = {}
    for name in NAMES:
        sign = getattr(signal, name, None)
        if sign is not None and signal.getsignal(sign) is not signal.SIG_IGN:
            before[sign] = signal.signal(sign, lambda number, _: terminal.stop(number))
    if sys.platform != "win32":
        before[signal.SIGCONT] = signal.signal(signal.SIGCONT, lambda *_: terminal.wake())
    try:
        yield
    finally:
        for sign, handler in before.items():
            signal.signal(sign, handler)
