"""Done for today: thanks, what was agreed, and for each of you whether your words stay."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Button, Static

from reconnect_tui.asks import Option
from reconnect_tui.engine.line_words import LineWords
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import ENGLISH, Words
from reconnect_tui.moments import SEATS, Seat
from reconnect_tui.tui.screens.parts.keyline import Hint, KeyLine
from reconnect_tui.tui.screens.parts.oneof import OneOf
from reconnect_tui.tui.screens.parts.room import Room
from reconnect_tui.tui.widgets.choices import Choices
from reconnect_tui.tui.widgets.face import SMALL, BigWords

KEEP, DISCARD = "keep", "discard"


@dataclass(frozen=True, slots=True)
class Ending:
    """How it ended. `wrote` has a name for each seat that wrote something.

    `following` is the line on what could come next, `words` are those of its language.
    """

    names: tuple[str, ...]
    completed: bool
    agreed: tuple[str, ...] = ()
    wrote: Mapping[Seat, str] = field(default_factory=dict)
    following: str = ""
    words: Words = ENGLISH

    @property
    def thanks(self) -> str:
        """The first sentence."""
        lines = self.words.lines
        names = lines.names_between.join(self.names)
        return put(lines.thanks if self.completed else lines.stopped, names=names)


class DoneScreen(Room[tuple[Seat, ...]]):
    """Dismissed with the seats whose free words are to be erased."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    LEAVABLE = False
    AUTO_FOCUS = "Button"

    def __init__(self, ending: Ending) -> None:
        """Take how it ended."""
        super().__init__()
        self._ending = ending
        self._discards: dict[Seat, bool] = {}

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The keys that work here."""
        words = self._ending.words
        change = (Hint("Tab", words.rooms.key_change, "app.focus_next"),)
        return (
            Hint("Enter", words.key_done, "done"),
            *(change if self._ending.wrote else ()),
            self.back_and_help[1],
        )

    def compose(self) -> ComposeResult:
        """Thanks first; what was typed stays unless somebody says otherwise."""
        ending, lines = self._ending, self._ending.words.lines
        yield BigWords(ending.words.lines.done.rstrip("."), max_rows=SMALL)
        with VerticalScroll(can_focus=False):
            yield Static(ending.thanks, markup=False, classes="para")
            for words in ending.agreed:
                yield Static(put(lines.agreed, words=words), markup=False, classes="para")
            for seat, name in ending.wrote.items():
                yield OneOf(seat, _options(lines), label=_asks(name, ending), chosen=(KEEP,))
            yield Button(ending.words.key_done.capitalize(), compact=True)
            # Below: in a low window the thanks are in sight, and not what could come next.
            if ending.following:
                yield Static(ending.following, markup=False, classes="para quiet", id="following")
        yield KeyLine()

    def on_choices_changed(self, message: Choices.Changed) -> None:
        """Somebody keeps their words, or lets them go."""
        for seat in SEATS:
            if message.key == seat:
                self._discards[seat] = DISCARD in message.chosen

    def on_choices_submitted(self, _: Choices.Submitted) -> None:
        """Enter goes on to the next question, and then to the end."""
        self.focus_next()

    def on_button_pressed(self, _: Button.Pressed) -> None:
        """Done."""
        self.action_done()

    def action_done(self) -> None:
        """With all of that."""
        self.dismiss(tuple(seat for seat, discards in self._discards.items() if discards))

    def action_back(self) -> None:
        """Nothing is behind this screen, and everything is kept."""
        self.dismiss(())


def _asks(name: str, ending: Ending) -> str:
    lines = ending.words.lines
    return lines.wrote_alone if len(ending.names) == 1 else put(lines.wrote, name=name)


def _options(lines: LineWords) -> tuple[Option, ...]:
    return (Option(KEEP, lines.keep), Option(DISCARD, lines.erase))
