"""A terminal that is nobody's: lines are fed from a script, and time is moved by hand."""

import re
from collections.abc import Callable

from reconnect_tui.plain.terminal import EndOfInput

ROW = re.compile(r"(\d+)\. (.*)")


class FakeTerminal:
    """Keeps what was said. `typed` gives the next line, or none to let the wait pass by.

    A line such as `=Settings` types the number of the row that begins so, said last.

    `covered` counts how often the lines were pushed away, `hidden` says that typing is not
    shown. Without a `screen` neither can be done, as in a pipe.
    """

    def __init__(self, typed: Callable[[int | None], str | None], *, screen: bool = True) -> None:
        """Take what is typed, and whether there is a screen with an echo."""
        self.said: list[str] = []
        self.bells = 0
        self.covered = 0
        self.hidden = False
        self._typed = typed
        self._screen = screen

    def say(self, line: str) -> None:
        """Keep a line."""
        assert line, "an empty line is no line"
        assert "\n" not in line, f"this is more than one line: {line!r}"
        self.said.append(line)

    def bell(self) -> None:
        """Count a bell."""
        self.bells += 1

    def listen(self, timeout_ms: int | None) -> str | None:
        """The next line of the script."""
        line = self._typed(timeout_ms)
        return self._number(line[1:]) if line and line.startswith("=") else line

    def _number(self, row: str) -> str:
        rows = (ROW.match(line) for line in reversed(self.said))
        found = next((one[1] for one in rows if one and one[2].startswith(row)), "")
        assert found, f"there is no row {row!r} in {self.said}"
        return found

    def cover(self) -> bool:
        """Count it."""
        self.covered += 1
        return self._screen

    def hide_typing(self, *, hidden: bool) -> bool:
        """Remember it."""
        self.hidden = hidden and self._screen
        return self._screen

    def take(self) -> list[str]:
        """What was said since the last time."""
        said, self.said = self.said, []
        return said


def lines(*typed: str) -> Callable[[int | None], str | None]:
    """A script of lines, after which nobody types any more."""
    left = list(typed)

    def following(timeout_ms: int | None) -> str | None:
        del timeout_ms
        if not left:
            raise EndOfInput
        return left.pop(0)

    return following
