"""The line of keys at the foot of every screen: what to press, and what it does."""

from dataclasses import dataclass, replace
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reconnect_tui.tui.screens.parts.tongue import own_caps

GAPS = (3, 2)
"""Cells between two keys: airy, and where room is short."""


@dataclass(frozen=True, slots=True)
class Hint:
    """One key: what is printed on it, what it does, and the Textual action behind it."""

    cap: str
    says: str
    action: str

    @property
    def width(self) -> int:
        """In cells."""
        return Strip([Segment(f"{self.cap} {self.says}")]).cell_length


Lines = list[list[Hint]]


def laid_out(hints: tuple[Hint, ...], width: int, rows: int) -> tuple[Lines, int]:
    """The hints in at most `rows` rows of `width` cells, and the cells between two of them.

    What does not fit is left out from the end, but the last one is the way to the rest.
    """
    kept = list(hints)
    while True:
        for gap in GAPS:
            lines = _wrapped(kept, width, gap)
            if len(lines) <= rows or len(kept) <= 1:
                return lines[:rows], gap
        del kept[-2]


def _wrapped(hints: list[Hint], width: int, gap: int) -> Lines:
    lines: Lines = [[]]
    used = 0
    for hint in hints:
        needed = hint.width + (gap if lines[-1] else 0)
        if lines[-1] and used + needed > width:
            lines.append([])
            used, needed = 0, hint.width
        lines[-1].append(hint)
        used += needed
    return lines


class KeyLine(Widget):
    """Keys in one or two rows. Every one of them can be clicked as well."""

    DEFAULT_CSS = """
    KeyLine {
        height: auto; width: 1fr;
        & > .keyline--cap { text-style: bold; }
        & > .keyline--says { color: $muted; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"keyline--cap", "keyline--says"}
    ALLOW_SELECT: ClassVar[bool] = False

    hints: reactive[tuple[Hint, ...]] = reactive((), layout=True)
    rows: reactive[int] = reactive(2, layout=True)

    class Clicked(Message):
        """A key was clicked: run its action."""

        def __init__(self, action: str) -> None:
            """Take the Textual action."""
            super().__init__()
            self.action = action

    def validate_hints(self, hints: tuple[Hint, ...]) -> tuple[Hint, ...]:
        """Keys that work in every room, as the couple has them."""
        own = own_caps(self.app)
        return tuple(replace(one, cap=own.get(one.action, one.cap)) for one in hints)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's signature
        """One row or two."""
        return len(laid_out(self.hints, width, self.rows)[0]) if self.hints else 1

    def render_line(self, y: int) -> Strip:
        """One row of keys."""
        width = self.content_size.width
        lines, gap = laid_out(self.hints, width, self.rows)
        if y >= len(lines):
            return Strip.blank(width, self.rich_style)
        cap = self.get_component_rich_style("keyline--cap")
        says = self.get_component_rich_style("keyline--says")
        row: list[Segment] = []
        for place, hint in enumerate(lines[y]):
            meta = Style(meta={"action": hint.action})
            row += [
                Segment(" " * gap if place else "", self.rich_style),
                Segment(hint.cap, cap + meta),
                Segment(f" {hint.says}", says + meta),
            ]
        return Strip(row).adjust_cell_length(width, self.rich_style)

    def on_click(self, event: Click) -> None:
        """A click on a key does what the key does."""
        action = event.style.meta.get("action")
        if action:
            self.post_message(self.Clicked(action))
