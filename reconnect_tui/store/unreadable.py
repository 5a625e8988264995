"""Which files of ours cannot be read. They are left as they are, and listed with their reason."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from reconnect_tui.errors import BadFile
from reconnect_tui.store import index
from reconnect_tui.store.agreements import Agreements
from reconnect_tui.store.enrolments import Enrolments
from reconnect_tui.store.favorites import Favorites
from reconnect_tui.store.people import People

Look: TypeAlias = Callable[[], tuple[object, tuple[BadFile, ...]]]


def unreadable(root: Path, cache: Path) -> tuple[BadFile, ...]:
    """Every one of them under `root`, sessions first. `cache` is where their index is."""
    looks: tuple[Look, ...] = (
        lambda: index.list_sessions(root, cache),
        People(root).all,
        Agreements(root).all,
        Enrolments(root).all,
    )
    found = [problem for look in looks for problem in look()[1]]
    try:
        Favorites(root).all()
    except BadFile as problem:
        found.append(problem)
    return tuple(found)
