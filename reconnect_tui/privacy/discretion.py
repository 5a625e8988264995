"""The private words of one sitting: sealed on their way in, opened together, soon forgotten.

With two people, what a page seals never enters the session in the clear: while its writer is
there the words are held here, and then they are gone until a passphrase opens them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reconnect_tui.asks import Sealable, Value
from reconnect_tui.confidential import SECRET, Passphrases, Sealed, is_token
from reconnect_tui.engine import parking
from reconnect_tui.engine.answers import fits, is_blank
from reconnect_tui.engine.events import Answer, Draft, Event, Next, Park, Skip, Unseal
from reconnect_tui.engine.held import Held
from reconnect_tui.engine.responding import can_skip
from reconnect_tui.engine.secrecy import opens
from reconnect_tui.engine.session import Session, Status
from reconnect_tui.engine.timer import Instant
from reconnect_tui.moments import Seat
from reconnect_tui.privacy.lapse import is_over, left
from reconnect_tui.privacy.resting import Resting, sealed_late
from reconnect_tui.privacy.sealer import Sealer, draft_place
from reconnect_tui.store.space import NotOpened, WrongKey
from reconnect_tui.store.spaces import Keys, Owned

SEATS: tuple[Seat, Seat] = ("a", "b")


@dataclass(slots=True)
class _Here:
    """The open words of a page, while its writer is there."""

    address: str = ""
    typed: dict[str, str] = field(default_factory=dict)
    opened: bool = False
    value: Value | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Tried:
    """What passphrases have opened, by seat; None for one that opened nothing."""

    by_seat: Mapping[Seat, Keys | None]


class Discretion:
    """What the facilitator asks before it tells the session, the page or the disk anything.

    `rest` says what may be written down. `locked`: a session of one person waits for the
    passphrase.
    """

    def __init__(self, session: Session, owners: Mapping[Seat, Owned] | None = None) -> None:
        """Take the session as it begins or comes back, and what each partner has."""
        self._sealer = Sealer(session.run, owners or {})
        self._keys: dict[Seat, tuple[Keys, Instant]] = {}
        self._wrong: set[Seat] = set()
        self._here = _Here()
        self._rests: Instant | None = None
        self.rest = Resting(self._sealer)
        self.locked = session.plan.solo and _is_shut(session)

    def begun(self, session: Session) -> Session:
        """The session to go on with: what should have been sealed is."""
        return sealed_late(session, self._sealer)

    # --- on the way in -------------------------------------------------------------------

    def taken(self, session: Session, event: Event) -> Event:
        """The event as the session may know it: private words sealed."""
        self._wrong.clear()
        if isinstance(event, Park):
            return self._parked(session, event)
        seat = self._writer(session)
        if seat is None:
            return event
        match event:
            case Draft(text, name) if not name.startswith(SECRET):
                return self._draft(session, seat, text, name)
            case Answer(value) if not isinstance(value, Sealed | Passphrases):
                return self._answer(session, seat, value)
            case Skip("step") if session.status is Status.ACTIVE and can_skip(session):
                return self._nothing(session, seat)
            case _:
                return event

    def _parked(self, session: Session, event: Park) -> Park:
        """A line that is put aside, sealed. What does not fit is left for the session to refuse."""
        seat = event.seat
        if seat not in self._sealer.seats or parking.park(session, seat, event.text)[0] is session:
            return event
        place = draft_place(parking.address_of(seat), parking.next_field(session, seat))
        return Park(seat, self._sealer.seal(seat, " ".join(event.text.split()), place))

    def _writer(self, session: Session) -> Seat | None:
        """Who writes here and has a private space."""
        if session.at is None or session.gate:
            return None
        moment = session.moment
        if not moment.sealed or not isinstance(moment.ask, Sealable):
            return None
        return moment.seat if moment.seat in self._sealer.seats else None

    def _draft(self, session: Session, seat: Seat, text: str, name: str) -> Event:
        address = session.moment.address
        if self._here.address != address:
            self._here = _Here(address)
        before = session.drafts.get(address, {}).get(name, "")
        if before and self._here.typed.get(name) == text:
            return Draft(before, name)
        self._here.typed[name] = text
        return Draft(self._sealer.seal(seat, text, draft_place(address, name)), name)

    def _answer(self, session: Session, seat: Seat, value: Value) -> Event:
        address = session.moment.address
        if not fits(session.moment, value):
            return Answer(value)
        if not is_blank(value):
            return Answer(self._sealer.answer(seat, address, value))
        if session.is_sealed(address) and self._here.address != address:
            return Next()
        return self._nothing(session, seat) if can_skip(session) else Answer(value)

    def _nothing(self, session: Session, seat: Seat) -> Event:
        """A pass, sealed like any answer: nobody can tell the two apart, in the file either."""
        return Answer(self._sealer.answer(seat, session.moment.address, None))

    # --- on the page ---------------------------------------------------------------------

    def held(self, session: Session) -> Held:
        """What the page may show beside the session."""
        here = self._here if self._here.address == session.at else _Here()
        return Held(
            spaces=self._sealer.seats,
            address=here.address,
            opened=here.opened,
            value=here.value,
            drafts=here.typed,
            unlocked=frozenset(self._keys),
            wrong=frozenset(self._wrong),
            locked=self.locked,
        )

    def forget(self, session: Session, now: Instant) -> Session:
        """Forget the words of a page that was left, and the keys that are old or were used.

        The session to go on with: one person's is shut again once it has rested for long.
        """
        resting = session.status is not Status.ACTIVE
        self._rests = (self._rests or now) if resting else None
        long = self._rests is not None and is_over(self._rests, now)
        if long or session.gate or session.alone is None or session.at != self._here.address:
            self._here = _Here()
        away = session.status is Status.SUSPENDED or not opens(session)
        self._keys = {
            seat: (keys, since)
            for seat, (keys, since) in self._keys.items()
            if not (away or is_over(since, now))
        }
        return self._shut(session) if long and session.plan.solo else session

    def _shut(self, session: Session) -> Session:
        """The session of one person with all that is sealed on the disk, and waiting for a key."""
        shut = self.rest.session(session)
        if self.locked or session.ended or not _is_shut(shut):
            return session
        self.locked = True
        return shut

    def forgets_in(self, session: Session, now: Instant) -> int | None:
        """In how many ms there is something to forget, though nobody does anything."""
        since = [since for _, since in self._keys.values()]
        if self._rests is not None and (self._here.address or session.plan.solo):
            since.append(self._rests)
        return min((rest for one in since if (rest := left(one, now)) > 0), default=None)

    # --- passphrases ---------------------------------------------------------------------

    def tried(self, given: Passphrases) -> Tried:
        """What these passphrases open. Half a second or more for two; changes nothing here."""
        return Tried({seat: self._tried(seat, given) for seat in SEATS if given.by_seat.get(seat)})

    def _tried(self, seat: Seat, given: Passphrases) -> Keys | None:
        try:
            return self._sealer.unlock(seat, given.by_seat[seat])
        except WrongKey:
            return None

    def unlock(self, session: Session, tried: Tried, now: Instant) -> tuple[Session, Event | None]:
        """Use what was opened: the session, unlocked if it was locked, and what opens a reveal."""
        self._wrong.clear()
        if session.at is None:
            return session, None
        session = self.forget(session, now)
        for seat, keys in tried.by_seat.items():
            try:
                if keys is None:
                    self._wrong.add(seat)
                else:
                    session = self._use(session, seat, keys, now)
            except NotOpened:
                self._wrong.add(seat)
        return session, self._reveal(session)

    def _use(self, session: Session, seat: Seat, keys: Keys, now: Instant) -> Session:
        """Open with these keys what is to be opened here."""
        if self.locked:
            self.locked, self._rests = False, None
            return self.rest.opened(session, keys)
        if opens(session):
            self._keys[seat] = keys, now
        elif session.moment.seat == seat == session.alone:
            self._here = self._found(session, keys)
        return session

    def _found(self, session: Session, keys: Keys) -> _Here:
        """The own words of the writer of this page. Raises `NotOpened`."""
        address = session.moment.address
        here = _Here(address, opened=True)
        if session.is_sealed(address):
            token = session.results[address].sealed
            here.value = self._sealer.value(keys, token, address)
        for name, text in session.drafts.get(address, {}).items():
            place = draft_place(address, name)
            here.typed[name] = self._sealer.words(keys, text, place) if is_token(text) else text
        return here

    def _reveal(self, session: Session) -> Event | None:
        """What opens the reveal at hand, once there is a key for all that it opens."""
        values: dict[str, Value | None] = {}
        for address in opens(session):
            seat = session.plan.moment(address).seat
            if seat is None or seat not in self._keys:
                return None
            token = session.results[address].sealed
            try:
                values[address] = self._sealer.value(self._keys[seat][0], token, address)
            except NotOpened:
                self._wrong.add(seat)
                return None
        return Unseal(values) if values else None


def _is_shut(session: Session) -> bool:
    """Whether something of the session is sealed, half-typed words included."""
    drafts = (text for fields in session.drafts.values() for text in fields.values())
    return any(map(session.is_sealed, session.results)) or any(map(is_token, drafts))
