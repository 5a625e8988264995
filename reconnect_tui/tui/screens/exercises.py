"""The exercises: a list to filter, and beside it what each one is, minute by minute."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar, Protocol

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.widgets import Input, OptionList, Static
from textual.worker import get_current_worker

from reconnect_tui.tui.screens.parts.keyline import Hint, KeyLine
from reconnect_tui.tui.screens.parts.menu import Item, Menu
from reconnect_tui.tui.screens.parts.room import BACK, HELP, Room
from reconnect_tui.tui.screens.parts.shelf import Shelved, sieve

WIDE = 100
"""Cells from which on the list and the text stand side by side."""


class Shelf(Protocol):
    """What the screen asks, in threads of its own."""

    def shelved(self) -> Iterator[Shelved]:
        """Every exercise, without its minutes."""

    def counted(self, one: Shelved) -> Shelved:
        """The same with its minutes."""

    def about(self, exercise: str) -> Content:
        """All about it."""


class ExercisesScreen(Room[str]):
    """Dismissed with the id of an exercise. What there is comes from the shelf."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    AUTO_FOCUS = "Menu"
    KEYS: ClassVar[tuple[Hint, ...]] = (
        Hint("Enter", "choose", "choose"),
        Hint("/", "filter", "filter"),
        BACK,
        HELP,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", "filter", show=False),
        Binding("right,l", "read", "read on", show=False),
        Binding("left", "list", "back to the list", show=False),
    ]

    def __init__(self, shelf: Shelf) -> None:
        """Take what knows the exercises. Nothing is in the list yet."""
        super().__init__()
        self._shelf = shelf
        self._shelved: tuple[Shelved, ...] = ()
        self._about: dict[str, Content] = {}
        self._items: dict[str, Item] = {}
        self._items_of: tuple[tuple[Shelved, ...], bool] = ((), False)

    def compose(self) -> ComposeResult:
        """The filter, the list, and what the exercise is."""
        yield Input(placeholder="a word, or the minutes that you have", compact=True)
        with Horizontal():
            yield Menu()
            with VerticalScroll(can_focus=True):
                yield Static(id="about", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Ask for the list."""
        self._read()

    @work(thread=True, group="shelf", exclusive=True)
    def _read(self) -> None:
        """Fill the list by the heads, then count the minutes."""
        shelved = list(self._shelf.shelved())
        self.app.call_from_thread(self.put, tuple(shelved))
        worker = get_current_worker()
        for place, one in enumerate(shelved):
            if worker.is_cancelled:
                # The list was left. Whoever has thousands of exercises waits for none of them.
                return
            shelved[place] = self._shelf.counted(one)
        self.app.call_from_thread(self.put, tuple(shelved))

    @work(thread=True, group="about", exclusive=True)
    def _ask_about(self, exercise: str) -> None:
        """What an exercise is."""
        self.app.call_from_thread(self.tell, exercise, self._shelf.about(exercise))

    def on_resize(self) -> None:
        """One line or two for each."""
        self._fill()

    def put(self, shelved: tuple[Shelved, ...]) -> None:
        """Show these, or their minutes; whoever has left already needs neither."""
        self._shelved = shelved
        if self._is_there:
            self._fill()

    def tell(self, exercise: str, words: Content) -> None:
        """More is known about one of them."""
        self._about[exercise] = words
        if self._is_there:
            self._tell()

    @property
    def _is_there(self) -> bool:
        """Whether there is still something to show it on: the files took their time."""
        return bool(self.query(Menu)) and bool(self.query("#about"))

    def on_input_changed(self, _: Input.Changed) -> None:
        """Another filter."""
        self._fill()

    def on_input_submitted(self, _: Input.Submitted) -> None:
        """Enter goes from the filter to the list."""
        self.query_one(Menu).focus()

    def on_key(self, event: Key) -> None:
        """Down goes from the filter to the list as well; Escape empties the filter first."""
        field = self.query_one(Input)
        if event.key == "down" and field.has_focus:
            event.stop()
            self.query_one(Menu).focus()

    def _fill(self) -> None:
        wide = self.size.width >= WIDE
        if self._items_of[0] is not self._shelved or self._items_of[1] != wide:
            self._items_of = self._shelved, wide
            self._items = {one.id: _item(one, wide=wide) for one in self._shelved}
        found = sieve(self._shelved, self.query_one(Input).value)
        self.query_one(Menu).fill([self._items[one.id] for one in found])
        self._tell()

    def _tell(self) -> None:
        here = self.query_one(Menu).here
        text = self.query_one("#about", Static)
        if here is None:
            text.update("Nothing fits. Try another word." if self._shelved else "")
        elif here.key in self._about:
            text.update(self._about[here.key])
        else:
            text.update("")
            self._ask_about(here.key)

    def on_option_list_option_highlighted(self, _: OptionList.OptionHighlighted) -> None:
        """Another one is under the cursor."""
        self.query_one(VerticalScroll).scroll_home(animate=False)
        self._tell()

    def on_option_list_option_selected(self, _: OptionList.OptionSelected) -> None:
        """This one."""
        here = self.query_one(Menu).here
        if here is not None:
            self.dismiss(here.key)

    def action_choose(self) -> None:
        """Take the one under the cursor."""
        self.query_one(Menu).action_select()

    def action_filter(self) -> None:
        """Go to the filter."""
        self.query_one(Input).focus()

    def action_read(self) -> None:
        """Go to the text, to scroll it."""
        self.query_one(VerticalScroll).focus()

    def action_list(self) -> None:
        """Go back to the list."""
        self.query_one(Menu).focus()

    def action_back(self) -> None:
        """From the filter to the list, emptied; from there, away."""
        field = self.query_one(Input)
        if field.value or field.has_focus:
            field.value = ""
            self.query_one(Menu).focus()
        else:
            self.dismiss(None)


def _item(one: Shelved, *, wide: bool) -> Item:
    """Two lines, or one where there is little room."""
    if wide or one.problem:
        return Item(one.id, one.title, one.line, off=one.problem != "")
    return Item(one.id, f"{one.title}, {one.line}" if one.line else one.title)
