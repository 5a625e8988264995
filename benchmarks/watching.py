"""Watches a program in a pseudo-terminal: when its screen shows something, what it costs."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyte

ROWS, COLUMNS = 24, 80
PATIENCE = 10.0
QUERIES = ((re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"), (re.compile(rb"\x1b\[c"), b"\x1b[?62;22c"))
"""What a program asks a terminal, and what this one says."""


@dataclass(frozen=True)
class Seen:
    """When a text stood on the screen: ms after the start, CPU ms and most memory (MiB) so far."""

    ms: float
    cpu: float
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
        if any(text in line for line in self._screen.display):
            return Seen((time.perf_counter() - self.began) * 1000, self.cpu() * 1000, self.peak())
        patience = time.perf_counter() + PATIENCE
        while time.perf_counter() < patience:
            data = self.read(0.25)
            if data:
                chunks.append((time.perf_counter() - self.began, data))
            for at, chunk in chunks:
                self._stream.feed(chunk)
                if any(text in line for line in self._screen.display):
                    return Seen(at * 1000, self.cpu() * 1000, self.peak())
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
            self._stream.feed(self.read(left))
        return self.written - before

    def press(self, key: bytes, silence: float = 0.02) -> tuple[float, float]:
        """Press a key: ms to the first byte that changes, and to the last before a silence."""
        start = time.perf_counter()
        os.write(self.fd, key)
        first = last = 0.0
        until = start + 1.0
        written = b""
        while time.perf_counter() < until and (data := self.read(silence if first else 1.0)):
            last = (time.perf_counter() - start) * 1000
            first = first or last
            written += data
        self._stream.feed(written)
        return first, last

    def cpu(self) -> float:
        """CPU seconds used so far, by all threads."""
        tasks = Path(f"/proc/{self.pid}/task").iterdir()
        return sum(int((one / "schedstat").read_text("ascii").split()[0]) for one in tasks) / 1e9

    def peak(self) -> float:
        """The most memory so far, in MiB."""
        lines = Path(f"/proc/{self.pid}/status").read_text("ascii").splitlines()
        return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024

    def end(self) -> None:
        """Stop it, whatever it does."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def whole_process(command: Sequence[str], env: Mapping[str, str] | None = None) -> float:
    """Milliseconds from start to end of a program that ends by itself."""
    began = time.perf_counter()
    surroundings = {**os.environ, **(env or {})}
    subprocess.run(  # noqa: S603 - our own commands
        command,
        env=surroundings,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return (time.perf_counter() - began) * 1000


def first_line(command: Sequence[str], env: Mapping[str, str] | None = None) -> float:
    """Milliseconds until a program has written its first line to a pipe."""
    began = time.perf_counter()
    surroundings = {**os.environ, **(env or {})}
    with subprocess.Popen(  # noqa: S603 - our own commands
        command,
        env=surroundings,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as child:
        if child.stdout is not None:
            child.stdout.readline()
        took = (time.perf_counter() - began) * 1000
        child.kill()
    return took
