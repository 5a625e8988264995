"""Who begins, when partners take turns at that."""

from pathlib import Path

from reconnect_tui.errors import ReconnectError
from reconnect_tui.store import index, sessions
from reconnect_tui.store.heads import Head


def who_began(root: Path, cache: Path, exercise: str, partners: frozenset[str]) -> str | None:
    """The id of who began when these partners last did an exercise; none if they never did.

    Empty if that session cannot be read any more.
    """
    for head in index.list_sessions(root, cache)[0]:
        if head.ended and head.exercise == exercise and frozenset(head.partners) == partners:
            return _first(root, head)
    return None


def _first(root: Path, head: Head) -> str:
    try:
        session = sessions.load(root, head.name).session
    except ReconnectError:
        return ""
    return session.seats.get(session.plan.first, "")
