"""Reading values out of a table of TOML, so that every fault is one sentence with its place."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import Any

Data = Mapping[str, Any]
"""A table of TOML as `tomllib` reads it; every value is checked before it is used."""


class RulesError(ValueError):
    """A guard file cannot be used. `str()` is a sentence that names the place and the fault."""


def only(table: Data, keys: Collection[str], place: str) -> None:
    """Nothing but these keys, and keys of one's own that begin with `x-`."""
    for key in table:
        if key not in keys and not key.startswith("x-"):
            raise RulesError(f'{place}: "{key}" is not a key here.{hint(key, keys)}')


def hint(word: str, known: Collection[str]) -> str:
    """The nearest known word, or all of them, as a sentence with a space before it."""
    close = get_close_matches(word, known, n=1)
    return f' Did you mean "{close[0]}"?' if close else f" Known: {', '.join(known)}."


def table(data: Data, key: str) -> Data:
    """A table; an empty one if there is none."""
    found = data.get(key, {})
    if not isinstance(found, Mapping):
        raise RulesError(f'"{key}" needs to be a table.')
    return found


def tables(data: Data, key: str) -> list[Data]:
    """A list of tables; an empty one if there is none."""
    found = data.get(key, [])
    if not isinstance(found, list) or not all(isinstance(row, Mapping) for row in found):
        raise RulesError(f'"{key}" needs to be a list of tables: write [[{key}]] above each.')
    return found


def text(data: Data, key: str, place: str) -> str:
    """A text that is not empty."""
    found = data.get(key)
    if not isinstance(found, str) or not found.strip():
        raise RulesError(f'{place} needs "{key}": a text that is not empty.')
    return found


def texts(data: Data, key: str, place: str) -> list[str]:
    """A list of texts, none of them empty; an empty list if there is none."""
    found = data.get(key, [])
    if not isinstance(found, list) or not all(isinstance(t, str) and t.strip() for t in found):
        raise RulesError(f'{place}: "{key}" needs to be a list of texts, none of them empty.')
    return found


def flag(data: Data, key: str, place: str) -> bool:
    """True or false; false if it is not there."""
    found = data.get(key, False)
    if not isinstance(found, bool):
        raise RulesError(f'{place}: "{key}" needs to be true or false.')
    return found


def count(data: Data, key: str, place: str) -> int:
    """A whole number, 0 or more; 0 if it is not there."""
    found = data.get(key, 0)
    if type(found) is not int or found < 0:
        raise RulesError(f'{place}: "{key}" needs to be a whole number, 0 or more.')
    return found
