"""A window too small to be read: it says so, and waits. Nothing is lost beneath it."""

from textual.app import ComposeResult
from textual.events import Resize
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

from reconnect_tui.tui.screens.parts.tongue import words_of

LEAST = Size(40, 12)


def is_too_small(size: Size) -> bool:
    """Whether a window of this size cannot show a session."""
    return size.width < LEAST.width or size.height < LEAST.height


class TooSmall(ModalScreen[None]):
    """Stays until the window is large enough again."""

    DEFAULT_CSS = """
    TooSmall { align: center middle; background: $background; }
    TooSmall > Static { width: auto; max-width: 100%; text-align: center; }
    """

    def compose(self) -> ComposeResult:
        """What to do."""
        from reconnect_tui.engine.spoken import put  # noqa: PLC0415 - after the first frame

        words = words_of(self.app).rooms.small
        yield Static(put(words, width=str(LEAST.width), height=str(LEAST.height)), markup=False)

    def on_resize(self, event: Resize) -> None:
        """Go, when there is room."""
        if self.is_current and not is_too_small(event.size):
            self.dismiss()
