"""Who looks at the journal, asked in lines; and a passphrase for what is one's own."""

from typing import TYPE_CHECKING

from reconnect_tui.engine.spoken import put
from reconnect_tui.evening import Evening
from reconnect_tui.journal.viewing import Eyes
from reconnect_tui.plain.people import TWO, People
from reconnect_tui.plain.talk import Talk
from reconnect_tui.privacy.lapse import left
from reconnect_tui.store.spaces import Spaces

if TYPE_CHECKING:
    from reconnect_tui.engine.timer import Instant
    from reconnect_tui.journal.journal import Journal
    from reconnect_tui.journal.words import JournalWords


class Look:
    """One look at the journal, through whose `eyes`. `several` people are known here.

    `closed` is the journal without any key. What a passphrase has opened is closed after two
    minutes; `was_closed` says so once.
    """

    def __init__(self, evening: Evening, eyes: Eyes, *, several: bool) -> None:
        """Take the evening, whose eyes, and whether there are others."""
        self.eyes, self.several = eyes, several
        self.was_closed = False
        self._evening = evening
        self.closed = evening.journal()
        self._open: tuple[Journal, Instant] | None = None

    @property
    def book(self) -> "Journal":
        """The journal; while keys are at hand, with what they open."""
        self.closes_in()
        return self._open[0] if self._open else self.closed

    @property
    def words(self) -> "JournalWords":
        """The words of the journal."""
        return self.closed.words

    @property
    def alone(self) -> bool:
        """Whether one looks alone at what another is not to see."""
        return self.several and len(self.eyes) == 1

    def closes_in(self) -> int | None:
        """In how many ms the keys are dropped; none if there are none any more."""
        if self._open is None:
            return None
        rest = left(self._open[1], self._evening.clock())
        if rest > 0:
            return rest
        self._open, self.was_closed = None, True
        return None

    def can_unlock(self) -> bool:
        """Whether there is a passphrase that would open more."""
        if len(self.eyes) != 1 or self.closes_in() is not None:
            return False
        own = Spaces(self._evening.folders.data).of(next(iter(self.eyes)))
        return own.now is not None or bool(own.before)

    def unlock(self, talk: Talk) -> None:
        """Ask for the passphrase and open. Raises `WrongKey`. Enter alone leaves it closed."""
        secret = talk.secret(talk.words.private.space.secret)
        if not secret:
            return
        keys = Spaces(self._evening.folders.data).unlock(next(iter(self.eyes)), secret)
        self._open, self.was_closed = (self._evening.journal(keys), self._evening.clock()), False
        talk.say(talk.words.reading.unlocked)


def who_looks(evening: Evening, talk: Talk, people: People) -> Look | None:
    """All of you, or one; asked where it makes a difference. None to turn back."""
    known = evening.people()
    if not known:
        talk.say(talk.words.private.space.nobody)
        return None
    book = evening.journal()
    if len(known) == 1:
        return Look(evening, frozenset({known[0].id}), several=False)
    screen = book.words.screen
    ways: list[tuple[str, Eyes]] = []
    names = {one.name: one.id for one in known}
    here = tuple(names) if len(known) == TWO else people.here
    both = frozenset(names[name] for name in here if name in names)
    if len(both) == TWO:
        told = put(screen.who_both, names=book.words.names_between.join(here))
        ways.append((told, both))
    ways += [(put(screen.who_alone, name=one.name), frozenset({one.id})) for one in known]
    ways.append((talk.words.door.back, frozenset()))
    eyes = talk.choose(screen.who_asks, ways, lambda row: row[0])[1]
    if len(eyes) == 1:
        (name,) = book.names_of(eyes)
        talk.say(put(talk.words.only_you, name=name))
    return Look(evening, eyes, several=True) if eyes else None
