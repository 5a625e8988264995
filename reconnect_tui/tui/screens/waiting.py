"""A session that waits: go on, start over, or end it kindly."""

from pathlib import Path
from typing import ClassVar, Literal, TypeAlias

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from reconnect_tui.asks import Option
from reconnect_tui.engine.door_words import DoorWords
from reconnect_tui.evening import Waiting
from reconnect_tui.tui.screens.parts.always import ALWAYS
from reconnect_tui.tui.screens.parts.oneof import OneOf
from reconnect_tui.tui.screens.parts.tongue import words_of
from reconnect_tui.tui.screens.parts.way_out import WayOut

Way: TypeAlias = Literal["go-on", "start-over", "end"]
WAYS: tuple[Way, ...] = ("go-on", "start-over", "end")


class WaitingScreen(ModalScreen[Way | None]):
    """Dismissed with a way, or with nothing. An old one offers starting over first."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    AUTO_FOCUS = "OneOf"
    BINDINGS: ClassVar[list[BindingType]] = [
        *ALWAYS,
        Binding("escape,q", "back", "back", show=False),
    ]

    def __init__(self, waiting: Waiting) -> None:
        """Take the session that waits."""
        super().__init__()
        self._waiting = waiting

    def compose(self) -> ComposeResult:
        """What waits, and three ways."""
        words = words_of(self.app)
        said = dict(zip(WAYS, _three(words.door), strict=True))
        names = words.lines.names_between.join(self._waiting.names)
        ways = ("start-over", "go-on", "end") if self._waiting.old else WAYS
        with Vertical(id="waiting"):
            yield Static(self._waiting.title, markup=False, id="title")
            yield Static(f"{names}, {self._waiting.ago}", markup=False, id="who")
            yield OneOf("way", [Option(way, said[way]) for way in ways], at_once=True)
            yield WayOut()

    def on_choices_submitted(self, message: OneOf.Submitted) -> None:
        """That is it."""
        message.stop()
        for way in WAYS:
            if message.chosen == (way,):
                self.dismiss(way)

    def action_back(self) -> None:
        """Leave it as it is."""
        self.dismiss(None)


def _three(words: DoorWords) -> tuple[str, str, str]:
    """Go on, start over, let it rest."""
    return words.waiting_go_on, words.waiting_over, words.waiting_end
