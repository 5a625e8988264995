"""The nearest allowed word, and values as one would write them."""

from difflib import get_close_matches

LIKE = 0.6
"""How alike two words must be for "Did you mean"."""

MOST_NAMED = 20
"""Allowed words that are named. More of them are no help."""


def nearest(word: str, allowed: tuple[str, ...]) -> str:
    """The closest of the allowed words, or an empty text. Capitals do not count."""
    small = {each.casefold(): each for each in reversed(allowed)}
    near = get_close_matches(word.casefold(), small, 1, LIKE)
    return small[near[0]] if near else ""


def hint(word: str, allowed: tuple[str, ...], called: str = "Allowed are") -> str:
    """`Did you mean "x"?`, or the allowed words if none is close."""
    near = nearest(word, allowed)
    if near:
        return f'Did you mean "{near}"?'
    listed = ", ".join(f'"{each}"' for each in allowed[:MOST_NAMED])
    more = len(allowed) - MOST_NAMED
    return f"{called} {listed} and {more} more." if more > 0 else f"{called} {listed}."


def entries(count: object) -> str:
    """`1 entry`, `14 entries`."""
    return "1 entry" if count == 1 else f"{count} entries"


def sort_of(value: object) -> str:
    """What a value of TOML is, in a word or two."""
    names = {bool: "true or false", int: "a number", float: "a number", str: "a text"}
    names |= {list: "a list", dict: "a table"}
    return names.get(type(value), "a date or a time of day")


def written(value: object) -> str:
    """A value as one would write it, cut short."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{_cut(value)}"'
    if isinstance(value, dict):
        return "{ ... }"
    if isinstance(value, list | tuple):
        return "[...]"
    return _cut(str(value))


def _cut(text: str, most: int = 40) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 3] + "..."
