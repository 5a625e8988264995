"""The two keys of a question: Enter takes a way, Escape takes none."""

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.widgets import Static

from reconnect_tui.tui.screens.parts.tongue import words_of


class WayOut(VerticalGroup):
    """A quiet line below the ways."""

    DEFAULT_CSS = """
    WayOut { margin-top: 1; color: $muted; }
    """

    def compose(self) -> ComposeResult:
        """In the language of the app."""
        words = words_of(self.app).sheet
        yield Static(f"Enter {words.choose}   Esc {words.back}", markup=False)
