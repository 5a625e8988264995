"""`q` asks once: stay, put it away, or stop kindly."""

from pathlib import Path
from typing import ClassVar, Literal, TypeAlias

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from reconnect_tui.asks import Option
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import ENGLISH, Words, words_for
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.tui.screens.parts.always import ALWAYS
from reconnect_tui.tui.screens.parts.oneof import OneOf

Leaving: TypeAlias = Literal["stay", "put-away", "stop"]


def leaving(facilitator: Facilitator) -> "LeaveScreen":
    """The question for a session as it stands. What was changed elsewhere costs no word."""
    words = words_for(facilitator.session.plan.definition.lang)
    return LeaveScreen(words, "" if facilitator.overtaken else facilitator.unsaved)


class LeaveScreen(ModalScreen[Leaving]):
    """Dismissed with what was chosen; Escape stays."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    AUTO_FOCUS = "OneOf"
    BINDINGS: ClassVar[list[BindingType]] = [
        *ALWAYS,
        Binding("escape", "stay", "stay", show=False),
        Binding("q", "put_away", "put it away", show=False),
    ]

    def __init__(self, words: Words = ENGLISH, unsaved: str = "") -> None:
        """Take the words, and why nothing can be saved, if that is so."""
        super().__init__()
        self._words, self._unsaved = words.lines, unsaved
        self._away = words.keeping.lose_it if unsaved else words.lines.leave_it
        self._stop = words.keeping.stop_unsaved if unsaved else words.lines.stop

    def compose(self) -> ComposeResult:
        """One sentence and three ways."""
        words = self._words
        told = put(words.unsaved, reason=self._unsaved) if self._unsaved else ""
        options = (
            Option("stay", words.stay),
            Option("put-away", self._away),
            Option("stop", self._stop),
        )
        with Vertical(id="leave"):
            yield Static(words.leaving, markup=False, id="title")
            if told:
                yield Static(told, markup=False, id="unsaved")
            yield OneOf("leave", options, at_once=True)

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
