"""The journal of these folders: what front ends and commands ask. It shows nothing.

`Eyes` say who looks (`viewing`): ids of people, as `eyes_of` gives them. What not all of them
may read is in no answer.
"""

from collections.abc import Callable, Iterator
from copy import copy
from datetime import date
from typing import TYPE_CHECKING

from reconnect_tui.content.library import Library
from reconnect_tui.engine.timer import Instant
from reconnect_tui.errors import Refused
from reconnect_tui.journal import ideas as next_ideas
from reconnect_tui.journal import jar, promises, returns, searching, trends
from reconnect_tui.journal.evenings import Evenings, evenings
from reconnect_tui.journal.pages import SessionPage, page_of
from reconnect_tui.journal.past import Past, PastSessions
from reconnect_tui.journal.viewing import NOBODY, Eyes, Opener, closed, concerns
from reconnect_tui.journal.words import journal_words
from reconnect_tui.paths import Folders
from reconnect_tui.store.agreements import Agreement, Agreements, State
from reconnect_tui.store.people import People
from reconnect_tui.store.times import day, local

if TYPE_CHECKING:
    from reconnect_tui.errors import BadFile
    from reconnect_tui.store.heads import Head
    from reconnect_tui.store.people import Person

COUPLE = 2


class Journal:
    """Reads what it is asked for, and keeps at hand what was read. Slow at first: use a thread.

    `words` are those of its language. `opener` opens sealed answers of the one who looks.
    """

    def __init__(
        self,
        folders: Folders,
        library: Library,
        clock: Callable[[], Instant],
        lang: str = "en",
        opener: Opener = closed,
    ) -> None:
        """Take the folders, the exercises, the clocks and the language. Nothing is read yet."""
        self.folders = folders
        self.library = library
        self.clock = clock
        self.words = journal_words(lang)
        self.opener = opener
        self._past = PastSessions(folders.data, folders.cache)

    @property
    def today(self) -> date:
        """The local date."""
        now = self.clock()
        return local(now.wall, now.offset).date()

    def opened(self, opener: Opener) -> "Journal":
        """The same journal with another opener. What was read stays at hand for both."""
        other = copy(self)
        other.opener = opener
        return other

    # --- who looks -------------------------------------------------------------------------

    def people(self) -> "tuple[Person, ...]":
        """Everybody who is known, by name."""
        return People(self.folders.data).all()[0]

    def eyes_of(self, *names: str) -> Eyes:
        """Who looks, by names. Without names: all who are known, if they are one or a couple.

        Raises `Refused` for a name that nobody has.
        """
        people = self.people()
        if not names:
            return frozenset(one.id for one in people) if len(people) <= COUPLE else NOBODY
        return frozenset(person_of(people, name) for name in names)

    def names_of(self, eyes: Eyes) -> tuple[str, ...]:
        """The names of those who look."""
        return tuple(one.name for one in self.people() if one.id in eyes)

    # --- what was --------------------------------------------------------------------------

    def evenings(self, eyes: Eyes) -> Evenings:
        """Evenings so far, and every session, newest first. Fast, however many."""
        return evenings(self._past.heads(), self.words, eyes)

    def page(self, session: str, eyes: Eyes) -> SessionPage:
        """What may be read of one session, by its name. Raises `BadFile` or `StoreError`."""
        return page_of(self._past.read(session), self.words, eyes, self.opener)

    def pages(self, eyes: Eyes) -> tuple[SessionPage, ...]:
        """The pages of all of them, newest first."""
        return tuple(page_of(one, self.words, eyes, self.opener) for one in self._mine(eyes))

    def search(self, wanted: str, eyes: Eyes) -> tuple[searching.Hit, ...]:
        """Where the words stand, newest first."""
        return searching.find(self.pages(eyes), wanted)

    def searching(self, wanted: str, eyes: Eyes) -> Iterator[tuple[searching.Hit, ...]]:
        """The same session by session: the hits in each, none in most. Stop when you like."""
        for one in self._each(eyes):
            yield searching.find([page_of(one, self.words, eyes, self.opener)], wanted)

    def reading(self, eyes: Eyes) -> Iterator[tuple[int, int]]:
        """Read every session once, so that the rest is quick: how many of how many are read."""
        total = len(self._heads(eyes))
        for done, _ in enumerate(self._each(eyes), 1):
            yield done, total

    def trends(self, eyes: Eyes, asked: Eyes = NOBODY) -> tuple[trends.Trend, ...]:
        """Of the one who looks alone; of several, only when all of them have `asked`."""
        return trends.trends(self._mine(eyes), eyes, asked, self.opener)

    def notes(self, eyes: Eyes) -> tuple[jar.Note, ...]:
        """The gratitude jar, oldest note first."""
        return jar.notes(self._mine(eyes), eyes, self.opener)

    def returns(self, eyes: Eyes) -> returns.Returns:
        """Times apart and how they ended, for all who were there together."""
        return returns.returns(self._mine(eyes), eyes)

    # --- agreements ------------------------------------------------------------------------

    def agreements(self) -> "tuple[tuple[Agreement, ...], tuple[BadFile, ...]]":
        """Every agreement, whoever made it, and the files that could not be read."""
        return Agreements(self.folders.data).all()

    def board(self, eyes: Eyes) -> promises.Board:
        """The agreements of those who look, by how they stand today."""
        return promises.board(self.agreements()[0], self.today, eyes)

    def settle(self, agreement: str, state: State, again_in: int = 0) -> Agreement:
        """Write down how an agreement went; `again_in` days it is to be looked at again, if any.

        `agreement` is an id, or as much of its end as only one has. Raises `Refused` for none
        or several, `BadFile` or `StoreError`.
        """
        found = [one.id for one in self.agreements()[0] if one.id.endswith(agreement)]
        if len(found) != 1 or not agreement:
            why = "Several agreements end" if found and agreement else "No agreement ends"
            raise Refused(f'{why} with "{agreement}". See: reconnect agreements')
        now = self.clock()
        today = day(now.wall, now.offset)
        # Settled before its day, it is settled: a later day would open it again.
        review = day(now.wall, now.offset, again_in)
        return Agreements(self.folders.data).settle(found[0], state, today, review)

    # --- what next -------------------------------------------------------------------------

    def ideas(self, eyes: Eyes) -> tuple[next_ideas.Idea, ...]:
        """Up to three, each with its reason; something new where nobody marked anything."""
        heads = self._heads(eyes)
        recent = self._past.some(heads[: next_ideas.LAST])
        known = self.library.exercises
        found = next_ideas.ideas(recent, eyes, known, self.today, self.opener)
        if found:
            return found
        done = {head.exercise for head in heads if head.ended}
        new = next_ideas.something_new(done, known, len(eyes), self.today)
        return () if new is None else (new,)

    def _heads(self, eyes: Eyes) -> "tuple[Head, ...]":
        return tuple(head for head in self._past.heads() if concerns(head.partners, eyes))

    def _mine(self, eyes: Eyes) -> tuple[Past, ...]:
        return tuple(self._each(eyes))

    def _each(self, eyes: Eyes) -> Iterator[Past]:
        return self._past.each(self._heads(eyes))


def person_of(people: "tuple[Person, ...]", name: str) -> str:
    """The id of the one with this name. Raises `Refused`, with the names that there are."""
    wanted = name.strip().casefold()
    for one in people:
        if wanted in (one.name.casefold(), one.id):
            return one.id
    there = f" There are: {', '.join(one.name for one in people)}." if people else ""
    raise Refused(f'There is no "{name}" here.{there}')
