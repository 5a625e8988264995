"""The first time: who you are, whether you hear the bell, and for whom this is."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Button, Static

from reconnect_tui.tui.screens.parts.keyline import Hint, KeyLine
from reconnect_tui.tui.screens.parts.room import HELP, Room
from reconnect_tui.tui.screens.people import new_names
from reconnect_tui.tui.widgets.face import SMALL, BigWords
from reconnect_tui.tui.widgets.fields import Fields

WORDS = """\
A quiet third chair for two people who want to talk again. It keeps the time and the turns. \
You look at each other.

It is for people who feel safe with each other. It is practice, not therapy, and not for \
emergencies. If you are sometimes afraid of your partner, please read Support & safety first: \
press Esc, then i."""
ZOOM = "Ctrl and + makes everything bigger. On a Mac it is Cmd and +."
STAYS = "Everything stays on this computer."


class WelcomeScreen(Room[tuple[str, ...]]):
    """Dismissed with two names, one, or none: Enter skips everything."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    LEAVABLE = False
    AUTO_FOCUS = "Area"
    KEYS: ClassVar[tuple[Hint, ...]] = (
        Hint("Enter", "go on", "done"),
        Hint("Tab", "next", "app.focus_next"),
        Hint("Esc", "skip", "back"),
        HELP,
    )

    class RingBell(Message):
        """Somebody wants to hear the bell."""

    def __init__(self) -> None:
        """Nobody is known yet."""
        super().__init__()
        self._names: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        """Few words, two names, one bell."""
        yield BigWords("Welcome", max_rows=SMALL)
        with VerticalScroll(can_focus=False):
            yield Static(WORDS, classes="para")
            yield Fields(new_names())
            yield Button("Hear the bell", id="bell", compact=True)
            yield Button("Go on", id="done", compact=True)
            yield Static(f"{ZOOM} {STAYS}", classes="quiet")
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
