"""Erasing so that no bytes stay in the data folder: not in drafts, copies or backups.

What a disk itself or other people's backups keep is beyond an app; the README says so.
"""

from dataclasses import dataclass
from pathlib import Path

from reconnect_tui.errors import BadFile
from reconnect_tui.store import backups
from reconnect_tui.store.atomic import remove, sweep
from reconnect_tui.store.sessions import DRAFTS, FOLDER, path_of


@dataclass(frozen=True, slots=True)
class Erased:
    """How many files went, and the backups that could not be read: they may hold copies."""

    files: int
    problems: tuple[BadFile, ...] = ()


def erase_session(root: Path, name: str) -> Erased:
    """Remove a session and every copy of it. Hold its lock. Raises `StoreError`."""
    files = sum(remove(path) for path in (root / DRAFTS).glob(f"{name}.*.toml"))
    files += remove(path_of(root, name))
    copies = erase_copies(root, name)
    return Erased(files + copies.files, copies.problems)


def erase_copies(root: Path, name: str) -> Erased:
    """Remove what is left of older states of a session. Raises `StoreError`.

    That is: files of older versions and broken ones, half-written ones, and those in backups.
    """
    path = path_of(root, name)
    files = sum(remove(copy) for copy in path.parent.glob(f"{path.name}.*"))
    sweep(path.parent, path.name)
    starts = (f"{FOLDER}/{name}.", f"{DRAFTS}/{name}.")
    taken, problems = backups.forget(root, lambda member: member.startswith(starts))
    return Erased(files + taken, problems)
