"""Who looks at the journal, and the keys at hand: they are soon forgotten."""

from collections.abc import Callable
from time import monotonic

from textual.worker import get_current_worker

from reconnect_tui.engine.timer import Instant
from reconnect_tui.evening import Evening
from reconnect_tui.journal.journal import Journal
from reconnect_tui.journal.returns import return_words
from reconnect_tui.journal.trends import Trend
from reconnect_tui.journal.viewing import NOBODY, Eyes
from reconnect_tui.privacy.lapse import is_over
from reconnect_tui.privacy.own_words import opener_of
from reconnect_tui.store.spaces import Spaces

FIRST_SERIES = ("closeness", "felt-understood")
"""What stands first over time."""

TELL_EVERY = 0.3
"""Seconds."""


class Look:
    """One look into the journal. `eyes` say who, `names` what they are called.

    The keys go two minutes after they were given, opened words so long after the last key.
    `has_space`: whether the one who looks alone has, or had, a private space; `some_sealed`:
    whether any of those who look. `was_closed`: whether opened words were closed because
    nobody was there. `asked`: who asked to show what they reported to all who look.
    """

    eyes: Eyes
    names: tuple[str, ...]
    has_space: bool
    some_sealed: bool
    _open: Journal | None
    _given: Instant | None
    _touched: Instant | None

    def __init__(self, evening: Evening, eyes: Eyes) -> None:
        """Take the evening and who looks. Reads files, and raises as `Spaces.of` does."""
        self._evening = evening
        self.closed = evening.journal()
        self.was_closed = False
        self.asked: Eyes = NOBODY
        self.turn_to(eyes)

    def turn_to(self, eyes: Eyes) -> None:
        """Somebody else looks; what was opened is closed. Raises as `Spaces.of` does."""
        self.forget()
        names = self.closed.names_of(eyes)
        spaces = Spaces(self._evening.folders.data)
        found = [spaces.of(one) for one in eyes]
        self.some_sealed = any(one.now is not None or one.before for one in found)
        self.eyes, self.names = eyes, names
        self.has_space = self.some_sealed and len(eyes) == 1

    @property
    def book(self) -> Journal:
        """The journal; while keys are at hand, with what they open."""
        self.drop_old()
        return self._open or self.closed

    @property
    def can_open(self) -> bool:
        """Whether a passphrase would open something that is closed now."""
        return self._open is None and self.has_space

    @property
    def has_to_ask(self) -> bool:
        """Whether all who look have to ask before anybody's trends are shown."""
        return len(self.eyes) > 1 and not self.eyes <= self.asked

    def trends(self) -> tuple[Trend, ...]:
        """The trends that those who look may see, closeness and being understood first."""
        found = self.book.trends(self.eyes, self.asked)
        places = {series: place for place, series in enumerate(FIRST_SERIES)}
        return tuple(sorted(found, key=lambda one: places.get(one.series, len(places))))

    def apart(self) -> str:
        """Times apart and how they ended, for all who were there; empty if there were none."""
        found = self.closed.returns(self.eyes)
        return return_words(found, self.closed.words) if found.count else ""

    def unlock(self, secret: str) -> None:
        """Take the passphrase, or the paper key, of the one who looks. Slow on purpose.

        Raises `WrongKey`, or as `Spaces.unlock` does.
        """
        keys = Spaces(self._evening.folders.data).unlock(next(iter(self.eyes)), secret)
        self._open = self.closed.opened(opener_of(keys))
        self._given = self._touched = self._evening.clock()

    def begin_anew(self) -> None:
        """Somebody is there: what is open on the screen may stay."""
        if self._touched is not None:
            self._touched = self._evening.clock()

    def drop_old(self) -> None:
        """Drop the keys when their time is over. What is on the screen may stay for now."""
        if self._given is not None and is_over(self._given, self._evening.clock()):
            self._open = self._given = None

    def over(self) -> bool:
        """Whether opened words have to leave the screen now; then everything is dropped."""
        self.drop_old()
        if self._touched is None or not is_over(self._touched, self._evening.clock()):
            return False
        self.forget()
        self.was_closed = True
        return True

    def read_all(self, tell: Callable[[int, int], None] | None = None) -> bool:
        """Read every session once, in a worker of Textual: what is asked then comes quickly.

        `tell` is told now and then how far it is. False if the worker was cancelled.
        """
        worker, told = get_current_worker(), monotonic()
        for done, total in self.book.reading(self.eyes):
            if worker.is_cancelled:
                return False
            if tell is not None and monotonic() - told > TELL_EVERY:
                told = monotonic()
                tell(done, total)
        return True

    def forget(self) -> None:
        """Drop the keys, and what they opened."""
        self._open = self._given = self._touched = None
