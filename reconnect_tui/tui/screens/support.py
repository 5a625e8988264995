"""Support & safety. The same for everybody, one key from everywhere, and never written down."""

from pathlib import Path

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reconnect_tui.content.support import Contact, Support
from reconnect_tui.engine.door_words import DoorWords
from reconnect_tui.engine.spoken import put
from reconnect_tui.tui.screens.parts.keyline import KeyLine
from reconnect_tui.tui.screens.parts.room import Room, Title


class SupportScreen(Room[None]):
    """A page to read. Esc leaves it at once."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")

    def __init__(self, support: Support, words: DoorWords) -> None:
        """Take what the page says, and the app's own words around it."""
        super().__init__()
        self._support, self._words = support, words

    def compose(self) -> ComposeResult:
        """Words, then whom to call."""
        own = (self._words.numbers_change, self._words.own_list, *self._support.problems)
        with VerticalScroll():
            yield Title(self._words.support)
            for words in self._support.words:
                yield Static(words, markup=False, classes="para")
            for contact in self._support.contacts:
                yield Static(_contact(contact, self._words), classes="para")
            for words in own:
                yield Static(words, markup=False, classes="quiet")
        yield KeyLine()


def _contact(one: Contact, words: DoorWords) -> Content:
    """The number first, then whose it is, and when it was looked up."""
    lines = [f"{one.region}: {one.name}", one.says]
    if one.checked and one.source:
        lines.append(put(words.checked, when=one.checked, source=one.source))
    elif one.unchecked:
        lines.append(words.unchecked)
    rest = "\n".join(line for line in lines if line)
    return Content.assemble((one.number, "bold"), "\n", rest)
