"""Which programs these partners have begun: `enrolments/ana+leo/reconnect-eight-weeks.toml`.

Only the beginning, the leaving and the weeks that were begun again are kept. Where they are
in the program is derived from their sessions and stored nowhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from reconnect_tui.errors import BadFile, MissingFile
from reconnect_tui.store import tables
from reconnect_tui.store.atomic import own_folder
from reconnect_tui.store.lock import exclusive
from reconnect_tui.store.names import check_slug, couple
from reconnect_tui.store.shape import Shape, WrongShape, table

FOLDER = "enrolments"


@dataclass(frozen=True, slots=True)
class Enrolment:
    """One program that these partners have begun. Dates are local ones (ISO 8601).

    `again` maps the id of a week to the date from which it was begun again. `left`: empty
    while they are in it.
    """

    program: str
    partners: tuple[str, ...]
    begun: str
    left: str = ""
    again: Mapping[str, str] = field(default_factory=dict)


class Enrolments:
    """What is kept under `root` of the programs that partners have begun."""

    def __init__(self, root: Path) -> None:
        """Take the data folder. Nothing is read or made yet."""
        self._root = root
        self._folder = root / FOLDER

    def all(self) -> tuple[tuple[Enrolment, ...], tuple[BadFile, ...]]:
        """Every enrolment, the newest first, and the files that could not be read."""
        found: list[Enrolment] = []
        problems: list[BadFile] = []
        for path in sorted(self._folder.glob("*/*.toml")):
            try:
                found.append(_load(path))
            except BadFile as problem:
                problems.append(problem)
        found.sort(key=lambda one: (one.begun, one.program), reverse=True)
        return tuple(found), tuple(problems)

    def begin(self, program: str, partners: tuple[str, ...], today: str) -> Enrolment:
        """Begin a program, or come back to one that was left. Raises `StoreError`."""
        with exclusive(self._lock()):
            try:
                before = _load(self._path(program, partners))
            except MissingFile:
                before = Enrolment(program, tuple(sorted(partners)), today)
            return self._write(replace(before, left=""))

    def leave(self, program: str, partners: tuple[str, ...], today: str) -> Enrolment:
        """Put a program away; nothing of it is lost. Raises `BadFile` or `StoreError`."""
        with exclusive(self._lock()):
            before = _load(self._path(program, partners))
            return self._write(replace(before, left=today))

    def repeat(self, program: str, partners: tuple[str, ...], week: str, today: str) -> Enrolment:
        """Begin a week again: what was done in it before `today` no longer counts for it."""
        with exclusive(self._lock()):
            before = _load(self._path(program, partners))
            return self._write(replace(before, left="", again={**before.again, week: today}))

    def _lock(self) -> Path:
        return own_folder(self._root, FOLDER) / ".lock"

    def _path(self, program: str, partners: tuple[str, ...]) -> Path:
        return self._folder / couple(partners) / f"{check_slug(program)}.toml"

    def _write(self, one: Enrolment) -> Enrolment:
        path = self._path(one.program, one.partners)
        own_folder(self._root / FOLDER, path.parent.name)
        tables.write(path, "enrolment", table(one))
        return one


def _load(path: Path) -> Enrolment:
    loaded = tables.read(path, "enrolment")
    try:
        return Shape(lenient=True).build(Enrolment, loaded.data)
    except WrongShape as wrong:
        raise tables.bad_shape(wrong.path, wrong.reason, loaded.text, str(path)) from None
