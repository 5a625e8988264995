"""Who is here tonight: one of you, or both."""

from collections.abc import Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Button, Static

from reconnect_tui.asks import Option
from reconnect_tui.engine.forms import Field
from reconnect_tui.engine.room_words import RoomWords
from reconnect_tui.tui.screens.parts.keyline import Hint, KeyLine
from reconnect_tui.tui.screens.parts.room import Room, Title
from reconnect_tui.tui.widgets.choices import Choices
from reconnect_tui.tui.widgets.fields import Fields

LONGEST_NAME = 40
MOST = 2


def new_names(words: RoomWords) -> list[Field]:
    """Two fields for names; the second may stay empty."""
    return [
        Field("0", words.your_name, max_chars=LONGEST_NAME),
        Field("1", words.other_name, example=words.empty_alone, max_chars=LONGEST_NAME),
    ]


class PeopleScreen(Room[tuple[str, ...]]):
    """Dismissed with one name or two, or with nothing."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    AUTO_FOCUS = "Choices, Area"

    def __init__(self, known: Sequence[str], here: Sequence[str] = (), note: str = "") -> None:
        """Take the names that are known, those who are probably here, and a sentence."""
        super().__init__()
        self._known, self._note = tuple(known), note
        self._chosen = tuple(str(place) for place, one in enumerate(known) if one in here)
        self._new: tuple[str, ...] = ()

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The keys that work here."""
        words = self.app_words.rooms
        return (
            Hint("Space", self.app_words.tonight.choose, "help"),
            Hint("Tab", words.key_next, "app.focus_next"),
            Hint("Enter", words.key_done, "done"),
            *self.back_and_help,
        )

    def compose(self) -> ComposeResult:
        """Names to choose, room for new ones, and done."""
        with VerticalScroll(can_focus=False):
            yield Title(self.app_words.door.who_is_here)
            yield Static(self._note, markup=False, classes="para" if self._note else "-gone")
            if self._known:
                options = [Option(str(place), name) for place, name in enumerate(self._known)]
                yield Choices("known", options, most=MOST, chosen=self._chosen)
            yield Fields(self._fields())
            yield Button(self.app_words.rooms.done, compact=True)
        yield KeyLine()

    def _fields(self) -> list[Field]:
        if self._known:
            return [Field("0", self.app_words.rooms.somebody_new, max_chars=LONGEST_NAME)]
        return new_names(self.app_words.rooms)

    def on_choices_changed(self, message: Choices.Changed) -> None:
        """Somebody sits down, or gets up."""
        self._chosen = message.chosen

    def on_choices_submitted(self, message: Choices.Submitted) -> None:
        """That is all of us."""
        self._chosen = message.chosen
        self.action_done()

    def on_fields_changed(self, message: Fields.Changed) -> None:
        """A new name."""
        self._new = tuple(text.strip() for text in message.texts.values() if text.strip())

    def on_fields_submitted(self, _: Fields.Submitted) -> None:
        """Enter after the last name."""
        self.action_done()

    def on_button_pressed(self, _: Button.Pressed) -> None:
        """Done."""
        self.action_done()

    def action_done(self) -> None:
        """Take one name or two."""
        names = (*(self._known[int(place)] for place in self._chosen), *self._new)
        different = len({name.casefold() for name in names}) == len(names)
        if different and 1 <= len(names) <= MOST:
            self.dismiss(names)
            return
        note = self.query_one(".para, .-gone", Static)
        note.set_classes("para")
        note.update(
            self.app_words.rooms.one_or_two if different else self.app_words.door.other_person
        )
