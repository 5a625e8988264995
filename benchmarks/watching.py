"""Watches a program in a pseudo-terminal: when its screen shows something, what it costs."""

import fcntl
import os
import pty
import re
import resource
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyte

ROWS, COLUMNS = 24, 80
PATIENCE = 30.0
QUERIES = ((re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"), (re.compile(rb"\x1b\[c"), b"\x1b[?62;22c"))
"""What a program asks a terminal, and what this one says."""


@dataclass(frozen=True)
class Seen:
    """When a text stood on the screen (s after the start), and the most memory so far (MiB)."""

    seconds: float
    peak: float


class Watched:
    """One run of a program."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str] | None = None) -> None:
        """Start it."""
        self.began = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            surroundings = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
            os.execvpe(command[0], list(command), {**surroundings, **(env or {})})  # noqa: S606 - our own command
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self.written = 0

    def until(self, text: str) -> Seen:
        """Read until the screen shows a text. Raises `TimeoutError`.

        The bytes are time-stamped when they come and drawn afterwards, so that drawing them
        here costs nothing there.
        """
        chunks: list[tuple[float, bytes]] = []
        while time.perf_counter() - self.began < PATIENCE:
            data = self.read(0.25)
            if data:
                chunks.append((time.perf_counter() - self.began, data))
            for at, chunk in chunks:
                self._stream.feed(chunk)
                if any(text in line for line in self._screen.display):
                    return Seen(at, self.peak())
            chunks.clear()
        shown = "\n".join(line.rstrip() for line in self._screen.display)
        message = f"{text!r} was never shown; the screen:\n{shown}"
        raise TimeoutError(message)

    def read(self, seconds: float) -> bytes:
        """What the program wrote within a time; the first piece of it."""
        ready, _, _ = select.select([self.fd], [], [], seconds)
        if not ready:
            return b""
        try:
            data = os.read(self.fd, 1 << 16)
        except OSError:
            return b""
        self.written += len(data)
        for asked, answer in QUERIES:
            if asked.search(data):
                os.write(self.fd, answer)
        return data

    def rest(self, seconds: float) -> int:
        """Let it run for a time; the bytes that it wrote."""
        before, until = self.written, time.perf_counter() + seconds
        while (left := until - time.perf_counter()) > 0:
            self.read(left)
        return self.written - before

    def still(self, silence: float = 0.25) -> None:
        """Read until nothing more comes."""
        while self.read(silence):
            pass

    def press(self, key: bytes, silence: float = 0.02) -> tuple[float, float]:
        """Press a key: ms to the first byte that changes, and to the last before a silence."""
        start = time.perf_counter()
        os.write(self.fd, key)
        first = last = 0.0
        while self.read(silence if first else 1.0):
            last = (time.perf_counter() - start) * 1000
            first = first or last
        return first, last

    def cpu(self) -> float:
        """CPU seconds used so far, by the process and what it started."""
        with open(f"/proc/{self.pid}/stat", encoding="ascii") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def peak(self) -> float:
        """The most memory so far, in MiB."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:
            line = next(line for line in status if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024

    def end(self) -> None:
        """Stop it, whatever it does."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def whole_process(command: Sequence[str], env: Mapping[str, str] | None = None) -> float:
    """Seconds from start to end of a program that ends by itself."""
    began = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nothing, stream)
        os.execvpe(command[0], list(command), {**os.environ, **(env or {})})  # noqa: S606 - our own command
    os.waitpid(pid, 0)
    return time.perf_counter() - began


def children() -> float:
    """CPU seconds of the programs that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
