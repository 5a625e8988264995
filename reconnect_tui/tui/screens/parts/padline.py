"""The line of the listener: a word put aside, in dots, while the other one speaks."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.message import Message
from textual.widgets import Input, Static

from reconnect_tui.engine.telling import Aside
from reconnect_tui.engine.words import Words
from reconnect_tui.moments import Seat
from reconnect_tui.tui.widgets.secret import Dots


class PadLine(VerticalGroup):
    """Not there until `open`. Nothing shows of what is typed: the speaker is not to read it."""

    DEFAULT_CSS = """
    PadLine {
        display: none; width: 100%; max-width: 104; padding: 0 2;
        &.-open { display: block; }
        & > Static { color: $muted; }
        & > Dots { max-width: 60; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "back", show=False)]

    class Parked(Message):
        """A line was put aside."""

        def __init__(self, seat: Seat, text: str) -> None:
            """Take whose line it is, and the line."""
            super().__init__()
            self.seat, self.text = seat, text

    def __init__(self, words: Words) -> None:
        """Take the app's words."""
        super().__init__()
        self._words = words.parking
        self._aside: Aside | None = None

    def compose(self) -> ComposeResult:
        """The words, then the dots."""
        yield Static(markup=False)
        yield Dots(password=True, placeholder=self._words.unseen, compact=True)

    @property
    def is_open(self) -> bool:
        """Whether somebody may be typing."""
        return self._aside is not None

    def open(self, aside: Aside) -> None:
        """Show the line and begin."""
        self._aside = aside
        self.query_one(Static).update(aside.asks)
        dots = self.query_one(Dots)
        dots.max_length = aside.most
        self.add_class("-open")
        dots.focus()

    def action_close(self) -> None:
        """Away with it, and with what was typed."""
        self._finish(keep=False)

    def close(self) -> None:
        """The turn is over: what was typed is put aside as it is."""
        if self.is_open:
            self._finish(keep=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """That is it."""
        event.stop()
        self._finish(keep=True)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Nobody else needs to know."""
        event.stop()

    def _finish(self, *, keep: bool) -> None:
        aside, self._aside = self._aside, None
        dots = self.query_one(Dots)
        text = dots.value.strip()
        with dots.prevent(Input.Changed):
            dots.value = ""
        self.remove_class("-open")
        if dots.has_focus:
            self.screen.set_focus(None)
        if aside is not None and keep and text:
            self.post_message(self.Parked(aside.seat, text))
