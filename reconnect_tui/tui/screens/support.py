"""Support & safety. The same for everybody, one key from everywhere, and never written down."""

from pathlib import Path

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reconnect_tui.content.support import Contact, Support
from reconnect_tui.tui.screens.parts.keyline import KeyLine
from reconnect_tui.tui.screens.parts.room import Room, Title


class SupportScreen(Room[None]):
    """A page to read. Esc leaves it at once."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")

    def __init__(self, support: Support) -> None:
        """Take the words and the contacts."""
        super().__init__()
        self._support = support

    def compose(self) -> ComposeResult:
        """Words, then whom to call."""
        with VerticalScroll():
            yield Title("Support & safety")
            for words in self._support.words:
                yield Static(words, markup=False, classes="para")
            for contact in self._support.contacts:
                yield Static(_contact(contact), classes="para")
            yield Static(
                "Numbers change. Please look them up again before you need them. You can put "
                "your own list into your data folder, as support.toml.",
                classes="quiet",
            )
            if self._support.problem:
                yield Static(self._support.problem, markup=False, classes="quiet")
        yield KeyLine()


def _contact(one: Contact) -> Content:
    seen = [f"looked at {one.checked}" if one.checked else "", one.source]
    note = ", ".join(part for part in seen if part)
    lines = [f"{one.region}: {one.name}", one.says, f"({note})" if note else ""]
    return Content.assemble((one.number, "bold"), "\n", "\n".join(line for line in lines if line))
