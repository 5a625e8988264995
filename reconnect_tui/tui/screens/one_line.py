"""One line to write: a name, words to look for, where a file goes."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reconnect_tui.tui.screens.parts.tongue import words_of
from reconnect_tui.tui.widgets.secret import Dots


class OneLineScreen(ModalScreen[str | None]):
    """Dismissed with the line, or with nothing on Escape. `secret`: dots instead of letters."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "back", show=False)]

    def __init__(
        self,
        words: str,
        line: str = "",
        *,
        most: int = 200,
        example: str = "",
        secret: bool = False,
    ) -> None:
        """Take what to write, what stands there, the most letters, and an example."""
        super().__init__()
        self._words, self._line, self._example = words, line, example
        self._most, self._secret = most, secret

    def compose(self) -> ComposeResult:
        """The words, the line, and two keys."""
        with Vertical(id="one-line"):
            yield Static(self._words, markup=False)
            kind = Dots if self._secret else Input
            yield kind(
                self._line,
                placeholder=self._example,
                max_length=self._most,
                password=self._secret,
                compact=True,
            )
            words = words_of(self.app).sheet
            yield Static(f"Enter {words.done}   Esc {words.back}", markup=False, id="keys")

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """That is it."""
        message.stop()
        self.dismiss(message.value)

    def action_back(self) -> None:
        """Nothing."""
        self.dismiss(None)
