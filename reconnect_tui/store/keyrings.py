"""The private spaces in two states of one person's file, brought together.

No key goes: what is sealed to it could never be opened again.
"""

from collections.abc import Mapping, Sequence

from reconnect_tui.errors import BadFile
from reconnect_tui.reading import Table
from reconnect_tui.store import tables
from reconnect_tui.store.spaces import BEFORE, NOW


def with_spaces(person: Table, ours: Table, theirs: Table) -> Table:
    """The file of a person with the spaces of both states: ours is the one of now.

    Theirs opens what was sealed to it. One that was given up here stays so.
    """
    before, now = _spaces(ours, BEFORE), ours.get(NOW)
    if NOW not in ours and _public(theirs.get(NOW)) not in [None, *map(_public, before)]:
        now = theirs[NOW]
    known, kept = {None, _public(now)}, []
    for one in (*before, *_spaces(theirs, BEFORE), *_spaces(theirs, NOW)):
        if _public(one) not in known:
            known.add(_public(one))
            kept.append(one)
    rest = {key: one for key, one in person.items() if key not in (NOW, BEFORE)}
    return {**rest, **({} if now is None else {NOW: now}), **({BEFORE: kept} if kept else {})}


def restored(archived: bytes, here: bytes, name: str) -> bytes:
    """A person's file out of a backup, with the private spaces that are here."""
    try:
        ours, theirs = (tables.decode("person", raw, name).data for raw in (here, archived))
    except BadFile:
        return archived
    both = with_spaces(theirs, ours, theirs)
    return archived if both == theirs else tables.encode("person", both)


def _spaces(table: Table, key: str) -> Sequence[object]:
    found = table.get(key, [])
    return found if isinstance(found, list) else [found]


def _public(space: object) -> object:
    """What tells one private space from another."""
    return space.get("public") if isinstance(space, Mapping) else None
