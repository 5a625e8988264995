"""One open session: its lock, its file, its half-typed words, and what it leaves behind.

A disk that takes nothing stops no evening: every method raises `StoreError` and may be
called again, and what was missing (a folder, the lock) is then tried again too.
"""

import contextlib
import os
from collections.abc import Callable, Mapping
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Self

from reconnect_tui.engine.effects import Agreed, SaveDraft
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.timer import Instant
from reconnect_tui.errors import BadFile, Busy, NewerFile, Overtaken, StoreError
from reconnect_tui.reading import read_bytes
from reconnect_tui.store import sessions, sources, tables
from reconnect_tui.store.agreements import Agreement, Agreements
from reconnect_tui.store.atomic import atomic_write, own_folder, set_aside, sweep
from reconnect_tui.store.bags import Bags
from reconnect_tui.store.drafts import DraftLog
from reconnect_tui.store.lock import Lock, acquire
from reconnect_tui.store.migrations import VERSIONS
from reconnect_tui.store.order import Order
from reconnect_tui.store.people import People, Person
from reconnect_tui.store.sessions import DRAFTS, FOLDER, LOCKS, Kept, lock_of, path_of
from reconnect_tui.store.times import day, stamp


class SessionKeeper:
    """Keeps one session for as long as it is on the table.

    `problems` are the backups that could not be read when words were erased: those may still
    hold them, and a person should be told so. `newcomers` sit here and are in no file yet.
    """

    def __init__(self, root: Path, name: str, files: Mapping[str, bytes], began: str) -> None:
        """Use `begin` or `resume`. `began` is a local time, such as `2026-11-22T201105`."""
        self.name = name
        self.problems: tuple[BadFile, ...] = ()
        self.newcomers: tuple[Person, ...] = ()
        self._root = root
        self._path = path_of(root, name)
        self._files = files
        self._sums: Mapping[str, str] = sources.checksums(files)
        self._began = began
        self._lock: Lock | None = None
        self._drafts: DraftLog | None = None
        self._ours: set[bytes] = set()
        self._stat: tuple[int, int, int] | None = None
        self._rev = 0
        self._typed = 0
        self._order = Order()

    @classmethod
    def begin(
        cls, root: Path, session: Session, files: Mapping[str, bytes], order: int = 0
    ) -> Self:
        """Keep a new session under `root`. Writes nothing yet, so it cannot fail for the disk.

        `files` are the exact bytes that the plan was made from, by file name. `order` is the
        stamp of now (`store.order`), by default the wall time.
        """
        began = session.sittings[0]
        keeper = cls(root, sessions.name_of(session), files, stamp(began.start, began.offset))
        keeper._order = Order(order or began.start, order or began.start)
        return keeper

    @classmethod
    def resume(cls, root: Path, name: str, now: Instant, order: int = 0) -> tuple[Self, Kept]:
        """Take up a kept session, with its newest half-typed words. `order` is as in `begin`.

        Raises `Busy` if another window has it, `BadFile` if it cannot be read, `NewerFile` if
        a newer reconnect wrote it. `sessions.load` reads one without taking it up.
        """
        keeper = cls(root, name, {}, stamp(now.wall, now.offset))
        try:
            keeper._take_lock_if_writable()
            kept = keeper._load()
            keeper._order = Order(kept.order.begun, order or now.wall)
        except BaseException:
            keeper.close()
            raise
        return keeper, kept

    def save(self, session: Session, now: Instant) -> None:
        """Write the whole session down; when this returns, a power cut does not undo it.

        Raises `Overtaken` for a file that is newer, or was changed by somebody else.
        """
        self.saving(session, now)()

    def saving(self, session: Session, now: Instant) -> Callable[[], None]:
        """What writes this state down, in whatever thread, raising as `save` does.

        Which half-typed words it holds is settled now: those that come later stay in their log.
        """
        try:
            drafts = self._hold()
        except StoreError as error:
            return partial(_refuse, error)
        return partial(self._write, session, now, drafts, drafts.mark)

    def _write(self, session: Session, now: Instant, drafts: DraftLog, mark: int) -> None:
        self._refuse_overtaken(session)
        if self._rev == 0:
            for person in self.newcomers:
                People(self._root).keep(person)
            sources.keep(self._root, self._files)
        own_folder(self._root, FOLDER)
        table = sessions.to_table(session, now, self._sums, mark, self._order)
        raw = tables.encode("session", table)
        # A save that fails at its very end, syncing the folder, leaves its bytes in place.
        self._ours |= {_digest(raw)}
        atomic_write(self._path, raw)
        self._ours, self._stat = {_digest(raw)}, _stat(self._path)
        self._rev = session.rev
        # The words are safe now, and the file says so: a log that stays is not used.
        with contextlib.suppress(StoreError):
            drafts.clear(upto=mark)

    def draft(self, session: Session, draft: SaveDraft) -> None:  # noqa: ARG002 - the facilitator hands the session to every method
        """Write one field's half-typed words down, in microseconds."""
        self._hold().append(draft.address, draft.field, draft.text)

    def sync(self) -> None:
        """Bring half-typed words to the disk. May wait for it: call it off the event loop."""
        # It runs beside `close`, which may take the log away at any time.
        drafts = self._drafts
        if drafts is not None:
            drafts.sync()

    def card_seen(self, session: Session, deck: str, card: str) -> None:
        """Remember that these partners have had this card."""
        Bags(self._root, tuple(session.seats.values())).add(deck, card, self._began)

    def agreed(self, session: Session, agreement: Agreed, now: Instant) -> None:
        """Keep an agreement in a file of its own."""
        fields = agreement.fields
        Agreements(self._root).add(
            Agreement(
                words=agreement.words,
                made=day(now.wall, now.offset),
                review=day(now.wall, now.offset, agreement.review_days),
                run=session.run,
                address=agreement.address,
                partners=tuple(session.seats.values()),
                exercise=session.plan.definition.id,
                who=fields.get("who", ""),
                what=fields.get("what", ""),
                when=fields.get("when", ""),
                how_long=fields.get("how-long", ""),
                how_often=fields.get("how-often", ""),
            )
        )

    def erase(self, session: Session) -> None:
        """Leave no bytes of words that the saved session no longer has, in backups either."""
        if self._rev < session.rev:
            message = "The session is not saved yet, so nothing is erased yet."
            raise StoreError(message)
        from reconnect_tui.store import erasing  # noqa: PLC0415 - opens zips, and is seldom needed

        self._hold().clear(for_good=True)
        self.problems = erasing.erase_copies(self._root, self.name).problems

    def take_over(self, now: Instant) -> Path:
        """Put the file that was changed outside aside, so that saves go on; its new path.

        For when the person has seen that it was.
        """
        aside = set_aside(self._path, stamp(now.wall, now.offset), "outside")
        self._ours, self._stat = set(), None
        self._rev = 0
        return aside

    def rebase(self, kept: Kept, files: Mapping[str, bytes], now: Instant) -> Path:
        """From now on the session is made from other files. A copy of how it was; its path.

        The copy has the half-typed words too. Raises `StoreError`; then nothing has changed.
        """
        self._hold()
        raw = tables.encode("session", sessions.again(kept))
        copy = self._path.with_name(f"{self._path.name}.as-it-was-{stamp(now.wall, now.offset)}")
        atomic_write(copy, raw)
        sources.keep(self._root, files)
        self._sums = sources.checksums(files)
        return copy

    def close(self) -> None:
        """Let go of the session: another window may have it."""
        if self._drafts is not None:
            self._drafts.close()
            self._drafts = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _hold(self) -> DraftLog:
        """Have the lock and the log of drafts, now if not before."""
        self._take_lock()
        if self._drafts is None:
            folder = own_folder(self._root, DRAFTS)
            self._drafts = DraftLog(folder, self.name, self._typed)
        return self._drafts

    def _take_lock(self) -> None:
        if self._lock is None:
            own_folder(self._root, LOCKS)
            self._lock = acquire(lock_of(self._root, self.name), self._began)
            sweep(self._path.parent, self._path.name)

    def _take_lock_if_writable(self) -> None:
        """Where nothing can be written the evening goes on, and each save says so."""
        try:
            self._take_lock()
        except StoreError as error:
            if isinstance(error, Busy):
                raise

    def _load(self) -> Kept:
        raw = read_bytes(self._path, tables.MAX_BYTES)
        kept = sessions.decode(raw, self.name, str(self._path))
        if not kept.writable:
            why = "A newer reconnect wrote this. It can be read here, not gone on with."
            raise NewerFile(str(self._path), 1, why)
        if kept.version < VERSIONS["session"] and self._lock is not None:
            atomic_write(self._path.with_name(f"{self._path.name}.v{kept.version}"), raw)
        self._ours, self._stat = {_digest(raw)}, _stat(self._path)
        self._sums, self._typed = kept.sources, kept.typed
        self._rev = kept.session.rev
        return sessions.with_drafts(self._root, kept)

    def _refuse_overtaken(self, session: Session) -> None:
        """Never write over what this window has not read or written itself."""
        if session.rev < self._rev:
            message = "A later state of this session is saved already. It stays."
            raise Overtaken(message)
        found = _stat(self._path)
        if found is None or found == self._stat:
            return
        try:
            ours = _digest(read_bytes(self._path, tables.MAX_BYTES)) in self._ours
        except BadFile:
            ours = False
        if not ours:
            message = "The saved session was changed by another program. It is left as it is."
            raise Overtaken(message)
        self._stat = found


def _refuse(error: StoreError) -> None:
    raise error


def _digest(raw: bytes) -> bytes:
    return sha256(raw).digest()


def _stat(path: Path) -> tuple[int, int, int] | None:
    """What tells a file from a later one of the same name; none if there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
