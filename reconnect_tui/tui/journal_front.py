"""The front of the journal: how many evenings there were, who looks, where one can go."""

from textual.content import Content

from reconnect_tui.engine.spoken import put
from reconnect_tui.journal.evenings import row_line
from reconnect_tui.journal.jar import jar_words, note_of_the_day
from reconnect_tui.journal.journal import Journal
from reconnect_tui.journal.trends import trend_words
from reconnect_tui.journal.words import JournalWords
from reconnect_tui.tui.journal_board import Board
from reconnect_tui.tui.look import Look
from reconnect_tui.tui.screens.parts.leafing import Leaves
from reconnect_tui.tui.screens.parts.menu import Item
from reconnect_tui.tui.screens.parts.recalling import jar_content, note_content, parts_of

FEW = 8
"""Evenings that are named at the front."""


class Front:
    """What stands at the front for those who look, and a look at what is behind each item."""

    def __init__(self, look: Look, board: Board) -> None:
        """Take who looks, and their agreements."""
        self._look = look
        self._board = board

    @property
    def _book(self) -> Journal:
        return self._look.book

    @property
    def _words(self) -> JournalWords:
        return self._look.closed.words

    def leaves(self, at: str) -> Leaves:
        """How many evenings there were, who looks, and where one can go. Reads files."""
        words, says = self._words, self._words.screen
        evenings = self._book.evenings(self._look.eyes)
        items = (
            Item("evenings", words.sessions, says.evenings_says),
            Item("agreements", words.agreements, self._board.sentence()),
            Item("jar", words.jar, says.jar_says),
            Item("trends", words.trends, says.trends_says),
            Item("search", says.search, says.search_says),
            Item("export", says.export, says.export_says),
            Item("who", says.who, self._who()),
        )
        below = f"{evenings.sentence} {self._looks()}"
        return Leaves(words.title, below, items, self._peek, at)

    def _who(self) -> str:
        return self._words.names_between.join(self._look.names) or self._words.screen.who_says

    def _looks(self) -> str:
        says, names = self._words.screen, self._look.names
        if not names:
            return says.looks_nobody
        if len(names) == 1:
            return put(says.looks_one, name=names[0])
        return put(says.looks_several, names=self._words.names_between.join(names))

    def _peek(self, key: str) -> Content:
        """What is behind an item. In a thread."""
        says = self._words.screen
        plain = {
            "search": says.search_about,
            "export": says.export_about,
            "who": says.who_about,
        }
        if key in plain:
            return Content(plain[key])
        if key == "evenings":
            return self._peek_evenings()
        if key == "agreements":
            return self._board.overview()
        if not self._look.read_all():
            return Content("")
        return self._peek_jar() if key == "jar" else self._peek_trends()

    def _peek_evenings(self) -> Content:
        evenings = self._book.evenings(self._look.eyes)
        rows = [f"· {row_line(row, self._words)}\n" for row in evenings.rows[:FEW]]
        pieces = [(f"{evenings.sentence}\n\n", "bold"), *((row, "") for row in rows)]
        return parts_of(pieces)

    def _peek_jar(self) -> Content:
        notes = self._book.notes(self._look.eyes)
        note = note_of_the_day(notes, self._book.today)
        told = "" if note is None else note_content(note, self._words)
        said = jar_words(len(notes), self._words)
        return Content.assemble(jar_content(len(notes)), f"\n{said}\n\n", told).rstrip()

    def _peek_trends(self) -> Content:
        says, apart = self._words.screen, self._look.apart()
        pieces: list[tuple[str, str]] = []
        if self._look.has_to_ask:
            pieces.append((f"{says.trends_both}\n\n", ""))
        for trend in self._look.trends():
            head, *rest = trend_words(trend, self._words)
            pieces += [(f"{head}\n", "bold"), (f"{' '.join(rest)}\n\n", "")]
        pieces = pieces or [(f"{says.trends_none}\n\n", "")]
        return parts_of([*pieces, (f"{self._words.returns}\n{apart}", "") if apart else ("", "")])
