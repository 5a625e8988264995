"""A plan on the screen: its reasons, changed and begun, and for whom Support & safety stands."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reconnect_tui.tui.screens.before import BeforeScreen
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.plan import PlanScreen
from reconnect_tui.tui.screens.program import ProgramScreen
from reconnect_tui.tui.screens.programs import ProgramsScreen
from reconnect_tui.tui.screens.support import SupportScreen
from tests.marking import QUIET_SIGNS, marked_by_both, took
from tests.tui.rooms import evening_of, kind, opened, press, seen
from tests.tui.sitting import SIZES
from tests.tui.test_programs_screen import go_to

BOTH, ANA = ("Ana", "Leo"), ("Ana",)


async def to_the_plan(pilot: Pilot[None]) -> None:
    """From Tonight into the plan."""
    await go_to(pilot, "programs")
    await press(pilot, "enter")
    assert kind(pilot) is ProgramsScreen
    await go_to(pilot, "+plan")
    await press(pilot, "enter")
    assert kind(pilot) is PlanScreen


@pytest.mark.parametrize("size", SIZES)
async def test_a_plan_says_why_is_changed_and_begun(tmp_path: Path, size: tuple[int, int]) -> None:
    """Moved, left out and put in again; then it is a program, with the first of it next."""
    evening = evening_of(tmp_path, *BOTH)
    marked_by_both(evening)
    async with opened(evening, size=size) as pilot:
        await to_the_plan(pilot)
        await go_to(pilot, "in unload-the-day")
        assert "Because you marked" in seen(pilot)
        await press(pilot, "enter")
        assert kind(pilot) is EitherScreen
        await press(pilot, "3")
        await go_to(pilot, "in unload-the-day")
        assert "2. Unload the day" in seen(pilot)
        await press(pilot, "x")
        await go_to(pilot, "out unload-the-day")
        assert "Also fits: Unload the day" in seen(pilot)
        await press(pilot, "enter", "shift+up")
        await go_to(pilot, "in unload-the-day")
        assert "1. Unload the day" in seen(pilot)
        await press(pilot, "home", "enter")
        assert kind(pilot) is ProgramScreen
        assert "Our plan" in seen(pilot)
        assert "Put this program away" in seen(pilot)


async def test_with_nothing_marked_a_look_comes_first(tmp_path: Path) -> None:
    """What is for one alone asks who sits down, and begins for that one."""
    async with opened(evening_of(tmp_path, *BOTH)) as pilot:
        await to_the_plan(pilot)
        assert "Begin this plan" not in seen(pilot)
        await press(pilot, "enter")
        assert kind(pilot) is EitherScreen
        await press(pilot, "1")
        assert kind(pilot) is BeforeScreen
        assert "The body first" in seen(pilot)


async def test_fear_leads_its_writer_alone_to_support(tmp_path: Path) -> None:
    """With Leo there, nothing on the screen is different from an evening without that mark."""
    evening = evening_of(tmp_path, *BOTH)
    marked_by_both(evening)
    async with opened(evening) as pilot:
        await to_the_plan(pilot)
        before = seen(pilot)
    took(evening, "eleven-signs", ANA, {"signs@a": {**QUIET_SIGNS, "sharp": 3}})
    async with opened(evening) as pilot:
        await to_the_plan(pilot)
        assert seen(pilot) == before


async def test_who_marked_it_finds_support_first(tmp_path: Path) -> None:
    """The page opens over the plan, and Escape is back in it."""
    evening = evening_of(tmp_path, *ANA)
    took(evening, "eleven-signs", ANA, {"signs@a": {**QUIET_SIGNS, "sharp": 3}})
    async with opened(evening) as pilot:
        await to_the_plan(pilot)
        assert "Only you see this line" in seen(pilot)
        await press(pilot, "home", "enter")
        assert kind(pilot) is SupportScreen
        await press(pilot, "escape")
        assert kind(pilot) is PlanScreen
