"""An export, read and checked before anything is done with it. It may come from anywhere."""

import base64
import binascii
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from reconnect_tui.cleaning import clean_line
from reconnect_tui.errors import BadFile, NewerFile, ReconnectError
from reconnect_tui.journal.everything import FOLDERS, FORMAT, KIND, LOGS
from reconnect_tui.reading import Table, read_bytes
from reconnect_tui.store import migrations
from reconnect_tui.store.archive import MAX_ALL, MAX_FILE
from reconnect_tui.store.names import is_session, is_slug
from reconnect_tui.store.sources import FOLDER as SNAPSHOTS

OTHERS = (*FOLDERS, LOGS, SNAPSHOTS, "exercises", "themes")
"""Folders in which files of any content may lie."""

SINGLE = ("support.toml",)
DEEPEST = 4
LONGEST = 200

_PART = re.compile(r"[^\x00-\x1f\\:*?\"<>|\x7f/]{1,120}")
_AGREEMENT = re.compile(r"[0-9a-f-]{1,40}")


@dataclass(frozen=True, slots=True)
class Export:
    """What an export holds: folder to key to table, upgraded to this version; other files.

    `left` says in sentences what was in it and cannot be used.
    """

    tables: Mapping[str, Mapping[str, Table]]
    files: Mapping[str, bytes]
    settings: bytes | None = None
    left: tuple[str, ...] = field(default=())


def read_export(path: Path) -> Export:
    """The export in a file. Raises `BadFile`."""
    raw = read_bytes(path, MAX_ALL)
    try:
        data = json.loads(raw.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError:
        raise BadFile(str(path), None, "This is not UTF-8 text.") from None
    except json.JSONDecodeError as error:
        why = f"This is not valid JSON: {error.msg}."
        raise BadFile(str(path), error.lineno, why, error.colno) from None
    except (ValueError, RecursionError):
        raise BadFile(str(path), None, "This is not JSON as an export has it.") from None
    return checked(data, str(path))


def _no_number(_: str) -> float:
    raise ValueError


def checked(data: object, name: str) -> Export:
    """The export in what a JSON file called `name` says. Raises `BadFile`."""
    if not isinstance(data, dict) or data.get("kind") != KIND:
        raise BadFile(name, None, 'This is no export of reconnect: its "kind" is another.')
    if data.get("format") != FORMAT:
        raise NewerFile(name, None, "A newer reconnect wrote this export. Update the app first.")
    left: list[str] = []
    found: dict[str, dict[str, Table]] = {}
    for folder, kind in FOLDERS.items():
        found[folder] = {}
        for key, table in _pairs(data.get(folder)):
            try:
                found[folder][_checked_key(folder, key)] = _upgraded(kind, table, key)
            except ReconnectError as problem:
                left.append(clean_line(str(problem), LONGEST))
    others: dict[str, bytes] = {}
    for key, value in _pairs(data.get("files")):
        content = _bytes(value)
        if content is None or not is_ours(key):
            left.append(clean_line(f"{key}: this is not a file of ours.", LONGEST))
        else:
            others[key] = content
    return Export(found, others, _bytes(data.get("settings")), tuple(left))


def _pairs(value: object) -> list[tuple[str, object]]:
    return list(value.items()) if isinstance(value, dict) else []


def _upgraded(kind: str, table: object, key: str) -> Table:
    if not isinstance(table, dict):
        raise BadFile(key, None, "A table is needed here.")
    data, version = migrations.upgraded(kind, table, key)
    if version > migrations.VERSIONS[kind]:
        raise NewerFile(key, None, "A newer reconnect wrote this.")
    return data


def _checked_key(folder: str, key: str) -> str:
    """The name of a file without its ending. Raises `BadFile` for what can be none."""
    parts = key.split("/")
    if folder == "sessions":
        good = is_session(key)
    elif folder == "people":
        good = is_slug(key)
    elif folder == "agreements":
        good = bool(_AGREEMENT.fullmatch(key))
    elif folder == "favorites":
        good = key == "exercises"
    else:
        good = len(parts) == 2 and all(map(is_slug, [*parts[0].split("+"), parts[1]]))  # noqa: PLR2004 - a couple, and what is theirs
    if not good:
        raise BadFile(key, None, "This is not the name of a file of ours.")
    return key


def is_ours(name: str) -> bool:
    """Whether a relative name may be a file in the data folder: nothing hidden, no way out."""
    parts = name.split("/")
    plain = all(_PART.fullmatch(part) and not part.startswith(".") for part in parts)
    if not plain or PurePosixPath(name).is_absolute() or len(parts) > DEEPEST:
        return False
    return name in SINGLE or (len(parts) > 1 and parts[0] in OTHERS)


def _bytes(value: Any) -> bytes | None:  # noqa: ANN401 - whatever a JSON file says there
    """The content of a file; none for one that could not be read, or is too large."""
    if isinstance(value, str):
        raw = value.encode("utf-8", "replace")
    elif isinstance(value, dict) and isinstance(value.get("base64"), str):
        try:
            raw = base64.b64decode(value["base64"], validate=True)
        except (binascii.Error, ValueError):
            return None
    else:
        return None
    return raw if len(raw) <= MAX_FILE else None
