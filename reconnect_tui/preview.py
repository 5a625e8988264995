"""A look at an exercise while it is being written: played from anywhere, kept nowhere.

Both front ends show it. A place is reached by letting a robot play up to it, so that what is
revealed, drawn and repeated there is what a couple would see.
"""

from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path

from reconnect_tui.clocks import system_clock
from reconnect_tui.content.checking import check_loaded
from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.findings import BadContent, NotThere, Problem
from reconnect_tui.content.library import Library
from reconnect_tui.content.plan import Choices, Seating, plan
from reconnect_tui.content.robot import aimed, walk
from reconnect_tui.engine.effects import Agreed, SaveDraft
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.timer import Instant
from reconnect_tui.errors import BadFile, Refused
from reconnect_tui.facilitator import ASLEEP_AFTER, Facilitator
from reconnect_tui.moments import Plan
from reconnect_tui.reading import Source

LOOK_EVERY = 500
"""The file is looked at this often, in ms."""


class Nowhere:
    """Keeps nothing. A `Keeper` for a session that nobody has."""

    problems: tuple[BadFile, ...] = ()

    def save(self, session: Session, now: Instant) -> None:
        """Keep nothing."""

    def draft(self, session: Session, draft: SaveDraft) -> None:
        """Keep nothing."""

    def sync(self) -> None:
        """Do nothing."""

    def card_seen(self, session: Session, deck: str, card: str) -> None:
        """Remember nothing."""

    def agreed(self, session: Session, agreement: Agreed, now: Instant) -> None:
        """Keep nothing."""

    def erase(self, session: Session) -> None:
        """Nothing was kept."""

    def take_over(self, now: Instant) -> None:
        """Nobody changes what is not there."""

    def close(self) -> None:
        """There is nothing to let go of."""


class Preview:
    """One file, read again whenever it was saved. `plan` is none until it can be played.

    `problems` are those of the last reading, warnings too.
    """

    def __init__(
        self,
        source: Source,
        library: Callable[[], Library],
        seating: Seating,
        choices: Choices | None = None,
        speed: int = 1,
    ) -> None:
        """Take the file, how to read the files around it, who sits where, and how fast."""
        self.source = source
        self.speed = speed
        self.plan: Plan | None = None
        self.problems: tuple[Problem, ...] = ()
        self._library = library
        self._seating = seating
        self._choices = choices or Choices()
        self._stamp = self._stamped()
        self._clock = quick(system_clock, speed)

    def changed(self) -> bool:
        """Whether the file was saved since it was last read. A file that is away is awaited."""
        stamp = self._stamped()
        return stamp is not None and stamp != self._stamp

    def read(self) -> bool:
        """Read the file again. False if it cannot be played; then the plan stays as it was.

        Raises `Refused` for a file that is no exercise, or not for these partners.
        """
        self._stamp = self._stamped()
        library = self._library()
        loaded = library.read(self.source)
        self.problems = check_loaded(library, loaded)
        if loaded.file is None:
            return False
        if not isinstance(loaded.file, Exercise):
            raise Refused("This is no exercise. A preview plays exercises.")
        try:
            decks = library.decks_for(loaded.file)
            self.plan = plan(loaded.file, decks, self._seating, self._choices)
        except BadContent as error:
            self.problems = error.problems
            return False
        except NotThere:
            # It is among the problems, with its place.
            return False
        except ValueError as error:
            raise Refused(f"{str(error)[:1].upper()}{str(error)[1:]}.") from None
        return True

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every place that one can go to, in order."""
        moments = self.plan.moments if self.plan else ()
        return tuple(moment.address for moment in moments if not moment.detour)

    def find(self, word: str) -> str:
        """The address that a word means: of a step, a block or a pass. Raises `Refused`."""
        if self.plan is None or word in self.addresses:
            return word
        names: list[str] = []
        for moment in self.plan.moments:
            if word in (moment.step, moment.block, moment.group) and not moment.detour:
                return moment.address
            names += [moment.step, moment.block]
        near = get_close_matches(word, (*names, *self.addresses), 1)
        hint = f' Did you mean "{near[0]}"?' if near else ""
        raise Refused(f'There is no step "{word}" here.{hint}')

    def beside(self, address: str | None, by: int) -> str:
        """The address so many places on, at the last or the first at the end."""
        at = self.addresses.index(address) if address in self.addresses else len(self.addresses)
        return self.addresses[min(max(at + by, 0), len(self.addresses) - 1)]

    def sit(self, at: str = "") -> Facilitator:
        """A session on the table at an address, or at the beginning. Raises `ReconnectError`.

        A place that is no more begins anew. One to which no answer leads is refused.
        """
        made = self._plan()
        if at not in self.addresses:
            at = self.addresses[0]
        for session, _ in walk(made, aimed(made, at), self._clock(), step=0):
            if session.at == at:
                return self._facilitator(session)
        raise Refused(f'No answers lead to "{at}".')

    def _plan(self) -> Plan:
        if self.plan is None:
            raise Refused("The file cannot be played as it is.")
        return self.plan

    def _facilitator(self, session: Session) -> Facilitator:
        asleep = ASLEEP_AFTER * self.speed
        return Facilitator(session, Nowhere(), clock=self._clock, asleep_after=asleep)

    def _stamped(self) -> tuple[int, int, int] | None:
        if not isinstance(self.source, Path):
            return None
        try:
            found = self.source.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino


def quick(clock: Callable[[], Instant], speed: int) -> Callable[[], Instant]:
    """A clock that starts now and runs so many times as fast."""
    start = clock()

    def read() -> Instant:
        now = clock()
        mono = start.mono + (now.mono - start.mono) * speed
        wall = start.wall + (now.wall - start.wall) * speed
        return Instant(mono, wall, now.offset)

    return read
