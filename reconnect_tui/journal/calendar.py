"""Agreed times, and days to look at agreements again, as an iCalendar file (RFC 5545).

Times float: seven in the evening is seven wherever one is. The same agreements make the same
bytes, and an event keeps its name, so a calendar that reads the file again changes its own.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from reconnect_tui.cleaning import clean
from reconnect_tui.engine.spoken import put
from reconnect_tui.journal.promises import day_of, standing
from reconnect_tui.journal.whens import slot_of
from reconnect_tui.journal.words import JournalWords, date_words
from reconnect_tui.store.agreements import Agreement

FOLD = 75
"""Octets of a line, without its end."""

HEAD = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//reconnect-tui//journal//EN",
    "CALSCALE:GREGORIAN",
)


def calendar(agreements: Iterable[Agreement], words: JournalWords, today: date) -> bytes:
    """The file. Only what is still open is in it."""
    lines = list(HEAD)
    for one in agreements:
        if standing(one, today) in ("due", "open"):
            lines += _agreed(one)
            lines += _review(one, words)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def _agreed(one: Agreement) -> Iterator[str]:
    """The time that was agreed, if the words say one plainly."""
    made = day_of(one.made)
    slot = None if made is None else slot_of(one.when, one.how_long, one.how_often, made)
    if slot is None:
        return
    if slot.start is None:
        times = _all_day(slot.day)
    else:
        ends = slot.start + timedelta(minutes=slot.minutes)
        times = (f"DTSTART:{slot.start:%Y%m%dT%H%M%S}", f"DTEND:{ends:%Y%m%dT%H%M%S}")
    rule = (f"RRULE:FREQ={slot.repeat}",) if slot.repeat else ()
    yield from _event(one, "agreed", one.words, "", (*times, *rule))


def _review(one: Agreement, words: JournalWords) -> Iterator[str]:
    """The day to look at it again."""
    review, made = day_of(one.review), day_of(one.made)
    if review is None:
        return
    about = words.review_about if len(one.partners) > 1 else words.review_alone
    told = put(about, day=date_words(words, made)) if made else ""
    title = put(words.review_title, words=one.words)
    yield from _event(one, "review", title, told, _all_day(review))


def _all_day(day: date) -> tuple[str, str]:
    after = day + timedelta(days=1)
    return f"DTSTART;VALUE=DATE:{day:%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}"


def _event(
    one: Agreement, part: str, title: str, about: str, times: tuple[str, ...]
) -> Iterator[str]:
    changed = day_of(one.settled) or day_of(one.made) or date(2000, 1, 1)
    yield "BEGIN:VEVENT"
    yield f"UID:{one.id}-{part}@reconnect-tui"
    yield f"DTSTAMP:{changed:%Y%m%d}T000000Z"
    yield from times
    yield f"SUMMARY:{escaped(' '.join(clean(title).split()))}"
    if about:
        yield f"DESCRIPTION:{escaped(about)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def escaped(text: str) -> str:
    """A text as a value: backslash, semicolon, comma and line ends are marked."""
    text = clean(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(text.splitlines())


def folded(line: str) -> bytes:
    """A line with its end, in pieces of at most 75 octets; no character is cut in two."""
    pieces: list[bytes] = []
    piece = b""
    for sign in line:
        raw = sign.encode("utf-8", "replace")
        if len(piece) + len(raw) > FOLD:
            pieces.append(piece)
            piece = b" "
        piece += raw
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
