"""The third chair: holds the session, reads the clock once per event, performs the effects.

Both front ends own one. They send events and get pages; they never see an effect, but for
the rings (a sound and its words), which they take when they can play and show them.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import assert_never

from reconnect_tui.clocks import system_clock
from reconnect_tui.confidential import Passphrases
from reconnect_tui.engine.advance import advance
from reconnect_tui.engine.apart import times_out
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
from reconnect_tui.engine.offers import Choice
from reconnect_tui.engine.page import Page, page
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.timer import Instant
from reconnect_tui.engine.words import words_for
from reconnect_tui.errors import StoreError
from reconnect_tui.keeping import Hand, Keeper, Lasting, Outcome, Task, Unhurried, done, newest
from reconnect_tui.privacy.discretion import Discretion, Tried

CHECKPOINT_EVERY = 10_000
"""While a clock runs the session is written down this often, in ms."""

ASLEEP_AFTER = 5_000
"""A look this much later than the last one, in ms, means that nobody was there."""

RETRY_FIRST, RETRY_LAST = 1_000, 60_000
"""What could not be saved is tried again after so long, in ms, at first and at the most."""


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
        self._hand: Hand | None = None
        self._in_hand = 0
        self._retry_at = now.mono
        self._retry_after = RETRY_FIRST
        self._perform(effects, now)

    def send(self, event: Event) -> Page:
        """Let an event happen; an unfit one changes nothing. The page after it."""
        return self._page(self.take(event))

    def take(self, event: Event) -> Instant:
        """The same where nobody looks at the page, as at every letter. When it happened."""
        now = self._now()
        self._collect(self._hand.outcomes() if self._hand else (), now)
        if not isinstance(event, Restore | Suspend):
            self.told, self._unseen = (), False
        if isinstance(event, Answer) and isinstance(event.value, Passphrases):
            self._unlock(self.tried(event.value), now)
        elif not self._discretion.locked or isinstance(event, Restore | Suspend | Stop):
            self._advance(self._discretion.taken(self.session, event), now)
        return now

    def look(self) -> Page:
        """Look at the clock: sound what is due, notice sleep, save a running clock."""
        now = self._now()
        self._collect(self._hand.outcomes() if self._hand else (), now)
        self._advance(Tick(), now)
        checkpoint = self.session.timer.running and now.mono - self._saved_at >= CHECKPOINT_EVERY
        if now.mono >= self._retry_at if self._owed else checkpoint:
            self._perform((Save(),), now, promised=False)
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

    def times_out(self) -> tuple[Choice, ...]:
        """How long a time-out may be, with the times of return as of now."""
        return times_out(self.session, self._clock())

    def take_rings(self) -> tuple[Ring, ...]:
        """The sounds and words since the last call, oldest first."""
        rings, self._rings = tuple(self._rings), []
        return rings

    def take_over(self) -> Page:
        """Save over what changed the file elsewhere, which is put aside. Somebody chose it."""
        now = self._now()
        self.wait_for_disk()
        self._collect(self._hand.outcomes() if self._hand else (), now)
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

    def save_in_thread(self) -> None:
        """From now on a thread writes what lasts: a disk that takes its time stops no clock.

        While `promises` is true the page after an event is not to be shown: `wait` first.
        """
        if self._hand is None and isinstance(self._keeper, Unhurried):
            self._hand = Hand()

    @property
    def promises(self) -> bool:
        """Whether what the newest page says is still on its way to the disk."""
        return self._hand is not None and self._hand.promises

    @property
    def lost(self) -> str:
        """Why words would be lost by leaving now. What was changed elsewhere costs none."""
        return "" if self.overtaken else self.unsaved

    def wait_for_disk(self) -> None:
        """Wait until it is there. Call it off the event loop; `look` says what became of it."""
        if self._hand is not None:
            self._hand.wait()

    def save_here(self) -> None:
        """Wait for the thread, and do without it from now on."""
        if self._hand is not None:
            self._hand.rest()
            outcomes, self._hand = self._hand.outcomes(), None
            self._collect(outcomes, self._clock())

    def close(self) -> None:
        """Save what is owed and let go of the session."""
        try:
            self.save_here()
            if self._owed:
                self._perform((Save(),), self._clock())
        finally:
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
        self.session, event = self._discretion.unlock(self.session, tried, now)
        if event is not None:
            self._advance(event, now)

    def _page(self, now: Instant) -> Page:
        self.session = self._discretion.forget(self.session, now)
        shown = page(self.session, now, self._discretion.held(self.session))
        soon = self._discretion.forgets_in(self.session, now)
        return shown if soon is None else shown.changing_in(soon)

    def _advance(self, event: Event, now: Instant) -> None:
        self.session, effects = advance(self.session, event, now)
        self._perform(effects, now)

    def _perform(self, effects: tuple[Effect, ...], now: Instant, *, promised: bool = True) -> None:
        """Do what the engine asks. What cannot be written is owed."""
        self._rings += [effect for effect in effects if isinstance(effect, Ring)]
        new = [effect for effect in effects if not isinstance(effect, Ring)]
        if self._unseen or not new:
            self._owed = newest([*self._owed, *new])
            return
        # Half-typed words go to the disk with every key, whatever else waits for room there.
        drafts = [effect for effect in new if isinstance(effect, SaveDraft)]
        trying, waits = newest([*self._owed, *new]), len(drafts) == len(new)
        if waits:
            self._do(new, now)
        elif self._hand is None:
            self._owed = []
            self._do(trying, now)
        else:
            self._owed, self._saved_at = [], now.mono
            self._in_hand += 1
            self._do([one for one in trying if isinstance(one, SaveDraft)], now)
            rest = (one for one in trying if not isinstance(one, SaveDraft))
            self._hand.take([self._task(one, now) for one in rest], promised=promised)

    def _do(self, effects: list[Lasting], now: Instant) -> None:
        """Have these done here and now."""
        outcome = done(self._task(effect, now) for effect in effects)
        self._owed = newest([*self._owed, *outcome.failed])
        self._settle(outcome, now)

    def _collect(self, outcomes: Iterable[Outcome], now: Instant) -> None:
        """Take what the hand has done into account. What failed there is older than the rest."""
        for outcome in outcomes:
            self._in_hand -= 1
            self._owed = newest([*outcome.failed, *self._owed])
            self._settle(outcome, now)

    def _settle(self, outcome: Outcome, now: Instant) -> None:
        self.unsaved = outcome.why or self.unsaved
        self.overtaken = outcome.overtaken or (self.overtaken and not outcome.saved)
        if outcome.saved:
            self._saved_at = now.mono
        if outcome.erased:
            words = words_for(self.session.plan.definition.lang).keeping
            problems = self._keeper.problems
            self.told += tuple(put(words.still_holds, file=str(one)) for one in problems)
        if outcome.failed and now.mono >= self._retry_at:
            self._retry_at = now.mono + self._retry_after
            self._retry_after = min(2 * self._retry_after, RETRY_LAST)
        if not (self._owed or self._in_hand):
            self.unsaved, self._retry_after = "", RETRY_FIRST

    def _task(self, effect: Lasting, now: Instant) -> Task:
        """What does an effect, with the session as it is now."""
        return Task(effect, self._doing(effect, self.session, self._keeper, now))

    def _doing(
        self, effect: Lasting, session: Session, keeper: Keeper, now: Instant
    ) -> Callable[[], object]:
        match effect:
            case Save():
                rested = self._discretion.rest.session(session)
                if self._hand is not None and isinstance(keeper, Unhurried):
                    return keeper.saving(rested, now)
                return partial(keeper.save, rested, now)
            case SaveDraft():
                draft = self._discretion.rest.draft(session, effect)
                return partial(keeper.draft, session, draft)
            case CardSeen(deck=deck, card=card):
                return partial(keeper.card_seen, session, deck, card)
            case Agreed():
                return partial(keeper.agreed, session, effect, now)
            case Erase():
                return partial(keeper.erase, session)
            case Ended():
                return tuple
            case _:
                assert_never(effect)
