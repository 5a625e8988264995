"""What lasts, in order: done at once or by one hand in a thread, which writes the newest state.

Saving waits for a disk, so the full screen lets a hand do it. What a page promises is waited
for before the page is shown; a clock that is written down now and then is not.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Protocol, TypeAlias, runtime_checkable

from reconnect_tui.engine.effects import Agreed, CardSeen, Ended, Erase, Save, SaveDraft
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.timer import Instant
from reconnect_tui.errors import BadFile, Overtaken, StoreError

if TYPE_CHECKING:
    from concurrent.futures import Future

Lasting: TypeAlias = Save | SaveDraft | CardSeen | Agreed | Erase | Ended
"""The effects that somebody else performs: the keeper."""


class Keeper(Protocol):
    """Where a session is kept. Every method may raise `StoreError`; nothing is lost by it.

    `problems` are files that could not be read when words were erased: they may hold some.
    """

    @property
    def problems(self) -> tuple[BadFile, ...]:
        """Of the last erasing."""

    def save(self, session: Session, now: Instant) -> None:
        """Write the whole session down."""

    def draft(self, session: Session, draft: SaveDraft) -> None:
        """Write one field's half-typed words down, at once."""

    def sync(self) -> None:
        """Make drafts survive a power cut. Slow: call it off the event loop."""

    def card_seen(self, session: Session, deck: str, card: str) -> None:
        """Remember that these partners have had this card."""

    def agreed(self, session: Session, agreement: Agreed, now: Instant) -> None:
        """Keep an agreement of its own, with its review date."""

    def erase(self, session: Session) -> None:
        """Leave no bytes of erased responses, in drafts either."""

    def take_over(self, now: Instant) -> object:
        """Put a file aside that somebody else has changed, so that saves go on."""

    def close(self) -> None:
        """Let go of the session: another window may have it."""


@runtime_checkable
class Unhurried(Protocol):
    """A keeper that can be told now what to write, and write it in a thread."""

    def saving(self, session: Session, now: Instant) -> Callable[[], None]:
        """What writes this state down, whatever happens meanwhile, and may raise `StoreError`."""


@dataclass(frozen=True, slots=True)
class Task:
    """An effect, and what does it, which may raise `StoreError`."""

    effect: Lasting
    do: Callable[[], object]


@dataclass(slots=True)
class Outcome:
    """What became of some tasks: those that could not be done, and why in a sentence."""

    failed: list[Lasting] = field(default_factory=list)
    why: str = ""
    overtaken: bool = False
    saved: bool = False
    erased: bool = False


def done(tasks: Iterable[Task]) -> Outcome:
    """Do them all, in order. One that fails keeps none of the others from being done."""
    outcome = Outcome()
    for task in tasks:
        try:
            task.do()
        except StoreError as error:
            outcome.why = outcome.why or str(error)
            outcome.overtaken |= isinstance(error, Overtaken)
            outcome.failed.append(task.effect)
        else:
            outcome.saved |= isinstance(task.effect, Save)
            outcome.erased |= isinstance(task.effect, Erase)
    return outcome


class Hand:
    """One thread that does tasks in order. Of what waits for it, only the newest is done."""

    def __init__(self) -> None:
        """Nothing is to do."""
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - not for plain lines

        self._pool = ThreadPoolExecutor(1, "saving")
        self._lock = Lock()
        self._waiting: list[Task] = []
        self._outcomes: list[Outcome] = []
        self._work_given: list[Future[None]] = []
        self._promise: Future[None] | None = None

    @property
    def promises(self) -> bool:
        """Whether something is still to be done that a page promises."""
        return self._promise is not None and not self._promise.done()

    def take(self, tasks: Iterable[Task], *, promised: bool) -> None:
        """Have these done; `promised`: the page after them is shown when they are."""
        with self._lock:
            self._waiting = newest_tasks([*self._waiting, *tasks])
        self._work_given.append(self._pool.submit(self._work))
        if promised:
            self._promise = self._work_given[-1]

    def outcomes(self) -> list[Outcome]:
        """What became of the tasks since the last call, oldest first.

        Raises what is no failure of a disk, once.
        """
        while self._work_given and self._work_given[0].done():
            self._work_given.pop(0).result()
        with self._lock:
            found, self._outcomes = self._outcomes, []
        return found

    def wait(self) -> None:
        """Wait until all that was taken is done. May be called in another thread."""
        for given in tuple(self._work_given):
            given.exception()

    def rest(self) -> None:
        """The same, for good."""
        self._pool.shutdown()

    def _work(self) -> None:
        with self._lock:
            tasks, self._waiting = self._waiting, []
        outcome = done(tasks)
        with self._lock:
            self._outcomes.append(outcome)


def newest_tasks(tasks: list[Task]) -> list[Task]:
    """Without those that a later one overtakes: a session is saved whole, and so is a field."""
    newest = {_what(task.effect): task for task in tasks}
    return [task for task in tasks if newest[_what(task.effect)] is task]


def newest(effects: list[Lasting]) -> list[Lasting]:
    """The same, for effects."""
    last = {_what(effect): effect for effect in effects}
    return [effect for effect in effects if last[_what(effect)] is effect]


def _what(effect: Lasting) -> object:
    """What an owed effect would write; a later one of the same overtakes it."""
    if isinstance(effect, SaveDraft):
        return effect.address, effect.field
    return "session" if isinstance(effect, Save) else id(effect)
