"""A blank screen. Nothing on it says what is behind it; only the hide key brings it back."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Key
from textual.screen import Screen


class HideScreen(Screen[None]):
    """Empty. It takes every key, and answers to one."""

    DEFAULT_CSS = "HideScreen { background: #000000; &:nocolor { background: $background; } }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("h", "dismiss", show=False, id="hide", priority=True),
    ]
    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        """Nothing."""
        yield from ()

    def on_key(self, event: Key) -> None:
        """Every other key ends here."""
        event.stop()
