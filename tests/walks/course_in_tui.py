"""A course on the full screen: the program's page is read, its sessions are sat through."""

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Static

from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import ENGLISH
from reconnect_tui.tui.screens.before import BeforeScreen
from reconnect_tui.tui.screens.done import DoneScreen
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.parts.menu import Menu
from reconnect_tui.tui.screens.program import ProgramScreen
from reconnect_tui.tui.screens.programs import ProgramsScreen
from reconnect_tui.tui.screens.session import SessionScreen
from reconnect_tui.tui.screens.tonight import TonightScreen
from tests.tui.rooms import arrives, kind, opened, until
from tests.walks.course import Course, Fact, House

FAR = 40
"""Keys that lead through the last page of any session, or through its end."""


class TuiCourse:
    """Plays a course and checks what can be read on the page of the program."""

    def __init__(self, course: Course, home: Path) -> None:
        """Take the course, and a folder for its files."""
        self._course = course
        self._house = House(course, home)

    async def run(self) -> None:
        """The whole course. Raises `AssertionError` where the screen says something else."""
        steps = list(self._course.steps)
        while steps:
            async with opened(self._house.open()) as pilot:
                while steps:
                    what, facts = steps.pop(0)
                    await self._do(pilot, what)
                    self._check(pilot, facts)
                    if steps and steps[0][0].startswith("~"):
                        self._house.wait(steps[0][0])
                        break

    async def _do(self, pilot: Pilot[None], what: str) -> None:
        match what.split()[:2]:
            case [">", "begin"]:
                await self._to_the_program(pilot)
                await pilot.press("enter")
                await until(pilot, lambda: not _stands(pilot, "begin"), "the program, begun")
            case [">", "do"]:
                await self._sit(pilot, what.removeprefix("> do").strip())
                await self._to_the_program(pilot)
            case [">", "all"]:
                await self._back(pilot)
                self._house.elsewhere()
                await self._to_the_program(pilot)
            case _:
                await self._to_the_program(pilot)

    async def _to_the_program(self, pilot: Pilot[None]) -> None:
        await self._go(pilot, "programs", ProgramsScreen)
        await self._go(pilot, self._course.program, ProgramScreen)

    async def _go(self, pilot: Pilot[None], key: str, room: type) -> None:
        """To an item, and through it."""
        await until(pilot, lambda: _stands(pilot, key), key)
        await arrives(pilot, room, "enter")

    async def _back(self, pilot: Pilot[None]) -> None:
        await arrives(pilot, ProgramsScreen, "escape")
        await arrives(pilot, TonightScreen, "escape")

    async def _sit(self, pilot: Pilot[None], name: str) -> None:
        """The next session, from the page of the program to Tonight."""
        place = self._house.enrolled.position
        assert place.next is not None
        await self._go(pilot, f"do {place.next.plan.id}", EitherScreen if name else BeforeScreen)
        if name:
            ids = {one.name: one.id for one in self._house.evening.people()}
            await arrives(pilot, BeforeScreen, str(place.next.who.index(ids[name]) + 1))
        await arrives(pilot, SessionScreen, "enter")
        for _ in range(FAR):
            if kind(pilot) is DoneScreen:
                break
            await pilot.press("enter")
        for _ in range(FAR):
            if kind(pilot) is TonightScreen:
                return
            await pilot.press("enter")
        raise AssertionError("Tonight never came")

    # --- what can be read ------------------------------------------------------------------

    def _check(self, pilot: Pilot[None], facts: tuple[Fact, ...]) -> None:
        page = pilot.app.screen
        weeks = str(page.query_one("#about", Static).visual).splitlines()
        below = " ".join(str(one.visual) for one in page.query("#below").results(Static))
        (first, *_) = [item.prompt for item in page.query_one(Menu).options]
        for fact in facts:
            title, _, state = fact.words.rpartition(", ")
            match fact.name:
                case "week" | "session":
                    found = any(_says(line, title, state) for line in weeks)
                case "habit":
                    title, _, state = fact.words.partition(", ")
                    found = any(title in line and state in line for line in weeks)
                case "where":
                    found = fact.words in below
                case "next":
                    found = str(first).startswith(fact.words)
                case _:
                    found = put(ENGLISH.programs.next_why, why=fact.words) in _flat(str(first))
            assert found, f"the screen forgets {fact}; it says {below} {first} {weeks}"


def _says(line: str, title: str, state: str) -> bool:
    """Whether a line is about this one, and says of it that it is done if it is."""
    done = ENGLISH.programs.states["done"]
    return title in line and (done in line.replace(title, "")) == (state == "done")


def _flat(text: str) -> str:
    return " ".join(text.split())


def _stands(pilot: Pilot[None], key: str) -> bool:
    """Put the cursor on an item. Whether it is there."""
    menu = next(iter(pilot.app.screen.query(Menu)), None)
    if menu is None:
        return False
    menu.go_to(key)
    return menu.here is not None and menu.here.key == key
