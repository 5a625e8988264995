"""An export brought in: what is missing comes, what is here stays, and nothing is doubled.

| it is here already     | what happens                                                     |
|------------------------|------------------------------------------------------------------|
| a session, by its run  | the later state wins; of two that differ, the one that is here   |
| a person, by the id    | stays; what is missing comes in; each private space still opens  |
| an agreement           | the one that was looked at last wins                             |
| a program begun        | the earlier begin counts, and every week that was begun again    |
| cards that were drawn  | those of both count                                              |
| favorites              | what is marked on either side                                    |
| any other file         | the one that is here stays                                       |
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from reconnect_tui.errors import BadFile, MissingFile, ReconnectError
from reconnect_tui.journal.everything import FOLDERS, LOGS, SETTINGS
from reconnect_tui.journal.exported import Export
from reconnect_tui.journal.joining import JOINS
from reconnect_tui.journal.windows import refuse_while_open
from reconnect_tui.reading import Table, read_bytes
from reconnect_tui.store import backups, index, sessions, tables
from reconnect_tui.store.agreements import Agreement
from reconnect_tui.store.archive import MAX_FILE, files
from reconnect_tui.store.atomic import atomic_write, make_folder, own_folder, remove
from reconnect_tui.store.enrolments import Enrolment
from reconnect_tui.store.heads import Head
from reconnect_tui.store.names import couple
from reconnect_tui.store.people import Person
from reconnect_tui.store.shape import Shape, WrongShape
from reconnect_tui.store.spaces import owned

BEFORE = "before-restore-"
"""Begins the name of a backup that undoes something."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What an import did. `added`, `changed` and `same` are relative names of files.

    `left` are sentences about what was not taken. `undo` is a backup of how it was before.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    undo: Path | None = None


class Merging:
    """Plans one import, and then does it. Nothing is written before all of it is planned."""

    def __init__(self, root: Path, cache: Path, settings_file: Path, export: Export) -> None:
        """Take the folders and what comes in."""
        self._root = root
        self._cache = cache
        self._settings_file = settings_file
        self._export = export
        self._writes: dict[str, bytes] = {}
        self._removes: list[Path] = []
        self._same: list[str] = []
        self._left: list[str] = list(export.left)
        self._runs: dict[str, str] = {}

    def run(self, stamp: str) -> Merged:
        """Do it. `stamp` is a local time such as `2026-11-22T201105`.

        Raises `Busy` while a session is open in another window, and `StoreError`; what was
        written before stays good, and the same import again does the rest.
        """
        refuse_while_open(self._root)
        self._runs = {head.run: head.name for head in self._heads()}
        self._plan()
        changed = [name for name in self._writes if (self._root / name).exists()]
        added = [name for name in self._writes if name not in changed]
        undo = self._back_up(stamp) if self._writes else None
        for name, raw in self._writes.items():
            self._write(name, raw)
        for path in self._removes:
            remove(path)
        settings = self._export.settings
        if settings is not None and not self._settings_file.exists():
            atomic_write(self._settings_file, settings)
            added.append(SETTINGS)
        return Merged(tuple(added), tuple(changed), tuple(self._same), tuple(self._left), undo)

    def _plan(self) -> None:
        # First what sessions are made from, so that a session never lacks its words.
        for name, raw in self._export.files.items():
            self._plan_file(name, raw)
        for folder, kind in FOLDERS.items():
            for key, table in self._export.tables.get(folder, {}).items():
                with_name = f"{folder}/{key}.toml"
                try:
                    self._plan_table(folder, kind, key, table)
                except (ReconnectError, WrongShape) as problem:
                    reason = getattr(problem, "reason", "") or str(problem)
                    self._left.append(f"{with_name}: {reason}")
                except (TypeError, ValueError, RecursionError):
                    self._left.append(f"{with_name}: it holds what no file of ours can.")

    def _plan_file(self, name: str, raw: bytes) -> None:
        path = self._root / name
        if not path.exists():
            self._writes[name] = raw
        elif _content(path) == raw:
            self._same.append(name)
        elif not name.startswith(f"{LOGS}/"):
            self._left.append(f"{name}: yours is another one, and stays.")

    def _plan_table(self, folder: str, kind: str, key: str, theirs: Table) -> None:
        if folder == "sessions":
            self._plan_session(key, theirs)
            return
        _CHECKS[folder](key, theirs)
        name = f"{folder}/{key}.toml"
        try:
            ours = tables.read(self._root / name, kind)
        except MissingFile:
            self._writes[name] = tables.encode(kind, theirs)
            return
        tables.check_ours(kind, ours, name)
        both = JOINS[folder](ours.data, theirs)
        if both == ours.data:
            self._same.append(name)
        else:
            self._writes[name] = tables.encode(kind, both)

    def _plan_session(self, key: str, theirs: Table) -> None:
        comes = sessions.from_table(theirs, key)
        name = self._runs.setdefault(comes.session.run, key)
        path = sessions.path_of(self._root, name)
        file = f"sessions/{name}.toml"
        if not path.exists():
            self._writes.setdefault(file, tables.encode("session", _plain(comes)))
            return
        ours = sessions.load(self._root, name)
        if ours.session.run != comes.session.run or not ours.writable:
            self._left.append(f"{file}: another session has this name here. It stays.")
        elif _plain(ours) == _plain(comes) or ours.session.rev > comes.session.rev:
            self._same.append(file)
        elif ours.session.rev == comes.session.rev:
            self._left.append(f"{file}: yours differs, and stays.")
        else:
            self._writes[file] = tables.encode("session", _plain(comes))
            self._removes += sorted((self._root / LOGS).glob(f"{name}.*.toml"))

    def _heads(self) -> tuple[Head, ...]:
        return index.list_sessions(self._root, self._cache)[0]

    def _back_up(self, stamp: str) -> Path | None:
        if next(files(self._root), None) is None:
            return None
        undo = self._root / backups.FOLDER / f"{BEFORE}{stamp}.zip"
        made = backups.make(self._root, undo).path
        earlier = [one for one in backups.backups(self._root) if one.name.startswith(BEFORE)]
        for old in earlier[backups.UNDONE :]:
            remove(old)
        return made

    def _write(self, name: str, raw: bytes) -> None:
        if not self._root.is_dir():
            make_folder(self._root)
        folder = self._root
        for part in PurePosixPath(name).parent.parts:
            folder = own_folder(folder, part)
        atomic_write(self._root / name, raw)


def _plain(kept: sessions.Kept) -> Table:
    return sessions.again(kept)


def _content(path: Path) -> bytes | None:
    try:
        return read_bytes(path, MAX_FILE)
    except BadFile:
        return None


def _check_person(key: str, table: Table) -> None:
    if table.get("id") != key or not isinstance(table.get("name"), str):
        raise BadFile(key, None, "This is no person of ours.")
    # One that cannot be read would stop every session of that person.
    owned(Person(key, str(table["name"]), "", more=table))


def _check_agreement(key: str, table: Table) -> None:
    if Shape().build(Agreement, table).id != key:
        raise BadFile(key, None, "This agreement has another name.")


def _check_enrolment(key: str, table: Table) -> None:
    found = Shape(lenient=True).build(Enrolment, table)
    if f"{couple(found.partners)}/{found.program}" != key:
        raise BadFile(key, None, "This program has another name.")


def _check_cards(key: str, table: Table) -> None:
    if not _are_texts(table.get("seen")):
        raise BadFile(key, None, '"seen" needs to be a list of card ids.')


def _check_favorites(key: str, table: Table) -> None:
    if not _are_texts(table.get("exercises")):
        raise BadFile(key, None, '"exercises" needs to be a list of names.')


def _are_texts(found: object) -> bool:
    return isinstance(found, list) and all(isinstance(one, str) for one in found)


_CHECKS: Mapping[str, Callable[[str, Table], None]] = {
    "people": _check_person,
    "agreements": _check_agreement,
    "enrolments": _check_enrolment,
    "cards": _check_cards,
    "favorites": _check_favorites,
}


def summary(merged: Merged) -> Iterator[str]:
    """What an import did, in sentences."""
    counts = {"came in": merged.added, "changed": merged.changed, "were here already": merged.same}
    for what, names in counts.items():
        if names:
            yield f"{len(names)} {'file' if len(names) == 1 else 'files'} {what}."
    if not (merged.added or merged.changed):
        yield "Nothing new was in it."
    for sentence in merged.left:
        yield f"Left out: {sentence}"
    if merged.undo is not None:
        yield f"How it was before: {merged.undo}"
