"""Numbered choices and single lines, outside of a session."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import Words
from reconnect_tui.plain.commands import number
from reconnect_tui.plain.terminal import Terminal

Thing = TypeVar("Thing")

AT_ONCE = 10
"""So many rows of a long list are said, and then the rest is offered."""


class Leave(Exception):
    """Somebody wants to go."""


def never() -> None:
    """Nothing lapses."""


class Talk:
    """Says and asks. `support` shows the page of help, which is one letter away everywhere.

    `lapses_in` is asked while a line is awaited: in how many ms there is something to forget.
    Whatever waits for a line raises `EndOfInput` when nobody types any more.
    """

    def __init__(self, terminal: Terminal, words: Words, support: Callable[[], None]) -> None:
        """Take the terminal, the words, and how the page of help is shown."""
        self.terminal = terminal
        self.words = words
        self._support = support
        self.lapses_in: Callable[[], int | None] = never

    def say(self, *lines: str) -> None:
        """Say lines; empty ones are not there, and a text of several is several."""
        for line in "\n".join(lines).splitlines():
            if line.strip():
                self.terminal.say(line)

    def line(self) -> str:
        """A line that is no command. Raises `Leave` for `q`."""
        while True:
            typed = self._heard()
            if typed == "q":
                raise Leave
            if typed == "i":
                self._support()
            elif typed == "h":
                hide(self.terminal)
            else:
                return typed

    def _heard(self) -> str:
        """What is typed, however long it takes; meanwhile what is over is forgotten."""
        while (typed := self.terminal.listen(self.lapses_in())) is None:
            pass
        return typed.strip()

    def choose(self, title: str, rows: Sequence[Thing], told: Callable[[Thing], str]) -> Thing:
        """One of some things: by its number, or with Enter alone the first."""
        self.say(title)
        for place, row in enumerate(rows, start=1):
            self.say(f"{place}. {told(row)}")
        self.say(self.words.door.choose)
        while True:
            typed = self.line()
            if not typed:
                return rows[0]
            found = number(typed, 1, len(rows))
            if found is not None:
                return rows[found - 1]
            self.say(put(self.words.door.between, last=str(len(rows))))

    def browse(
        self, title: str, rows: Sequence[Thing], told: Callable[[Thing], str], more: str
    ) -> Thing | None:
        """One of many; none to go back, which is what Enter alone does.

        A few at a time, and `more` is what leads on; without it, all at once.
        """
        start, most = 0, AT_ONCE if more else len(rows)
        while True:
            shown = rows[start : start + most]
            ways: list[tuple[str, Thing | None, int]] = [(self.words.door.back, None, 0)]
            ways += [(told(row), row, 0) for row in shown]
            if start + most < len(rows):
                ways.append((more, None, most))
            _, found, on = self.choose(title, ways, lambda way: way[0])
            if not on:
                return found
            start += on

    def secret(self, what: str) -> str:
        """A line that is not shown while it is typed. No letter of it is a command."""
        space = self.words.private.space
        hidden = self.terminal.hide_typing(hidden=True)
        self.say(what, space.unseen if hidden else space.seen)
        try:
            return self._heard()
        finally:
            self.terminal.hide_typing(hidden=False)

    def cover(self) -> bool:
        """What was said for one pair of eyes goes out of sight, as far as lines can."""
        covered = self.terminal.cover()
        self.say(self.words.lines.moved if covered else "")
        return covered


def hide(terminal: Terminal) -> None:
    """Blank at once, and silent until `h` comes again."""
    terminal.cover()
    while (terminal.listen(None) or "").strip() != "h":
        pass
