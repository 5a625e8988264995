"""The rooms behind the front of the journal, each a way that is read from top to bottom."""

from functools import partial
from random import SystemRandom
from typing import TYPE_CHECKING

from textual.content import Content

from reconnect_tui.asks import Option
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import words_for
from reconnect_tui.evening import Evening
from reconnect_tui.journal.evenings import EveningRow, row_line
from reconnect_tui.journal.jar import Note, old_ones
from reconnect_tui.journal.journal import Journal
from reconnect_tui.journal.trends import Trend
from reconnect_tui.journal.viewing import Eyes
from reconnect_tui.journal.words import JournalWords, date_words
from reconnect_tui.tui.journal_board import Board
from reconnect_tui.tui.journal_files import Files
from reconnect_tui.tui.journal_front import Front
from reconnect_tui.tui.look import Look
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.journal_evenings import EveningsScreen
from reconnect_tui.tui.screens.journal_jar import JarScreen
from reconnect_tui.tui.screens.journal_page import PageScreen
from reconnect_tui.tui.screens.journal_search import Searched, SearchScreen
from reconnect_tui.tui.screens.journal_trends import OPEN, SHOW, TrendsScreen
from reconnect_tui.tui.screens.one_line import OneLineScreen
from reconnect_tui.tui.screens.parts.leafing import Leaves, Tell
from reconnect_tui.tui.screens.parts.menu import Item
from reconnect_tui.tui.screens.parts.recalling import (
    page_content,
    page_head,
    parts_of,
)
from reconnect_tui.tui.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator, Mapping

    from reconnect_tui.journal.searching import Hit


class JournalRooms:
    """The rooms, for those who look. `ways` has the way into each of them."""

    def __init__(self, stage: Stage, evening: Evening, look: Look) -> None:
        """Take the stage, the evening, and who looks."""
        self._stage = stage
        self._look = look
        self._opening = words_for(evening.lang).private.opening
        board, files = Board(stage, look), Files(stage, evening, look)
        self.front = Front(look, board)
        self.ways: Mapping[str, Callable[[], Awaitable[None]]] = {
            "evenings": self.evenings,
            "agreements": board.open,
            "jar": self.jar,
            "trends": self.trends,
            "search": self.search,
            "export": files.open,
        }

    @property
    def _book(self) -> Journal:
        return self._look.book

    @property
    def _words(self) -> JournalWords:
        return self._look.closed.words

    # --- evenings and their pages --------------------------------------------------------------

    async def evenings(self) -> None:
        """The list, and the page of one, as often as somebody comes back to the list."""
        at = ""
        while True:
            leaves = await self._stage.attempt(partial(self._evening_leaves, at))
            if leaves is None:
                return
            chosen = await self._stage.ask(EveningsScreen(self._words.screen, self._look, leaves))
            if chosen is None:
                return
            await self.page(chosen)
            at = chosen

    def _evening_leaves(self, at: str) -> Leaves:
        found = self._book.evenings(self._look.eyes)
        items = tuple(Item(row.name, row.title, self._row(row)) for row in found.rows)
        lines = tuple(f"{date_words(self._words, row.day)}: {row.title}" for row in found.rows)
        return Leaves(self._words.sessions, found.sentence, items, self._peek_page, at, lines)

    def _row(self, row: EveningRow) -> str:
        """When and who: the line of the row without its title, which stands above it."""
        when, who = date_words(self._words, row.day), row_line(row, self._words)
        return f"{when}, {who.removeprefix(f'{when}: {row.title}, ')}"

    def _peek_page(self, name: str) -> Content:
        page = self._book.page(name, self._look.eyes)
        head = (f"{page.title}\n", "bold"), (f"{page_head(page, self._words)}\n\n", "$text-muted")
        return Content.assemble(parts_of(head), "\n\n", page_content(page, self._words)).rstrip()

    async def page(self, name: str) -> None:
        """The page of a session; closed anew, and open after a passphrase."""
        while True:
            read = partial(self._look.book.page, name, self._look.eyes)
            page = await self._stage.attempt(read)
            if page is None:
                return
            can_open = page.locked and self._look.can_open
            screen = PageScreen(self._words, self._look, page, can_open=can_open)
            if await self._stage.ask(screen) is None:
                await self.tell_closed()
                return
            await self._unlock()

    async def tell_closed(self) -> None:
        """Say so, once, if opened words were closed because nobody was there."""
        if self._look.was_closed:
            self._look.was_closed = False
            await self._stage.say(self._words.screen.closed_again)

    async def _unlock(self) -> bool:
        """Ask for the passphrase of the one who looks. Whether it opened anything."""
        asked = put(self._words.screen.open_asks, name=self._look.names[0])
        secret = await self._stage.ask(OneLineScreen(asked, secret=True))
        if not secret:
            return False
        opens = partial(self._opened, secret)
        return await self._stage.attempt(opens, says=self._opening) is not None

    def _opened(self, secret: str) -> bool:
        self._look.unlock(secret)
        return True

    # --- the jar -------------------------------------------------------------------------------

    async def jar(self) -> None:
        """The jar; a note leads to its evening, and back."""
        at: int | None = None
        while True:
            screen = JarScreen(self._words, self._look, self._fetch_notes, self._draw, at)
            session = await self._stage.ask(screen)
            if session is None:
                return
            await self.page(session)
            at = screen.at

    def _fetch_notes(self, tell: Tell) -> tuple[Note, ...] | None:
        return self._book.notes(self._look.eyes) if self._look.read_all(tell) else None

    def _draw(self, notes: tuple[Note, ...], before: int | None) -> int:
        """An old note if there is one, and another than before if there are several."""
        old = old_ones(notes, self._book.today)
        places = [place for place, note in enumerate(notes) if note in old and place != before]
        places = places or [place for place in range(len(notes)) if place != before] or [0]
        return SystemRandom().choice(places)

    # --- over time -----------------------------------------------------------------------------

    async def trends(self) -> None:
        """The trends of the one who looks; of two, after both have asked for it."""
        while True:
            way, note = self._trend_way()
            screen = TrendsScreen(self._words, self._look, self._fetch_trends, way, note)
            chosen = await self._stage.ask(screen)
            if chosen is None:
                return
            if chosen == SHOW:
                await self._ask_both()
            else:
                await self._unlock()

    def _trend_way(self) -> tuple[str, str]:
        says, look = self._words.screen, self._look
        if len(look.eyes) > 1:
            left_out = says.some_left_out if look.some_sealed else ""
            return (SHOW, says.trends_both) if look.has_to_ask else ("", left_out)
        return (OPEN, says.some_sealed) if look.can_open else ("", "")

    async def _ask_both(self) -> None:
        """Each of those who look is asked; one "not now" is enough."""
        says = self._words.screen
        ways = (Option("no", says.not_now), Option("yes", says.trends_yes))
        for name in self._look.names:
            asked = put(says.trends_ask, name=name)
            if await self._stage.ask(EitherScreen(asked, ways)) != "yes":
                return
        self._look.asked = self._look.eyes

    def _fetch_trends(self, tell: Tell) -> tuple[tuple[Trend, ...], str] | None:
        read = self._look.read_all(tell)
        return (self._look.trends(), self._look.apart()) if read else None

    # --- search --------------------------------------------------------------------------------

    async def search(self) -> None:
        """Words, and the evenings in which they stand."""
        before: Searched | None = None
        while True:
            book, eyes = self._book, self._look.eyes
            screen = SearchScreen(self._words, self._look, partial(_searching, book, eyes), before)
            before = await self._stage.ask(screen)
            if before is None or before.at is None:
                return
            await self.page(before.hits[before.at].session)
            if self._book is not book:
                # What was found while the words were open is not shown to whoever comes now.
                before = Searched(before.wanted)


def _searching(book: Journal, eyes: Eyes, wanted: str) -> "Iterator[tuple[Hit, ...]]":
    return book.searching(wanted, eyes)
