"""A place for a passphrase: dots instead of letters, and nothing to copy or to undo."""

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from reconnect_tui.cleaning import clean


class Dots(Input):
    """One line of dots. Copying and cutting would put the letters where both can paste them."""

    def action_copy(self) -> None:
        """Nothing is copied."""

    def action_cut(self) -> None:
        """Nothing is cut."""


class Secret(VerticalGroup):
    """A labeled passphrase of at most `most` letters.

    `Changed` and `Submitted` carry `key` and `text`; nothing else keeps the text.
    """

    DEFAULT_CSS = """
    Secret {
        & > .question { max-width: 60; margin-left: 2; }
        & > Dots { margin-left: 2; max-width: 60; }
    }
    """

    class Changed(Message):
        """The letters have changed."""

        def __init__(self, key: str, text: str) -> None:
            """Take the key and the whole text."""
            super().__init__()
            self.key, self.text = key, text

    class Submitted(Message):
        """A person said that this is it."""

        def __init__(self, secret: "Secret", text: str) -> None:
            """Take the widget and its text."""
            super().__init__()
            self.secret, self.text = secret, text

    def __init__(self, key: str, *, label: str, most: int) -> None:
        """Take the key, the question, and the most letters."""
        super().__init__()
        self.key = key
        self._question = clean(label)
        self._dots = Dots(password=True, max_length=most, compact=True)

    def compose(self) -> ComposeResult:
        """The question and the dots."""
        yield Static(Content(self._question), classes="question", markup=False)
        yield self._dots

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say the whole text."""
        event.stop()
        self.post_message(self.Changed(self.key, event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Say that this is it."""
        event.stop()
        self.post_message(self.Submitted(self, event.value))

    def forget(self) -> None:
        """Empty the line."""
        with self.prevent(Input.Changed):
            self._dots.value = ""
