"""A zip of the data folder: what goes in, and what may come out of it."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from reconnect_tui.errors import BadFile
from reconnect_tui.reading import read_bytes
from reconnect_tui.store.atomic import FILE_MODE

MAX_FILE = 16 * 1024 * 1024
MAX_ALL = 1024 * 1024 * 1024

LEFT_OUT = ("backups", "locks", "cache")
"""Folders that are in no backup."""

_PART = re.compile(r"[^\x00-\x1f\\:*?\"<>|\x7f]+")
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    RuntimeError,
    ValueError,
    OSError,
)


def files(root: Path) -> Iterator[tuple[str, Path]]:
    """Every ordinary file with its relative name: no links, nothing hidden, no backups."""
    for top in sorted(root.glob("*")):
        if top.name in LEFT_OUT or top.is_symlink():
            continue
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            name = path.relative_to(root)
            hidden = any(part.startswith(".") for part in name.parts)
            if not hidden and path.is_file() and not path.is_symlink():
                yield name.as_posix(), path


def pack(members: Iterable[tuple[str, bytes]]) -> bytes:
    """The bytes of a zip. Unpacked by any tool, its files are closed to other accounts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = FILE_MODE << 16
            packed.writestr(info, data)
    return buffer.getvalue()


def unpack(path: Path) -> dict[str, bytes]:
    """The checked files of a zip by relative name. Raises `BadFile` as `members` does."""
    return members(read_bytes(path, MAX_ALL), str(path))


def members(raw: bytes, archive: str) -> dict[str, bytes]:
    """The checked files in the bytes of a zip called `archive`, by relative name.

    Raises `BadFile` for one that is damaged, too large, or leads out of the data folder.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            infos = [info for info in packed.infolist() if not info.is_dir()]
            if sum(info.file_size for info in infos) > MAX_ALL:
                raise BadFile(archive, None, "This backup is too large to be one of ours.")
            return {_checked(info, archive): packed.read(info) for info in infos}
    except _DAMAGE as error:
        raise BadFile(archive, None, "This backup is damaged.") from error


def _checked(info: zipfile.ZipInfo, archive: str) -> str:
    parts = PurePosixPath(info.filename).parts
    strange = info.filename.startswith("/") or not parts or parts[0] in LEFT_OUT
    if strange or not all(_PART.fullmatch(part) and not part.startswith(".") for part in parts):
        raise BadFile(archive, None, f"{info.filename[:80]!r} is not a file of ours.")
    if info.file_size > MAX_FILE:
        raise BadFile(archive, None, f"{info.filename[:80]!r} is too large.")
    return PurePosixPath(*parts).as_posix()
