"""The words of the end: how understood one felt, and what could come next."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DoneWords:
    """One language's words for the end of a session; the defaults are English."""

    felt: str = "Felt understood"
    asks: str = "{you}, how well understood do you feel right now? You may leave it blank."
    asks_alone: str = "{you}, how well understood do you feel these days? You may leave it blank."
    low: str = "not at all"
    high: str = "fully"

    next: str = "When you like, another day: {title}. {why}"
