"""What every screen but that of a session shares: a column, a line of keys, `?`, Escape."""

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Static

from reconnect_tui.tui.screens.help import HelpScreen
from reconnect_tui.tui.screens.parts.always import ALWAYS
from reconnect_tui.tui.screens.parts.keyline import Hint, KeyLine
from reconnect_tui.tui.screens.parts.tongue import own_caps, words_of

if TYPE_CHECKING:
    from reconnect_tui.engine.words import Words

Result = TypeVar("Result")

HELP = "?"
"""What is printed on the key that tells of the others."""


class Room(Screen[Result], Generic[Result]):
    """A screen with its keys at the foot. Escape goes back without a result."""

    DEFAULT_CSS = """
    Room {
        align-horizontal: center;
        & > * { width: 100%; max-width: 72; padding: 0 2; }
        & > KeyLine { margin-top: 1; }
        & .para { max-width: 62; height: auto; margin-bottom: 1; }
        & .quiet { max-width: 62; height: auto; color: $muted; margin-bottom: 1; }
        &.-tall > KeyLine { padding: 0 2 1 2; }
        &.-low > KeyLine { margin-top: 0; }
    }
    """
    AUTO_FOCUS = "*"
    LEAVABLE: ClassVar[bool] = True
    """Whether one may go from here straight into another room."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back", show=False),
        Binding("question_mark", "help", "help", show=False),
        *ALWAYS,
    ]

    def on_mount(self) -> None:
        """Show the keys."""
        self.query_one(KeyLine).hints = self.hints

    @property
    def app_words(self) -> "Words":
        """The app's own words, in its language."""
        return words_of(self.app)

    @property
    def back_and_help(self) -> tuple[Hint, Hint]:
        """The last two keys of most rooms, in the language of the app."""
        words = self.app_words.tonight
        return Hint("Esc", words.back, "back"), Hint(HELP, words.help, "help")

    @property
    def first_keys(self) -> tuple[Hint, ...]:
        """The keys before those that work in every room."""
        return ()

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The keys that work here."""
        return (*self.first_keys, *self.back_and_help)

    @property
    def more_keys(self) -> tuple[tuple[str, str], ...]:
        """Keys for which there is no room at the foot: what is printed on them, what they do."""
        return ()

    def on_key_line_clicked(self, message: KeyLine.Clicked) -> None:
        """A click on a key does what the key does."""
        self.call_later(self.run_action, message.action)

    def action_back(self) -> None:
        """Leave, with nothing chosen."""
        self.dismiss(None)

    def action_help(self) -> None:
        """What works here, in plain text."""
        hints = self.query_one(KeyLine).hints
        rows = [(hint.cap, hint.says) for hint in hints if hint.cap != HELP]
        rows += self.more_keys
        told, words, own = dict(rows), self.app_words, own_caps(self.app)
        always = (
            (own.get("app.support", "i"), words.door.support),
            (own.get("app.hide", "h"), words.rooms.key_hide),
            ("Ctrl+P", words.rooms.key_palette),
        )
        self.app.push_screen(HelpScreen([*rows, *(row for row in always if row[0] not in told)]))


class Title(Static):
    """The title of a room."""

    DEFAULT_CSS = "Title { text-style: bold; height: auto; margin-bottom: 1; }"

    def __init__(self, words: str) -> None:
        """Take the title."""
        super().__init__(words, markup=False)
