"""The first time: who you are, whether you hear the bell, and for whom this is."""

from collections.abc import Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalScroll
from textual.message import Message
from textual.widgets import Button, Static

from reconnect_tui.tui.screens.parts.keyline import Hint, KeyLine
from reconnect_tui.tui.screens.parts.room import Room
from reconnect_tui.tui.screens.people import new_names
from reconnect_tui.tui.widgets.face import SMALL, BigWords
from reconnect_tui.tui.widgets.fields import Fields


class WelcomeScreen(Room[tuple[str, ...]]):
    """Dismissed with two names, one, or none: Enter skips everything."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    LEAVABLE = False
    AUTO_FOCUS = "Area"

    class RingBell(Message):
        """Somebody wants to hear the bell."""

    def __init__(self) -> None:
        """Nobody is known yet."""
        super().__init__()
        self._names: tuple[str, ...] = ()

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The keys that work here."""
        words = self.app_words.rooms
        return (
            Hint("Enter", words.key_on, "done"),
            Hint("Tab", words.key_next, "app.focus_next"),
            Hint("Esc", words.key_skip, "back"),
            self.back_and_help[1],
        )

    def compose(self) -> ComposeResult:
        """Few words, two names, one bell."""
        words = self.app_words.rooms
        title, what, whom, stays = _parts(self.app_words.door.welcome)
        yield BigWords(title, max_rows=SMALL)
        with VerticalScroll(can_focus=False):
            yield Static(what, markup=False, classes="para")
            yield Static(f"{whom} {words.support_key}", markup=False, classes="para")
            yield Fields(new_names(words))
            with HorizontalGroup():
                yield Button(self.app_words.setting.bell, id="bell", compact=True)
                yield Button(words.go_on, id="done", compact=True)
            yield Static(f"{words.zoom} {stays}", markup=False, classes="quiet")
        yield KeyLine()

    def on_fields_changed(self, message: Fields.Changed) -> None:
        """A name."""
        self._names = tuple(text.strip() for text in message.texts.values() if text.strip())

    def on_fields_submitted(self, _: Fields.Submitted) -> None:
        """Enter after the last name goes on."""
        self.action_done()

    def on_button_pressed(self, message: Button.Pressed) -> None:
        """The bell, or on."""
        if message.button.id == "bell":
            self.post_message(self.RingBell())
        else:
            self.action_done()

    def action_done(self) -> None:
        """With these names. One name twice is one person."""
        if len({name.casefold() for name in self._names}) < len(self._names):
            self._names = self._names[:1]
        self.dismiss(self._names)

    def action_back(self) -> None:
        """Skip everything."""
        self.dismiss(())


def _parts(said: Sequence[str]) -> tuple[str, str, str, str]:
    """The title, what this is, whom it is for, and the last sentence, which stands at the foot."""
    return said[0].rstrip("."), " ".join(said[1:3]), " ".join(said[3:-1]), said[-1]
