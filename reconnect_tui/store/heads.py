"""The head of a session: what a list shows of it, and no word of an answer."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reconnect_tui.errors import BadFile
from reconnect_tui.reading import read_bytes
from reconnect_tui.store import tables
from reconnect_tui.store.names import is_session
from reconnect_tui.store.sessions import Kept, decode


@dataclass(frozen=True, slots=True)
class Head:
    """One session in a list.

    `begun` and `last` are wall times in ms, `offset` the minutes east of UTC at its begin.
    `until` is the agreed return of a time-out, 0 when nobody is away. `program` and `part`
    say which session of a program it was. `order` and `sat` are the stamps of its `Order`.
    """

    name: str
    run: str
    exercise: str
    title: str
    partners: tuple[str, ...]
    names: tuple[str, ...]
    status: str
    begun: int
    offset: int
    last: int
    rev: int
    until: int = 0
    program: str = ""
    part: str = ""
    changed: bool = False
    order: int = 0
    sat: int = 0

    @property
    def age(self) -> tuple[int, int, str]:
        """Sorts sessions by when they began: the younger one has more."""
        return self.order, self.begun, self.name

    @property
    def ended(self) -> bool:
        """Whether it was completed or stopped: nothing to go on with."""
        return self.status in ("completed", "stopped")


def head_of(kept: Kept) -> Head:
    """The head of a session that was read."""
    session = kept.session
    first, last = session.sittings[0], session.sittings[-1]
    return Head(
        name=kept.name,
        run=session.run,
        exercise=session.plan.definition.id,
        title=session.plan.definition.title,
        partners=tuple(session.seats.values()),
        names=tuple(session.plan.names.values()),
        status=str(session.status),
        begun=first.start,
        offset=first.offset,
        last=last.end or last.start,
        rev=session.rev,
        until=session.absence.until if session.absence else 0,
        program=session.origin.program,
        part=session.origin.session,
        changed=kept.changed,
        order=kept.order.begun,
        sat=kept.order.sat,
    )


def read_head(path: Path) -> Head | BadFile:
    """The head of the session in a file, or why it cannot be read."""
    if not is_session(path.stem):
        return BadFile(str(path), None, "This file is not named like a session of ours.")
    try:
        return head_of(decode(read_bytes(path, tables.MAX_BYTES), path.stem, str(path)))
    except BadFile as problem:
        return problem


def to_row(head: Head | BadFile) -> list[object]:
    """A head, or a problem, as a row of JSON."""
    if isinstance(head, BadFile):
        return [head.line, head.reason]
    return [getattr(head, name) for name in Head.__slots__]


def from_row(row: list[Any], folder: Path, name: str) -> Head | BadFile:
    """The way back from `to_row`, for the file `name` in `folder`.

    There may be ten thousand rows, so this takes no detour.
    """
    if len(row) == 2:  # noqa: PLR2004 - the two parts of a problem, above
        return BadFile(str(folder / name), *row)
    what, run, exercise, title, partners, names, *rest = row
    return Head(what, run, exercise, title, tuple(partners), tuple(names), *rest)
