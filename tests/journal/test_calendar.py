"""Calendars that other programs read: agreed times, and days to look at agreements again."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from reconnect_tui.cleaning import clean
from reconnect_tui.journal.calendar import FOLD, calendar, folded
from reconnect_tui.journal.whens import Slot, slot_of
from reconnect_tui.journal.words import ENGLISH
from reconnect_tui.store.agreements import Agreement

SUNDAY = date(2026, 11, 22)
ONE = Agreement(
    words="A walk, tea; and time",
    made="2026-11-22",
    review="2026-11-29",
    run="run",
    address="deal",
    partners=("ana", "leo"),
)


def events(*ones: Agreement, today: date = SUNDAY) -> list[object]:
    """The events as a calendar program reads them."""
    read = Calendar.from_ical(calendar(ones, ENGLISH, today))
    return list(read.walk("VEVENT"))


def test_a_review_day_is_a_whole_day() -> None:
    """It stands on its day, with the words of the agreement and the day it was made."""
    (event,) = events(ONE)
    assert event["SUMMARY"] == "Look at it again: A walk, tea; and time"  # type: ignore[index]  # a component is a mapping
    assert event["DTSTART"].dt == date(2026, 11, 29)  # type: ignore[index]  # the same
    assert event["DTEND"].dt == date(2026, 11, 30)  # type: ignore[index]  # the same
    assert "22 November 2026" in event["DESCRIPTION"]  # type: ignore[index]  # the same


def test_an_agreed_time_floats() -> None:
    """Seven in the evening is seven wherever one is: it names no zone."""
    agreed = replace(ONE, when="Tuesday at 19:00", how_long="30 minutes", how_often="every week")
    event, _ = events(agreed)
    assert event["DTSTART"].dt == datetime(2026, 11, 24, 19, 0)  # type: ignore[index]  # noqa: DTZ001 - it floats
    assert event["DTEND"].dt == datetime(2026, 11, 24, 19, 30)  # type: ignore[index]  # noqa: DTZ001 - it floats
    assert event["RRULE"]["FREQ"] == ["WEEKLY"]  # type: ignore[index]  # the same


def test_what_is_settled_is_in_no_calendar() -> None:
    """Kept and let go are over; what has another day to look is not."""
    kept = replace(ONE, state="kept", settled="2026-11-29")
    gone = replace(ONE, state="let-go", settled="2026-11-23")
    again = replace(ONE, state="changed", settled="2026-11-29", review="2026-12-06")
    assert events(kept, gone) == []
    assert len(events(again)) == 1


def test_an_event_keeps_its_name_and_the_file_its_bytes() -> None:
    """A calendar that reads the file again changes its own events instead of adding some."""
    moved = replace(ONE, review="2026-12-01")
    (before,), (after,) = events(ONE), events(moved)
    assert before["UID"] == after["UID"]  # type: ignore[index]  # a component is a mapping
    assert calendar([ONE], ENGLISH, SUNDAY) == calendar([ONE], ENGLISH, SUNDAY)


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


@given(WORDS, WORDS)
def test_any_words_come_back_from_a_calendar(words: str, when: str) -> None:
    """Whatever they are: read back they are the same, and no line is longer than 75 octets."""
    raw = calendar([replace(ONE, words=words, when=when)], ENGLISH, SUNDAY)
    assert all(len(line) <= FOLD for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    found = Calendar.from_ical(raw).walk("VEVENT")
    titles = [str(event["SUMMARY"]) for event in found]
    assert f"Look at it again: {' '.join(clean(words).split())}".strip() in map(str.strip, titles)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=400))
def test_a_line_is_folded_between_characters(line: str) -> None:
    """Unfolded it is the same line, and every piece can be read by itself."""
    raw = folded(line)
    pieces = raw.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(piece) <= FOLD and piece.decode() is not None for piece in pieces)
    assert "".join(p.decode()[bool(n) :] for n, p in enumerate(pieces)) == line


@pytest.mark.parametrize(
    ("when", "slot"),
    [
        ("2026-12-24", Slot(date(2026, 12, 24))),
        ("2026-12-24 7 pm", Slot(date(2026, 12, 24), datetime(2026, 12, 24, 19))),  # noqa: DTZ001 - it floats
        ("Tuesday at 19:00", Slot(date(2026, 11, 24), datetime(2026, 11, 24, 19))),  # noqa: DTZ001 - it floats
        ("sundays 9.30 am", Slot(date(2026, 11, 29), datetime(2026, 11, 29, 9, 30))),  # noqa: DTZ001 - it floats
        ("tomorrow, 12 am", Slot(date(2026, 11, 23), datetime(2026, 11, 23))),  # noqa: DTZ001 - it floats
        ("tonight", Slot(SUNDAY)),
        ("every Friday", Slot(date(2026, 11, 27), repeat="WEEKLY")),
        (
            "every evening at 21:00",
            Slot(date(2026, 11, 23), datetime(2026, 11, 23, 21), repeat="DAILY"),  # noqa: DTZ001 - it floats
        ),
        ("Friday at seven", Slot(date(2026, 11, 27))),
        ("Friday between 19:00 and 20:00", Slot(date(2026, 11, 27))),
        ("Friday or Saturday", None),
        ("after supper", None),
        ("2026-02-30", None),
        ("", None),
    ],
)
def test_a_time_is_read_where_it_is_plain_and_never_guessed(when: str, slot: Slot | None) -> None:
    """A day without a plain time is a whole day; words without a plain day are none."""
    assert slot_of(when, "", "", SUNDAY) == slot


@pytest.mark.parametrize(
    ("how_long", "minutes"),
    [("", 60), ("20 minutes", 20), ("2 hours", 120), ("half an hour", 30), ("a while", 60)],
)
def test_how_long_is_read_where_it_is_plain(how_long: str, minutes: int) -> None:
    """Otherwise it is an hour."""
    slot = slot_of("Friday 18:00", how_long, "", SUNDAY)
    assert slot is not None
    assert slot.minutes == minutes


@given(st.text(max_size=60), st.text(max_size=30), st.text(max_size=30))
def test_any_words_about_a_time_are_read_or_let_be(when: str, long: str, often: str) -> None:
    """Nothing that somebody types breaks a calendar; a day found lies near or was written out."""
    slot = slot_of(when, long, often, SUNDAY)
    if slot is not None and not any(sign.isdigit() for sign in when):
        assert SUNDAY <= slot.day <= SUNDAY + timedelta(days=7)
