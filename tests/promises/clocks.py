"""A computer whose clocks are moved by hand, and a keeper that forgets."""

from reconnect_tui.engine.effects import Agreed, SaveDraft
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.timer import Instant
from reconnect_tui.errors import BadFile
from reconnect_tui.preview import Nowhere
from tests.engine.evenings import START


class Clocks:
    """Wall, steady, and the local offset. `counts_sleep`: whether the steady one does."""

    def __init__(self, *, counts_sleep: bool) -> None:
        """Begin at a time."""
        self.counts_sleep = counts_sleep
        self.now = START

    def __call__(self) -> Instant:
        """What time it is."""
        return self.now

    def awake(self, ms: int) -> None:
        """Time passes, and somebody is there."""
        self.now = Instant(self.now.mono + ms, self.now.wall + ms, self.now.offset)

    def asleep(self, ms: int) -> None:
        """The lid is closed for a while."""
        steady = ms if self.counts_sleep else 0
        self.now = Instant(self.now.mono + steady, self.now.wall + ms, self.now.offset)

    def set(self, by: int) -> None:
        """Somebody, or the network, sets the wall clock."""
        self.now = Instant(self.now.mono, max(0, self.now.wall + by), self.now.offset)

    def travel(self, offset: int) -> None:
        """Another time zone, or summer time."""
        self.now = Instant(self.now.mono, self.now.wall, offset)

    def restart(self, ms: int) -> None:
        """Another start of the computer, so long after: the steady clock begins anew."""
        self.now = Instant(5_000, self.now.wall + ms, self.now.offset)


class Kept(Nowhere):
    """Keeps the newest state, for the next process."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.session: Session | None = None

    problems: tuple[BadFile, ...] = ()

    def save(self, session: Session, now: Instant) -> None:
        """Remember it, as a file would: with its clock standing."""
        self.session = session

    def draft(self, session: Session, draft: SaveDraft) -> None:
        """Not what this is about."""

    def agreed(self, session: Session, agreement: Agreed, now: Instant) -> None:
        """Not what this is about."""
