r"""Half-typed words: one line is appended for each change, so that a kill loses nothing.

After a `write` the kernel has the words, and neither a killed process nor a closed terminal
takes them back; only a power cut needs `sync`, which may wait for a disk and so belongs in a
thread, about once a second. A session has one log, in files `SESSION.N.toml`:

    "00000017.8587d865" = ["turn:1.a/need", "feeling", "the whole field"]

The key is a number and the CRC-32 of number and value, the value address, field and text.
Every prefix of whole lines is TOML; the newest line of a field whose CRC fits counts, so that
a torn line harms only itself. Numbers grow for as long as a session lives. Its file says up to
which number it holds the words, so a log that a power cut brings back does no harm.

- A write that fails is cut back to the last whole line, or it would swallow the next one.
- A file whose sync failed is never synced again (the kernel may claim success the second time):
  the newest words go to a new file. So they do when a file is full.
- An older file goes only after the newer one has reached the disk.
- The log is cleared only after the session that holds its words has reached the disk.
"""

import contextlib
import os
import re
import threading
from pathlib import Path
from typing import TypeAlias

from reconnect_tui.errors import BadFile, StoreError
from reconnect_tui.reading import read_bytes
from reconnect_tui.store.atomic import (
    create,
    explained,
    make_folder,
    sync_data,
    sync_folder,
    write_all,
)
from reconnect_tui.store.draftlines import HEAD, Key, Record, newest, records

ROTATE_AT = 256 * 1024
MAX_BYTES = 64 * 1024 * 1024

Drafts: TypeAlias = dict[str, dict[str, str]]
"""Address to field to text, as a session has them."""

_NAME = re.compile(r"(.+)\.(\d+)\.toml")


def _files(folder: Path, session: str) -> list[tuple[int, Path]]:
    """The files of a session's log with their places, oldest first."""
    with contextlib.suppress(OSError):
        found = (_NAME.fullmatch(name) for name in os.listdir(folder))
        return sorted((int(one[2]), folder / one[0]) for one in found if one and one[1] == session)
    return []


def recover(folder: Path, session: str, since: int) -> tuple[Drafts, tuple[BadFile, ...]]:
    """The newest words of each field, of the changes after number `since`.

    Up to there the session's file holds them, or they were answered or erased since. Files
    that cannot be read are returned beside, and left alone.
    """
    found: list[Record] = []
    problems: list[BadFile] = []
    for _, path in _files(folder, session):
        try:
            found += records(read_bytes(path, MAX_BYTES))
        except BadFile as problem:
            problems.append(problem)
    drafts: Drafts = {}
    for record in newest(found).values():
        if record.number > since:
            drafts.setdefault(record.address, {})[record.field] = record.text
    return drafts, tuple(problems)


def sessions_with_drafts(folder: Path) -> frozenset[str]:
    """The names of the sessions that have half-typed words."""
    found = (_NAME.fullmatch(path.name) for path in folder.glob("*.toml"))
    return frozenset(one[1] for one in found if one)


class _LogFile:
    """One open file. `size` is the end of its last whole line, `synced` what a disk has."""

    def __init__(self, path: Path, data: bytes) -> None:
        self.path = path
        self.descriptor = create(path, os.O_APPEND)
        self.size = 0
        self.synced = 0
        self.sound = True
        try:
            self.add(data)
        except OSError:
            self.close()
            raise

    def add(self, data: bytes) -> None:
        try:
            write_all(self.descriptor, data)
        except OSError:
            self.sound = False
            os.ftruncate(self.descriptor, self.size)
            self.sound = True
            raise
        self.size += len(data)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            os.close(self.descriptor)


class DraftLog:
    """The log of one session, open for writing. Hold the session's lock.

    `append` and `clear` are for one thread, `sync` may run in another. What an earlier process
    left is taken along until it is cleared.
    """

    def __init__(self, folder: Path, session: str, since: int = 0) -> None:
        """Open the log of `session` (its file name without the ending) in `folder`.

        `since` is the number up to which the session's file holds the words.
        """
        self._folder = folder
        self._session = session
        self._lock = threading.Lock()
        self._file: _LogFile | None = None
        self._older: list[Path] = []
        self._place = 0
        found: list[Record] = []
        for place, path in _files(folder, session):
            self._place = place
            with contextlib.suppress(BadFile):
                found += records(read_bytes(path, MAX_BYTES))
                self._older.append(path)
        self._number = max((since, *(record.number for record in found)))
        self._words = newest(record for record in found if record.number > since)
        self._waiting: dict[Key, None] = {}

    @property
    def mark(self) -> int:
        """The number of the last change. `clear(upto=mark)` keeps what came after it."""
        return self._number

    def append(self, address: str, field: str, text: str) -> None:
        """Write down the whole `text` of a field.

        Takes microseconds and waits for no disk. Raises `StoreError`; the words are then
        written with the next change that can be.
        """
        with self._lock, explained(self._folder):
            self._number += 1
            key = (address, field)
            self._words[key] = Record(self._number, address, field, text)
            self._waiting[key] = None
            self._write()

    def sync(self) -> None:
        """Bring every change so far to the disk. May wait for it: call it in a thread.

        Raises `StoreError`; the next call then syncs a new file that holds the newest words.
        """
        with explained(self._folder):
            with self._lock:
                self._write()
                file = self._file
                if file is None or file.synced == file.size:
                    return
                size = file.size
                descriptor = os.dup(file.descriptor)
            try:
                sync_data(descriptor)
                if not file.synced:
                    sync_folder(self._folder)
            except OSError:
                with self._lock:
                    self._abandon(file)
                raise
            finally:
                os.close(descriptor)
            with self._lock:
                file.synced = size
                if self._file is file:
                    # What stays for now harms nobody: its numbers are older.
                    with contextlib.suppress(OSError):
                        self._drop_older()

    def clear(self, upto: int | None = None, *, for_good: bool = False) -> None:
        """Forget the changes up to the mark `upto` (none: all): the session has them safely.

        `for_good`: return only when a power cut does not bring them back. Raises `StoreError`.
        """
        with self._lock, explained(self._folder):
            last = self._number if upto is None else upto
            self._words = {key: one for key, one in self._words.items() if one.number > last}
            self._waiting = {key: None for key in self._waiting if key in self._words}
            if self._words:
                self._turn()
                return
            if self._file is not None:
                self._file.close()
                self._older.append(self._file.path)
                self._file = None
            gone = bool(self._older)
            self._drop_older()
            if for_good and gone:
                sync_folder(self._folder)

    def close(self) -> None:
        """Close the file, with a last try for what could not be written. The words stay."""
        with self._lock:
            with contextlib.suppress(OSError, StoreError):
                self._write()
            self._waiting.clear()
            if self._file is not None:
                self._file.close()
                self._older.append(self._file.path)
                self._file = None

    def _write(self) -> None:
        """Write what waits: to the file at hand, or to a new one that then holds everything."""
        if not self._waiting:
            return
        file = self._file
        if file is None or not file.sound or file.size >= ROTATE_AT:
            try:
                self._turn()
            except OSError:
                if file is None or not file.sound:
                    raise
            else:
                return
        if file is not None:
            file.add(b"".join(self._words[key].line for key in self._waiting))
            self._waiting.clear()

    def _turn(self) -> None:
        """Begin a new file with the newest words of every field."""
        if not self._folder.is_dir():
            make_folder(self._folder)
        self._place += 1
        path = self._folder / f"{self._session}.{self._place}.toml"
        lines = (record.line for record in self._words.values())
        try:
            file = _LogFile(path, HEAD + b"".join(lines))
        except OSError:
            self._discard(path)
            raise
        before, self._file = self._file, file
        self._waiting.clear()
        if before is not None:
            before.close()
            if before.synced:
                self._older.append(before.path)
            else:
                self._discard(before.path)

    def _discard(self, path: Path) -> None:
        """Remove a file that holds nothing of its own, now or with the older ones."""
        try:
            os.unlink(path)
        except FileNotFoundError:
            pass
        except OSError:
            self._older.append(path)

    def _abandon(self, file: _LogFile) -> None:
        """Leave a file whose sync failed, at once or with the next change."""
        if self._file is not file:
            return
        file.sound = False
        self._waiting |= dict.fromkeys(self._words)
        with contextlib.suppress(OSError):
            self._turn()

    def _drop_older(self) -> None:
        while self._older:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(self._older[0])
            del self._older[0]
