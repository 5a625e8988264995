"""All that is kept, as one JSON file: for another computer, another program, or oneself.

Sealed answers stay sealed in it. What cannot be read as ours goes in as it is, so that
nothing is left behind. `merging` reads it back; `docs/export.md` describes it.
"""

import base64
import json
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Final

from reconnect_tui.cleaning import escaped
from reconnect_tui.errors import BadFile, ReconnectError
from reconnect_tui.reading import Table, read_bytes
from reconnect_tui.store import migrations, sessions, tables
from reconnect_tui.store.archive import MAX_FILE, files
from reconnect_tui.store.migrations import VERSIONS

KIND = "reconnect-export"
FORMAT = 1
SETTINGS = "config.toml"

FOLDERS: Final[Mapping[str, str]] = {
    "sessions": "session",
    "people": "person",
    "agreements": "agreement",
    "enrolments": "enrolment",
    "cards": "cards",
    "favorites": "favorites",
}
"""Folders of files of ours, by their name in the export too, and the kind of the files."""

LOGS = "drafts"
"""Half-typed words. They are in the export as part of the session they belong to."""


def everything(root: Path, settings_file: Path, today: str, app: str) -> dict[str, Any]:
    """All of it, as `json.dumps` takes it. `today` is a local date (ISO 8601)."""
    found: dict[str, Any] = {"kind": KIND, "format": FORMAT, "app": app, "made": today}
    found |= {folder: {} for folder in FOLDERS}
    found["files"] = {}
    for name, path in files(root):
        parts = PurePosixPath(name).parts
        if path == settings_file:
            continue
        table = _table(root, parts, path)
        if table is None:
            found["files"][name] = _as_it_is(path)
        else:
            found[parts[0]][_key(parts)] = table
    for name in [name for name in found["files"] if _is_held(name, found["sessions"])]:
        del found["files"][name]
    if settings_file.is_file():
        found["settings"] = _as_it_is(settings_file)
    return found


def _is_held(name: str, held: Mapping[str, object]) -> bool:
    """Whether this is a log of half-typed words that a session here has in it."""
    folder, _, log = name.partition("/")
    return folder == LOGS and log.partition(".")[0] in held


def to_json(found: Mapping[str, Any]) -> str:
    """The file's text."""
    return escaped(json.dumps(found, ensure_ascii=False, indent=1, allow_nan=False)) + "\n"


def _key(parts: tuple[str, ...]) -> str:
    """`enrolments/ana+leo/back-to-us.toml` is `ana+leo/back-to-us` among the enrolments."""
    return "/".join(parts[1:]).removesuffix(".toml")


def _table(root: Path, parts: tuple[str, ...], path: Path) -> Table | None:
    """What a file of ours says, with its version; none for another file, or a bad one."""
    kind = FOLDERS.get(parts[0])
    if kind is None or path.suffix != ".toml":
        return None
    try:
        data = _READERS.get(kind, _plain)(root, path, kind)
        json.dumps(data, allow_nan=False)
    except (ReconnectError, ValueError, TypeError):
        # Broken, newer, or with a date in it, for which JSON has no word: as it is, then.
        return None
    return migrations.stamped(kind, data)


def _plain(_root: Path, path: Path, kind: str) -> Table:
    loaded = tables.read(path, kind)
    if loaded.version > VERSIONS[kind]:
        raise BadFile(str(path), None, "A newer reconnect wrote this.")
    return loaded.data


def _session(root: Path, path: Path, _kind: str) -> Table:
    """A session with the words that were typed since it was written."""
    kept = sessions.load(root, path.stem)
    if not kept.writable or kept.problems:
        raise BadFile(str(path), None, "This is not all of it.")
    return sessions.again(kept)


_READERS: Mapping[str, Callable[[Path, Path, str], Table]] = {"session": _session}


def _as_it_is(path: Path) -> str | dict[str, str]:
    """A file's text, or its bytes if it has none. One that cannot be read says why."""
    try:
        raw = read_bytes(path, MAX_FILE)
    except BadFile as problem:
        return {"problem": problem.reason}
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(raw).decode()}
