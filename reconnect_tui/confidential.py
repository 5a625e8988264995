"""What only a passphrase opens, and passphrases themselves. Plain and frozen, no behavior."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sealed:
    """A response that only its writer's key opens. The engine never sees what is in it."""

    token: str


@dataclass(frozen=True, slots=True, repr=False)
class Passphrases:
    """What opens sealed responses, by seat. No session, no file and no page holds it."""

    by_seat: Mapping[str, str]

    def __repr__(self) -> str:
        """Never the words."""
        return "Passphrases()"


SECRET = "passphrase:"
"""Begins the id of a field for a passphrase; its seat follows."""

LONGEST = 200
"""The most characters of a passphrase: every field for one takes so many."""

SEALED_MARK = "rk1:"
"""Begins a sealed text."""

_TOKEN = re.compile(r"rk1:[A-Za-z0-9+/]{400,}={0,2}")


def is_token(text: object) -> bool:
    """Whether a text is a sealed one. Nobody types one by accident."""
    return isinstance(text, str) and bool(_TOKEN.fullmatch(text))
