"""Agreements on the screen: how they stand, and how they went, said by those who made them."""

from pathlib import Path

import pytest

from reconnect_tui.tui.app import ReconnectApp
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.sentence import SentenceScreen
from tests.tui.journals import Told, enter, reading
from tests.tui.rooms import kind, press, seen
from tests.tui.sitting import SIZES, picture

WAYS = {"1": "Kept", "2": "Open", "3": "Open", "4": "Let go", "5": "To look at now"}
"""The key of each answer, and how the agreement stands after it."""


def states(home: Told) -> list[tuple[str, str, str]]:
    """How each agreement is kept: its state, the day to look at it, the day it was settled."""
    found = home.evening.journal().agreements()[0]
    return [(one.state, one.review, one.settled) for one in found]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", WAYS)
async def test_two_say_how_it_went(tmp_path: Path, size: tuple[int, int], key: str) -> None:
    """An agreement is due; each answer puts it where it belongs, at once and in the file."""
    home = Told(tmp_path)
    home.tell({})
    home.clock.move(10 * 24 * 3600 * 1000)
    before = states(home)
    async with reading(home.evening, "Ana", "Leo", size=size) as pilot:
        assert "To look at now: 1" in seen(pilot) or size != SIZES[0]
        await enter(pilot, "agreements")
        assert "agreed on 21 September 2026" in seen(pilot)
        assert "To look at now" in seen(pilot)
        await press(pilot, "enter")
        assert kind(pilot) is EitherScreen
        assert "How is it with this now?" in seen(pilot)
        await press(pilot, key)
        assert WAYS[key] in seen(pilot)
    after = {"1": "kept", "2": "kept", "3": "changed", "4": "let-go", "5": "open"}
    assert [one[0] for one in states(home)] == [after[key]]
    assert (states(home) == before) == (key == "5")


async def test_escape_changes_nothing(tmp_path: Path) -> None:
    """Who turns back from the question has said nothing."""
    home = Told(tmp_path)
    home.tell({})
    before = states(home)
    async with reading(home.evening, "Ana", "Leo") as pilot:
        await enter(pilot, "agreements")
        await press(pilot, "enter", "escape", "escape", "escape")
    assert states(home) == before


async def test_one_alone_does_not_say_it_for_both(tmp_path: Path) -> None:
    """What belongs to two is read by one alone, and settled by both."""
    home = Told(tmp_path)
    home.tell({})
    before = states(home)
    async with reading(home.evening, "Ana") as pilot:
        await enter(pilot, "agreements")
        assert "tea" in seen(pilot)
        await press(pilot, "enter")
        assert kind(pilot) is SentenceScreen
        assert "choose who looks" in seen(pilot)
        await press(pilot, "enter", "escape", "w", "1")
        await enter(pilot, "agreements")
        await press(pilot, "enter", "1")
        assert "Kept" in seen(pilot)
    assert states(home) != before


async def test_a_damaged_agreement_is_told(tmp_path: Path) -> None:
    """A file that cannot be read is named with its reason, and the others are there."""
    home = Told(tmp_path)
    home.tell({})
    (home.folders.data / "agreements" / "2026-01-01-00000000.toml").write_text("what = [")
    async with reading(home.evening, "Ana", "Leo") as pilot:
        await enter(pilot, "agreements")
        assert "tea, Friday" in seen(pilot)
        assert isinstance(pilot.app, ReconnectApp)
        # A long path goes over several lines, wherever the home of a test lies.
        column = "".join(line[:50].strip() for line in picture(pilot.app).splitlines())
        assert "2026-01-01-00000000.toml" in column
