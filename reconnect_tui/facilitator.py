"""The third chair: holds the session, reads the clock once per event, performs the effects.

Both front ends own one. They send events and get pages; they never see an effect, but for
the rings (a sound and its words), which they take when they can play and show them.
"""

import sys
import time
from collections.abc import Callable
from typing import Protocol, TypeAlias, assert_never

from reconnect_tui.confidential import Passphrases
from reconnect_tui.engine.advance import advance
from reconnect_tui.engine.effects import (
    Agreed,
    CardSeen,
    Effect,
    Ended,
    Erase,
    Ring,
    Save,
    SaveDraft,
)
from reconnect_tui.engine.events import Answer, Event, Gap, Restore, Stop, Suspend, Tick
from reconnect_tui.engine.page import Page, page
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.timer import Instant
from reconnect_tui.engine.words import words_for
from reconnect_tui.errors import BadFile, Overtaken, StoreError
from reconnect_tui.privacy.discretion import Discretion, Tried

Lasting: TypeAlias = Save | SaveDraft | CardSeen | Agreed | Erase | Ended
"""The effects that somebody else performs: the keeper."""

CHECKPOINT_EVERY = 10_000
"""While a clock runs the session is written down this often, in ms."""

ASLEEP_AFTER = 5_000
"""A look this much later than the last one, in ms, means that nobody was there."""

RETRY_FIRST, RETRY_LAST = 1_000, 60_000
"""What could not be saved is tried again after so long, in ms, at first and at the most."""


def system_clock() -> Instant:
    """This computer's clocks. The monotonic one counts sleep where the system has such a one."""
    wall = time.time()
    offset = time.localtime(wall).tm_gmtoff // 60
    return Instant(_steady(), int(wall * 1000), offset)


def _steady() -> int:
    """A clock that nobody can set, in ms."""
    if sys.platform == "linux":
        try:
            return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
        except OSError:
            # Some sandboxes know it by name only.
            pass
    return time.monotonic_ns() // 1_000_000


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


class Facilitator:
    """One session on the table. `send` and `look` are all a front end needs.

    `unsaved` is a plain sentence while something could not be saved; it is tried again, less
    and less often, and the exercise goes on. `told` are sentences about files that belong on
    the page until somebody acts. `overtaken`: the file was changed elsewhere and is left as it
    is, until `take_over`.
    """

    def __init__(  # noqa: PLR0913 - what a sitting is made of, each named at the call
        self,
        session: Session,
        keeper: Keeper,
        *,
        effects: tuple[Effect, ...] = (),
        clock: Callable[[], Instant] = system_clock,
        discretion: Discretion | None = None,
        asleep_after: int = ASLEEP_AFTER,
        told: tuple[str, ...] = (),
        unseen: bool = False,
    ) -> None:
        """Take a session, where it is kept, what is owed from its begin, and the clock.

        `unseen`: its file was changed outside, and is not written over before somebody has
        read `told` and acted.
        """
        self._discretion = discretion or Discretion(session)
        self.session = self._discretion.begun(session)
        self.unsaved = ""
        self.overtaken = False
        self.told = told
        self._unseen = unseen
        self._keeper = keeper
        self._clock = clock
        self._asleep_after = asleep_after
        self._rings: list[Ring] = []
        now = clock()
        self._looked = now
        self._saved_at = now.mono
        self._owed: list[Lasting] = []
        self._retry_at = now.mono
        self._retry_after = RETRY_FIRST
        self._perform(effects, now)

    def send(self, event: Event) -> Page:
        """Let an event happen; an unfit one changes nothing. The page after it."""
        now = self._now()
        if not isinstance(event, Restore | Suspend):
            self.told, self._unseen = (), False
        if isinstance(event, Answer) and isinstance(event.value, Passphrases):
            self._unlock(self.tried(event.value), now)
        elif not self._discretion.locked or isinstance(event, Restore | Suspend | Stop):
            self._advance(self._discretion.taken(self.session, event), now)
        return self._page(now)

    def look(self) -> Page:
        """Look at the clock: sound what is due, notice sleep, save a running clock."""
        now = self._now()
        self._advance(Tick(), now)
        checkpoint = self.session.timer.running and now.mono - self._saved_at >= CHECKPOINT_EVERY
        if now.mono >= self._retry_at if self._owed else checkpoint:
            self._perform((Save(),), now)
        return self._page(now)

    def tried(self, given: Passphrases) -> Tried:
        """What passphrases open, for `use`. Slow and changes nothing: call it off the loop."""
        return self._discretion.tried(given)

    def use(self, tried: Tried) -> Page:
        """Open what waits here, as sending the passphrases themselves does."""
        now = self._now()
        self.told, self._unseen = (), False
        self._unlock(tried, now)
        return self._page(now)

    def take_rings(self) -> tuple[Ring, ...]:
        """The sounds and words since the last call, oldest first."""
        rings, self._rings = tuple(self._rings), []
        return rings

    def take_over(self) -> Page:
        """Save over what changed the file elsewhere, which is put aside. Somebody chose it."""
        now = self._now()
        if self.overtaken:
            try:
                self._keeper.take_over(now)
            except StoreError as error:
                self.unsaved = str(error)
            else:
                self._perform((Save(),), now)
        return self._page(now)

    def sync(self) -> None:
        """Make half-typed words survive a power cut. Call it off the event loop."""
        self._keeper.sync()

    def close(self) -> None:
        """Save what is owed and let go of the session."""
        if self._owed:
            self._perform((Save(),), self._clock())
        self._keeper.close()

    def _now(self) -> Instant:
        """One reading of the clock; a long silence of a running clock is taken out of it."""
        now, before = self._clock(), self._looked
        self._looked = now
        silent = max(now.mono - before.mono, now.wall - before.wall)
        if self.session.timer.running and silent > self._asleep_after:
            self._advance(Gap(max(0, now.mono - before.mono)), now)
        return now

    def _unlock(self, tried: Tried, now: Instant) -> None:
        """Open with passphrases what waits for them here."""
        self.session, event = self._discretion.unlock(self.session, tried, now.mono)
        if event is not None:
            self._advance(event, now)

    def _page(self, now: Instant) -> Page:
        self._discretion.forget(self.session, now.mono)
        return page(self.session, now, self._discretion.held(self.session))

    def _advance(self, event: Event, now: Instant) -> None:
        self.session, effects = advance(self.session, event, now)
        self._perform(effects, now)

    def _perform(self, effects: tuple[Effect, ...], now: Instant) -> None:
        """Do what the engine asks. What cannot be written is owed."""
        self._rings += [effect for effect in effects if isinstance(effect, Ring)]
        new = [effect for effect in effects if not isinstance(effect, Ring)]
        if self._unseen or not new:
            self._owed = _newest([*self._owed, *new])
            return
        # Half-typed words go to the disk with every key, whatever else waits for room there.
        waits = all(isinstance(effect, SaveDraft) for effect in new)
        owed = self._owed if waits else []
        trying = new if waits else _newest([*self._owed, *new])
        self._owed = _newest([*owed, *self._failed(trying, now)])
        if not self._owed:
            self.unsaved, self._retry_after = "", RETRY_FIRST

    def _failed(self, effects: list[Lasting], now: Instant) -> list[Lasting]:
        """Do them all, in order. Those that could not be done; `unsaved` says why."""
        failed: list[Lasting] = []
        for effect in effects:
            try:
                self._do(effect, now)
            except StoreError as error:
                self.unsaved = self.unsaved if failed else str(error)
                self.overtaken |= isinstance(error, Overtaken)
                failed.append(effect)
        if failed and now.mono >= self._retry_at:
            self._retry_at = now.mono + self._retry_after
            self._retry_after = min(2 * self._retry_after, RETRY_LAST)
        return failed

    def _do(self, effect: Lasting, now: Instant) -> None:
        match effect:
            case Save():
                self._keeper.save(self._discretion.rest.session(self.session), now)
                self._saved_at = now.mono
                self.overtaken = False
            case SaveDraft():
                draft = self._discretion.rest.draft(self.session, effect)
                self._keeper.draft(self.session, draft)
            case CardSeen(deck=deck, card=card):
                self._keeper.card_seen(self.session, deck, card)
            case Agreed():
                self._keeper.agreed(self.session, effect, now)
            case Erase():
                self._keeper.erase(self.session)
                words = words_for(self.session.plan.definition.lang).keeping
                problems = self._keeper.problems
                self.told += tuple(put(words.still_holds, file=str(one)) for one in problems)
            case Ended():
                pass
            case _:
                assert_never(effect)


def _newest(effects: list[Lasting]) -> list[Lasting]:
    """Without those that a later one overtakes: a session is saved whole, and so is a field."""
    newest = {_what(effect): effect for effect in effects}
    return [effect for effect in effects if newest[_what(effect)] is effect]


def _what(effect: Lasting) -> object:
    """What an owed effect would write; a later one of the same overtakes it."""
    if isinstance(effect, SaveDraft):
        return effect.address, effect.field
    return "session" if isinstance(effect, Save) else id(effect)
