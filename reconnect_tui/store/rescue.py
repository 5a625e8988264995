"""A file that cannot be read, and the backup that has it: one file comes back, no other.

What stands in its place is never deleted or written over: it is renamed, and stays beside.
"""

from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from reconnect_tui.errors import BadFile, MissingFile, NewerFile
from reconnect_tui.paths import Folders
from reconnect_tui.store import backups, sessions, sources, tables
from reconnect_tui.store.archive import unpack
from reconnect_tui.store.atomic import atomic_write, own_folder, set_aside
from reconnect_tui.store.lock import Lock, acquire
from reconnect_tui.store.names import is_session

KINDS = {
    sessions.FOLDER: "session",
    "people": "person",
    "agreements": "agreement",
    "enrolments": "enrolment",
    "cards": "cards",
    "favorites": "favorites",
}
"""The folders whose files can be told from broken ones, and what is in them."""


@dataclass(frozen=True, slots=True)
class Rescue:
    """The newest backup in which a file can be read. `name` is relative to the data folder."""

    archive: Path
    name: str

    def command(self, folders: Folders) -> str:
        """The command line that brings it back, for these folders."""
        return f"reconnect {folders.option}restore {self.archive.stem} --only {self.name}"


@dataclass(frozen=True, slots=True)
class Back:
    """A file that was brought back, and where the one of before lies, if there was one."""

    path: Path
    aside: Path | None


def rescue_for(root: Path, problem: BadFile) -> Rescue | None:
    """The backup that has what a file of ours held; none if no backup does.

    A file of a newer reconnect needs none: nothing is wrong with it.
    """
    try:
        name = Path(problem.file).relative_to(root).as_posix()
    except ValueError:
        return None
    if isinstance(problem, NewerFile) or PurePosixPath(name).parts[0] not in KINDS:
        return None
    found = backups.find(root, name, lambda raw: _is_whole(name, raw))
    return Rescue(found[0], name) if found else None


def bring_back(root: Path, archive: Path, name: str, stamp: str) -> Back:
    """Put one file of a backup in its place; what a session was made from comes along.

    `stamp` is a time such as `2026-11-22T201105`. Raises `BadFile` where the backup has no such
    file, or only a broken one, `Busy` while it is open in a window, `StoreError`.
    """
    members = unpack(archive)
    raw = members.get(name)
    if raw is None:
        raise MissingFile(str(archive), None, f"{name} is not in this backup.")
    _check(name, raw)
    path = root / name
    with _alone(root, name, stamp):
        _keep_sources(root, name, members)
        folder = root
        for part in PurePosixPath(name).parent.parts:
            folder = own_folder(folder, part)
        aside = None
        if path.exists() or path.is_symlink():
            aside = set_aside(path, stamp, "replaced" if _stands_whole(path, name) else "broken")
        atomic_write(path, raw)
    return Back(path, aside)


def _alone(root: Path, name: str, stamp: str) -> "Lock | nullcontext[None]":
    """Nobody else has it: the lock of a session; for other files no session may be open."""
    folder, _, file = name.partition("/")
    if folder == sessions.FOLDER:
        return acquire(sessions.lock_of(root, file.removesuffix(".toml")), stamp)
    backups.refuse_while_open(root)
    return nullcontext()


def _keep_sources(root: Path, name: str, members: dict[str, bytes]) -> None:
    """The copies of exercises without which a session cannot go on, where they are gone."""
    if not name.startswith(f"{sessions.FOLDER}/"):
        return
    for checksum in sessions.decode(members[name], _stem(name), name).sources.values():
        try:
            sources.get(root, checksum)
        except BadFile:
            copy = members.get(f"{sources.FOLDER}/{checksum}.toml")
            if copy is not None:
                sources.keep(root, {"": copy})


def _stem(name: str) -> str:
    return PurePosixPath(name).stem


def _stands_whole(path: Path, name: str) -> bool:
    try:
        return _is_whole(name, path.read_bytes())
    except OSError:
        return False


def _is_whole(name: str, raw: bytes) -> bool:
    try:
        _check(name, raw)
    except BadFile:
        return False
    return True


def _check(name: str, raw: bytes) -> None:
    """Raise `BadFile` for bytes that are no file of ours."""
    kind = KINDS.get(PurePosixPath(name).parts[0])
    if kind is None or not name.endswith(".toml"):
        raise BadFile(name, None, "Only a file of sessions, people or agreements comes alone.")
    if kind != "session":
        tables.decode(kind, raw, name)
        return
    if not is_session(_stem(name)):
        raise BadFile(name, None, "This file is not named like a session of ours.")
    sessions.decode(raw, _stem(name), name)
