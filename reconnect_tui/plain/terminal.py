"""Lines out, lines in: `say` and `listen`. No color, no cursor movement, no box drawing."""

import os
import select
import signal
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from queue import Empty, SimpleQueue
from textwrap import wrap
from threading import Thread
from typing import Protocol, TextIO

from reconnect_tui.cleaning import clean
from reconnect_tui.plain.echo import switch_echo
from reconnect_tui.plain.signals import Stopped

CHUNK = 65536
FEWEST_ROWS = 50
"""Blank lines that cover; some terminals say that they have no rows at all."""


class EndOfInput(Exception):
    """Nobody will type anything more."""


class Terminal(Protocol):
    """What plain mode needs of the world."""

    def say(self, line: str) -> None:
        """Print one line. May raise `BrokenPipeError` when nobody reads any more."""

    def bell(self) -> None:
        """Sound the terminal's bell, if there is one."""

    def listen(self, timeout_ms: int | None) -> str | None:
        """The next line typed, without its end; none after the time. Raises `EndOfInput`."""

    def cover(self) -> bool:
        """Move what was said out of sight, as far as plain lines can. Whether it moved."""

    def hide_typing(self, *, hidden: bool) -> bool:
        """Show what is typed, or not. False where that cannot be."""


class _Lines:
    """Bytes to lines; an unreadable byte becomes a replacement sign and breaks nothing.

    `encoding` is that of a terminal which does not type UTF-8.
    """

    def __init__(self, encoding: str) -> None:
        self._encoding = encoding
        self._rest = b""
        self._lines: deque[str] = deque()
        self.over = False

    def feed(self, data: bytes) -> None:
        """Take what was read; an empty read is the end, and what is left is the last line."""
        if not data:
            self.over = True
            if self._rest:
                self._lines.append(self._line(self._rest))
                self._rest = b""
            return
        *whole, self._rest = (self._rest + data).split(b"\n")
        self._lines.extend(self._line(one) for one in whole)

    def _line(self, data: bytes) -> str:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = data.decode(self._encoding, errors="replace")
        return clean(text.rstrip("\r"))

    def pop(self) -> str | None:
        """The next whole line, or none yet. Raises `EndOfInput` when there is no more."""
        if self._lines:
            return self._lines.popleft()
        if self.over:
            raise EndOfInput
        return None


class StreamTerminal:
    """Standard input and output, or any streams with a file descriptor.

    `sign` is the signal that asked us to leave last, 0 if none did.
    """

    def __init__(self, source: TextIO | None = None, target: TextIO | None = None) -> None:
        """Take streams; none: this process's own."""
        source = source or sys.stdin
        self._fd = source.fileno()
        self._out = target or sys.stdout
        self._lines = _Lines(source.encoding)
        self._queue: SimpleQueue[bytes] | None = None
        self.sign = 0
        self._due = self._idle = self._hidden = False

    def stop(self, sign: int) -> None:
        """A signal came: leave now, or at the next line that is said or awaited."""
        self.sign, self._due = sign, True
        if self._idle:
            self._leave()

    def _leave(self) -> None:
        """Once for each signal, so that there is a last word, and on a line of its own."""
        self._due = self._idle = False
        if self.sign == signal.SIGINT and self._out.isatty():
            # The terminal has echoed what was pressed.
            self._write("\n")
        raise Stopped(self.sign)

    @contextmanager
    def _between(self) -> Iterator[None]:
        """Nothing is being written down meanwhile. Raises `Stopped`."""
        self._idle = True
        try:
            if self._due:
                self._leave()
            yield
        finally:
            self._idle = False

    def say(self, line: str) -> None:
        """Print one line; on a screen that is narrower, in rows that break between words.

        Who reads row by row would hear a broken word as two.
        """
        text = clean(line)
        columns = self._size().columns
        if columns and len(text) > columns:
            rows = wrap(text, columns, break_long_words=False, break_on_hyphens=False)
            text = "\n".join(rows)
        with self._between():
            self._write(f"{text}\n")

    def _size(self) -> os.terminal_size:
        """That of the screen; nothing by nothing for a pipe, or where nobody knows."""
        if self._out.isatty():
            with suppress(OSError):
                return os.get_terminal_size(self._out.fileno())
        return os.terminal_size((0, 0))

    def _write(self, text: str) -> None:
        """Write at once. Raises `BrokenPipeError` also where a whole terminal is gone."""
        try:
            self._out.write(text)
            self._out.flush()
        except OSError as error:
            raise BrokenPipeError(error.errno, "Nobody reads any more.") from error

    def bell(self) -> None:
        """Sound the bell where a person sits at a terminal; a pipe has no ears."""
        if self._out.isatty():
            self._write("\a")

    def cover(self) -> bool:
        """Blank lines push what was said off the screen of a terminal; a pipe has no screen."""
        if not self._out.isatty():
            return False
        self._write("\n" * max(self._size().lines, FEWEST_ROWS))
        return True

    def hide_typing(self, *, hidden: bool) -> bool:
        """Switch the echo of the terminal that is typed at."""
        switched = switch_echo(self._fd, on=not hidden)
        self._hidden = hidden and switched
        return switched

    def wake(self) -> None:
        """We were stopped (Ctrl-Z) and go on: the shell has shown typing again meanwhile."""
        if self._hidden:
            switch_echo(self._fd, on=False)

    def listen(self, timeout_ms: int | None) -> str | None:
        """The next line, waiting `timeout_ms` at most."""
        line = self._lines.pop()
        if line is not None:
            return line
        with self._between():
            data = self._read(timeout_ms)
        if data is None:
            return None
        self._lines.feed(data)
        return self._lines.pop()

    def _read(self, timeout_ms: int | None) -> bytes | None:
        seconds = None if timeout_ms is None else timeout_ms / 1000
        if sys.platform == "win32":
            return self._read_queue(seconds)
        ready, _, _ = select.select([self._fd], [], [], seconds)
        try:
            return os.read(self._fd, CHUNK) if ready else None
        except OSError:
            # The terminal is gone: nobody will type anything more.
            return b""

    def _read_queue(self, seconds: float | None) -> bytes | None:
        """Windows cannot wait for the keyboard and a clock at once, so a thread reads."""
        if self._queue is None:
            self._queue = SimpleQueue()
            Thread(target=self._pump, args=(self._queue,), daemon=True).start()
        try:
            return self._queue.get(timeout=seconds)
        except Empty:
            return None

    def _pump(self, queue: SimpleQueue[bytes]) -> None:
        data = b"-"
        while data:
            data = os.read(self._fd, CHUNK)
            queue.put(data)
