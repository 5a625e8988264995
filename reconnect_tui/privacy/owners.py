"""Who of those who sit down has a private space."""

from pathlib import Path

from reconnect_tui.engine.session import Session
from reconnect_tui.errors import MissingFile
from reconnect_tui.privacy.discretion import Discretion
from reconnect_tui.store import memory
from reconnect_tui.store.people import People
from reconnect_tui.store.spaces import Owned, owned


def discretion_of(root: Path, session: Session) -> Discretion:
    """The discretion of a session whose people are kept under `root`.

    Raises `BadFile` or `StoreError` for a private space that cannot be read: going on without
    it would write words down in the clear. Somebody without a file has no private space.
    """
    people = People(root)
    found = {seat: _owned(people, person) for seat, person in session.seats.items()}
    if any(one.now is not None or one.before for one in found.values()):
        memory.keep_to_ourselves()
    return Discretion(session, found)


def _owned(people: People, person: str) -> Owned:
    try:
        return owned(people.get(person))
    except MissingFile:
        return Owned(person)
