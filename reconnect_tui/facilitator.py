"""The third chair: holds the session, reads the clock once per event, performs the effects.

Both front ends own one. They send events and get pages; they never see an effect, but for
the rings (a sound and its words), which they take when they can play and show them.
"""

import time
from collections.abc import Callable
from typing import Protocol, assert_never

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
from reconnect_tui.engine.timer import Instant
from reconnect_tui.errors import StoreError
from reconnect_tui.privacy.discretion import Discretion

CHECKPOINT_EVERY = 10_000
"""While a clock runs the session is written down this often, in ms."""

ASLEEP_AFTER = 5_000
"""A look this much later than the last one, in ms, means that nobody was there."""


def system_clock() -> Instant:
    """This computer's clocks. The monotonic one may or may not count sleep."""
    wall = time.time()
    offset = time.localtime(wall).tm_gmtoff // 60
    return Instant(time.monotonic_ns() // 1_000_000, int(wall * 1000), offset)


class Keeper(Protocol):
    """Where a session is kept. Every method may raise `StoreError`; nothing is lost by it."""

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

    def close(self) -> None:
        """Let go of the session: another window may have it."""


class Facilitator:
    """One session on the table. `send` and `look` are all a front end needs.

    `unsaved` is a plain sentence while the last save has failed; it is tried again at every
    look, and the exercise goes on.
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
    ) -> None:
        self._discretion = discretion or Discretion(session)
        self.session = self._discretion.begun(session)
        self.unsaved = ""
        self._keeper = keeper
        self._clock = clock
        self._asleep_after = asleep_after
        self._rings: list[Ring] = []
        now = clock()
        self._looked = now
        self._saved_at = now.mono
        self._owed: list[Effect] = []
        self._perform(effects, now)

    def send(self, event: Event) -> Page:
        """Let an event happen; an unfit one changes nothing. The page after it."""
        now = self._now()
        if isinstance(event, Answer) and isinstance(event.value, Passphrases):
            self._unlock(event.value, now)
        elif not self._discretion.locked or isinstance(event, Restore | Suspend | Stop):
            self._advance(self._discretion.taken(self.session, event), now)
        return self._page(now)

    def look(self) -> Page:
        """Look at the clock: sound what is due, notice sleep, save a running clock."""
        now = self._now()
        self._advance(Tick(), now)
        running = self.session.timer.running
        if self._owed or (running and now.mono - self._saved_at >= CHECKPOINT_EVERY):
            self._perform((Save(),), now)
        return self._page(now)

    def take_rings(self) -> tuple[Ring, ...]:
        """The sounds and words since the last call, oldest first."""
        rings, self._rings = tuple(self._rings), []
        return rings

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

    def _unlock(self, given: Passphrases, now: Instant) -> None:
        """Open with passphrases what waits for them here."""
        self.session, event = self._discretion.unlock(self.session, given, now.mono)
        if event is not None:
            self._advance(event, now)

    def _page(self, now: Instant) -> Page:
        self._discretion.forget(self.session, now.mono)
        return page(self.session, now, self._discretion.held(self.session))

    def _advance(self, event: Event, now: Instant) -> None:
        self.session, effects = advance(self.session, event, now)
        self._perform(effects, now)

    def _perform(self, effects: tuple[Effect, ...], now: Instant) -> None:
        """Do what the engine asks. What cannot be written is owed, and owed in order."""
        rings = [effect for effect in effects if isinstance(effect, Ring)]
        self._rings += rings
        self._owed += [effect for effect in effects if not isinstance(effect, Ring)]
        while self._owed:
            try:
                self._do(self._owed[0], now)
            except StoreError as error:
                self.unsaved = str(error)
                self._drop_overtaken()
                return
            del self._owed[0]
        self.unsaved = ""

    def _drop_overtaken(self) -> None:
        """A session is saved whole and a field too, so the newest of each is enough."""
        newest = {_what(effect): effect for effect in self._owed}
        self._owed = [effect for effect in self._owed if newest[_what(effect)] is effect]

    def _do(self, effect: Effect, now: Instant) -> None:
        match effect:
            case Save():
                self._keeper.save(self._discretion.rest.session(self.session), now)
                self._saved_at = now.mono
            case SaveDraft():
                draft = self._discretion.rest.draft(self.session, effect)
                self._keeper.draft(self.session, draft)
            case CardSeen(deck=deck, card=card):
                self._keeper.card_seen(self.session, deck, card)
            case Agreed():
                self._keeper.agreed(self.session, effect, now)
            case Erase():
                self._keeper.erase(self.session)
            case Ring() | Ended():
                pass
            case _:
                assert_never(effect)


def _what(effect: Effect) -> object:
    """What an owed effect would write; a later one of the same overtakes it."""
    if isinstance(effect, SaveDraft):
        return effect.address, effect.field
    return "session" if isinstance(effect, Save) else id(effect)
