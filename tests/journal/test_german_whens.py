"""Agreed times in German: what is plain is read, what could be two things is let be."""

from datetime import date, datetime

import pytest

from reconnect_tui.journal.german_whens import in_english
from reconnect_tui.journal.whens import Slot, slot_of

SUNDAY = date(2026, 11, 22)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A local time in that November."""
    return datetime(2026, 11, day, hour, minute)  # noqa: DTZ001 - it floats


@pytest.mark.parametrize(
    ("when", "slot"),
    [
        ("Dienstag um 19 Uhr", Slot(date(2026, 11, 24), at(24, 19))),
        ("am Dienstag 19:30 Uhr", Slot(date(2026, 11, 24), at(24, 19, 30))),
        ("Dienstagabend um 7 Uhr", Slot(date(2026, 11, 24), at(24, 19))),
        ("Dienstag 7 Uhr 15", Slot(date(2026, 11, 24), at(24, 7, 15))),
        ("Dienstag morgen um 7 Uhr", Slot(date(2026, 11, 24), at(24, 7))),
        ("sonntags", Slot(date(2026, 11, 29))),
        ("morgen", Slot(date(2026, 11, 23))),
        ("heute Abend um 21 Uhr", Slot(SUNDAY, at(22, 21))),
        ("jeden Freitag", Slot(date(2026, 11, 27), repeat="WEEKLY")),
        ("Freitag, wöchentlich", Slot(date(2026, 11, 27), repeat="WEEKLY")),
        ("jeden Abend um 21 Uhr", Slot(date(2026, 11, 23), at(23, 21), repeat="DAILY")),
        ("jeden Morgen um 7 Uhr", Slot(date(2026, 11, 23), at(23, 7), repeat="DAILY")),
        ("24.12.2026", Slot(date(2026, 12, 24))),
    ],
)
def test_a_plain_time_is_read(when: str, slot: Slot) -> None:
    """A day, a time, and how it repeats."""
    assert slot_of(when, "", "", SUNDAY) == slot


@pytest.mark.parametrize("when", ["bald", "3.12.", "Montag oder Dienstag", "am Wochenende", ""])
def test_what_is_not_plain_is_let_be(when: str) -> None:
    """No day is guessed."""
    assert slot_of(when, "", "", SUNDAY) is None


@pytest.mark.parametrize(
    ("how_long", "minutes"),
    [("20 Minuten", 20), ("2 Stunden", 120), ("eine halbe Stunde", 30), ("eine Stunde", 60)],
)
def test_how_long(how_long: str, minutes: int) -> None:
    """Minutes, hours, and half of one."""
    slot = slot_of("Freitag", how_long, "", SUNDAY)
    assert slot is not None
    assert slot.minutes == minutes


@pytest.mark.parametrize(
    "said", ["every friday at 9.30 am", "tomorrow, 12 am", "once a week", "half an hour"]
)
def test_english_stays_english(said: str) -> None:
    """What is said in English is not touched."""
    assert in_english(said) == said
