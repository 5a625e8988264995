"""The exercises: a list to filter, and beside it what each one is, minute by minute."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import ClassVar, Protocol

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, HorizontalGroup, VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.widgets import Input, OptionList, Static
from textual.worker import get_current_worker

from reconnect_tui.engine.words import Words
from reconnect_tui.errors import ReconnectError
from reconnect_tui.tui.screens.parts.keyline import Hint, KeyLine
from reconnect_tui.tui.screens.parts.menu import Item, Menu
from reconnect_tui.tui.screens.parts.room import Room, Title
from reconnect_tui.tui.screens.parts.shelf import Shelved, sieve
from reconnect_tui.tui.screens.sentence import SentenceScreen

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

    def turn(self, exercise: str) -> frozenset[str]:
        """Mark a favorite, or no longer; those that are marked now. Raises `ReconnectError`."""


class ExercisesScreen(Room[str]):
    """Dismissed with the id of an exercise. What there is comes from the shelf."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    AUTO_FOCUS = "Menu"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", "filter", show=False),
        Binding("f", "favorite", "favorite", show=False),
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
        self._liked: frozenset[str] | None = None

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The keys that work here."""
        words, tonight = self.app_words.rooms, self.app_words.tonight
        return (
            Hint("Enter", tonight.choose, "choose"),
            Hint("/", words.key_filter, "filter"),
            Hint("f", words.key_favorite, "favorite"),
            *self.back_and_help,
        )

    @property
    def more_keys(self) -> tuple[tuple[str, str], ...]:
        """Reading on."""
        return (("→", self.app_words.rooms.key_read),)

    def compose(self) -> ComposeResult:
        """The title and the filter, the list, and what the exercise is."""
        with HorizontalGroup(id="top"):
            yield Title(self.app_words.door.exercises)
            yield Input(placeholder=self.app_words.rooms.filter, compact=True)
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

    @work(thread=True, group="mark")
    def _turn(self, exercise: str) -> None:
        """Mark a favorite, or no longer."""
        try:
            liked = self._shelf.turn(exercise)
        except ReconnectError as error:
            refused = SentenceScreen(str(error))
            self.app.call_from_thread(self.app.push_screen, refused)
        else:
            self.app.call_from_thread(self.like, liked)

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
        if self._liked is not None:
            self._mark(self._liked)
        if self._is_there:
            self._fill()

    def like(self, liked: frozenset[str]) -> None:
        """These are the favorites now; minutes that are counted meanwhile do not undo it."""
        self._liked = liked
        self._mark(liked)
        if self._is_there:
            self._fill()

    def _mark(self, liked: frozenset[str]) -> None:
        self._shelved = tuple(
            one if one.favorite == (one.id in liked) else replace(one, favorite=one.id in liked)
            for one in self._shelved
        )

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
            self._items = {one.id: _item(one, self.app_words, wide=wide) for one in self._shelved}
        found = sieve(self._shelved, self.query_one(Input).value, self.app_words)
        self.query_one(Menu).fill([self._items[one.id] for one in found])
        self._tell()

    def _tell(self) -> None:
        here = self.query_one(Menu).here
        text = self.query_one("#about", Static)
        if here is None:
            text.update(self._nothing() if self._shelved else "")
        elif here.key in self._about:
            text.update(self._about[here.key])
        else:
            text.update("")
            self._ask_about(here.key)

    def _nothing(self) -> str:
        """Why the list is empty."""
        typed = self.query_one(Input).value.casefold().split()
        asked = set(typed) & set(self.app_words.rooms.wanted["favorite"].split())
        if asked and not any(one.favorite for one in self._shelved):
            return self.app_words.rooms.none_yet
        return self.app_words.door.nothing_found

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

    def action_favorite(self) -> None:
        """Mark the one under the cursor as a favorite, or take the mark away."""
        here = self.query_one(Menu).here
        if here is not None:
            self._turn(here.key)

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


def _item(one: Shelved, words: Words, *, wide: bool) -> Item:
    """Two lines, or one where there is little room."""
    line = one.line(words)
    if wide or one.problem:
        return Item(one.id, one.heading, line, off=one.problem != "")
    return Item(one.id, f"{one.heading}, {line}" if line else one.heading)
