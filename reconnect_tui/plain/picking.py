"""Words to choose from in a gap, in lines: a group with its signs in the body, then a word."""

from collections.abc import Callable, Mapping
from itertools import groupby

from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import Words
from reconnect_tui.plain.commands import number

FIND = "/f"
"""Opens the words."""


def picked(
    offered: Mapping[str, str],
    words: Words,
    say: Callable[[str], None],
    answer: Callable[[], str | None],
) -> str:
    """The word that was chosen; empty to go back. `offered`: each word, and what it is near to.

    `answer` gives a line, or none after a command that has been followed.
    """
    groups = [(sign, tuple(one)) for sign, one in groupby(offered, key=offered.__getitem__)]
    while (place := _chosen([sign for sign, _ in groups], words, say, answer)) is not None:
        inside = groups[place][1]
        if (found := _chosen(inside, words, say, answer)) is not None:
            return inside[found]
    return ""


def _chosen(
    rows: tuple[str, ...] | list[str],
    words: Words,
    say: Callable[[str], None],
    answer: Callable[[], str | None],
) -> int | None:
    """The place of the row that was chosen; none to go back, which is what Enter alone does."""
    typed: str | None = None
    while True:
        if typed is None:
            for place, row in enumerate(rows, start=1):
                say(f"{place}. {row}")
            say(words.lines.find_which)
        typed = answer()
        if typed == "":
            return None
        if typed is not None:
            if (found := number(typed, 1, len(rows))) is not None:
                return found - 1
            say(put(words.lines.number_between, low="1", high=str(len(rows))))
