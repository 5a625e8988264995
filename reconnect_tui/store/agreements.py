"""What partners have agreed on: one small file each, `agreements/2026-11-22-1a2b3c4d.toml`."""

import zlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeAlias

from reconnect_tui.errors import BadFile, StoreError
from reconnect_tui.store import tables
from reconnect_tui.store.atomic import own_folder, remove
from reconnect_tui.store.lock import exclusive
from reconnect_tui.store.migrations import VERSIONS
from reconnect_tui.store.shape import Shape, WrongShape, table

FOLDER = "agreements"

State: TypeAlias = Literal["open", "kept", "changed", "let-go"]


@dataclass(frozen=True, slots=True)
class Agreement:
    """A shared intention. Dates are local ones (ISO 8601); empty fields were left empty.

    `run` and `address` say where it was made, `exercise` in what. `settled` is when its state
    was last chosen.
    """

    words: str
    made: str
    review: str
    run: str
    address: str
    partners: tuple[str, ...]
    who: str = ""
    what: str = ""
    when: str = ""
    how_long: str = ""
    how_often: str = ""
    exercise: str = ""
    state: State = "open"
    settled: str = ""

    @property
    def id(self) -> str:
        """The name of its file: the same again for the same place of the same session."""
        return f"{self.made}-{zlib.crc32(f'{self.run} {self.address}'.encode()):08x}"


class Agreements:
    """The agreements that are kept under `root`."""

    def __init__(self, root: Path) -> None:
        """Take the data folder. Nothing is read or made yet."""
        self._root = root
        self._folder = root / FOLDER

    def all(self) -> tuple[tuple[Agreement, ...], tuple[BadFile, ...]]:
        """Every agreement, oldest first, and the files that could not be read."""
        found: list[Agreement] = []
        problems: list[BadFile] = []
        for path in sorted(self._folder.glob("*.toml")):
            try:
                found.append(_load(path))
            except BadFile as problem:
                problems.append(problem)
        return tuple(found), tuple(problems)

    def add(self, agreement: Agreement) -> None:
        """Keep an agreement. Made again at the same place of the session, it is the same one."""
        own_folder(self._root, FOLDER)
        tables.write(self._path(agreement.id), "agreement", table(agreement))

    def settle(self, agreement: str, state: State, today: str, review: str = "") -> Agreement:
        """Write down how it went; with a `review` date it is looked at again then.

        Raises `BadFile` or `StoreError`; then it is as it was.
        """
        path = self._path(agreement)
        with exclusive(own_folder(self._root, FOLDER) / ".lock"):
            loaded = tables.read(path, "agreement")
            tables.check_ours("agreement", loaded, str(path))
            before = _agreement(loaded, path)
            after = replace(before, state=state, settled=today, review=review or before.review)
            tables.write(path, "agreement", table(after))
        return after

    def remove(self, agreement: str) -> bool:
        """Remove one for good. False if there was none. Raises `StoreError`."""
        return remove(self._path(agreement))

    def _path(self, agreement: str) -> Path:
        if not agreement or set(agreement) - set("0123456789abcdef-"):
            message = f"{agreement[:60]!r} is not the name of an agreement."
            raise StoreError(message)
        return self._folder / f"{agreement}.toml"


def _load(path: Path) -> Agreement:
    return _agreement(tables.read(path, "agreement"), path)


def _agreement(loaded: tables.Loaded, path: Path) -> Agreement:
    try:
        newer = loaded.version > VERSIONS["agreement"]
        return Shape(lenient=newer).build(Agreement, loaded.data)
    except WrongShape as wrong:
        raise tables.bad_shape(wrong.path, wrong.reason, loaded.text, str(path)) from None
