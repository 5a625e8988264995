"""`q` asks once: stay, put it away, or stop kindly."""

from asyncio import to_thread
from pathlib import Path
from typing import ClassVar, Literal, TypeAlias

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from reconnect_tui.asks import Option
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import words_for
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.tui.screens.parts.always import ALWAYS
from reconnect_tui.tui.screens.parts.oneof import OneOf
from reconnect_tui.tui.screens.parts.way_out import WayOut

Leaving: TypeAlias = Literal["stay", "put-away", "stop"]


class LeaveScreen(ModalScreen[Leaving]):
    """Dismissed with what was chosen; Escape stays. It says what would be lost, if anything."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    AUTO_FOCUS = "OneOf"
    BINDINGS: ClassVar[list[BindingType]] = [
        *ALWAYS,
        Binding("escape", "stay", "stay", show=False),
        Binding("q", "put_away", "put it away", show=False),
    ]

    def __init__(self, facilitator: Facilitator) -> None:
        """Take the session that would be left."""
        super().__init__()
        self._facilitator = facilitator
        self._words = words_for(facilitator.session.plan.definition.lang)
        self._unsaved = facilitator.lost

    def compose(self) -> ComposeResult:
        """One sentence and three ways."""
        lines, keeping, lost = self._words.lines, self._words.keeping, self._unsaved
        options = (
            Option("stay", lines.stay),
            Option("put-away", keeping.lose_it if lost else lines.leave_it),
            Option("stop", keeping.stop_unsaved if lost else lines.stop),
        )
        with Vertical(id="leave"):
            yield Static(lines.leaving, markup=False, id="title")
            if lost:
                yield Static(put(lines.unsaved, reason=lost), markup=False, id="unsaved")
            yield OneOf("leave", options, at_once=True)
            yield WayOut()

    def on_mount(self) -> None:
        """A save may still be on its way: what becomes of it belongs into the question."""
        self.run_worker(self._hear_from_disk(), group="disk")

    async def _hear_from_disk(self) -> None:
        await to_thread(self._facilitator.wait_for_disk)
        self._facilitator.look()
        if self._facilitator.lost != self._unsaved:
            self._unsaved = self._facilitator.lost
            await self.recompose()
            self.query_one(OneOf).focus()

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
