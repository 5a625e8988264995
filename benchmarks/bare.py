"""Bare Textual apps, to compare with: `python benchmarks/bare.py static|digits|writer|disc`.

Each imports what it shows and nothing else: what is compared with them is not flattered.
"""

import sys

from textual.app import App, ComposeResult
from textual.widget import Widget
from textual.widgets import Static


def disc() -> Widget:
    """A circle of 41 by 19 cells, painted ten times a second."""
    from rich.segment import Segment  # noqa: PLC0415 - no other kind pays for it
    from textual.strip import Strip  # noqa: PLC0415 - no other kind pays for it

    class Disc(Widget):
        DEFAULT_CSS = "Disc { width: 41; height: 19; }"
        radius = 0.0

        def on_mount(self) -> None:
            self.set_interval(0.1, self._breathe)

        def _breathe(self) -> None:
            self.radius = (self.radius + 0.2) % 9
            self.refresh()

        def render_line(self, y: int) -> Strip:
            cells = (((x - 20) / 2) ** 2 + (y - 9) ** 2 <= self.radius**2 for x in range(41))
            return Strip([Segment("".join("█" if one else " " for one in cells), self.rich_style)])

    return Disc()


def clock() -> Widget:
    """The time, once a second."""
    from datetime import datetime  # noqa: PLC0415 - no other kind pays for it

    from textual.widgets import Digits  # noqa: PLC0415 - no other kind pays for it

    class Clock(Digits):
        def on_mount(self) -> None:
            self.set_interval(1, self._tick)

        def _tick(self) -> None:
            self.update(f"{datetime.now().astimezone():%H:%M:%S}")

    return Clock("00:00:00")


def writer() -> Widget:
    """A field to write in."""
    from textual.widgets import TextArea  # noqa: PLC0415 - no other kind pays for it

    return TextArea()


WIDGETS = {"disc": disc, "digits": clock, "writer": writer}


class Bare(App[None]):
    """A word to wait for, one widget at most, and nothing of ours."""

    def __init__(self, kind: str) -> None:
        """Take the widget's name."""
        super().__init__()
        self._kind = kind

    def compose(self) -> ComposeResult:
        """The word, and the widget."""
        yield Static("Hello there")
        if self._kind in WIDGETS:
            yield WIDGETS[self._kind]()


if __name__ == "__main__":
    Bare(sys.argv[1]).run()
