"""Heads that were read before, kept in the cache folder: ten thousand files are not read twice.

A row counts while its file has the same name, size and time. A catalogue that is broken,
missing or of another app is not used, and one that cannot be written is not kept. It holds
what the heads of exercises say, and no word of an evening.
"""

import contextlib
import json
import os
import zlib
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeAlias

from reconnect_tui.content.heads import Head, read_head
from reconnect_tui.errors import BadFile, StoreError
from reconnect_tui.reading import read_bytes

MAX_BYTES = 64 * 1024 * 1024
WORTH_WRITING = 8
"""So many files read anew make it worth to write; reading them takes some milliseconds."""

JUST_NOW = 2_000_000_000
"""In ns. So shortly before it was noted, a file may change once more and keep its time."""

VERSION = 1
"""Counts up when a head is read otherwise than before."""

NAMES = {"exercise": "exercises.json", "program": "programs.json", "deck": "decks.json"}
"""What the catalogue of a kind is called in the cache folder."""

_FIELDS = [
    one.name
    for one in fields(Head)
    if one.name not in ("id", "kind", "source", "shipped", "problems")
]

Row: TypeAlias = list[Any]
"""The time of a file in ns, its size, and the fields of its head."""

Rows: TypeAlias = dict[str, dict[str, Row]]
"""By folder and name."""

Write: TypeAlias = Callable[[Path, bytes], None]
"""Puts bytes into a file, whole or not at all. May raise `StoreError`."""


class Catalogue:
    """The heads of one kind of file, remembered."""

    def __init__(self, cache: Path, kind: str, app: str, write: Write) -> None:
        """Take the cache folder. `app` is this app's version: another one reads anew."""
        self._path = cache / NAMES[kind]
        self._kind = kind
        self._write = write
        self._mark = [VERSION, _FIELDS, kind, app]
        self._app = app
        self._known, self._made = _read(self._path, self._mark)
        self._rows: Rows = {}
        self._anew = 0

    def heads(self, folder: Path, *, shipped: bool) -> Iterator[Head]:
        """The heads of a folder's files, by name. What is not known yet is read."""
        known = self._known.get(str(folder), {})
        rows = self._rows[str(folder)] = {}
        sure = self._made - JUST_NOW
        for name, changed, size in _files(folder):
            row = known.get(name)
            if row is not None and row[0] == changed < sure and row[1] == size:
                rows[name] = row
                yield _head(row, name, self._kind, folder / name, shipped=shipped)
                continue
            self._anew += 1
            head = read_head(folder / name, self._kind, shipped=shipped, app=self._app)
            if head.usable:
                # The author of a file with a problem is at work on it: it is read each time.
                rows[name] = [changed, size, *(getattr(head, field) for field in _FIELDS)]
            yield head

    def keep(self) -> None:
        """Write down what was read anew, if it is worth it. Never raises."""
        before, now = (sum(map(len, rows.values())) for rows in (self._known, self._rows))
        if max(self._anew, before - now) >= WORTH_WRITING or now > before == 0:
            body = json.dumps([self._mark, self._rows], separators=(",", ":")).encode()
            with contextlib.suppress(StoreError):
                self._write(self._path, b"%08x\n" % zlib.crc32(body) + body)


def _read(path: Path, mark: list[object]) -> tuple[Rows, int]:
    """The rows of a catalogue that can be trusted, and when it was written."""
    try:
        raw = read_bytes(path, MAX_BYTES)
        made = path.stat().st_mtime_ns
    except (BadFile, OSError):
        return {}, 0
    if raw[:9] != b"%08x\n" % zlib.crc32(raw[9:]):
        return {}, 0
    try:
        found, rows = json.loads(raw[9:])
    except ValueError:
        # Written by an app that keeps it otherwise.
        return {}, 0
    return (rows, made) if found == mark else ({}, 0)


def _files(folder: Path) -> list[tuple[str, int, int]]:
    """Name, time in ns and size of the TOML files in a folder, by name."""
    try:
        with os.scandir(folder) as entries:
            return sorted(_stat(one) for one in entries if _is_toml(one.name))
    except OSError:
        return []


def _is_toml(name: str) -> bool:
    return name.endswith(".toml") and not name.startswith(".")


def _stat(entry: "os.DirEntry[str]") -> tuple[str, int, int]:
    try:
        found = entry.stat()
    except OSError:
        # A link that leads nowhere: reading it says so.
        return entry.name, 0, -1
    return entry.name, found.st_mtime_ns, found.st_size


def _head(row: Row, name: str, kind: str, source: Path, *, shipped: bool) -> Head:
    """The way back from a row. There may be ten thousand, so this takes no detour."""
    title, summary, modes, tags, depth, grade, lengths, *rest = row[2:]
    status, lang, version, replaces, not_for = rest
    return Head(
        name[:-5],
        kind,
        source,
        shipped,
        title,
        summary,
        tuple(modes),
        tuple(tags),
        depth,
        grade,
        tuple(lengths),
        status,
        lang,
        version,
        replaces,
        tuple(not_for),
    )
