"""Tonight: the one likely thing first, then the way to everything else."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.message import Message
from textual.widgets import OptionList, Static

from reconnect_tui.tui.screens.parts.keyline import Hint, KeyLine
from reconnect_tui.tui.screens.parts.menu import Item, Menu
from reconnect_tui.tui.screens.parts.room import HELP, Room
from reconnect_tui.tui.widgets.face import SMALL, BigWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reconnect_tui.evening import Waiting

AIRY = 24
"""Rows from which on the list has room to breathe."""

AWAY = Hint("x", "put away this note", "put_away_notes")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An exercise for tonight, or the next session of a program (by its id), and why."""

    exercise: str
    title: str
    reason: str
    length: str = "full"


@dataclass(frozen=True, slots=True)
class Table:
    """What Tonight shows: who is here, what waits, what comes next in programs, a suggestion.

    `troubles` are sentences.
    """

    here: tuple[str, ...] = ()
    waiting: "tuple[Waiting, ...]" = ()
    programs: tuple[Suggestion, ...] = ()
    suggestion: Suggestion | None = None
    troubles: tuple[str, ...] = ()


class TonightScreen(Room[None]):
    """Says what was chosen; it knows nothing of what comes then. `lay` puts things on it."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    KEYS: ClassVar[tuple[Hint, ...]] = (
        Hint("Enter", "choose", "choose"),
        Hint("↑ ↓", "move", "help"),
        Hint("q", "leave", "app.put_away"),
        HELP,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "app.put_away", "leave", show=False),
        Binding("x", "put_away_notes", "put away this note", show=False),
    ]

    class Chosen(Message):
        """Something was chosen: `what` is `go-on`, `suggested`, or the name of a screen."""

        def __init__(self, what: str, run: str = "") -> None:
            """Take what, and which session if it is one."""
            super().__init__()
            self.what, self.run = what, run

    def __init__(self) -> None:
        """Nothing is on the table yet."""
        super().__init__()
        self._troubles: tuple[str, ...] = ()
        self._read: set[str] = set()

    def compose(self) -> ComposeResult:
        """A word, who is here, and the list."""
        yield BigWords("Tonight", max_rows=SMALL)
        yield Static(id="here", markup=False)
        yield Menu()
        yield Static(id="troubles", markup=False)
        yield KeyLine()

    def on_resize(self, event: Resize) -> None:
        """Room between the items in a tall window."""
        self.query_one(Menu).airy = event.size.height >= AIRY

    def lay(self, table: Table) -> None:
        """Put on the table what there is tonight."""
        self.query_one("#here", Static).update(" and ".join(table.here))
        self._troubles = table.troubles
        self._tell_troubles()
        self.query_one(Menu).fill([*_waiting(table.waiting), *_rest(table)])

    def _tell_troubles(self) -> None:
        """What was not read and put away yet."""
        new = [one for one in self._troubles if one not in self._read]
        self.query_one("#troubles", Static).update("\n".join(new))
        self.query_one(KeyLine).hints = (AWAY, *self.KEYS) if new else self.KEYS

    def action_put_away_notes(self) -> None:
        """They have been read. What can be mended is in Settings too."""
        self._read.update(self._troubles)
        self._tell_troubles()

    def action_choose(self) -> None:
        """Take the item under the cursor."""
        self.query_one(Menu).action_select()

    def on_option_list_option_selected(self, _: OptionList.OptionSelected) -> None:
        """An item was taken."""
        item = self.query_one(Menu).here
        if item is not None:
            what, _space, run = item.key.partition(" ")
            self.post_message(self.Chosen(what, run))

    def action_back(self) -> None:
        """There is nothing behind this screen."""


def _waiting(waiting: "Sequence[Waiting]") -> list[Item]:
    return [
        Item(
            f"go-on {one.run}",
            f"Come back from your time-out, {one.return_at}"
            if one.return_at
            else "Go on where you left off",
            ", ".join(part for part in (one.title, " and ".join(one.names), one.ago) if part),
        )
        for one in waiting
    ]


def _rest(table: Table) -> list[Item]:
    found = table.suggestion
    first = [Item("suggested", found.title, found.reason)] if found else []
    return [
        *(Item(f"program {one.exercise}", one.title, one.reason) for one in table.programs),
        *first,
        Item("exercises", "Exercises", "Choose one, and see what it is minute by minute"),
        Item("programs", "Programs", "Several evenings, one after the other"),
        Item("people", "Who is here", "One of you, or both"),
        Item("support", "Support & safety", "The same for everybody"),
        Item("settings", "Settings", "Colors, clock, bells, names"),
    ]
