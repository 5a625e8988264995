"""A sentence and a few ways on, when only a person can decide."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from reconnect_tui.asks import Option
from reconnect_tui.tui.screens.parts.oneof import OneOf


class EitherScreen(ModalScreen[str | None]):
    """Dismissed with the id of a way; Escape takes none."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    AUTO_FOCUS = "OneOf"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "back", "back", show=False)]

    def __init__(self, words: str, ways: Sequence[Option]) -> None:
        """Take the sentence, and the ways in the order in which they are kind."""
        super().__init__()
        self._words = words
        self._ways = tuple(ways)

    def compose(self) -> ComposeResult:
        """The sentence above the ways."""
        with Vertical(id="either"):
            yield Static(self._words, markup=False, id="words")
            yield OneOf("way", self._ways, at_once=True)

    def on_choices_submitted(self, message: OneOf.Submitted) -> None:
        """That is it."""
        message.stop()
        if message.chosen:
            self.dismiss(message.chosen[0])

    def action_back(self) -> None:
        """None of them."""
        self.dismiss(None)
