"""A sentence and a few ways on, when only a person can decide."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from reconnect_tui.asks import Option
from reconnect_tui.tui.screens.parts.always import ALWAYS
from reconnect_tui.tui.screens.parts.oneof import OneOf
from reconnect_tui.tui.screens.parts.way_out import WayOut


class EitherScreen(ModalScreen[str | None]):
    """Dismissed with the id of a way; Escape takes none."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    AUTO_FOCUS = "OneOf"
    BINDINGS: ClassVar[list[BindingType]] = [
        *ALWAYS,
        Binding("escape,q", "back", "back", show=False),
        Binding("pageup", "scroll(-1)", "read up", show=False),
        Binding("pagedown", "scroll(1)", "read on", show=False),
    ]

    def __init__(self, words: str, ways: Sequence[Option]) -> None:
        """Take the sentence, and the ways in the order in which they are kind."""
        super().__init__()
        self._words = words
        self._ways = tuple(ways)

    def compose(self) -> ComposeResult:
        """The sentence above the ways."""
        with Vertical(id="either"):
            with VerticalScroll(id="told", can_focus=False):
                yield Static(self._words, markup=False, id="words")
            yield OneOf("way", self._ways, at_once=True)
            yield WayOut()

    def on_choices_submitted(self, message: OneOf.Submitted) -> None:
        """That is it."""
        message.stop()
        if message.chosen:
            self.dismiss(message.chosen[0])

    def action_scroll(self, pages: int) -> None:
        """Read more of a long sentence: the ways stay in sight."""
        told = self.query_one("#told", VerticalScroll)
        if pages > 0:
            told.scroll_page_down(animate=False)
        else:
            told.scroll_page_up(animate=False)

    def action_back(self) -> None:
        """None of them."""
        self.dismiss(None)
