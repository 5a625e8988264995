"""The shipped files as data, and every sentence in them that people read."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.checkout import ROOT

EXERCISES = ROOT / "exercises"
READ = (
    "title",
    "summary",
    "text",
    "hint",
    "ask",
    "retry",
    "give_up",
    "low",
    "high",
    "note",
    "label",
)
"""Keys whose texts people read; each also with `_solo`, `_cue` and `_bare`."""


def files(*folders: str) -> list[Path]:
    """The shipped files of some folders below `exercises/`; "" is the exercises themselves."""
    return sorted(file for folder in folders for file in (EXERCISES / folder).glob("*.toml"))


def data(file: Path) -> dict[str, Any]:
    """What a file says."""
    return tomllib.loads(file.read_text(encoding="utf-8"))


def texts(value: Any, key: str = "") -> Iterator[str]:
    """Every text that people read, in reading order."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from texts(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner, key)
    elif isinstance(value, str) and (
        key.partition("_")[0] in READ
        or key in ("not_for", "prompts", "options", "retry", "give_up")
    ):
        yield value


ALL = files("", "decks", "programs")
