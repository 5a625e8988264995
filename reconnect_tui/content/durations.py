"""Lengths of time as authors write them: `90s`, `3m`, `1m30s`, `2h`, `7d`.

A number without a unit is refused on purpose: nobody can tell 45 seconds from 45 minutes.
"""

import re

MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR

_TIME = re.compile(r"(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,5})s)?", re.ASCII)
_DAYS = re.compile(r"(\d{1,3})d", re.ASCII)


def seconds_of(text: str) -> int | None:
    """Seconds of a time such as `1m30s`. None if the text is not a time with a unit."""
    found = _TIME.fullmatch(text)
    if not found or not text:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * HOUR + minutes * MINUTE + seconds


def days_of(text: str) -> int | None:
    """Days of a text such as `7d`. None if it is not that."""
    found = _DAYS.fullmatch(text)
    return int(found[1]) if found else None


def as_written(seconds: int) -> str:
    """The shortest spelling of a time: 90 is `1m30s`, 3600 is `1h`."""
    hours, rest = divmod(seconds, HOUR)
    minutes, rest = divmod(rest, MINUTE)
    parts = ((hours, "h"), (minutes, "m"), (rest, "s"))
    return "".join(f"{count}{unit}" for count, unit in parts if count) or "0s"


def units_for(number: float, least: int, most: int) -> tuple[str, ...]:
    """The spellings of a bare number that would be allowed, seconds first.

    `least` and `most` are seconds. None is returned for a number that fits nowhere.
    """
    if not float(number).is_integer():
        return ()
    whole = int(number)
    spellings = ((f"{whole}s", whole), (f"{whole}m", whole * MINUTE), (f"{whole}h", whole * HOUR))
    return tuple(text for text, seconds in spellings if least <= seconds <= most)
