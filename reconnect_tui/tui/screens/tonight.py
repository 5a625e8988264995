"""Tonight: the one likely thing first, then the way to everything else."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Resize
from textual.message import Message
from textual.widgets import OptionList, Static

from reconnect_tui.engine.tonight_words import ENGLISH, TonightWords
from reconnect_tui.tui.screens.parts.doors import LETTERS
from reconnect_tui.tui.screens.parts.keyline import Hint, KeyLine
from reconnect_tui.tui.screens.parts.menu import MARGIN, Item, Menu
from reconnect_tui.tui.screens.parts.room import Room
from reconnect_tui.tui.screens.sentence import SentenceScreen
from reconnect_tui.tui.widgets.face import SMALL, BigWords

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reconnect_tui.likely import Offer
    from reconnect_tui.tui.screens.parts.doors import Door

ROOMY, AIRY = 24, 3
"""Rows of a window that has room for a quiet line below each room, and of an airy item."""

BROAD = 60
"""Cells of a window in which the letters have a column of their own."""

AROUND = 13
"""Rows around the list, in a tall window."""


@dataclass(frozen=True, slots=True)
class Table:
    """What Tonight shows: who is here in words, what is likely, the rooms; `troubles` in words.

    `known`: somebody has sat down here before, or something waits.
    """

    here: str = ""
    offers: "tuple[Offer, ...]" = ()
    doors: "tuple[Door, ...]" = ()
    troubles: tuple[str, ...] = ()
    known: bool = False


@dataclass(frozen=True, slots=True)
class Laid:
    """The table as a list: its items, and the offers by their items' keys."""

    items: tuple[Item, ...] = ()
    offers: "Mapping[str, Offer]" = field(default_factory=dict)


class TonightScreen(Room[None]):
    """Says what was chosen; it knows nothing of what comes then. `lay` puts things on it."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "app.put_away", "leave", show=False),
        Binding("x", "put_away_notes", "put away this note", show=False),
        *(
            Binding(letter, f"room('{room}')", room, show=False)
            for room, letter in LETTERS.items()
            if room != "support"  # that key is the same in every room
        ),
    ]

    class Chosen(Message):
        """Something was chosen: `what` is an offer's, or the name of a room."""

        def __init__(self, what: str, which: str = "", length: str = "full") -> None:
            """Take what, and which session, program or exercise if it is one."""
            super().__init__()
            self.what, self.which, self.length = what, which, length

    def __init__(self, words: TonightWords = ENGLISH) -> None:
        """Take the words. Nothing is on the table yet."""
        super().__init__()
        self._words = words
        self._laid = Laid()
        self._doors: tuple[Door, ...] = ()
        self._troubles: tuple[str, ...] = ()
        self._read: set[str] = set()

    @property
    def hints(self) -> tuple[Hint, ...]:
        """What works here, besides the letters of the rooms."""
        words = self._words
        return (
            Hint("Enter", words.choose, "choose"),
            Hint("↑ ↓", words.move, "help"),
            Hint("q", words.leave, "app.put_away"),
            Hint("?", words.help, "help"),
        )

    @property
    def more_keys(self) -> tuple[tuple[str, str], ...]:
        """The letters of the rooms."""
        return tuple((one.letter, one.title) for one in self._doors)

    def compose(self) -> ComposeResult:
        """A word, who is here, and room for the list: it comes with what is on it."""
        yield BigWords(self._words.title, max_rows=SMALL)
        yield Static(id="here", markup=False)
        yield Vertical(id="table")
        yield Static(id="troubles", markup=False)
        yield KeyLine()

    def on_resize(self, _: Resize) -> None:
        """Room between the items in a tall window; fewer words in a low one."""
        if self._menu is not None:
            self._fill(self._menu)

    @property
    def _menu(self) -> Menu | None:
        """The list, once there is something on it."""
        return next(iter(self.query(Menu)), None)

    def _fill(self, menu: Menu) -> None:
        rows, items = self.app.size.height, self._laid.items
        if rows < ROOMY:
            items = tuple(replace(one, says="") if one.cap else one for one in items)
        menu.margin = MARGIN if self.app.size.width >= BROAD else 0
        menu.airy = len(items) * AIRY + AROUND <= rows
        menu.fill(items)

    def lay(self, table: Table) -> None:
        """Put on the table what there is tonight."""
        self.query_one("#here", Static).update(table.here)
        self._doors, self._troubles = table.doors, table.troubles
        self._laid = _laid(table)
        self._tell_troubles()
        menu = self._menu
        if menu is None:
            menu = Menu()
            self.query_one("#table").mount(menu)
            menu.focus()
        self._fill(menu)

    def _tell_troubles(self) -> None:
        """What was not read and put away yet."""
        new = [one for one in self._troubles if one not in self._read]
        away = Hint("x", self._words.note, "put_away_notes")
        self.query_one("#troubles", Static).update("\n".join(new))
        self.query_one(KeyLine).hints = (away, *self.hints) if new else self.hints

    def action_put_away_notes(self) -> None:
        """They have been read; what there was no room for is shown whole first."""
        troubles = self.query_one("#troubles", Static)
        needs = troubles.visual.get_height(troubles.styles.get_rules(), troubles.content_size.width)
        new = [one for one in self._troubles if one not in self._read]
        if needs > troubles.content_size.height and new:
            self.app.push_screen(SentenceScreen("\n\n".join(new)))
        self._read.update(self._troubles)
        self._tell_troubles()

    def action_choose(self) -> None:
        """Take the item under the cursor."""
        self.query_one(Menu).action_select()

    def on_option_list_option_selected(self, _: OptionList.OptionSelected) -> None:
        """An item was taken."""
        item = self.query_one(Menu).here
        if item is None:
            return
        offer = self._laid.offers.get(item.key)
        if offer is None:
            self.post_message(self.Chosen(item.key))
        else:
            self.post_message(self.Chosen(offer.what, offer.which, offer.length))

    def action_room(self, room: str) -> None:
        """A letter leads into its room, as soon as there is one."""
        if any(one.room == room for one in self._doors):
            self.query_one(Menu).go_to(room)
            self.post_message(self.Chosen(room))

    def action_back(self) -> None:
        """There is nothing behind this screen."""


def _laid(table: Table) -> Laid:
    offers = {f"{one.what} {one.which}": one for one in table.offers}
    likely = [Item(key, one.title, one.reason) for key, one in offers.items()]
    rooms = [Item(one.room, one.title, one.says, cap=one.letter) for one in table.doors]
    if not likely:
        # Who is here decides everything else, and nobody has said so.
        rooms.sort(key=lambda item: item.key != "people")
    return Laid((*likely, *rooms), offers)
