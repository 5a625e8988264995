"""The exercises that people here like best: `favorites/exercises.toml`, one list for all.

It is nobody's alone. Who marked what would be a score of one against the other.
"""

from pathlib import Path

from reconnect_tui.errors import BadFile, MissingFile
from reconnect_tui.store import tables
from reconnect_tui.store.atomic import own_folder
from reconnect_tui.store.lock import exclusive

FOLDER, NAME, KIND = "favorites", "exercises.toml", "favorites"


class Favorites:
    """What is kept under `root` of them."""

    def __init__(self, root: Path) -> None:
        """Take the data folder. Nothing is read or made yet."""
        self._root = root
        self._path = root / FOLDER / NAME

    def all(self) -> frozenset[str]:
        """The ids that are marked; none if there is no file. Raises `BadFile`."""
        try:
            loaded = tables.read(self._path, KIND)
        except MissingFile:
            return frozenset()
        found = loaded.data.get("exercises")
        if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
            raise BadFile(str(self._path), None, '"exercises" has to be a list of names.')
        return frozenset(found)

    def turn(self, exercise: str) -> frozenset[str]:
        """Mark an exercise, or take its mark away; the ids that are marked now.

        Raises `BadFile` for a file that cannot be read, and leaves it as it is, or `StoreError`.
        """
        with exclusive(own_folder(self._root, FOLDER) / ".lock"):
            marked = self.all() ^ {exercise}
            tables.write(self._path, KIND, {"exercises": sorted(marked)})
        return marked
