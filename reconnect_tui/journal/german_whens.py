"""German words about a time, said as `whens` reads them: `Sonntagabend um 7 Uhr`, `täglich`."""

import re
from collections.abc import Callable

DAYS = {
    "montag": "monday",
    "dienstag": "tuesday",
    "mittwoch": "wednesday",
    "donnerstag": "thursday",
    "freitag": "friday",
    "samstag": "saturday",
    "sonnabend": "saturday",
    "sonntag": "sunday",
}
NOON = 12

_LATE = re.compile(r"abend|nachmittag|nachts?\b")
_UHR = re.compile(r"\b([01]?\d|2[0-3])(?:[:.]([0-5]\d))?\s*uhr(?:\s*([0-5]\d)\b)?")
_DATE = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4})\b)?")
_DAY = re.compile(rf"\b({'|'.join(DAYS)})(abend|nachmittag|morgen|vormittag|mittag|früh)?s?\b")

_WORDS: tuple[tuple[str, str], ...] = (
    (r"\bjede[ns]?\b", "every"),
    (r"\btäglich\b", "daily"),
    (r"\bwöchentlich\b", "weekly"),
    (r"\b(?:ein|1)mal (?:pro|die|in der|am) (?=woche|tag)", "once a "),
    (r"\bwoche\b", "week"),
    (r"\btag\b", "day"),
    (r"\babends?\b", "evening"),
    (r"\bnacht\b", "night"),
    (r"\bheute\b", "today"),
    # After a day, or every day, it is the early part of that day.
    (r"(?<=every )morgen\b", "morning"),
    (r"(?<=day )(?:früh|morgen)s?\b|(?<=am )morgen\b|\bmorgens\b", "morning"),
    (r"\bmorgen\b", "tomorrow"),
    (r"\bhalbe stunde\b", "half an hour"),
    (r"\beine stunde\b", "1 hour"),
    (r"\bstunden?\b|\bstd\b", "hours"),
    (r"\bminuten?\b", "minutes"),
)


def in_english(said: str) -> str:
    """The same words, in small letters, with those that are German said in English.

    What is English already stays as it is.
    """
    late = _LATE.search(said) is not None
    text = _DATE.sub(_date, said)
    text = _UHR.sub(_clock(late=late), text)
    text = _DAY.sub(lambda found: f"{DAYS[found[1]]} {found[2] or ''}".rstrip(), text)
    for german, english in _WORDS:
        text = re.sub(german, english, text)
    return text


def _date(found: re.Match[str]) -> str:
    """`24.12.2026` as `2026-12-24`; without a year it is no day, and surely no time."""
    day, month, year = found.groups()
    return f"{year}-{int(month):02d}-{int(day):02d}" if year else " "


def _clock(*, late: bool) -> Callable[[re.Match[str]], str]:
    def said(found: re.Match[str]) -> str:
        hour, minutes = int(found[1]), found[2] or found[3] or "00"
        # "7 Uhr abends" is the evening; 0 is midnight, whatever else is said.
        return f"{hour + NOON if late and 0 < hour < NOON else hour}:{minutes}"

    return said
