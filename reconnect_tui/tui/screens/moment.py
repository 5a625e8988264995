"""A word while something takes a moment. No key does anything here, but leaving the app."""

from asyncio import to_thread
from collections.abc import Callable
from typing import Any, TypeVar

from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

Result = TypeVar("Result")


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


async def meanwhile(app: App[Any], words: str, does: Callable[[], Result]) -> Result:
    """What takes a moment, off the event loop, with a word shown. Raises what it raises."""
    shown = MomentScreen(words)
    await app.push_screen(shown)
    try:
        return await to_thread(does)
    finally:
        # Somebody may have left the app in the meantime.
        if shown.is_attached:
            await shown.dismiss()
