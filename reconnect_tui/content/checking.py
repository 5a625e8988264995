"""Everything wrong with files, also between them: what `reconnect check` reports."""

from collections.abc import Iterator

from reconnect_tui.content.findings import Problem
from reconnect_tui.content.heads import PLACES
from reconnect_tui.content.library import Library
from reconnect_tui.content.loading import Loaded
from reconnect_tui.content.rules.between import findings_between
from reconnect_tui.content.translations import differences, missing
from reconnect_tui.reading import Source

KINDS = tuple(PLACES)


def check_all(library: Library) -> tuple[Problem, ...]:
    """The problems of every file of a library, sorted by place."""
    found = set(library.problems)
    for kind in KINDS:
        for head in library.shelf(kind).heads.values():
            found |= set(check_loaded(library, library.read(head.source, kind)))
    for source in library.word_lists.values():
        found |= set(library.read(source, "words").problems)
    return tuple(sorted(found))


def check_file(library: Library, source: Source) -> tuple[Problem, ...]:
    """The problems of one file by its path, as if it were one of the library."""
    return check_loaded(library, library.read(source))


def check_language(library: Library, lang: str) -> tuple[Problem, ...]:
    """What the files of a language have differently from the originals, or lack."""
    return tuple(sorted({each for kind in KINDS for each in _translated(library, kind, lang)}))


def check_loaded(library: Library, loaded: Loaded) -> tuple[Problem, ...]:
    """The problems of a file that was read, those between it and the others among them."""
    if loaded.file is None:
        return loaded.problems
    between = (loaded.place(each) for each in findings_between(loaded.file, library))
    return tuple(sorted({*loaded.problems, *between}))


def _translated(library: Library, kind: str, lang: str) -> Iterator[Problem]:
    shelf = library.shelf(kind)
    others = shelf.others.get(lang, {})
    for ident, head in shelf.heads.items():
        original = library.read(head.source, kind)
        if ident not in others:
            yield original.place(missing(lang))
            continue
        other = library.read(others[ident].source, kind)
        yield from check_loaded(library, other)
        if original.file is not None and other.file is not None:
            yield from (other.place(each) for each in differences(original.file, other.file))
    for ident, head in others.items():
        if ident not in shelf.heads:
            yield from library.read(head.source, kind).problems
