"""Sessions on disk: `sessions/2026-11-22T201105-active-listening-7f3a.toml`, one file each.

The plan is not in it: it is made again from the exercise, whose exact bytes are kept beside
(`sources`). A running clock is written as the time used so far, so a session that comes
back has its clock standing.
"""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from reconnect_tui.engine.session import Session, Sitting
from reconnect_tui.engine.timer import Instant
from reconnect_tui.errors import BadFile
from reconnect_tui.moments import Plan
from reconnect_tui.reading import Table, read_bytes
from reconnect_tui.store import drafts, tables
from reconnect_tui.store.migrations import VERSIONS
from reconnect_tui.store.names import check_session
from reconnect_tui.store.order import Order
from reconnect_tui.store.shape import Shape, WrongShape, table
from reconnect_tui.store.times import stamp

FOLDER = "sessions"
DRAFTS = "drafts"
LOCKS = "locks"

LATEST = 253_000_000_000_000
"""A wall time in ms, in the year 9987."""

DAY = 24 * 60
"""In minutes; no place on earth is so far from UTC."""

AT_REST = Instant(0, 0)
"""For a session that is only copied: nothing in it has a clock that runs."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A session as it was kept. Its plan has no moments yet: put the real one in.

    `changed`: the file was edited outside the app; say so before anything is written over it.
    `writable`: false for a file of a newer reconnect. `version`: the one that wrote it.
    `typed` is the number of the last change of half-typed words that the file holds.
    `sources` maps the name of each file that the plan was made from to its SHA-256.
    `problems`: half-typed words that could not be read. `order` tells it from others by age.
    """

    name: str
    session: Session
    changed: bool = False
    version: int = VERSIONS["session"]
    typed: int = 0
    sources: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[BadFile, ...] = ()
    order: Order = field(default_factory=Order)

    @property
    def writable(self) -> bool:
        """Whether this app may write the file."""
        return self.version <= VERSIONS["session"]


def name_of(session: Session) -> str:
    """The name of a session's file without its ending: when it began, what, and four letters."""
    begun = session.sittings[0]
    run = zlib.crc32(session.run.encode()) & 0xFFFF
    name = f"{stamp(begun.start, begun.offset)}-{session.plan.definition.id}-{run:04x}"
    return check_session(name)


def path_of(root: Path, name: str) -> Path:
    """The file of a session. Raises `StoreError` for what is no name of one."""
    return root / FOLDER / f"{check_session(name)}.toml"


def lock_of(root: Path, name: str) -> Path:
    """The lock file of a session."""
    return root / LOCKS / f"{check_session(name)}.lock"


def to_table(
    session: Session,
    now: Instant,
    sources: Mapping[str, str] | None = None,
    typed: int = 0,
    order: Order | None = None,
) -> Table:
    """What is written of a session at `now`: its clock standing, its sitting up to now.

    `sources`, `typed` and `order` are as in `Kept`.
    """
    session = replace(session, timer=session.timer.stop(now.mono))
    if session.sittings and session.sittings[-1].end is None:
        last = session.sittings[-1]
        ended = replace(last, end=max(last.start, now.wall))
        session = replace(session, sittings=(*session.sittings[:-1], ended))
    first = {"run": session.run, "status": str(session.status), "rev": session.rev}
    data = first | table(session, leave_out=("plan",))
    data["plan"] = table(session.plan, leave_out=("moments",))
    if typed:
        data["typed"] = typed
    if order:
        data["order"] = table(order)
    if sources:
        data["sources"] = dict(sources)
    return data


def again(kept: Kept, now: Instant = AT_REST) -> Table:
    """What is written of a session that was read, its half-typed words with it."""
    return to_table(kept.session, now, kept.sources, kept.typed, kept.order)


def from_table(data: Table, name: str, *, newer: bool = False) -> Kept:
    """The session called `name` from its table, with a plan without moments.

    `newer`: keys that are not known belong to a newer reconnect. Raises `WrongShape`.
    """
    data = dict(data)
    shape = Shape(lenient=newer)
    plan = shape.build(Plan, data.pop("plan", None), ("plan",), moments=())
    rest = shape.build(_Rest, {key: data.pop(key) for key in _Rest.__slots__ if key in data})
    session = shape.build(Session, data, plan=plan)
    if (session.at is None) != session.ended:
        raise WrongShape(("at",), "A session that has not ended needs the place where it stands.")
    if not session.sittings or not all(map(_is_sane, session.sittings)):
        raise WrongShape(("sittings",), "A session needs the time when it began.")
    session = replace(session, timer=replace(session.timer, since=None))
    # Files of before there was an order are in that of their times.
    last = session.sittings[-1]
    order = rest.order or Order(session.sittings[0].start, last.end or last.start)
    return Kept(name, session, typed=rest.typed, sources=rest.sources, order=order)


@dataclass(frozen=True, slots=True)
class _Rest:
    """What a session's file says beside the session."""

    typed: int = 0
    sources: Mapping[str, str] = field(default_factory=dict)
    order: Order | None = None


def _is_sane(sitting: Sitting) -> bool:
    """Times that a calendar has: it refuses others with an error."""
    times = (sitting.start, sitting.end or sitting.start)
    return all(0 <= one < LATEST for one in times) and abs(sitting.offset) < DAY


def decode(raw: bytes, name: str, file: str) -> Kept:
    """The session in the bytes of a file. Raises `BadFile`."""
    loaded = tables.decode("session", raw, file)
    try:
        newer = loaded.version > VERSIONS["session"]
        kept = from_table(loaded.data, name, newer=newer)
    except WrongShape as wrong:
        raise tables.bad_shape(wrong.path, wrong.reason, loaded.text, file) from None
    return replace(kept, changed=loaded.changed, version=loaded.version)


def load(root: Path, name: str) -> Kept:
    """The session called `name`, with the newest half-typed words. For reading.

    Raises `BadFile` if it cannot be read; then it is left as it is.
    """
    path = path_of(root, name)
    kept = decode(read_bytes(path, tables.MAX_BYTES), name, str(path))
    return with_drafts(root, kept)


def with_drafts(root: Path, kept: Kept) -> Kept:
    """The same, with the words that were typed since it was written."""
    session = kept.session
    found, problems = drafts.recover(root / DRAFTS, kept.name, kept.typed)
    if session.ended or not (found or problems):
        return kept
    words = {address: dict(fields) for address, fields in session.drafts.items()}
    for address, fields in found.items():
        words.setdefault(address, {}).update(fields)
    return replace(kept, session=replace(session, drafts=words), problems=problems)
