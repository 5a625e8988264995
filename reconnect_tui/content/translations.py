"""Whether a file in another language is the same exercise: same steps, same settings."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, TypeAlias

from reconnect_tui.content.findings import Finding
from reconnect_tui.content.identity import ABOUT, TEXTS, canonical
from reconnect_tui.content.opening import Opening
from reconnect_tui.content.positions import KeyPath
from reconnect_tui.content.tables import named
from reconnect_tui.content.text import refs, span_of, written_as
from reconnect_tui.content.wording import written

Json: TypeAlias = dict[str, Any]


def differences(original: Opening, other: Opening) -> Iterator[Finding]:
    """What a translation has differently from the original, placed in the translation."""
    if "lang" in other.model_fields_set and other.lang == original.lang:
        message = f'lang = "{other.lang}" is the language of the original.'
        yield Finding("E211", ("lang",), message)
    here, there = canonical(original), canonical(other)
    for key in ABOUT:
        here.pop(key, None)
        there.pop(key, None)
    yield from _tables(here, there, (), there)


def _tables(here: Json, there: Json, path: KeyPath, root: Any) -> Iterator[Finding]:  # noqa: ANN401 - JSON of any shape
    for key in dict.fromkeys((*here, *there)):
        mine, its, at = here.get(key), there.get(key), (*path, key)
        words = key.removesuffix("_solo") in TEXTS
        if words and (isinstance(mine, str) or isinstance(its, str)):
            yield from _texts(mine, its, at, root)
        elif isinstance(mine, list) and isinstance(its, list):
            yield from _lists(mine, its, at, root)
        elif isinstance(mine, dict) and isinstance(its, dict):
            yield from _tables(mine, its, at, root)
        elif mine != its:
            yield _other_setting(mine, its, at, root)


def _texts(mine: str | None, its: str | None, path: KeyPath, root: Json) -> Iterator[Finding]:
    if mine is None or its is None:
        which = "has no" if its is None else "has an additional"
        message = f'{named(root, path[:-1])} {which} "{path[-1]}" compared with the original.'
        yield Finding("E211", path, message)
        return
    wanted, given = Counter(refs(mine)), Counter(refs(its))
    for ref in (wanted - given) + (given - wanted):
        name = written_as(ref)
        which = "is missing" if wanted[ref] > given[ref] else "is not in the original"
        message = f"{name} {which}. Use the same placeholders."
        yield Finding("E212", path, message, name, span=span_of(ref, its))


def _lists(mine: list[Any], its: list[Any], path: KeyPath, root: Json) -> Iterator[Finding]:
    if all(isinstance(each, dict) and "id" in each for each in (*mine, *its)):
        yield from _named_lists(mine, its, path, root)
    elif len(mine) != len(its):
        message = f"{path[-1]} has {len(its)} entries, the original has {len(mine)}."
        yield Finding("E211", path, message, at="key")
    else:
        for place, (one, other) in enumerate(zip(mine, its, strict=True)):
            if isinstance(one, dict) and isinstance(other, dict):
                yield from _tables(one, other, (*path, place), root)
            elif str(path[-1]).removesuffix("_solo") in TEXTS:
                yield from _texts(str(one), str(other), (*path, place), root)
            elif one != other:
                yield _other_setting(one, other, (*path, place), root)


def _named_lists(mine: list[Any], its: list[Any], path: KeyPath, root: Json) -> Iterator[Finding]:
    wanted = [each["id"] for each in mine]
    given = [each["id"] for each in its]
    sort = str(path[-1]).removesuffix("s")
    for ident in wanted:
        if ident not in given:
            message = f'{sort} "{ident}" of the original is missing.'
            yield Finding("E210", path, message, ident, at="key")
    for place, each in enumerate(its):
        ident = each["id"]
        if ident not in wanted:
            yield Finding("E210", (*path, place), f'{sort} "{ident}" is not in the original.')
        else:
            yield from _tables(mine[wanted.index(ident)], each, (*path, place), root)
    if given != wanted and sorted(given) == sorted(wanted):
        message = f"the {path[-1]} are in another order than in the original."
        yield Finding("E210", path, message, at="key")


def _other_setting(mine: object, its: object, path: KeyPath, root: Json) -> Finding:
    key = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
    if its is None:
        message = f"{named(root, path[:-1])} lacks {key} = {written(mine)} of the original."
    elif mine is None:
        # The original may write it too, with the value that goes without saying.
        message = f"{key} = {written(its)} differs from the original. Write what stands there."
    else:
        message = f"{key} = {written(its)}, but the original has {written(mine)}."
    return Finding("E211", path, message, "" if mine is None else written(mine))


def missing(lang: str) -> Finding:
    """What is said of a file that a language does not have."""
    message = f'there is no "{lang}" version of this file. Add one to the folder "{lang}".'
    return Finding("W255", ("id",), message, lang)
