"""The gratitude jar: one dot a note, an old one on opening, and any other by a key."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from reconnect_tui.engine.spoken import put
from reconnect_tui.journal.jar import Note, jar_words
from reconnect_tui.journal.words import JournalWords
from reconnect_tui.tui.screens.parts.keyline import Hint, KeyLine
from reconnect_tui.tui.screens.parts.leafing import JournalRoom, Tell, Watch
from reconnect_tui.tui.screens.parts.recalling import HERE, jar_content, note_content
from reconnect_tui.tui.screens.parts.room import Title

Draw = Callable[[tuple[Note, ...], int | None], int]
"""Which note comes next: its place, given all of them and the place of the one before."""


class JarScreen(JournalRoom[str]):
    """Dismissed with the name of the session that a note is from."""

    CSS_PATH = Path(__file__).with_name("journal.tcss")
    AUTO_FOCUS = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,n", "another", "another", show=False),
        Binding("left,k", "step(-1)", "older", show=False),
        Binding("right,j", "step(1)", "newer", show=False),
        Binding("g", "end('oldest')", "oldest", show=False),
        Binding("G", "end('newest')", "newest", show=False),
        Binding("enter", "session", "its evening", show=False),
    ]

    def __init__(
        self,
        words: JournalWords,
        watch: Watch,
        fetch: Callable[[Tell], tuple[Note, ...] | None],
        draw: Draw,
        at: int | None = None,
    ) -> None:
        """Take the words, the watch, what fetches the notes in a thread, and what draws one."""
        super().__init__()
        self.words, self.watch_over = words.screen, watch
        self._words, self._fetch, self._draw = words, fetch, draw
        self._notes: tuple[Note, ...] = ()
        self.at = at

    def compose(self) -> ComposeResult:
        """The jar, and beside it a note."""
        yield Title(self._words.jar)
        yield Static(self.words.reading, markup=False, id="below")
        with Horizontal():
            yield Static(jar_content(0), id="jar", markup=False)
            with VerticalScroll(can_focus=True):
                yield Static(id="note", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Look for the notes."""
        self.load(self._fetch, self._fill)

    def own_hints(self) -> tuple[Hint, ...]:
        """From note to note, where there are some."""
        words = self.words
        if not self._notes:
            return ()
        return (
            Hint("Space", words.another, "another"),
            Hint("←", words.older_note, "step(-1)"),
            Hint("→", words.newer_note, "step(1)"),
            Hint("Enter", words.open_page, "session"),
        )

    def _fill(self, notes: tuple[Note, ...]) -> None:
        self._notes = notes
        if self.at is None or self.at >= len(notes):
            self.at = self._draw(notes, None) if notes else None
        self.tell_keys()
        self._show()

    def _show(self) -> None:
        if not self.query("#note"):
            return
        count = len(self._notes)
        said = jar_words(count, self._words)
        here = f" {put(self.words.this_note, here=HERE)}" if count else ""
        self.query_one("#below", Static).update(said + here)
        self.query_one("#jar", Static).update(jar_content(count, self.at))
        if self.at is not None:
            note = note_content(self._notes[self.at], self._words)
            self.query_one("#note", Static).update(note)
            self.query_one(VerticalScroll).scroll_home(animate=False)

    def action_another(self) -> None:
        """Any other."""
        if self._notes:
            self.at = self._draw(self._notes, self.at)
            self._show()

    def action_step(self, step: int) -> None:
        """The one before, or the one after."""
        if self.at is not None:
            self.at = min(max(0, self.at + step), len(self._notes) - 1)
            self._show()

    def action_end(self, which: str) -> None:
        """The first of all, or the last."""
        if self._notes:
            self.at = 0 if which == "oldest" else len(self._notes) - 1
            self._show()

    def action_session(self) -> None:
        """The evening on which it was written."""
        if self.at is not None:
            self.dismiss(self._notes[self.at].session)
