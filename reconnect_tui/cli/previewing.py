"""A preview in plain lines: the usual conversation, with a few commands of its own.

They begin with a colon, so that they are never an answer by accident.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reconnect_tui.content.report import as_text
from reconnect_tui.errors import ReconnectError
from reconnect_tui.plain.conversation import Conversation
from reconnect_tui.plain.signals import Stopped
from reconnect_tui.plain.terminal import EndOfInput, Terminal
from reconnect_tui.preview import LOOK_EVERY, Preview

if TYPE_CHECKING:
    from reconnect_tui.facilitator import Facilitator

SIGN = ":"
HELP = (
    "Preview. Nothing is kept. The file is read again when you save it.",
    ":n goes to the next screen, :b to the one before, :ID to a step. :l lists them. :q leaves.",
)
OVER = "That was the end. :ID goes to a step, :q leaves."
MEND = "It is read again when you save it. Enter alone leaves."

FINE, BROKEN = 0, 2


class Go(Exception):
    """Somebody wants to be at another place. `at` empty: at the beginning."""

    def __init__(self, at: str) -> None:
        """Take the address."""
        super().__init__(at)
        self.at = at


class Leave(Exception):
    """Somebody has seen enough. `code` is that of a signal to leave, else none."""

    def __init__(self, code: int | None = None) -> None:
        """Take the exit code."""
        super().__init__(code)
        self.code = code


@contextmanager
def _parting() -> Iterator[None]:
    """The end of input, or a signal, leaves. Nothing was kept, so nothing is put away."""
    try:
        yield
    except EndOfInput:
        raise Leave from None
    except Stopped as stopped:
        raise Leave(stopped.code) from None


class Listener:
    """A terminal that hears the commands of a preview, and looks at the file meanwhile."""

    def __init__(
        self, terminal: Terminal, speed: int, obey: Callable[[str], None], look: Callable[[], None]
    ) -> None:
        """Take the terminal, how fast time goes, and what to do with a command and at a look."""
        self._terminal = terminal
        self._speed = speed
        self._obey = obey
        self._look = look

    def say(self, line: str) -> None:
        """Print one line."""
        with _parting():
            self._terminal.say(line)

    def bell(self) -> None:
        """Sound the bell."""
        self._terminal.bell()

    def cover(self) -> bool:
        """Move what was said out of sight."""
        return self._terminal.cover()

    def hide_typing(self, *, hidden: bool) -> bool:
        """Show what is typed, or not."""
        return self._terminal.hide_typing(hidden=hidden)

    def listen(self, timeout_ms: int | None) -> str | None:
        """The next line that is no command. The time is that of the session."""
        end = None if timeout_ms is None else _now() + timeout_ms // self._speed
        while True:
            self._look()
            left = LOOK_EVERY if end is None else min(LOOK_EVERY, max(0, end - _now()))
            line = self._line(left)
            if line is None:
                if end is not None and _now() >= end:
                    return None
            elif line.startswith(SIGN):
                self._obey(line.removeprefix(SIGN).strip())
            elif line.strip() in ("q", "/q"):
                raise Leave
            else:
                return line

    def _line(self, timeout_ms: int) -> str | None:
        with _parting():
            return self._terminal.listen(timeout_ms)


class Previewing:
    """Plays one file over a terminal, again and again, until somebody leaves."""

    def __init__(self, preview: Preview, terminal: Terminal) -> None:
        """Take what is looked at, and the terminal to talk to."""
        self._preview = preview
        self._terminal = Listener(terminal, preview.speed, self._obey, self._look)
        self._on_table: Facilitator | None = None

    def run(self, step: str = "") -> int:
        """Show it from a step on. 2 if the file was left as one that cannot be played."""
        try:
            for line in HELP:
                self._terminal.say(line)
            self._first()
            at = self._preview.find(step) if step else ""
            while True:
                at = self._play(at)
        except Leave as leaving:
            if leaving.code is not None:
                return leaving.code
            return FINE if self._preview.plan else BROKEN

    def _first(self) -> None:
        """Read the file until it can be played."""
        readable = self._preview.read()
        self._say_problems()
        while not readable:
            self._terminal.say(MEND)
            try:
                if self._terminal.listen(None) is not None:
                    raise Leave
            except Go:
                readable = True

    def _play(self, at: str) -> str:
        """Talk from a place on. The place that somebody wants next."""
        try:
            facilitator = self._preview.sit(at)
        except ReconnectError as error:
            self._terminal.say(str(error))
            facilitator = self._preview.sit()
        self._on_table = facilitator
        try:
            Conversation(facilitator, self._terminal).run()
            self._terminal.say(OVER)
            while True:
                self._terminal.listen(None)
        except Go as go:
            return go.at

    @property
    def _here(self) -> str | None:
        """Where the session is."""
        return self._on_table.session.at if self._on_table else None

    def _look(self) -> None:
        """Read the file again if it was saved. Raises `Go` when it can be played."""
        if not self._preview.changed():
            return
        readable = self._preview.read()
        self._say_problems()
        if readable:
            self._terminal.say("Read again.")
            raise Go(self._here or "")
        self._terminal.say("Until it is mended, this goes on as it was.")

    def _say_problems(self) -> None:
        for problem in self._preview.problems:
            for line in as_text(problem).split("\n"):
                self._terminal.say(line)

    def _obey(self, command: str) -> None:
        here = self._here
        if command == "q":
            raise Leave
        if command in ("n", "b"):
            raise Go(self._preview.beside(here, 1 if command == "n" else -1))
        if command == "l":
            for address in self._preview.addresses:
                self._terminal.say(f"{'>' if address == here else ' '} {address}")
        elif command:
            try:
                at = self._preview.find(command)
            except ReconnectError as error:
                self._terminal.say(str(error))
            else:
                raise Go(at)
        else:
            for line in HELP:
                self._terminal.say(line)


def _now() -> int:
    return time.monotonic_ns() // 1_000_000
