"""The words of the parking pad: one's own, never asked for, and no answer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ParkingWords:
    """One language's words for what a listener puts aside; the defaults are English."""

    key: str = "put a word aside"
    asks: str = "{name}, a word for your own turn. It is for you, no answer."
    unseen: str = "Nothing shows while you type."
    done: str = "Put aside."
    too_long: str = "One short line, please: {most} letters at most."
    take_out: str = "{name}: what you put aside"
    lines: str = "You put this aside:"
    goes: str = "Use it or leave it. It goes when this session ends."
    sealed: str = "What you put aside is sealed. Your passphrase shows it, Enter leaves it."
