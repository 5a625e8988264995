"""The exact bytes of what a session was made from: `snapshots/SHA256.toml`.

An exercise may change or go; a session that began with it can still be finished.
"""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from reconnect_tui.errors import BadFile
from reconnect_tui.reading import read_bytes
from reconnect_tui.store.atomic import atomic_write, own_folder
from reconnect_tui.store.names import check_hash

FOLDER = "snapshots"

EXERCISE = "exercise"
DECK = "deck "
"""The names of a session's sources: the exercise, and `deck ID` for each of its decks."""


def checksums(files: Mapping[str, bytes]) -> dict[str, str]:
    """File name to SHA-256 in hex."""
    return {name: sha256(data).hexdigest() for name, data in files.items()}


def keep(root: Path, files: Mapping[str, bytes]) -> None:
    """Keep the bytes of each file, once. Raises `StoreError`."""
    folder = own_folder(root, FOLDER)
    for data in files.values():
        path = folder / f"{sha256(data).hexdigest()}.toml"
        if not path.exists():
            atomic_write(path, data)


def get(root: Path, checksum: str) -> bytes:
    """The bytes with this checksum. Raises `BadFile` if they are gone or damaged."""
    path = root / FOLDER / f"{check_hash(checksum)}.toml"
    data = read_bytes(path)
    if sha256(data).hexdigest() != checksum:
        raise BadFile(str(path), None, "This copy of an exercise was changed or damaged.")
    return data
