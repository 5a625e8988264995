"""One plain sentence, when something could not be done. Any of the usual keys goes on."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from reconnect_tui.tui.screens.parts.always import ALWAYS
from reconnect_tui.tui.screens.parts.tongue import words_of


class SentenceScreen(ModalScreen[None]):
    """Says it, and waits until it has been read."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    AUTO_FOCUS = "Button"
    BINDINGS: ClassVar[list[BindingType]] = [
        *ALWAYS,
        Binding("escape,space,q", "dismiss", "go on", show=False),
        Binding("up,pageup", "scroll(-1)", "read up", show=False),
        Binding("down,pagedown", "scroll(1)", "read on", show=False),
    ]

    def __init__(self, words: str) -> None:
        """Take the sentence."""
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        """The sentence, and a way on."""
        with Vertical(id="sentence"):
            with VerticalScroll(id="told", can_focus=False):
                yield Static(self._words, markup=False)
            yield Button(words_of(self.app).rooms.go_on, compact=True)

    def action_scroll(self, pages: int) -> None:
        """Read more of what is longer than the window."""
        told = self.query_one("#told", VerticalScroll)
        if pages > 0:
            told.scroll_page_down(animate=False)
        else:
            told.scroll_page_up(animate=False)

    def on_button_pressed(self, _: Button.Pressed) -> None:
        """It has been read."""
        self.dismiss()
