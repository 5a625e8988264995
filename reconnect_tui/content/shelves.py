"""Folders of files, merged: one head for each id, in the language wanted if there is one."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from reconnect_tui.content.catalogue import Catalogue
from reconnect_tui.content.findings import Finding, Problem, placed
from reconnect_tui.content.heads import PLACES, Head, read_head
from reconnect_tui.content.positions import Positions
from reconnect_tui.errors import BadFile
from reconnect_tui.reading import Source, read_toml

SUFFIX = ".toml"
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that holds exercises, with `programs/`, `decks/` and languages below it."""

    root: Source
    shipped: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """The files of one kind. `others` are in other languages: language, then id.

    A file that cannot be used is in `heads` as well, with its problems, unless another one
    took its id first.
    """

    heads: dict[str, Head] = field(default_factory=dict)
    others: dict[str, dict[str, Head]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


Heads: TypeAlias = Callable[[Source, bool], Iterable[Head]]
"""The heads of the files in a folder, by name; whether it is shipped."""


def read_shelf(
    folders: Sequence[Folder], kind: str, app: str = "", catalogue: Catalogue | None = None
) -> Shelf:
    """All files of a kind, earlier folders first. A catalogue spares reading what it knows."""

    def heads_in(root: Source, shipped: bool) -> Iterable[Head]:  # noqa: FBT001 - one of two folders
        if catalogue is not None and isinstance(root, Path):
            return catalogue.heads(root, shipped=shipped)
        return (read_head(one, kind, shipped=shipped, app=app) for one in files_in(root))

    heads: dict[str, Head] = {}
    problems: list[Problem] = []
    for folder in folders:
        for head in heads_in(_below(folder.root, PLACES[kind]), folder.shipped):
            problems += head.problems
            problems += _put(heads, head)
    others = _translations(folders, kind, heads_in)
    if catalogue is not None:
        catalogue.keep()
    return Shelf(heads, others, tuple(problems))


def files_in(folder: Source) -> tuple[Source, ...]:
    """The TOML files of a folder, by name. None if there is no such folder."""
    return tuple(sorted(_files(folder), key=lambda source: source.name))


def languages_in(folder: Source) -> tuple[str, ...]:
    """The languages that have a folder of their own below `exercises/`, by name."""
    names = (name for name in _names(folder) if _LANGUAGE.fullmatch(name))
    found = (name for name in names if name not in OTHER_FOLDERS)
    return tuple(sorted(name for name in found if folder.joinpath(name).is_dir()))


def _names(folder: Source) -> Iterable[str]:
    """What lies in a folder: of ten thousand files only those looked at become paths."""
    if not isinstance(folder, Path):
        return [each.name for each in _entries(folder)]
    try:
        return os.listdir(folder)  # noqa: PTH208 - names alone, see above
    except OSError:
        return ()


GUARD = "guard"
"""Lies among the word lists, and is read by the language room alone."""

OTHER_FOLDERS = ("programs", "decks", "words")


def word_lists_in(folders: Sequence[Folder]) -> dict[tuple[str, str], Source]:
    """The word lists of all folders by id and language: `feelings.en.toml`. Later ones win."""
    found: dict[tuple[str, str], Source] = {}
    for folder in folders:
        for source in files_in(folder.root.joinpath("words")):
            ident, _, lang = source.name.removesuffix(SUFFIX).partition(".")
            if ident != GUARD:
                found[ident, lang] = source
    return found


def _below(root: Source, name: str) -> Source:
    return root.joinpath(name) if name else root


def _entries(folder: Source) -> Iterable[Source]:
    try:
        return list(folder.iterdir())
    except (OSError, ValueError):
        # A wheel that runs as a zip says `ValueError` for a folder that it does not have.
        return ()


def _files(folder: Source) -> Iterator[Source]:
    for each in _entries(folder):
        if each.name.endswith(SUFFIX) and not each.name.startswith("."):
            yield each


def _put(heads: dict[str, Head], head: Head) -> Iterator[Problem]:
    """Put a head on the shelf, or say who has its id already."""
    before = heads.get(head.id)
    if before is not None and head.replaces != head.id:
        message = (
            f'"{head.id}" is also the id of {before.source}. '
            f'Choose another id, or add replaces = "{head.id}" to stand in for it.'
        )
        yield _at(head, Finding("E201", ("id",), message))
        return
    if head.replaces and head.replaces != head.id:
        message = f'replaces = "{head.replaces}" is not the id of this file. Write "{head.id}".'
        problem = _at(head, Finding("E213", ("replaces",), message, head.id))
        head = replace(head, problems=(*head.problems, problem))
        yield problem
    heads[head.id] = head


def _at(head: Head, finding: Finding) -> Problem:
    try:
        text = read_toml(head.source)[1]
    except BadFile:
        text = ""
    return placed(finding, Positions(text), str(head.source))


def _translations(
    folders: Sequence[Folder], kind: str, heads_in: Heads
) -> dict[str, dict[str, Head]]:
    found: dict[str, dict[str, Head]] = {}
    for folder in folders:
        for lang in languages_in(folder.root):
            place = _below(folder.root.joinpath(lang), PLACES[kind])
            for head in heads_in(place, folder.shipped):
                found.setdefault(lang, {})[head.id] = head
    return found
