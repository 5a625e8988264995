"""A TOML file of ours, written whole with its version and end mark, and read back checked."""

from dataclasses import dataclass
from pathlib import Path

from reconnect_tui.cleaning import without_halves
from reconnect_tui.errors import BadFile, NewerFile, StoreError
from reconnect_tui.reading import Table, parse_toml, read_bytes
from reconnect_tui.store import migrations
from reconnect_tui.store.atomic import atomic_write
from reconnect_tui.store.endmark import Wholeness, marked, wholeness

MAX_BYTES = 4 * 1024 * 1024
"""Nothing larger is written, so that everything written can be read."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file's data, upgraded. `changed`: not as the app wrote it. `version`: who wrote it."""

    data: Table
    text: str
    changed: bool
    version: int


def encode(kind: str, data: Table) -> bytes:
    """The bytes of a file. Raises `StoreError` when they are too many."""
    import tomli_w  # noqa: PLC0415 - only writing needs it, and start-up does not write

    text = tomli_w.dumps(migrations.stamped(kind, data))
    raw = marked(without_halves(text).encode())
    if len(raw) > MAX_BYTES:
        message = f"This is more than one file may hold ({MAX_BYTES // 1024} kB)."
        raise StoreError(message)
    return raw


def write(path: Path, kind: str, data: Table) -> bytes:
    """Write a file, whole or not at all; the bytes written. Raises `StoreError`."""
    raw = encode(kind, data)
    atomic_write(path, raw)
    return raw


def decode(kind: str, raw: bytes, name: str) -> Loaded:
    """The data in the bytes of a file called `name`. Raises `BadFile`."""
    state = wholeness(raw)
    if state is Wholeness.CUT:
        raise _why_cut(raw, name)
    data, text = parse_toml(raw, name)
    data, version = migrations.upgraded(kind, data, name)
    return Loaded(data, text, state is not Wholeness.WHOLE, version)


def read(path: Path, kind: str) -> Loaded:
    """The data of a file. Raises `BadFile`, also for one whose end is missing."""
    return decode(kind, read_bytes(path, MAX_BYTES), str(path))


def check_ours(kind: str, loaded: Loaded, name: str) -> None:
    """Raise `NewerFile` for a file that a newer reconnect wrote: it may be read only."""
    if loaded.version > migrations.VERSIONS[kind]:
        raise NewerFile(name, 1, "A newer reconnect wrote this. It can be read here, not changed.")


def _why_cut(raw: bytes, name: str) -> BadFile:
    """The reason why a file has no end mark, and a better one where there is one."""
    if not raw.strip():
        return BadFile(name, None, "This file is empty.")
    if b"\x00" in raw or raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            parse_toml(raw, name)
        except BadFile as problem:
            return problem
    line = raw.rstrip().count(b"\n") + 1
    return BadFile(name, line, "The end of this file is missing: it was cut off.")


def bad_shape(path: tuple[str, ...], reason: str, text: str, name: str) -> BadFile:
    """The problem with what stands at a path of keys, with the line that names its last key."""
    where = ".".join(path)
    lines = text.split("\n")
    for key in reversed(path):
        spots = (f"{key} =", f'"{key}" =', f"{key}]", f'"{key}"]', f".{key}", f'"{key}"')
        for number, line in enumerate(lines, 1):
            if any(spot in line for spot in spots):
                return BadFile(name, number, f"{where}: {reason}")
    return BadFile(name, 1, f"{where}: {reason}" if where else reason)
