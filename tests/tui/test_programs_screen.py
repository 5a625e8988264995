"""Programs on the screen: begun, gone on with from Tonight, a night between, welcomed back."""

from dataclasses import replace
from pathlib import Path

import pytest

from reconnect_tui.clocks import system_clock
from reconnect_tui.courses import Courses
from reconnect_tui.engine.session import Status
from reconnect_tui.evening import Evening
from reconnect_tui.paths import home_folders
from reconnect_tui.store.keeper import SessionKeeper
from reconnect_tui.tui.screens.before import BeforeScreen
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.parts.menu import Menu
from reconnect_tui.tui.screens.program import ProgramScreen
from reconnect_tui.tui.screens.programs import ProgramsScreen
from reconnect_tui.tui.screens.session import SessionScreen
from reconnect_tui.tui.screens.tonight import TonightScreen
from tests.tui.rooms import evening_of, kind, opened, press, seen
from tests.tui.sitting import SIZES, HandClock
from tests.walks.course import ONE_PAGE, Course, House

WEEK = "one-honest-week"
BOTH = ("Ana", "Leo")
DAY = 24 * 60 * 60


def done_today(evening: Evening, part: int = 0) -> None:
    """The next session of the program, done to its end now."""
    courses = Courses(evening)
    one = courses.of(BOTH)[0]
    facilitator = evening.begin(courses.wish(one, one.position.weeks[0].rows[part]))
    session = replace(facilitator.session, status=Status.COMPLETED, at=None)
    facilitator.close()
    keeper, _ = SessionKeeper.resume(
        evening.folders.data, evening.waiting()[0].run, evening.clock()
    )
    keeper.save(session, evening.clock())
    keeper.close()


async def go_to(pilot: object, key: str) -> None:
    """The cursor of the list on this item."""
    menu = pilot.app.screen.query_one(Menu)  # type: ignore[attr-defined]  # any pilot
    while menu.here is None or menu.here.key != key:
        await press(pilot, "down")  # type: ignore[arg-type]  # any pilot


@pytest.mark.parametrize("size", SIZES)
async def test_a_program_is_begun_and_gone_on_with(tmp_path: Path, size: tuple[int, int]) -> None:
    """Looked at, begun, left for tonight; then it is the first thing there, with its week."""
    async with opened(evening_of(tmp_path, *BOTH), size=size) as pilot:
        await go_to(pilot, "programs")
        await press(pilot, "enter")
        assert kind(pilot) is ProgramsScreen
        await go_to(pilot, WEEK)
        await press(pilot, "enter")
        assert kind(pilot) is ProgramScreen
        assert "Begin this program" in seen(pilot)
        await press(pilot, "enter")
        assert "Next. Equal time, no fixing." in seen(pilot)
        assert "Do a week again" not in seen(pilot)
        await press(pilot, "escape", "escape")
        assert kind(pilot) is TonightScreen
        await press(pilot, "home")
        assert "Tonight: a quarter of an hour Seven days. From One honest week" in seen(pilot)
        await press(pilot, "enter")
        assert kind(pilot) is BeforeScreen
        await press(pilot, "enter")
        assert kind(pilot) is SessionScreen


async def test_what_each_does_alone_asks_who_sits_down(tmp_path: Path) -> None:
    """One of the two is asked for by name, and the session is for that one."""
    evening = evening_of(tmp_path, *BOTH)
    Courses(evening).begin(WEEK, BOTH)
    async with opened(evening) as pilot:
        await go_to(pilot, "programs")
        await press(pilot, "enter", "enter")
        await go_to(pilot, "do signs")
        await press(pilot, "enter")
        assert kind(pilot) is EitherScreen
        assert "Who sits down now?" in seen(pilot)
        await press(pilot, "2")
        assert kind(pilot) is BeforeScreen
        assert "Leo" in seen(pilot)
        assert "Ana" not in seen(pilot)


async def test_a_night_lies_between_two_sessions(tmp_path: Path) -> None:
    """The same evening nothing of it is offered on Tonight; in the program it says why."""
    clock = HandClock(system_clock())
    evening = Evening(home_folders(tmp_path), clock=clock)
    for name in BOTH:
        evening.person(name)
    Courses(evening).begin(WEEK, BOTH)
    done_today(evening)
    async with opened(evening) as pilot:
        assert "From One honest week" not in seen(pilot)
        await go_to(pilot, "programs")
        await press(pilot, "enter", "enter")
        assert "A night between is part of it." in seen(pilot)
        assert "✓ Tonight: a quarter of an hour done" in seen(pilot)
        assert "late" not in seen(pilot).replace("later", "")


async def test_after_a_while_one_is_welcomed_back(tmp_path: Path) -> None:
    """A month later: no reproach, and the choice to do the week again, which then begins anew."""
    clock = HandClock(system_clock())
    evening = Evening(home_folders(tmp_path), clock=clock)
    for name in BOTH:
        evening.person(name)
    Courses(evening).begin(WEEK, BOTH)
    done_today(evening)
    clock.wait(30 * DAY)
    async with opened(evening) as pilot:
        await go_to(pilot, "programs")
        await press(pilot, "enter", "enter")
        assert "Welcome back. Go on, or do the last week again." in seen(pilot)
        assert "✓ Tonight" in seen(pilot)
        await press(pilot, "down", "enter", "1")
        assert kind(pilot) is ProgramScreen
        assert "○ Tonight: a quarter of an hour" in seen(pilot)


async def test_a_program_is_put_away_in_peace(tmp_path: Path) -> None:
    """It asks once; staying is the first way; after leaving, it is in the list as any other."""
    evening = evening_of(tmp_path, *BOTH)
    Courses(evening).begin(WEEK, BOTH)
    async with opened(evening) as pilot:
        await go_to(pilot, "programs")
        await press(pilot, "enter", "enter")
        await go_to(pilot, "leave")
        await press(pilot, "enter", "1")
        assert kind(pilot) is ProgramScreen
        await go_to(pilot, "leave")
        await press(pilot, "enter", "2")
        assert kind(pilot) is ProgramsScreen
    assert Courses(evening).of(BOTH) == ()


async def test_what_one_does_alone_is_not_shown_to_both(tmp_path: Path) -> None:
    """A program that Ana began by herself is on Tonight when Ana is here alone, and only then."""
    evening = evening_of(tmp_path, *BOTH)
    Courses(evening).begin("one-willing-partner", ("Ana",))
    assert Courses(evening).of(BOTH) == ()
    assert [one.program.id for one in Courses(evening).of(("ana",))] == ["one-willing-partner"]
    async with opened(evening) as pilot:
        assert "From One willing partner" not in seen(pilot)


async def test_a_program_for_others_says_for_whom(tmp_path: Path) -> None:
    """With two at the table, one for one alone can be read and not be begun."""
    async with opened(evening_of(tmp_path, *BOTH)) as pilot:
        await go_to(pilot, "programs")
        await press(pilot, "enter")
        await go_to(pilot, "one-willing-partner")
        await press(pilot, "enter")
        assert "Not for who is here now" in seen(pilot)
        assert "Begin this program" not in seen(pilot)


async def test_a_program_that_is_done_leads_on(tmp_path: Path) -> None:
    """At the end stands what goes well after it; it opens, and says that it takes two."""
    house = House(Course("one-willing-partner", ("Ana",), ()), tmp_path)
    Courses(house.evening).begin("one-willing-partner", ("Ana",))
    house.elsewhere()
    last = house.enrolled.position.next
    assert last is not None
    house.do(last, ONE_PAGE)
    async with opened(house.open()) as pilot:
        await go_to(pilot, "programs")
        await press(pilot, "enter", "enter")
        assert "All of it is done. What you learned stays yours." in seen(pilot)
        assert "Goes well after this: One honest week" in seen(pilot)
        await press(pilot, "enter")
        assert kind(pilot) is ProgramScreen
        assert "This one is for two." in seen(pilot)
