"""Ended sessions of before there was a private space, sealed afterwards where their writer asks.

One session after the other, each in one write: whoever stops half-way has some sealed and the
rest as it was. Every word that is sealed is opened once with its writer's key, and compared,
before the plain one goes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from reconnect_tui.asks import Value
from reconnect_tui.confidential import is_token
from reconnect_tui.engine.session import Session
from reconnect_tui.errors import BadFile, Busy
from reconnect_tui.journal.past import Past, PastSessions
from reconnect_tui.privacy.resting import Resting, sealed_late
from reconnect_tui.privacy.sealer import Sealer, draft_place, unpacked
from reconnect_tui.store import backups, index, sessions, tables
from reconnect_tui.store.atomic import atomic_write
from reconnect_tui.store.lock import acquire
from reconnect_tui.store.people import People
from reconnect_tui.store.space import NotOpened
from reconnect_tui.store.spaces import Keys, owned


@dataclass(frozen=True, slots=True)
class Older:
    """What was sealed: names of sessions. `left`: those that stay as they were, with a reason."""

    sealed: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def open_words(root: Path, cache: Path, person: str) -> int:
    """How many ended sessions have private words of this person in plain text.

    None without a private space to seal them to. Raises `BadFile` or `StoreError`.
    """
    finder = _Older(root, cache, person)
    return sum(finder.as_sealed(past) != past.session for past in finder.ended())


def seal_older(root: Path, cache: Path, keys: Keys) -> Older:
    """Seal the private words of the owner of these keys in every ended session.

    A session that is open elsewhere, or that cannot be read whole, stays as it is and is named.
    Raises `StoreError` for a disk that takes nothing; what was sealed before stays sealed.
    """
    finder = _Older(root, cache, keys.person)
    done: list[str] = []
    left: list[str] = []
    for past in finder.ended():
        try:
            if finder.seal(past, keys):
                done.append(past.name)
        except (BadFile, Busy, NotOpened) as error:
            left.append(f"{past.name}: {error}")
    return Older(tuple(done), (*finder.left, *left))


def forget_open_copies(root: Path, sealed: tuple[str, ...]) -> tuple[int, tuple[BadFile, ...]]:
    """Take older copies of these sessions out of the backups, and put the sealed ones in.

    How many copies went, and the backups that could not be read. Raises `StoreError`.
    """
    gone = tuple(f"{folder}/{name}." for name in sealed for folder in ("sessions", "drafts"))
    taken, problems = backups.forget(root, lambda name: name.startswith(gone))
    newest = next(iter(backups.backups(root)), None)
    if taken and newest is not None:
        backups.make(root, newest)
    return taken, problems


class _Older:
    """The ended sessions of one person, and how each is sealed."""

    def __init__(self, root: Path, cache: Path, person: str) -> None:
        self._root = root
        self._cache = cache
        self._person = person
        self._owned = owned(People(root).get(person))
        self.left: list[str] = []

    def ended(self) -> tuple[Past, ...]:
        """Those in which the person wrote. What cannot be read is left, and named."""
        if self._owned.now is None:
            return ()
        past = PastSessions(self._root, self._cache)
        heads, problems = index.list_sessions(self._root, self._cache)
        self.left = [str(problem) for problem in problems]
        found: list[Past] = []
        for head in heads:
            if self._person not in head.partners:
                continue
            try:
                one = past.read(head.name)
            except BadFile as problem:
                self.left.append(str(problem))
                continue
            if one.session.ended and one.whole:
                found.append(one)
            elif one.session.ended:
                self.left.append(f"{one.name}: it is not known any more who said what.")
        return tuple(found)

    def as_sealed(self, past: Past) -> Session:
        """The session as it is to be; the same if there is nothing of this person to seal."""
        session = past.session
        seats = {seat: self._owned for seat, who in session.seats.items() if who == self._person}
        sealer = Sealer(session.run, seats)
        if session.plan.solo:
            return Resting(sealer).session(session)
        return sealed_late(session, sealer)

    def seal(self, past: Past, keys: Keys) -> bool:
        """Whether there was something to seal. Raises `BadFile`, `Busy` or `NotOpened`."""
        session = self.as_sealed(past)
        if session == past.session:
            return False
        _compare(past.session, session, keys)
        path = sessions.path_of(self._root, past.name)
        with acquire(sessions.lock_of(self._root, past.name), ""):
            kept = sessions.load(self._root, past.name)
            if not kept.writable or kept.changed or kept.session.rev != past.session.rev:
                raise BadFile(str(path), None, "It was changed by somebody else.")
            bare = replace(session, rev=session.rev + 1, plan=kept.session.plan)
            raw = tables.encode("session", sessions.again(replace(kept, session=bare)))
            if sessions.decode(raw, past.name, str(path)).session != bare:
                raise BadFile(str(path), None, "It could not be written as it is.")
            atomic_write(path, raw)
        return True


def _compare(before: Session, after: Session, keys: Keys) -> None:
    """Open everything that is newly sealed. Raises `NotOpened` unless it is what it was."""
    for address, result in after.results.items():
        if result.sealed and not before.is_sealed(address):
            whole: Value | None = unpacked(keys.words(result.sealed, after.run, address))
            if whole != _plain(before.results[address].value):
                raise NotOpened("These words did not come back as they were.")
    for address, fields in after.drafts.items():
        for name, text in fields.items():
            was = before.drafts[address][name]
            if is_token(text) and not is_token(was):
                _same(keys.words(text, after.run, draft_place(address, name)), was)


def _same(words: str, was: str) -> None:
    if words != was:
        raise NotOpened("These words did not come back as they were.")


def _plain(value: Value | None) -> Value | None:
    """A response in the form in which it comes back."""
    return dict(value) if isinstance(value, Mapping) else value
