"""The list of all sessions, fast: their heads, kept in the cache folder.

Each row is checked against its file's name, time and size, so a stale row is read again and
a lost or broken index only costs a second. No word of an answer is in it.
"""

import contextlib
import json
import os
import zlib
from pathlib import Path
from typing import Any, TypeAlias

from reconnect_tui.errors import BadFile, StoreError
from reconnect_tui.reading import read_bytes
from reconnect_tui.store.atomic import atomic_write
from reconnect_tui.store.heads import Head, from_row, read_head, to_row
from reconnect_tui.store.order import stamp_after
from reconnect_tui.store.sessions import FOLDER

NAME = "sessions.json"
MAX_BYTES = 64 * 1024 * 1024
WORTH_WRITING = 20
"""So many stale rows make it worth to write the index again; reading them takes about 20 ms."""

Rows: TypeAlias = dict[str, tuple[int, int, list[object]]]
"""File name to its time in ns, its size, and the row of its head."""

Files: TypeAlias = list[tuple[str, int, int, int]]
"""Name, time in ns, size and number of each session's file. Every save makes another file."""

Listed: TypeAlias = tuple[tuple[Head, ...], tuple[BadFile, ...]]

_last: dict[Path, tuple[tuple[Files, int], Listed]] = {}
"""The last list of a folder, and what the files and the index were then.

One look at Tonight asks for it four times. Two saves in one tick of the clock are two files, so
by their numbers they are told apart.
"""


def list_sessions(root: Path, cache: Path) -> Listed:
    """Every session under `root`, newest first, and the files that could not be read.

    `cache` is a folder for the index. Never raises: an index that cannot be kept is not kept.
    """
    folder = root / FOLDER
    files = _scan(folder)
    seen = files, _time_of(cache / NAME)
    last = _last.get(folder)
    if last is not None and last[0] == seen:
        return last[1]
    listed = _listed(folder, files, cache)
    _last[folder] = seen, listed
    return listed


def _listed(folder: Path, files: Files, cache: Path) -> Listed:
    known = _read(cache / NAME, folder)
    found, stale = _look(folder, files, known)
    if stale >= WORTH_WRITING or len(known) - len(found) >= WORTH_WRITING:
        with contextlib.suppress(StoreError):
            atomic_write(cache / NAME, _encode(found, folder))
    heads: list[Head] = []
    problems: list[BadFile] = []
    for name, (_, _, row) in found.items():
        one = from_row(row, folder, name)
        heads.append(one) if isinstance(one, Head) else problems.append(one)
    heads.sort(key=lambda head: head.age, reverse=True)
    return tuple(heads), tuple(sorted(problems, key=lambda problem: problem.file))


def next_stamp(root: Path, cache: Path, wall: int) -> int:
    """The stamp of whoever sits down now, at the wall time `wall` in ms: after all others."""
    heads = list_sessions(root, cache)[0]
    return stamp_after((max(head.order, head.sat) for head in heads), wall)


def _time_of(path: Path) -> int:
    """When a file was changed, in ns; 0 if there is none."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _look(folder: Path, files: Files, known: Rows) -> tuple[Rows, int]:
    """The rows of the files that are there, and how many had to be read."""
    rows: Rows = {}
    stale = 0
    for name, changed, size, _ in files:
        row = known.get(name)
        if row is None or row[:2] != (changed, size):
            row = (changed, size, to_row(read_head(folder / name)))
            stale += 1
        rows[name] = row
    return rows, stale


def _scan(folder: Path) -> Files:
    try:
        with os.scandir(folder) as entries:
            found = [one for one in entries if one.name.endswith(".toml") and one.name[0] != "."]
            stats = [(one.name, one.stat(follow_symlinks=False)) for one in found]
    except OSError:
        return []
    return [(name, stat.st_mtime_ns, stat.st_size, stat.st_ino) for name, stat in stats]


def _encode(rows: Rows, folder: Path) -> bytes:
    body = json.dumps([Head.__slots__, str(folder), rows], separators=(",", ":")).encode()
    return b"%08x\n" % zlib.crc32(body) + body


def _read(path: Path, folder: Path) -> Rows:
    """The rows of an index of this folder; none if there is none that can be trusted."""
    try:
        raw = read_bytes(path, MAX_BYTES)
    except BadFile:
        return {}
    if raw[:9] != b"%08x\n" % zlib.crc32(raw[9:]):
        return {}
    fields, where, rows = _parse(raw[9:])
    if fields != list(Head.__slots__) or where != str(folder):
        return {}
    return {name: (changed, size, row) for name, (changed, size, row) in rows.items()}


def _parse(body: bytes) -> tuple[object, object, dict[str, Any]]:
    fields, where, rows = json.loads(body)
    return fields, where, rows
