"""A few words in the middle of the screen, over whatever is there, and nothing to choose."""

from typing import Generic, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

Result = TypeVar("Result")


class WordsOnly(ModalScreen[Result], Generic[Result]):
    """Says some words; what takes them away again is said by whoever builds on it."""

    DEFAULT_CSS = """
    WordsOnly {
        align: center middle;
        & > Vertical {
            width: 60; max-width: 100%; height: auto; padding: 1 2; background: $surface;
        }
        & Static { height: auto; }
    }
    """
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, words: str) -> None:
        """Take the words."""
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        """The words."""
        with Vertical():
            yield Static(self._words, markup=False)
