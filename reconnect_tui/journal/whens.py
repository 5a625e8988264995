"""When an agreement is for, read from the words in which it was made, English or German.

A guess is never made.

What is plain becomes a day and, if it is said, a time: `Sunday at 19:00`, `2026-12-24 7 pm`,
`every Tuesday`. Anything else is none: the words themselves are in the calendar then anyway,
with the day to look at them again.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal, TypeAlias

from reconnect_tui.journal.german_whens import in_english
from reconnect_tui.journal.promises import day_of

Repeat: TypeAlias = Literal["", "DAILY", "WEEKLY"]

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NOON = 12
USUAL = 60
"""Minutes of what has a time and no length."""

_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_DAY = re.compile(rf"\b({'|'.join(DAYS)})s?\b")
_CLOCK = re.compile(r"\b([01]?\d|2[0-3])[:.]([0-5]\d)(?:\s*(am|pm)\b)?")
_HOUR = re.compile(r"\b(1[0-2]|0?[1-9])\s*(am|pm)\b")
_LENGTH = re.compile(r"\b(\d{1,3})\s*(minutes?|mins?|hours?|h)\b")
_HALF = re.compile(r"\bhalf an hour\b")
_WEEKLY = re.compile(rf"\b(?:weekly|(?:every|each|once a|once every) (?:week|{'|'.join(DAYS)}))\b")
_DAILY = re.compile(r"\b(?:daily|(?:every|each|once a) (?:day|evening|night|morning))\b")


@dataclass(frozen=True, slots=True)
class Slot:
    """A local day, a start if one was said, minutes, and how it repeats."""

    day: date
    start: datetime | None = None
    minutes: int = USUAL
    repeat: Repeat = ""


def slot_of(when: str, how_long: str, how_often: str, made: date) -> Slot | None:
    """The time in the words of an agreement made on a day; none if no day is plain in them."""
    said = _said(when)
    repeat = _repeat(f"{said} {_said(how_often)}")
    day = _day(said, made) or (made + timedelta(days=1) if repeat == "DAILY" else None)
    if day is None:
        return None
    at = _time(said)
    start = None if at is None else datetime.combine(day, at)
    return Slot(day, start, _minutes(_said(how_long)), repeat)


def _said(words: str) -> str:
    return in_english(" ".join(words.casefold().split()))


def _day(said: str, made: date) -> date | None:
    written = _ISO.search(said)
    if written:
        return day_of(written[0])
    if re.search(r"\b(?:today|tonight)\b", said):
        return made
    if re.search(r"\btomorrow\b", said):
        return made + timedelta(days=1)
    named = set(_DAY.findall(said))
    if len(named) != 1:
        return None
    ahead = (DAYS.index(named.pop()) - made.weekday()) % 7
    return made + timedelta(days=ahead or 7)


def _time(said: str) -> time | None:
    """The one time that is said; none if there are several, or one that could be two."""
    bare = _ISO.sub(" ", said)
    clocks, hours = _CLOCK.findall(bare), _HOUR.findall(bare)
    hours = [] if clocks else hours
    if len(clocks) + len(hours) != 1:
        return None
    hour, minute, half = clocks[0] if clocks else (hours[0][0], "0", hours[0][1])
    number = int(hour)
    if half and not 1 <= number <= NOON:
        return None
    if half:
        number = number % NOON + (NOON if half == "pm" else 0)
    return time(number, int(minute))


def _minutes(said: str) -> int:
    found = _LENGTH.search(said)
    if found:
        count = int(found[1]) * (60 if found[2].startswith("h") else 1)
        return min(max(count, 1), 24 * 60)
    return 30 if _HALF.search(said) else USUAL


def _repeat(said: str) -> Repeat:
    if _DAILY.search(said):
        return "DAILY"
    return "WEEKLY" if _WEEKLY.search(said) else ""
