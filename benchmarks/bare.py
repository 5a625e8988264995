"""Bare Textual apps, to compare with: `python benchmarks/bare.py static|digits|writer|disc`."""

import sys
from datetime import datetime

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Digits, Static, TextArea


class Disc(Widget):
    """A circle of 41 by 19 cells, painted ten times a second."""

    DEFAULT_CSS = "Disc { width: 41; height: 19; }"
    radius = 0.0

    def on_mount(self) -> None:
        """Begin."""
        self.set_interval(0.1, self._breathe)

    def _breathe(self) -> None:
        self.radius = (self.radius + 0.2) % 9
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row of it."""
        cells = (((x - 20) / 2) ** 2 + (y - 9) ** 2 <= self.radius**2 for x in range(41))
        return Strip([Segment("".join("█" if one else " " for one in cells), self.rich_style)])


class Clock(Digits):
    """The time, once a second."""

    def on_mount(self) -> None:
        """Begin."""
        self.set_interval(1, self._tick)

    def _tick(self) -> None:
        self.update(f"{datetime.now().astimezone():%H:%M:%S}")


class Bare(App[None]):
    """One widget, and nothing of ours."""

    def __init__(self, kind: str) -> None:
        """Take the widget's name."""
        super().__init__()
        self._kind = kind

    def compose(self) -> ComposeResult:
        """The widget, and a word to wait for."""
        yield Static("Hello there")
        if self._kind == "digits":
            yield Clock("00:00:00")
        elif self._kind == "writer":
            yield TextArea()
        elif self._kind == "disc":
            yield Disc()


if __name__ == "__main__":
    Bare(sys.argv[1]).run()
