"""Words looked for in the journal: they are found while they are typed, and lead to evenings."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from reconnect_tui.journal.journal import Journal
from reconnect_tui.journal.searching import Hit
from reconnect_tui.tui.screens.journal import JournalScreen
from reconnect_tui.tui.screens.journal_page import PageScreen
from reconnect_tui.tui.screens.journal_search import MOST, SearchScreen
from reconnect_tui.tui.screens.parts.menu import Menu
from tests.tui.journals import Told, read, reading
from tests.tui.rooms import kind, press, reads, until
from tests.tui.sitting import SIZES


@pytest.mark.parametrize("size", SIZES)
async def test_words_are_found_as_they_are_typed(tmp_path: Path, size: tuple[int, int]) -> None:
    """Whatever the accents; Enter goes to the list, then to the evening, and back."""
    home = Told(tmp_path)
    home.tell({}, {"Ana": "the café by the river", "Leo": "a river walk"})
    home.tell({}, {"Ana": "nothing of it"})
    async with reading(home.evening, "Ana", "Leo", size=size) as pilot:
        await press(pilot, "slash")
        await reads(pilot, "1 place has these words.", *"CAFE")
        await until(pilot, lambda: "the café by the river" in read(pilot), "the words around")
        await press(pilot, "enter", "enter")
        assert kind(pilot) is PageScreen
        await press(pilot, "escape")
        assert kind(pilot) is SearchScreen
        assert "1 place has these words." in read(pilot)
        await press(pilot, "slash", *["backspace"] * 4)
        await reads(pilot, "2 places have these words.", *"river")
        await press(pilot, "down", "down")
        await until(pilot, lambda: "a river walk" in read(pilot), "the words around")
        await press(pilot, "escape")
        assert kind(pilot) is JournalScreen


async def test_nothing_found_is_said(tmp_path: Path) -> None:
    """A word that stands nowhere, and a letter alone, which is not looked for."""
    home = Told(tmp_path)
    home.tell({}, {"Ana": "tea"})
    async with reading(home.evening, "Ana", "Leo") as pilot:
        await press(pilot, "slash")
        await reads(pilot, "Nothing has these words.", *"zebra")
        await reads(pilot, "Write a word or two.", *["backspace"] * 4)
        await press(pilot, "enter")
        assert kind(pilot) is SearchScreen


async def test_a_letter_that_is_a_key_elsewhere_is_a_letter_here(tmp_path: Path) -> None:
    """q, h, j, w and ? are typed, and Escape alone leaves."""
    async with reading(Told(tmp_path).evening, "Ana", "Leo") as pilot:
        await press(pilot, "slash", *"qhjw", "question_mark", "space", *"gG")
        assert "qhjw? gG" in read(pilot)
        await press(pilot, "escape")
        assert kind(pilot) is JournalScreen


async def test_far_too_many_places_are_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It stops at some places and says so; the newest are there."""
    asked: list[int] = []

    def searching(_: Journal, wanted: str, __: object) -> Iterator[tuple[Hit, ...]]:
        for number in range(10_000):
            asked.append(number)
            words = f"{wanted} {number}"
            yield (Hit(f"run-{number}", "Evening", date(2026, 5, 3), "", "Ana", words, 0, 3),)

    monkeypatch.setattr(Journal, "searching", searching)
    async with reading(Told(tmp_path).evening, "Ana", "Leo") as pilot:
        await press(pilot, "slash")
        await reads(pilot, f"{MOST} places and more. Another word makes them fewer.", *"tea")
        assert max(asked) < MOST
        await press(pilot, "enter", "G")
        assert f"tea {MOST - 1}" in read(pilot)
        here = pilot.app.screen.query_one(Menu).here
        assert here is not None
        assert here.key == str(MOST - 1)
