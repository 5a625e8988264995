"""Which files a command is about: paths from the command line, among a library to look things up.

A path may lie anywhere. The folder around it counts as one more folder of exercises, so that
a program finds the exercises beside it, and an exercise its decks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from reconnect_tui.content.findings import Problem
from reconnect_tui.content.heads import PLACES, read_head
from reconnect_tui.content.library import Library
from reconnect_tui.content.loading import Loaded
from reconnect_tui.content.shelves import Folder, files_in, languages_in
from reconnect_tui.paths import Folders, shipped
from reconnect_tui.reading import Source

WORDS, GUARD = "words", "guard"
"""Word lists, by kind and by folder. The guard's own files lie there too."""

INSIDE = tuple(place for place in PLACES.values() if place)
"""Folders that lie inside a folder of exercises."""


@dataclass(frozen=True, slots=True)
class File:
    """One file that is asked about. `kind` is what should lie there, empty: what it says.

    `lang` is the language whose folder it lies in, or empty.
    """

    source: Source
    kind: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """The files that are asked about, by name, and the library they stand in."""

    library: Library
    files: tuple[File, ...]
    problems: tuple[Problem, ...] = ()

    def loaded(self, file: File) -> Loaded:
        """A file, read to the last key. Never raises for what is in it."""
        return self.library.read(file.source, file.kind)

    def original(self, file: File) -> Loaded | None:
        """What a file of another language is a version of."""
        head = self.library.shelf(file.kind).heads.get(file.source.name.removesuffix(".toml"))
        return None if head is None else self.library.read(head.source, file.kind)


def asked(folders: Folders, paths: tuple[Path, ...] = ()) -> Asked:
    """The files of some paths; without any, all that are shipped and all of one's own."""
    homes = (Folder(near(shipped("exercises")), shipped=True), Folder(near(folders.exercises)))
    roots = tuple(_root(path) for path in paths)
    library = Library(_merged(homes, roots), app=_version())
    if not paths:
        return Asked(library, tuple(file for home in homes for file in listed(home.root)))
    files: dict[str, File] = {}
    problems: list[Problem] = []
    for path, root in zip(paths, roots, strict=True):
        inside = _of(path, root, homes) if not path.is_dir() else _below(path, root)
        files |= {str(file.source): file for file in inside}
        if not inside:
            sentence = "There are no .toml files in this folder."
            problems.append(Problem(str(path), 1, 1, "E100", sentence))
    return Asked(library, tuple(files.values()), tuple(problems))


def listed(root: Source) -> Iterator[File]:
    """Every file of a folder of exercises, of its programs, decks, languages and word lists."""
    for lang in ("", *languages_in(root)):
        for kind, place in PLACES.items():
            folder = root.joinpath(lang) if lang else root
            for source in files_in(folder.joinpath(place) if place else folder):
                yield File(source, kind, lang)
    for source in files_in(root.joinpath(WORDS)):
        yield File(source, GUARD if source.name.startswith(f"{GUARD}.") else WORDS)


def near(path: Source) -> Source:
    """The path as one would type it here: from the current folder, if it lies below."""
    here = Path.cwd()
    if isinstance(path, Path) and path.is_relative_to(here):
        return path.relative_to(here)
    return path


def _merged(homes: tuple[Folder, ...], roots: tuple[Path, ...]) -> tuple[Folder, ...]:
    """Each folder once, called as it was typed."""
    found = {_real(home.root): home for home in homes}
    for root in roots:
        known = found.get(_real(root))
        found[_real(root)] = Folder(root, shipped=known is not None and known.shipped)
    return tuple(found.values())


def _version() -> str:
    """This app's version; empty in a checkout that is not installed, which reads any file."""
    try:
        return version("reconnect-tui")
    except PackageNotFoundError:
        return ""


def _real(path: Source) -> str:
    return str(path.resolve()) if isinstance(path, Path) else str(path)


def _root(path: Path) -> Path:
    """The folder of exercises that a path lies in, or is."""
    folder = path if path.is_dir() else path.parent
    if folder.name in (*INSIDE, WORDS):
        folder = folder.parent
    return folder.parent if _is_language(folder) else folder


def _is_language(folder: Path) -> bool:
    """Whether the files of a folder say that they are in the language of its name."""
    if folder.name not in languages_in(folder.parent):
        return False
    places = (folder, *(folder / place for place in INSIDE))
    sources = (source for place in places for source in files_in(place))
    return any(read_head(source, "exercise").lang == folder.name for source in sources)


def _below(folder: Path, root: Path) -> tuple[File, ...]:
    return tuple(
        file
        for file in listed(root)
        if isinstance(file.source, Path) and file.source.is_relative_to(folder)
    )


def _of(path: Path, root: Path, homes: tuple[Folder, ...]) -> tuple[File, ...]:
    """The file at a path. Outside of the usual folders it may be of any kind."""
    at_home = _real(root) in [_real(home.root) for home in homes]
    for file in listed(root):
        if str(file.source) == str(path):
            return (file if at_home or file.lang else File(path),)
    return (File(path),)


def found(folders: Folders, name: str) -> tuple[Library, Source]:
    """A file by its path or its id, and the library around it. Raises `ReconnectError`."""
    path = Path(name)
    if path.suffix == ".toml" or path.exists():
        return asked(folders, (path,)).library, path
    library = asked(folders).library
    for kind in PLACES:
        if name in library.ids(kind):
            return library, library.head(kind, name).source
    # None of them: say what is near among the exercises.
    return library, library.head("exercise", name).source
