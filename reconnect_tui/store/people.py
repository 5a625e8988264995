"""The partners: one small file each, `people/anna.toml`."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from reconnect_tui.cleaning import clean_line
from reconnect_tui.errors import BadFile, StoreError
from reconnect_tui.reading import Table
from reconnect_tui.store import tables
from reconnect_tui.store.atomic import own_folder, remove
from reconnect_tui.store.lock import exclusive
from reconnect_tui.store.names import check_slug, is_slug, slug_for

FOLDER = "people"
LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Person:
    """A partner. `created` is a local date (ISO 8601).

    `more` holds what else the file says (the key of a private space), kept as it is.
    """

    id: str
    name: str
    created: str
    more: Mapping[str, object] = field(default_factory=dict)


class People:
    """The partners that are kept under `root`."""

    def __init__(self, root: Path) -> None:
        """Take the data folder. Nothing is read or made yet."""
        self._root = root
        self._folder = root / FOLDER

    def all(self) -> tuple[tuple[Person, ...], tuple[BadFile, ...]]:
        """Everybody, by name, and the files that could not be read."""
        found: list[Person] = []
        problems: list[BadFile] = []
        for path in sorted(self._folder.glob("*.toml")):
            try:
                found.append(_load(path))
            except BadFile as problem:
                problems.append(problem)
        return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.id))), tuple(problems)

    def get(self, person: str) -> Person:
        """The partner with this id. Raises `BadFile`, or `StoreError` for what is no id."""
        return _load(self._path(person))

    def add(self, name: str, today: str) -> Person:
        """A new partner with an id made from the name. Raises `StoreError`, also without one.

        `today` is the local date (ISO 8601).
        """
        _cleaned(name)
        with exclusive(own_folder(self._root, FOLDER) / ".lock"):
            person = self.newcomer(name, today)
            self._write(person)
        return person

    def newcomer(self, name: str, today: str, beside: Iterable[Person] = ()) -> Person:
        """A new partner who is in no file yet, for a disk that takes none. As `add` otherwise.

        `beside` are others of that sort, whose ids are taken too.
        """
        name = _cleaned(name)
        taken = {one.id for one in beside}
        with suppress(OSError):
            taken |= {path.name.split(".")[0] for path in self._folder.iterdir()}
        return Person(slug_for(name, taken), name, today)

    def keep(self, person: Person) -> None:
        """Write a newcomer down; who is there already stays. Raises `StoreError`."""
        with exclusive(own_folder(self._root, FOLDER) / ".lock"):
            if not self._path(person.id).exists():
                self._write(person)

    def rename(self, person: str, name: str) -> Person:
        """The same partner under another name; the id stays. Raises as `get` and `add` do."""
        return self.change(person, name=_cleaned(name))

    def change(
        self, person: str, *, name: str | None = None, more: Mapping[str, object] | None = None
    ) -> Person:
        """Change the name, or what else is kept (whole), and nothing between. Raises as `get`."""
        path = self._path(person)
        with exclusive(own_folder(self._root, FOLDER) / ".lock"):
            loaded = tables.read(path, "person")
            tables.check_ours("person", loaded, str(path))
            before = _person(loaded.data, path)
            after = replace(
                before,
                name=before.name if name is None else name,
                more=before.more if more is None else more,
            )
            self._write(after)
        return after

    def remove(self, person: str) -> bool:
        """Remove the partner's file. False if there was none. Raises `StoreError`."""
        return remove(self._path(person))

    def _path(self, person: str) -> Path:
        return self._folder / f"{check_slug(person)}.toml"

    def _write(self, person: Person) -> None:
        data: Table = {"id": person.id, "name": person.name, "created": person.created}
        tables.write(self._path(person.id), "person", data | dict(person.more))


def _cleaned(name: str) -> str:
    name = clean_line(name, LONGEST_NAME)
    if not name:
        message = "A name needs at least one letter."
        raise StoreError(message)
    return name


def _load(path: Path) -> Person:
    return _person(tables.read(path, "person").data, path)


def _person(data: Table, path: Path) -> Person:
    words = [data.get(key) for key in ("id", "name", "created")]
    who, name, created = (one if isinstance(one, str) else "" for one in words)
    if who != path.stem or not is_slug(who):
        raise BadFile(str(path), None, f'"id" needs to be "{path.stem}", as the file is called.')
    if not clean_line(name, LONGEST_NAME):
        raise BadFile(str(path), None, '"name" is missing.')
    more = {key: one for key, one in data.items() if key not in ("id", "name", "created")}
    return Person(who, clean_line(name, LONGEST_NAME), created, more)
