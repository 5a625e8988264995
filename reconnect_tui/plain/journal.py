"""The journal in lines: who looks, what was, and what may be read of it."""

from collections.abc import Callable
from typing import TypeAlias

from reconnect_tui.engine.spoken import put
from reconnect_tui.errors import ReconnectError
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.journal.evenings import row_line
from reconnect_tui.journal.ideas import Idea
from reconnect_tui.journal.jar import jar_words, note_line, note_of_the_day
from reconnect_tui.journal.lines import hit_line, idea_line, page_blocks, page_head
from reconnect_tui.journal.marks import SUPPORT
from reconnect_tui.journal.promises import agreement_line
from reconnect_tui.journal.returns import return_words
from reconnect_tui.journal.trends import trend_words
from reconnect_tui.journal.words import counted
from reconnect_tui.plain.agreements import look_at_agreements
from reconnect_tui.plain.exporting import take_it_along
from reconnect_tui.plain.looking import Look, who_looks
from reconnect_tui.plain.people import People
from reconnect_tui.plain.support import say_support
from reconnect_tui.plain.talk import Talk, never
from reconnect_tui.store.space import WrongKey

Way: TypeAlias = tuple[str, Callable[[], Wish | None]]


class Reading:
    """Reads the journal aloud for whoever looks. What comes out is a wish, or nothing."""

    def __init__(self, evening: Evening, talk: Talk, people: People) -> None:
        """Take the evening, how to talk, and who is here."""
        self._evening = evening
        self._talk = talk
        self._people = people

    def open(self) -> Wish | None:
        """The journal, until somebody leaves it or would like to begin something."""
        look = who_looks(self._evening, self._talk, self._people)
        while look is not None:
            opened = Opened(self._evening, self._talk, look)
            self._talk.lapses_in = opened.closes_in
            try:
                wish = opened.stay()
            finally:
                self._talk.lapses_in = never
                if look.alone:
                    self._talk.cover()
            if not opened.others:
                return wish
            look = who_looks(self._evening, self._talk, self._people)
        return None


class Opened:
    """The journal in the eyes of those who look. `others`: somebody else would like to look."""

    def __init__(self, evening: Evening, talk: Talk, look: Look) -> None:
        """Take the evening, how to talk, and who looks."""
        self._evening = evening
        self._talk = talk
        self._look = look
        self.others = False

    def stay(self) -> Wish | None:
        """Read until somebody goes back."""
        self._welcome()
        while True:
            ways = self._ways()
            way = self._talk.choose(f"{self._look.words.title}.", ways, lambda row: row[0])
            if way is ways[-1]:
                return None
            try:
                wish = way[1]()
            except WrongKey:
                self._talk.say(self._talk.words.private.space.wrong)
            except ReconnectError as error:
                self._talk.say(str(error))
            else:
                if wish is not None or self.others:
                    return wish

    def closes_in(self) -> int | None:
        """In how many ms what was opened is closed; once that is so, it is said."""
        rest = self._look.closes_in()
        if self._look.was_closed:
            self._look.was_closed = False
            self._talk.say(self._look.words.screen.closed_again)
        return rest

    def _welcome(self) -> None:
        """How many evenings, times apart, what is due, and a note of the jar."""
        book, eyes, words = self._look.book, self._look.eyes, self._look.words
        self._talk.say(book.evenings(eyes).sentence)
        parted = book.returns(eyes)
        self._talk.say(return_words(parted, words) if parted.count else "")
        for one in book.board(eyes).due:
            self._talk.say(f"{words.due}: {agreement_line(one, words, book.today)}")
        self._say_note()

    def _ways(self) -> list[Way]:
        words, own = self._look.words, self._talk.words.reading
        ways: list[Way] = [
            (words.sessions, self._evenings),
            (words.agreements, lambda: look_at_agreements(self._look, self._talk)),
            (words.jar, self._jar),
            (words.trends, self._trends),
            (words.ideas, self._ideas),
            (words.screen.search, self._search),
            (words.screen.export, lambda: take_it_along(self._look, self._talk)),
        ]
        if self._look.can_unlock():
            ways.append((own.unlock, self._unlock))
        if self._look.several:
            ways.append((words.screen.who, self._others))
        return [*ways, (self._talk.words.door.back, lambda: None)]

    def _others(self) -> None:
        self.others = True

    def _unlock(self) -> None:
        self._look.unlock(self._talk)

    # --- evenings --------------------------------------------------------------------------

    def _evenings(self) -> None:
        words = self._look.words
        rows = self._look.book.evenings(self._look.eyes).rows
        while True:
            row = self._talk.browse(
                f"{words.sessions}.", rows, lambda one: row_line(one, words), words.screen.older
            )
            if row is None:
                return
            self._page(row.name)

    def _page(self, name: str) -> None:
        """One session, as far as it may be read; sealed words can be opened there and then."""
        book, words = self._look.book, self._look.words
        page = book.page(name, self._look.eyes)
        self._talk.say(*(f"{line}." for line in page_head(page, words)))
        if not page.whole:
            self._talk.say(words.not_asked)
        elif not page.entries:
            self._talk.say(words.nothing_written)
        for title, lines in page_blocks(page, words):
            self._talk.say(f"{title}." if title else "", *lines)
        self._talk.say(self._talk.words.reading.page_over)
        if page.locked and self._look.can_unlock():
            ways = (self._talk.words.door.back, self._talk.words.reading.unlock)
            if self._talk.choose("", ways, str) == ways[1]:
                self._unlock()
                self._page(name)

    def _search(self) -> None:
        words = self._look.words
        self._talk.say(self._talk.words.reading.search_for)
        while wanted := self._talk.line():
            book = self._look.book
            hits = book.search(wanted, self._look.eyes)
            found = counted(len(hits), words.found_none, words.found_one, words.found)
            self._talk.say("" if hits else found)
            # What was found while words were open is not shown again when they are closed.
            while hits and self._look.book is book:
                hit = self._talk.browse(
                    found,
                    hits,
                    lambda one: f"{hit_line(one, words)}: {one.excerpt}",
                    words.screen.older,
                )
                if hit is None:
                    break
                self._page(hit.session)
            self._talk.say(self._talk.words.reading.search_for)

    # --- what grew -------------------------------------------------------------------------

    def _say_note(self) -> None:
        notes = self._look.book.notes(self._look.eyes)
        note = note_of_the_day(notes, self._look.book.today)
        if note is not None:
            words = self._look.words
            self._talk.say(jar_words(len(notes), words))
            self._talk.say(f"{note_line(note, words)}: {' '.join(note.words.split())}")

    def _jar(self) -> None:
        words = self._look.words
        notes = self._look.book.notes(self._look.eyes)
        self._say_note()
        if not notes:
            self._talk.say(jar_words(0, words))
            return
        ways = (self._talk.words.door.back, self._talk.words.reading.notes_all)
        if self._talk.choose("", ways, str) == ways[1]:
            for note in notes:
                self._talk.say(f"{note_line(note, words)}:")
                self._talk.say(*(f"  {line}" for line in note.words.splitlines() if line.strip()))

    def _trends(self) -> None:
        """Each one's own; of several only when each of them would like it."""
        screen, look = self._look.words.screen, self._look
        if len(look.eyes) > 1:
            self._talk.say(screen.trends_both)
            for name in look.book.names_of(look.eyes):
                ways = (screen.not_now, screen.trends_yes)
                asks = put(screen.trends_ask, name=name)
                if self._talk.choose(asks, ways, str) == screen.not_now:
                    return
        trends = look.book.trends(look.eyes, look.eyes)
        self._talk.say("" if trends else screen.trends_none)
        for trend in trends:
            self._talk.say(*trend_words(trend, look.words))

    def _ideas(self) -> Wish | None:
        """What could be next; what is chosen is begun."""
        look = self._look
        known = look.book.library.exercises
        found = look.book.ideas(look.eyes)
        self._talk.say("" if found else look.words.screen.nothing_there)
        if not found:
            return None
        idea = self._talk.browse(
            f"{look.words.ideas}.", found, lambda one: idea_line(one, known, look.words), ""
        )
        return None if idea is None else self._taken(idea)

    def _taken(self, idea: Idea) -> Wish | None:
        if idea.exercise == SUPPORT:
            say_support(self._evening, self._talk.terminal, self._talk.words)
            return None
        return Wish(exercise=idea.exercise)
