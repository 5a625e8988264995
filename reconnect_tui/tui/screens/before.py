"""Before you begin: who begins, how long, a look around the room. Enter begins."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Button, Static

from reconnect_tui.asks import Option
from reconnect_tui.engine.words import ENGLISH, Words
from reconnect_tui.evening import Wish
from reconnect_tui.journal.fading import Script
from reconnect_tui.tui.screens.parts.keyline import Hint, KeyLine
from reconnect_tui.tui.screens.parts.oneof import OneOf
from reconnect_tui.tui.screens.parts.reading import list_of
from reconnect_tui.tui.screens.parts.room import BACK, HELP, Room, Title
from reconnect_tui.tui.widgets.choices import Choices

COIN = "coin"
ROOM = "Sit so that you see each other's faces. Let there be light. Put other screens away."
ROOM_ALONE = "Find a place where nobody reads over your shoulder. Take your time."


@dataclass(frozen=True, slots=True)
class Setting:
    """What can still be settled: a wish, the title, the lengths with their words, when not to.

    `script` is how much of it there is for these people, and whether less is offered.
    """

    wish: Wish
    title: str
    lengths: tuple[tuple[str, str], ...]
    not_for: tuple[str, ...]
    script: Script = field(default_factory=Script)
    words: Words = ENGLISH


class BeforeScreen(Room[Wish]):
    """Dismissed with the wish as it is meant now, or with nothing."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    AUTO_FOCUS = "Button"
    KEYS: ClassVar[tuple[Hint, ...]] = (
        Hint("Enter", "begin", "begin"),
        Hint("Tab", "change", "app.focus_next"),
        BACK,
        HELP,
    )

    def __init__(self, setting: Setting) -> None:
        """Take what can be settled."""
        super().__init__()
        self._setting = setting
        self._first = setting.wish.first
        self._length = setting.wish.length
        self._level = setting.wish.level

    def compose(self) -> ComposeResult:
        """Begin stands first: all else may stay as it is."""
        wish, two = self._setting.wish, len(self._setting.wish.names) > 1
        with VerticalScroll(can_focus=False):
            yield Title(self._setting.title)
            yield Static(" and ".join(wish.names), markup=False, classes="quiet")
            yield Static(ROOM if two else ROOM_ALONE, classes="para")
            if two:
                yield OneOf("first", self._begin_with(), label="Who begins?", chosen=(self._first,))
            if len(self._setting.lengths) > 1:
                options = [Option(name, words) for name, words in self._setting.lengths]
                yield OneOf("length", options, label="How long?", chosen=(self._length,))
            if self._setting.script.is_asked:
                yield from self._how_much_script()
            yield Button("Begin", compact=True)
            yield Static("Another time is better", markup=False, id="not-for")
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
        turn = self._setting.wish.first
        return [
            *(
                Option(name, f"{name}, whose turn it is" if name == turn else name)
                for name in self._setting.wish.names
            ),
            Option(COIN, "Toss a coin"),
        ]

    def on_choices_changed(self, message: Choices.Changed) -> None:
        """Something is settled."""
        for name in message.chosen:
            if message.key == "first":
                self._first = name
            elif message.key == "level":
                self._level = name
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
        wish = self._setting.wish
        self.dismiss(replace(wish, first=first, length=self._length, level=self._level))
