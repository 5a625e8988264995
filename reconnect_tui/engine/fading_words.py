"""The words of a script that fades: how much of it there is, and when less is offered."""

from collections.abc import Mapping
from dataclasses import dataclass, field


def _levels() -> Mapping[str, str]:
    return {
        "full": "The whole script",
        "cue": "Cue words",
        "bare": "Turns and time only",
    }


def _offers() -> Mapping[str, str]:
    return {
        "cue": "It felt scripted last time. Cue words may be enough tonight, if you like.",
        "bare": "It felt scripted last time. Turns and time may be enough tonight, if you like.",
    }


@dataclass(frozen=True, slots=True)
class FadingWords:
    """One language's words for how much of a script is shown; the defaults are English."""

    asks: str = "How much script?"
    stands: str = "How much script: {level}"
    levels: Mapping[str, str] = field(default_factory=_levels)
    offers: Mapping[str, str] = field(default_factory=_offers)
