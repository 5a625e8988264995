"""One session's page: read only, from the top to the end."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from reconnect_tui.journal.pages import SessionPage
from reconnect_tui.journal.words import JournalWords
from reconnect_tui.tui.screens.parts.keyline import Hint, KeyLine
from reconnect_tui.tui.screens.parts.leafing import JournalRoom, Watch
from reconnect_tui.tui.screens.parts.recalling import page_content, page_head
from reconnect_tui.tui.screens.parts.room import Title

OPEN = "open"


class PageScreen(JournalRoom[str]):
    """Dismissed with `open` if somebody would like to open what is sealed."""

    CSS_PATH = Path(__file__).with_name("journal.tcss")
    AUTO_FOCUS = "VerticalScroll"
    # Own words may be open here, and a clipboard belongs to both.
    ALLOW_SELECT: ClassVar[bool] = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("o", "open", "open", show=False)]

    def __init__(
        self, words: JournalWords, watch: Watch, page: SessionPage, *, can_open: bool
    ) -> None:
        """Take the words, the watch, the page, and whether a passphrase would show more."""
        super().__init__()
        self.words, self.watch_over = words.screen, watch
        self._words, self._page, self._can_open = words, page, can_open

    def compose(self) -> ComposeResult:
        """The title, when and who, and the words."""
        yield Title(self._page.title)
        yield Static(page_head(self._page, self._words), markup=False, id="below")
        with VerticalScroll(can_focus=True):
            if self._can_open:
                yield Static(self.words.some_sealed, markup=False, classes="quiet")
            yield Static(page_content(self._page, self._words), id="text", markup=False)
        yield KeyLine()

    def own_hints(self) -> tuple[Hint, ...]:
        """Scroll, and open what is sealed."""
        own = (Hint("o", self.words.open_own, "open"),) if self._can_open else ()
        return (Hint("↑ ↓", self.words.scroll, "scroll('page_down')"), *own)

    def action_open(self) -> None:
        """By passphrase."""
        if self._can_open:
            self.dismiss(OPEN)
