"""The shipped guards and the labelled sentences: what the tests of the language share."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from reconnect_tui.language.guard import FAMILIES, Guard
from reconnect_tui.language.rules import load

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WORDS = ROOT / "exercises" / "words"
LANGUAGES = ("en", "de")


@cache
def data(name: str) -> Mapping[str, Any]:
    """One of the files in `exercises/words/`, as it stands."""
    return tomllib.loads((WORDS / name).read_text(encoding="utf-8"))


@cache
def guard(lang: str) -> Guard:
    """The shipped guard of a language."""
    return load(data(f"guard.{lang}.toml"))


def rows(table: str, lang: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The sentences of a table, each with the families a reader would point at."""
    file = tomllib.loads((HERE / f"{table}.toml").read_text(encoding="utf-8"))
    for sentence, *families in file[lang]:
        yield sentence, frozenset(families)


@dataclass
class Tally:
    """Rightly seen, wrongly seen and missed, by family."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def precision(self, *families: str) -> float:
        """The share of finds that a reader would agree with; 1 if there are none."""
        return self._share(self.wrong, families)

    def recall(self, *families: str) -> float:
        """The share of what a reader would point at that was found; 1 if there is nothing."""
        return self._share(self.missed, families)

    def labels(self, family: str) -> int:
        """How often a reader would point at this family."""
        return self.right[family] + self.missed[family]

    def _share(self, others: Counter[str], families: tuple[str, ...]) -> float:
        right = sum(self.right[family] for family in families or FAMILIES)
        other = sum(others[family] for family in families or FAMILIES)
        return right / (right + other) if right + other else 1.0


@cache
def tally(table: str, lang: str) -> Tally:
    """The guard of a language against a table, all families at once."""
    result = Tally()
    for sentence, families in rows(table, lang):
        seen = {finding.family for finding in guard(lang).look(sentence)}
        result.right.update(seen & families)
        result.wrong.update(seen - families)
        result.missed.update(families - seen)
    return result
