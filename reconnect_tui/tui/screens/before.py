"""Before you begin: who begins, how long, a look around the room. Enter begins."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Button, Static

from reconnect_tui.asks import Option
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import ENGLISH, Words
from reconnect_tui.evening import Wish
from reconnect_tui.journal.fading import Script
from reconnect_tui.tui.screens.parts.keyline import Hint, KeyLine
from reconnect_tui.tui.screens.parts.oneof import OneOf
from reconnect_tui.tui.screens.parts.reading import list_of
from reconnect_tui.tui.screens.parts.room import Room, Title
from reconnect_tui.tui.widgets.choices import Choices

COIN = "coin"


@dataclass(frozen=True, slots=True)
class Setting:
    """What can still be settled: a wish, the title, the lengths with their words, when not to.

    `decks` are the cards to choose from, by id, the usual ones first. `script` is how much of
    it there is for these people, and whether less is offered.
    """

    wish: Wish
    title: str
    lengths: tuple[tuple[str, str], ...]
    not_for: tuple[str, ...]
    script: Script = field(default_factory=Script)
    words: Words = ENGLISH
    decks: Mapping[str, str] = field(default_factory=dict)


class BeforeScreen(Room[Wish]):
    """Dismissed with the wish as it is meant now, or with nothing."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    AUTO_FOCUS = "Button"

    def __init__(self, setting: Setting) -> None:
        """Take what can be settled."""
        super().__init__()
        self._setting = setting
        self._first = setting.wish.first
        self._length = setting.wish.length
        self._level = setting.wish.level
        self._deck = setting.wish.deck or next(iter(setting.decks), "")

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The keys that work here."""
        words = self._setting.words.rooms
        return (
            Hint("Enter", words.key_begin, "begin"),
            Hint("Tab", words.key_change, "app.focus_next"),
            *self.back_and_help,
        )

    def compose(self) -> ComposeResult:
        """Begin stands first: all else may stay as it is."""
        wish, two = self._setting.wish, len(self._setting.wish.names) > 1
        words, door = self._setting.words, self._setting.words.door
        names = words.lines.names_between.join(wish.names)
        with VerticalScroll(can_focus=False):
            yield Title(self._setting.title)
            yield Static(names, markup=False, classes="quiet")
            yield Static(door.room if two else door.room_alone, markup=False, classes="para")
            if two:
                begin = self._begin_with()
                yield OneOf("first", begin, label=door.who_starts, chosen=(self._first,))
            if len(self._setting.lengths) > 1:
                options = [Option(name, said) for name, said in self._setting.lengths]
                yield OneOf("length", options, label=door.length, chosen=(self._length,))
            if self._setting.decks:
                options = [Option(ident, title) for ident, title in self._setting.decks.items()]
                yield OneOf("deck", options, label=door.cards, chosen=(self._deck,))
            if self._setting.script.is_asked:
                yield from self._how_much_script()
            yield Button(door.begin, compact=True)
            yield Static(words.rooms.another_time, markup=False, id="not-for")
            yield Static(list_of(self._setting.not_for), classes="quiet")
        yield KeyLine()

    def _how_much_script(self) -> ComposeResult:
        """What stands, and what is offered with its reason. Enter leaves it as it is."""
        script, words = self._setting.script, self._setting.words.fading
        if script.offer:
            yield Static(words.offers[script.offer], markup=False, classes="para", id="offer")
        options = [Option(level, words.levels[level]) for level in script.levels]
        yield OneOf("level", options, label=words.asks, chosen=(self._level,))

    def _begin_with(self) -> Sequence[Option]:
        turn, words = self._setting.wish.first, self._setting.words
        return [
            *(
                Option(name, put(words.rooms.turn, name=name) if name == turn else name)
                for name in self._setting.wish.names
            ),
            Option(COIN, words.door.coin),
        ]

    def on_choices_changed(self, message: Choices.Changed) -> None:
        """Something is settled."""
        for name in message.chosen:
            if message.key == "first":
                self._first = name
            elif message.key == "level":
                self._level = name
            elif message.key == "deck":
                self._deck = name
            else:
                self._length = name

    def on_choices_submitted(self, _: Choices.Submitted) -> None:
        """Enter goes on to the next question, and then to the beginning."""
        self.focus_next()

    def on_button_pressed(self, _: Button.Pressed) -> None:
        """Begin."""
        self.action_begin()

    def action_begin(self) -> None:
        """With all of that."""
        names = self._setting.wish.names
        first = secrets.choice(names) if self._first == COIN else self._first
        wish = replace(self._setting.wish, first=first, deck=self._deck)
        self.dismiss(replace(wish, length=self._length, level=self._level))
