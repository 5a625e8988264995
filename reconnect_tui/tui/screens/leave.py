"""`q` asks once: stay, put it away, or stop kindly."""

from pathlib import Path
from typing import ClassVar, Literal, TypeAlias

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from reconnect_tui.asks import Option
from reconnect_tui.tui.screens.parts.always import ALWAYS
from reconnect_tui.tui.screens.parts.oneof import OneOf

Leaving: TypeAlias = Literal["stay", "put-away", "stop"]

OPTIONS = (
    Option("stay", "Stay here"),
    Option("put-away", "Put it away. It is saved and waits for you"),
    Option("stop", "Stop here for today. What you said is kept"),
)


class LeaveScreen(ModalScreen[Leaving]):
    """Dismissed with what was chosen; Escape stays."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    AUTO_FOCUS = "OneOf"
    BINDINGS: ClassVar[list[BindingType]] = [
        *ALWAYS,
        Binding("escape", "stay", "stay", show=False),
        Binding("q", "put_away", "put it away", show=False),
    ]

    def compose(self) -> ComposeResult:
        """One sentence and three ways."""
        with Vertical(id="leave"):
            yield Static("Stopping is fine. The clock waits.", id="title")
            yield OneOf("leave", OPTIONS, at_once=True)

    def on_choices_submitted(self, message: OneOf.Submitted) -> None:
        """That is it."""
        message.stop()
        for name in ("stay", "put-away", "stop"):
            if message.chosen == (name,):
                self.dismiss(name)

    def action_stay(self) -> None:
        """Go back to the session."""
        self.dismiss("stay")

    def action_put_away(self) -> None:
        """`q` a second time puts it away: nothing is lost by that."""
        self.dismiss("put-away")
