"""From the data of a guard file to a `Guard`. Every fault is one sentence with the place."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from reconnect_tui.language.grammar import PhraseError, read_list, read_phrase
from reconnect_tui.language.guard import FAMILIES, SUPPORT, Guard, Rule, index
from reconnect_tui.language.phrase import Part, Row
from reconnect_tui.language.specificity import Marks
from reconnect_tui.language.words import Shortened, fold

Data = Mapping[str, Any]
"""A table of TOML as `tomllib` reads it; every value is checked before it is used."""

HEAD = ("kind", "id", "title", "lang", "format")
KEYS = (*HEAD, "speech", "short", "lists", "everywhere", "marks", "rules")
RULE_KEYS = ("id", "family", "why", "instead", "say", "unless", "unless_specific", "longer_than")
MARKS = ("who", "what", "when", "how_often")


class RulesError(ValueError):
    """A guard file cannot be used. `str()` is a sentence that names the place and the fault."""


def load(data: Data) -> Guard:
    """The guard of a language. Raises `RulesError` at the first fault."""
    _known(data, KEYS, "This guard file")
    if data.get("kind") != "guard":
        msg = 'This is not a guard file: it needs kind = "guard".'
        raise RulesError(msg)
    shortened = _shortened(data)
    lists: dict[str, Part] = {}
    for name in _table(data, "lists"):
        lists[name] = _list(_table(data, "lists"), name, lists, shortened)
    rules = tuple(_rule(entry, lists, shortened) for entry in _rows(data, "rules"))
    for rule in rules:
        if sum(other.id == rule.id for other in rules) > 1:
            msg = f'Two rules are called "{rule.id}": give each its own id.'
            raise RulesError(msg)
    marks = _table(data, "marks")
    _known(marks, MARKS, '"marks"')
    return Guard(
        lang=_text(data, "lang", "This guard file"),
        rules=rules,
        phrases=index(rules),
        everywhere=_phrases(data, "everywhere", "This guard file", lists, shortened),
        marks=Marks(*(_phrases(marks, key, '"marks"', lists, shortened) for key in MARKS)),
        shortened=shortened,
    )


def _rule(entry: Data, lists: Mapping[str, Part], shortened: Shortened) -> Rule:
    place = f'Rule "{_text(entry, "id", "A rule")}"'
    _known(entry, RULE_KEYS, place)
    family = _text(entry, "family", place)
    if family not in FAMILIES:
        msg = f'{place}: there is no family "{family}".{_hint(family, FAMILIES)}'
        raise RulesError(msg)
    rule = Rule(
        id=_text(entry, "id", place),
        family=family,
        why=_text(entry, "why", place),
        instead="" if family == SUPPORT else _text(entry, "instead", place),
        say=_phrases(entry, "say", place, lists, shortened),
        unless=_phrases(entry, "unless", place, lists, shortened),
        unless_specific=_flag(entry, "unless_specific", place),
        longer_than=_count(entry, "longer_than", place),
    )
    if family == SUPPORT and entry.get("instead"):
        msg = f'{place}: family "{SUPPORT}" offers no other words; leave out "instead".'
        raise RulesError(msg)
    if bool(rule.say) == bool(rule.longer_than):
        msg = f'{place} needs phrases in "say", or a number in "longer_than", and not both.'
        raise RulesError(msg)
    return rule


def _shortened(data: Data) -> Shortened:
    short = _table(data, "short")
    _known(short, ("words", "endings"), '"short"')
    return Shortened(
        words=dict(_long_forms(short, "words")),
        endings=dict(_long_forms(short, "endings")),
        speech=frozenset(map(fold, _texts(data, "speech", "This guard file"))),
    )


def _long_forms(short: Data, key: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for form in _table(short, key):
        words = _text(_table(short, key), form, f'"short.{key}"').split()
        yield fold(form), tuple(map(fold, words))


def _list(table: Data, name: str, lists: Mapping[str, Part], shortened: Shortened) -> Part:
    place = f'List "{name}"'
    try:
        return read_list(iter(_texts(table, name, place, least=1)), lists, shortened)
    except PhraseError as fault:
        raise RulesError(f"{place}: {fault}") from fault


def _phrases(
    table: Data, key: str, place: str, lists: Mapping[str, Part], shortened: Shortened
) -> tuple[Row, ...]:
    try:
        return tuple(read_phrase(p, lists, shortened) for p in _texts(table, key, place))
    except PhraseError as fault:
        raise RulesError(f'{place}, "{key}": {fault}') from fault


def _known(table: Data, keys: tuple[str, ...], place: str) -> None:
    for key in table:
        if key not in keys and not key.startswith("x-"):
            msg = f'{place}: "{key}" is not a key here.{_hint(key, keys)}'
            raise RulesError(msg)


def _hint(word: str, known: tuple[str, ...]) -> str:
    close = get_close_matches(word, known, n=1)
    return f' Did you mean "{close[0]}"?' if close else f" Known: {', '.join(known)}."


def _table(data: Data, key: str) -> Data:
    found = data.get(key, {})
    if not isinstance(found, Mapping):
        msg = f'"{key}" needs to be a table.'
        raise RulesError(msg)
    return found


def _rows(data: Data, key: str) -> list[Data]:
    found = data.get(key, [])
    if not isinstance(found, list) or not all(isinstance(row, Mapping) for row in found):
        msg = f'"{key}" needs to be a list of tables: write [[{key}]] above each.'
        raise RulesError(msg)
    return found


def _text(table: Data, key: str, place: str) -> str:
    found = table.get(key)
    if not isinstance(found, str) or not found.strip():
        msg = f'{place} needs "{key}": a text that is not empty.'
        raise RulesError(msg)
    return found


def _texts(table: Data, key: str, place: str, least: int = 0) -> list[str]:
    found = table.get(key, [])
    if (
        not isinstance(found, list)
        or len(found) < least
        or not all(isinstance(text, str) and text.strip() for text in found)
    ):
        msg = f'{place}: "{key}" needs to be a list of texts, none of them empty.'
        raise RulesError(msg)
    return found


def _flag(table: Data, key: str, place: str) -> bool:
    found = table.get(key, False)
    if not isinstance(found, bool):
        msg = f'{place}: "{key}" needs to be true or false.'
        raise RulesError(msg)
    return found


def _count(table: Data, key: str, place: str) -> int:
    found = table.get(key, 0)
    if type(found) is not int or found < 0:
        msg = f'{place}: "{key}" needs to be a whole number, 0 or more.'
        raise RulesError(msg)
    return found
