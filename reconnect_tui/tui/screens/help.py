"""`?`: what works here and now, in plain text."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reconnect_tui.tui.screens.parts.always import ALWAYS
from reconnect_tui.tui.screens.parts.tongue import words_of


class HelpScreen(ModalScreen[None]):
    """The author's hint first, then the keys. Most keys close it."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        *ALWAYS,
        Binding("escape,question_mark,enter,space,q", "dismiss", "back", show=False),
    ]

    def __init__(self, rows: Sequence[tuple[str, str]], hint: str = "") -> None:
        """Take the keys with their meanings, and a hint."""
        super().__init__()
        self._rows, self._hint = rows, hint

    def compose(self) -> ComposeResult:
        """Plain lines, one for each key."""
        words = words_of(self.app).rooms
        wide = max((cell_len(cap) for cap, _ in self._rows), default=0)
        with VerticalScroll(id="help"):
            if self._hint:
                yield Static(self._hint, classes="hint", markup=False)
            for cap, says in self._rows:
                yield Static(Content.assemble((cap.ljust(wide + 3), "bold"), says))
            yield Static(words.clickable, classes="quiet")
            yield Static(words.zoom, classes="quiet")
            yield Static(words.esc, classes="quiet")
