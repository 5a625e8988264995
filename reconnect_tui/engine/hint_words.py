"""The words around a second look at what was just written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HintWords:
    """One language's words for a second look; the defaults are English."""

    saw: str = "“{words}”: {why}"
    instead: str = "Another way: {instead}"
    long: str = "“{gap}” has more than {most} words. A few land better than many."
    shorter: str = "Keep the part that matters most."
    request: str = "What your request says: {marks}"
    said: str = "Your request says: {marks}."
    left_open: str = "It leaves open: {marks}."
    keep: str = "Keep my words"
    change: str = "Change them"
    support: str = "Support & safety"
    keep_or_change: str = "Enter keeps your words. w: change them."
    support_key: str = "i: Support & safety. Only you read this."
