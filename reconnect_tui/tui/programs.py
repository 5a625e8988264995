"""The way through programs: choose one, begin it, go on with it, do a week again, leave it."""

from asyncio import to_thread
from collections.abc import Awaitable, Callable
from functools import partial

from textual.content import Content

from reconnect_tui.asks import Option
from reconnect_tui.courses import Courses, Enrolled
from reconnect_tui.errors import ReconnectError
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.journal.position import Row
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.parts.menu import Item
from reconnect_tui.tui.screens.parts.shelf import for_whom
from reconnect_tui.tui.screens.parts.weeks import (
    about_program,
    has_done,
    how_long,
    others,
    title_of,
    weeks_of,
    where,
    why,
)
from reconnect_tui.tui.screens.program import ProgramScreen
from reconnect_tui.tui.screens.programs import Offered, ProgramsScreen
from reconnect_tui.tui.screens.tonight import Suggestion
from reconnect_tui.tui.stage import Stage

Prepare = Callable[[Wish], Awaitable[bool]]
"""Who is here, who begins; then the session. False if somebody turned back."""


class ProgramsWay:
    """Programs of those who are here, on a stage."""

    def __init__(self, stage: Stage, evening: Evening, prepare: Prepare) -> None:
        """Take the stage, the evening, and what sits people down for a wish."""
        self._stage = stage
        self._evening = evening
        self._prepare = prepare
        self._courses = Courses(evening)

    def offers(self, here: tuple[str, ...]) -> tuple[Suggestion, ...]:
        """The next session of each program of those who are here; none in a night between."""
        titles = self._titles()
        return tuple(
            Suggestion(
                one.program.id,
                title_of(one.position.next, titles),
                f"{_week_of(one, one.position.next)}. From {one.program.title}",
            )
            for one in self._courses.of(here)
            if one.position.next is not None and one.position.rest_until is None
        )

    async def choose(self, here: tuple[str, ...]) -> None:
        """The list; then one of them, as long as somebody stays with it."""
        while True:
            offered = await self._stage.attempt(partial(self._offered, here))
            chosen = await self._stage.ask(ProgramsScreen(offered or ()))
            if chosen is None:
                return
            begun = {one.program.id: one for one in await to_thread(self._courses.of, here)}
            if chosen in begun:
                done = await self._within(begun[chosen])
            else:
                done = await self._look_at(chosen, here)
            if done:
                return

    async def go_on(self, program: str, here: tuple[str, ...]) -> None:
        """The next session of a program, straight from Tonight."""
        for one in await to_thread(self._courses.of, here):
            if one.program.id == program and one.position.next is not None:
                await self._sit_down(one, one.position.next)

    # --- the list ------------------------------------------------------------------------

    def _offered(self, here: tuple[str, ...]) -> tuple[Offered, ...]:
        begun = {one.program.id: one for one in self._courses.of(here)}
        rows = [self._one(head.id, begun) for head in self._evening.library.programs.values()]
        order = {ident: place for place, ident in enumerate(begun)}
        return tuple(sorted(rows, key=lambda one: (one.problem, order.get(one.id, len(order)))))

    def _one(self, ident: str, begun: dict[str, Enrolled]) -> Offered:
        head = self._evening.library.programs[ident]
        try:
            program = self._evening.library.program(ident)
        except ReconnectError as error:
            return Offered(ident, head.title, str(error), Content(str(error)), problem=True)
        if ident in begun:
            return Offered(ident, head.title, self._line(begun[ident]), about_program(program))
        return Offered(ident, head.title, how_long(program), about_program(program))

    def _line(self, one: Enrolled) -> str:
        """Where they are, on one quiet line."""
        if one.position.finished or one.position.next is None:
            return "All of it is done" if one.position.finished else "Begun"
        return f"Next: {title_of(one.position.next, self._titles())}"

    # --- one that was not begun -----------------------------------------------------------

    async def _look_at(self, ident: str, here: tuple[str, ...]) -> bool:
        """What it is, and whether to begin it. Whether a session came of it."""
        program = await self._stage.attempt(partial(self._evening.library.program, ident))
        if program is None:
            return False
        fits = ("two" if len(here) > 1 else "solo") in program.modes
        whom = f"This one is {for_whom(tuple(program.modes))}. Say first who is here."
        items = [
            Item("begin", "Begin this program", "Your place in it is remembered")
            if fits and here
            else Item("none", "Not for who is here now", whom, off=True),
            Item("back", "Back to the list"),
        ]
        screen = ProgramScreen(program.title, how_long(program), items, about_program(program))
        if await self._stage.ask(screen) != "begin":
            return False
        one = await self._stage.attempt(partial(self._courses.begin, ident, here))
        return one is not None and await self._within(one)

    # --- one that was begun ---------------------------------------------------------------

    async def _within(self, one: Enrolled) -> bool:
        """Where they are, and what to do now. Whether a session came of it."""
        while True:
            screen = ProgramScreen(
                one.program.title,
                where(one.position),
                self._items(one),
                weeks_of(one, self._titles(), self._names()),
            )
            way, _, part = (await self._stage.ask(screen) or "").partition(" ")
            if way == "do":
                row = next(
                    row for view in one.position.weeks for row in view.rows if row.plan.id == part
                )
                if await self._sit_down(one, row):
                    return True
            elif way == "repeat":
                one = await self._repeat(one)
            elif (way == "leave" and await self._leave(one)) or way in ("", "back"):
                return False

    def _items(self, one: Enrolled) -> list[Item]:
        place, titles = one.position, self._titles()
        items: list[Item] = []
        if place.next is not None:
            title = title_of(place.next, titles)
            items.append(Item(f"do {place.next.plan.id}", title, f"Next. {why(place.next, place)}"))
        items += [
            Item(f"do {row.plan.id}", title_of(row, titles), "If you like")
            for row in others(place)
            if row.state == "optional"
        ]
        if has_done(place):
            again = Item("repeat", "Do a week again", "What you did stays in the journal")
            # Who comes back after a while finds it right below what is next.
            items.insert(1 if place.welcome_back else len(items), again)
        return [*items, Item("leave", "Put this program away", "What you did stays done")]

    async def _sit_down(self, one: Enrolled, row: Row) -> bool:
        """A session of the program; for what each does alone, by one of them."""
        who = ""
        if row.plan.each_alone and len(one.enrolment.partners) > 1:
            names = self._names()
            left = row.who or one.enrolment.partners
            ways = [Option(person, names.get(person, person)) for person in left]
            asked = "Each of you does this alone, and it stays with each. Who sits down now?"
            chosen = await self._stage.ask(EitherScreen(asked, ways))
            if chosen is None:
                return False
            who = chosen
        wish = await self._stage.attempt(partial(self._courses.wish, one, row, who))
        return wish is not None and await self._prepare(wish)

    async def _repeat(self, one: Enrolled) -> Enrolled:
        """Begin a week again; only those that are open can be."""
        open_ = [view.week for view in one.position.weeks if view.open]
        ways = [Option(week.id, week.title) for week in reversed(open_)]
        week = await self._stage.ask(EitherScreen("Which week would you like to do again?", ways))
        if week is None:
            return one
        again = await self._stage.attempt(partial(self._courses.repeat, one, week))
        return again or one

    async def _leave(self, one: Enrolled) -> bool:
        """Ask once. Whether it was put away."""
        asked = "Putting it away is fine. What you did stays done, and you can come back."
        ways = (Option("stay", "Stay in it"), Option("leave", "Put it away"))
        if await self._stage.ask(EitherScreen(asked, ways)) != "leave":
            return False
        await self._stage.attempt(partial(self._courses.leave, one))
        return True

    def _titles(self) -> dict[str, str]:
        return {head.id: head.title for head in self._evening.library.exercises.values()}

    def _names(self) -> dict[str, str]:
        return {person.id: person.name for person in self._evening.people()}


def _week_of(one: Enrolled, row: Row) -> str:
    return next(view.week.title for view in one.position.weeks if row in view.rows)
