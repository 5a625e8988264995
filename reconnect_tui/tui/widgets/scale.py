"""One number on a scale with words at both ends. Nothing is chosen before a person chooses."""

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.content import Content
from textual.geometry import Offset, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

from reconnect_tui.cleaning import clean
from reconnect_tui.tui.textual_fixes import park_cursor

WIDEST = 6
"""Cells for one number, however much room there is: the eye takes the row in at once."""


class Numbers(Widget, can_focus=True):
    """The row of numbers, and the words of its ends below."""

    DEFAULT_CSS = """
    Numbers {
        height: 2; width: 1fr; padding-left: 1; border-left: blank;
        &:focus { border-left: thick $accent; }
        & > .numbers--chosen { text-style: bold reverse; }
        & > .numbers--ends { color: $muted; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"numbers--chosen", "numbers--ends"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", "less", show=False),
        Binding("right", "move(1)", "more", show=False),
        Binding("home", "move(-99)", "least", show=False),
        Binding("end", "move(99)", "most", show=False),
        Binding("up", "app.focus_previous", "before", show=False),
        Binding("down", "app.focus_next", "after", show=False),
        Binding("enter", "submit", "done", show=False),
    ]
    ALLOW_SELECT: ClassVar[bool] = False

    class Chosen(Message):
        """A number was chosen; `final` if with Enter."""

        def __init__(self, value: int | None, *, final: bool) -> None:
            """Take the number."""
            super().__init__()
            self.value, self.final = value, final

    value: reactive[int | None] = reactive(None)

    def __init__(self, low: str, high: str, first: int, last: int, value: int | None) -> None:
        """Take the words of both ends, the ends, and what is chosen."""
        super().__init__()
        self.ends, self.first, self.last = (clean(low), clean(high)), first, last
        self._ten = False
        self.set_reactive(Numbers.value, value)

    def _cells(self) -> dict[int, int]:
        """How many cells each number takes."""
        numbers = range(self.first, self.last + 1)
        cell = min(WIDEST, self.content_size.width // len(numbers))
        return {number: max(cell, len(str(number)) + 2) for number in numbers}

    @property
    def parking(self) -> Offset:
        """Where on the screen the terminal's own cursor belongs."""
        cells = self._cells()
        before = sum(c for n, c in cells.items() if self.value is not None and n < self.value)
        return self.content_region.offset + Offset(before + 1, 0)

    def watch_value(self) -> None:
        """Keep the terminal's own cursor on the number."""
        if self.has_focus:
            park_cursor(self, self.parking)

    def choose(self, value: int) -> None:
        """Choose a number, brought into the scale."""
        self.value = max(self.first, min(self.last, value))
        self.post_message(self.Chosen(self.value, final=False))

    def action_move(self, steps: int) -> None:
        """Go left or right; from nowhere to the middle, so that no end is favored."""
        middle = (self.first + self.last) // 2
        nowhere = self.value is None and abs(steps) == 1
        self.choose(middle if nowhere else (self.value or 0) + steps)

    def action_submit(self) -> None:
        """Say that this is it, even if nothing is chosen."""
        self.post_message(self.Chosen(self.value, final=True))

    def on_key(self, event: events.Key) -> None:
        """Take a figure: 1 and then 0 is ten, where the scale has a ten."""
        figure = event.character or ""
        ten, self._ten = self._ten, False
        if not (figure.isascii() and figure.isdigit()):
            return
        number = 10 if ten and figure == "0" else int(figure)
        if not self.first <= number <= self.last:
            return
        event.stop()
        self._ten = number == 1 and self.last >= 10  # noqa: PLR2004 - the number after nine
        self.choose(number)

    def on_click(self, event: events.Click) -> None:
        """Choose the number under the pointer."""
        place = event.get_content_offset(self)
        if place is None or place.y > 0:
            return
        edge = 0
        for number, cells in self._cells().items():
            edge += cells
            if place.x < edge:
                self.choose(number)
                return

    def render_line(self, y: int) -> Strip:
        """The numbers, or the words of the ends."""
        width = self.content_size.width
        row = self._numbers() if y == 0 else self._words(width)
        return Strip(row).adjust_cell_length(width, self.rich_style)

    def _numbers(self) -> list[Segment]:
        chosen = self.get_component_rich_style("numbers--chosen")
        row = []
        for number, cells in self._cells().items():
            here = number == self.value
            text = f"[{number}]" if here else f" {number} "
            row.append(Segment(text.center(cells), chosen if here else self.rich_style))
        return row

    def _words(self, width: int) -> list[Segment]:
        low, high = self.ends
        room = min(width, sum(self._cells().values()))
        gap = max(2, room - cell_len(low) - cell_len(high))
        return [Segment(f"{low}{' ' * gap}{high}", self.get_component_rich_style("numbers--ends"))]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's signature
        """The numbers and the words."""
        return 2


class Scale(VerticalGroup):
    """A question and a scale. Figures, left and right choose; Enter says that this is it.

    `Changed` and `Submitted` carry `key` and `value`; a submitted value may be none.
    """

    DEFAULT_CSS = """
    Scale { & > .question { width: 1fr; max-width: 60; margin: 0 0 0 2; } }
    """

    class Changed(Message):
        """A number was chosen."""

        def __init__(self, key: str, value: int) -> None:
            """Take the scale's key and the number."""
            super().__init__()
            self.key, self.value = key, value

    class Submitted(Message):
        """Enter was pressed."""

        def __init__(self, key: str, value: int | None) -> None:
            """Take the scale's key and the number, if one was chosen."""
            super().__init__()
            self.key, self.value = key, value

    def __init__(  # noqa: PLR0913 - a form's input has this many parts
        self,
        key: str = "",
        *,
        label: str = "",
        low: str = "",
        high: str = "",
        first: int = 0,
        last: int = 10,
        value: int | None = None,
    ) -> None:
        """Take the key, the question, the words of both ends, the ends, and what is chosen."""
        super().__init__()
        self.key = key
        self._question = clean(label)
        self._numbers = Numbers(low, high, first, last, value)

    def compose(self) -> ComposeResult:
        """The question, if there is one, above the numbers."""
        if self._question:
            yield Static(Content(self._question), classes="question", markup=False)
        yield self._numbers

    def on_numbers_chosen(self, event: Numbers.Chosen) -> None:
        """Say it with the key."""
        event.stop()
        if event.final:
            self.post_message(self.Submitted(self.key, event.value))
        elif event.value is not None:
            self.post_message(self.Changed(self.key, event.value))
