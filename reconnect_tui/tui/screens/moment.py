"""A word while something takes a moment. No key does anything here, but leaving the app."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static


class MomentScreen(ModalScreen[None]):
    """Says what is being done; whoever shows it takes it away."""

    DEFAULT_CSS = """
    MomentScreen {
        align: center middle;
        & > Vertical {
            width: 60; max-width: 100%; height: auto; padding: 1 2; background: $surface;
        }
        & Static { height: auto; }
    }
    """
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, words: str) -> None:
        """Take the word."""
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        """The word."""
        with Vertical():
            yield Static(Content(self._words), markup=False)
