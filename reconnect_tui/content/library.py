"""Everything there is to do: folders of files, listed by their heads, read on demand.

Nothing here imports pydantic until a file is opened, so that a list comes up at once.
"""

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING, cast

from reconnect_tui.content.catalogue import Catalogue
from reconnect_tui.content.findings import BadContent, NotThere, Problem
from reconnect_tui.content.heads import Head
from reconnect_tui.content.shelves import Folder, Shelf, read_shelf, word_lists_in
from reconnect_tui.reading import Source

if TYPE_CHECKING:
    from reconnect_tui.content.deck import Deck
    from reconnect_tui.content.exercise import Exercise
    from reconnect_tui.content.loading import Loaded
    from reconnect_tui.content.opening import Opening
    from reconnect_tui.content.program import Program
    from reconnect_tui.content.words import WordList

LIKE = 0.5
"""How alike a mistyped id must be to what it was meant to be."""


class Library:
    """The files of some folders. Earlier folders come first; `app` is this app's version.

    `lang` is the language that people read; what has no file in it is read as it is.
    `catalogue` makes the catalogue of a kind of file, which remembers heads; none: no memory.
    """

    def __init__(
        self,
        folders: Sequence[Folder],
        *,
        lang: str = "en",
        app: str = "",
        catalogue: Callable[[str, str], Catalogue] | None = None,
    ) -> None:
        """Take the folders. Nothing is read yet."""
        self.folders = tuple(folders)
        self.lang = lang
        self.app = app
        self._catalogue = catalogue
        self._shelves: dict[str, Shelf] = {}
        self._loaded: dict[str, Loaded] = {}

    @cached_property
    def exercises(self) -> Mapping[str, Head]:
        """Heads of the exercises by id; those with problems among them."""
        return self._heads("exercise")

    @cached_property
    def programs(self) -> Mapping[str, Head]:
        """Heads of the programs by id; those with problems among them."""
        return self._heads("program")

    @cached_property
    def decks(self) -> Mapping[str, Head]:
        """Heads of the decks by id; those with problems among them."""
        return self._heads("deck")

    @cached_property
    def word_lists(self) -> Mapping[tuple[str, str], Source]:
        """The files of word lists by id and language."""
        return word_lists_in(self.folders)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What the heads of all files show to be wrong, sorted by place."""
        kinds = ("exercise", "program", "deck")
        return tuple(sorted(each for kind in kinds for each in self.shelf(kind).problems))

    def exercise(self, ident: str) -> "Exercise":
        """An exercise, checked. Raises `NotThere` or `BadContent`."""
        return cast("Exercise", self._file("exercise", ident))

    def program(self, ident: str) -> "Program":
        """A program, checked. Raises `NotThere` or `BadContent`."""
        return cast("Program", self._file("program", ident))

    def deck(self, ident: str) -> "Deck":
        """A deck, checked. Raises `NotThere` or `BadContent`."""
        return cast("Deck", self._file("deck", ident))

    def words(self, ident: str) -> "WordList":
        """A word list in the language that people read, else in English, else in any.

        Raises `NotThere` or `BadContent`.
        """
        sources = {
            lang: source for (name, lang), source in self.word_lists.items() if name == ident
        }
        if not sources:
            raise NotThere("word list", ident, self._near(ident, self.ids("words")))
        source = sources.get(self.lang) or sources.get("en") or next(iter(sources.values()))
        return cast("WordList", _usable(self.read(source, "words")))

    def decks_for(
        self, exercise: "Exercise", changes: Mapping[str, int | str] | None = None
    ) -> dict[str, "Deck"]:
        """The decks that an exercise draws from, once a program's changes are made.

        They are in its own language, whoever reads: no screen mixes two. Raises `NotThere` or
        `BadContent`; `ValueError` for a change that cannot be.
        """
        from reconnect_tui.content.changes import changed  # noqa: PLC0415 - see the top
        from reconnect_tui.content.steps.draw import DrawStep  # noqa: PLC0415 - see the top

        steps = (step for _, step, _ in changed(exercise, changes or {}).walk())
        named = {step.deck for step in steps if isinstance(step, DrawStep)}
        spoken = self.speaking(exercise.lang)
        return {ident: spoken.deck(ident) for ident in sorted(named)}

    def speaking(self, lang: str) -> "Library":
        """The same files for those who read another language."""
        if lang == self.lang:
            return self
        other = Library(self.folders, lang=lang, app=self.app, catalogue=self._catalogue)
        other._shelves, other._loaded = self._shelves, self._loaded
        return other

    def open(self, source: Source) -> "Opening":
        """A file by its path, whatever it defines. Raises `BadContent`."""
        return _usable(self.read(source))

    def ids(self, kind: str) -> tuple[str, ...]:
        """The ids of a kind, by name; of word lists as well (`words`)."""
        if kind == "words":
            return tuple(sorted({name for name, _ in self.word_lists}))
        return tuple(sorted(self.shelf(kind).heads))

    def exercise_or_none(self, ident: str) -> "Exercise | None":
        """An exercise if there is one that works."""
        found = self.loaded("exercise", ident).file if ident in self.exercises else None
        return cast("Exercise | None", found)

    def deck_or_none(self, ident: str) -> "Deck | None":
        """A deck if there is one that works."""
        found = self.loaded("deck", ident).file if ident in self.decks else None
        return cast("Deck | None", found)

    def loaded(self, kind: str, ident: str) -> "Loaded":
        """A file of a kind with all its problems, in the language that people read.

        Read once. Raises `NotThere`.
        """
        return self.read(self.head(kind, ident).source, kind)

    def read(self, source: Source, kind: str = "") -> "Loaded":
        """One file by its path, read once. Never raises."""
        from reconnect_tui.content.loading import load  # noqa: PLC0415 - see the top

        name = str(source)
        if name not in self._loaded:
            self._loaded[name] = load(source, kind, self.app)
        return self._loaded[name]

    def head(self, kind: str, ident: str) -> Head:
        """The head of an id. Raises `NotThere`, which knows the nearest id."""
        heads = self._heads(kind)
        if ident in heads:
            return heads[ident]
        raise NotThere(kind, ident, self._near(ident, tuple(heads)))

    def shelf(self, kind: str) -> Shelf:
        """The files of a kind, in all languages. Read once."""
        if kind not in self._shelves:
            catalogue = self._catalogue(kind, self.app) if self._catalogue else None
            self._shelves[kind] = read_shelf(self.folders, kind, self.app, catalogue)
        return self._shelves[kind]

    @staticmethod
    def _near(ident: str, ids: tuple[str, ...]) -> str:
        return next(iter(get_close_matches(ident.lower(), ids, 1, LIKE)), "")

    def _heads(self, kind: str) -> Mapping[str, Head]:
        shelf = self.shelf(kind)
        spoken = shelf.others.get(self.lang, {})
        own = {ident: head for ident, head in spoken.items() if head.usable}
        return {ident: own.get(ident, head) for ident, head in shelf.heads.items()}

    def _file(self, kind: str, ident: str) -> "Opening":
        loaded = self.loaded(kind, ident)
        if loaded.file is None:
            # A broken translation falls back to the original.
            loaded = self.read(self.shelf(kind).heads[ident].source, kind)
        return _usable(loaded)


def _usable(loaded: "Loaded") -> "Opening":
    if loaded.file is None:
        raise BadContent(loaded.errors)
    return loaded.file
