"""A zip of everything, once a day: `backups/2026-11-22.zip`. Any unzip can restore it.

Seven days and twelve months are kept. What is erased is erased in the backups too.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from reconnect_tui.errors import BadFile, Busy
from reconnect_tui.reading import read_bytes
from reconnect_tui.store.archive import MAX_FILE, files, pack, unpack
from reconnect_tui.store.atomic import atomic_write, make_folder, own_folder, remove
from reconnect_tui.store.keyrings import restored
from reconnect_tui.store.lock import is_busy
from reconnect_tui.store.people import FOLDER as PEOPLE
from reconnect_tui.store.sessions import LOCKS

FOLDER = "backups"
DAYS = 7
MONTHS = 12
UNDONE = 3
"""Backups that are made before a restore, and so undo it."""

_DAILY = re.compile(r"\d{4}-\d\d-\d\d\.zip")
_BEFORE = re.compile(r"before-restore-.+\.zip")


@dataclass(frozen=True, slots=True)
class Made:
    """A backup: where it is, and the files that it had to leave out, each with a reason."""

    path: Path
    files: int
    left_out: tuple[BadFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: names of files, relative. `undo` is the backup of how it was."""

    written: tuple[str, ...]
    same: int
    undo: Path | None


def backups(root: Path) -> tuple[Path, ...]:
    """Every backup, newest first by name; those made before a restore come last."""
    paths = [path for path in (root / FOLDER).glob("*.zip") if _ours(path.name)]
    return tuple(
        sorted(paths, key=lambda path: (bool(_DAILY.fullmatch(path.name)), path.name))[::-1]
    )


def make_daily(root: Path, today: str) -> Made | None:
    """Today's backup, if there is none yet and there is something to keep; then tidy up.

    `today` is a local date (ISO 8601). Raises `StoreError`.
    """
    path = root / FOLDER / f"{today}.zip"
    if path.exists() or next(files(root), None) is None:
        return None
    made = make(root, path)
    daily = [one.name for one in backups(root) if _DAILY.fullmatch(one.name)]
    for name in surplus(daily):
        remove(root / FOLDER / name)
    return made


def make(root: Path, path: Path) -> Made:
    """Write a backup of everything under `root` to `path`. Raises `StoreError`."""
    own_folder(root, FOLDER)
    left_out: list[BadFile] = []
    members: list[tuple[str, bytes]] = []
    for name, file in files(root):
        try:
            members.append((name, read_bytes(file, MAX_FILE)))
        except BadFile as problem:
            left_out.append(problem)
    atomic_write(path, pack(members))
    return Made(path, len(members), tuple(left_out))


def surplus(names: Iterable[str]) -> tuple[str, ...]:
    """Which daily backups may go: all but seven days and the last of each of twelve months.

    Counted by the backups there are, so a wrong clock removes none before its time.
    """
    ordered = sorted(names, reverse=True)
    months: dict[str, str] = {}
    for name in ordered:
        months.setdefault(name[:7], name)
    kept = {*ordered[:DAYS], *list(months.values())[:MONTHS]}
    return tuple(name for name in ordered if name not in kept)


def restore(root: Path, archive: Path, stamp: str) -> Restored:
    """Bring back every file of a backup. Newer files that it does not know stay.

    So do the private spaces of now: newer words are sealed to them.
    Before anything is written, all of it is read and checked, and a backup of how it is now
    is made. `stamp` is a time such as `2026-11-22T201105`. Raises `BadFile` for a damaged
    backup, `Busy` while a session is open, `StoreError`; what was written before stays good.
    """
    refuse_while_open(root)
    members = {name: _with_keys(root, name, data) for name, data in unpack(archive).items()}
    different = {name: data for name, data in members.items() if _present(root / name) != data}
    if not different:
        return Restored((), len(members), None)
    undo = None
    if next(files(root), None) is not None:
        undo = make(root, root / FOLDER / f"before-restore-{stamp}.zip").path
        for old in [one for one in backups(root) if _BEFORE.fullmatch(one.name)][UNDONE:]:
            remove(old)
    for name, data in different.items():
        _make_folders(root, PurePosixPath(name).parent)
        atomic_write(root / name, data)
    return Restored(tuple(different), len(members) - len(different), undo)


def find(
    root: Path, name: str, works: Callable[[bytes], bool] = lambda _: True
) -> tuple[Path, bytes] | None:
    """The newest backup that holds the file `name` (relative to `root`), and its bytes.

    `works`: whether those bytes are any good; a backup may have been made when they were not.
    """
    for path in backups(root):
        try:
            members = unpack(path)
        except BadFile:
            continue
        if name in members and works(members[name]):
            return path, members[name]
    return None


def forget(root: Path, gone: Callable[[str], bool]) -> tuple[int, tuple[BadFile, ...]]:
    """Take every file that is `gone` (by its relative name) out of every backup.

    Returns how many were taken, and the backups that could not be read. Raises `StoreError`.
    """
    taken = 0
    problems: list[BadFile] = []
    for path in backups(root):
        try:
            members = unpack(path)
        except BadFile as problem:
            problems.append(problem)
            continue
        left = [(name, data) for name, data in members.items() if not gone(name)]
        if len(left) < len(members):
            taken += len(members) - len(left)
            atomic_write(path, pack(left))
    return taken, tuple(problems)


def _ours(name: str) -> bool:
    return bool(_DAILY.fullmatch(name) or _BEFORE.fullmatch(name))


def _with_keys(root: Path, name: str, data: bytes) -> bytes:
    """A file of a backup as it is to be restored."""
    here = _present(root / name) if name.startswith(f"{PEOPLE}/") else None
    return data if here is None else restored(data, here, name)


def _present(path: Path) -> bytes | None:
    try:
        return read_bytes(path, MAX_FILE)
    except BadFile:
        return None


def _make_folders(root: Path, inside: PurePosixPath) -> None:
    if not root.is_dir():
        make_folder(root)
    folder = root
    for part in inside.parts:
        folder = own_folder(folder, part)


def refuse_while_open(root: Path) -> None:
    """Raise `Busy` while any session is open in a window."""
    for lock in sorted((root / LOCKS).glob("*.lock")):
        if is_busy(lock):
            message = "A session is open in another window. Close it first."
            raise Busy(message)
