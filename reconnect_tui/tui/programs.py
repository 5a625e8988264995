"""The way through programs: choose one, begin it, go on with it, do a week again, leave it."""

from asyncio import to_thread
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content

from reconnect_tui.asks import Option
from reconnect_tui.courses import Courses, Enrolled
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import words_for
from reconnect_tui.errors import ReconnectError
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.journal.position import Row
from reconnect_tui.journal.position_words import (
    for_whom,
    has_done,
    how_long,
    others,
    title_of,
    where,
    why,
)
from reconnect_tui.planning import Planning
from reconnect_tui.tui.plan_way import PLAN, PlanWay, plan_row
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.parts.menu import Item
from reconnect_tui.tui.screens.parts.weeks import about_program, weeks_of
from reconnect_tui.tui.screens.program import ProgramScreen
from reconnect_tui.tui.screens.programs import Offered, ProgramsScreen
from reconnect_tui.tui.stage import Stage

if TYPE_CHECKING:
    from reconnect_tui.content.heads import Head

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
        self._planning = Planning(evening, self._courses)
        self._words = words_for(evening.lang)
        self._plans = PlanWay(stage, evening, self._planning, self._alone)

    async def choose(self, here: tuple[str, ...]) -> None:
        """The list; then one of them, as long as somebody stays with it."""
        while True:
            offered = await self._stage.attempt(partial(self._offered, here))
            chosen = await self._stage.ask(ProgramsScreen(offered or (), self._words.programs))
            if chosen is None:
                return
            if chosen == PLAN:
                if await self._plan(here):
                    return
                continue
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

    async def _plan(self, here: tuple[str, ...]) -> bool:
        """The plan from what was marked. Whether a session came of it."""
        chosen = await self._plans.open(here)
        if isinstance(chosen, Wish):
            return await self._prepare(chosen)
        return chosen is not None and await self._within(chosen)

    # --- the list ------------------------------------------------------------------------

    def _offered(self, here: tuple[str, ...]) -> tuple[Offered, ...]:
        begun = {one.program.id: one for one in self._courses.of(here)}
        shown = self._planning.shown(here, self._evening.library.programs)
        rows = [plan_row(self._words), *(self._one(ident, begun) for ident in shown)]
        order = {ident: place for place, ident in enumerate((*begun, PLAN))}
        return tuple(sorted(rows, key=lambda one: (one.problem, order.get(one.id, len(order)))))

    def _one(self, ident: str, begun: dict[str, Enrolled]) -> Offered:
        head = self._evening.library.programs[ident]
        try:
            program = self._evening.library.program(ident)
        except ReconnectError as error:
            return Offered(ident, head.title, str(error), Content(str(error)), problem=True)
        about = about_program(program, self._words, self._titles())
        line = self._line(begun[ident]) if ident in begun else how_long(program, self._words)
        return Offered(ident, head.title, line, about)

    def _line(self, one: Enrolled) -> str:
        """Where they are, on one quiet line."""
        words = self._words.programs
        if one.position.finished or one.position.next is None:
            return words.all_done if one.position.finished else words.just_begun
        return put(words.next, title=title_of(one.position.next, self._titles()))

    # --- one that was not begun -----------------------------------------------------------

    async def _look_at(self, ident: str, here: tuple[str, ...]) -> bool:
        """What it is, and whether to begin it. Whether a session came of it."""
        program = await self._stage.attempt(partial(self._evening.library.program, ident))
        if program is None:
            return False
        fits = ("two" if len(here) > 1 else "solo") in program.modes
        words = self._words.programs
        whom = put(words.not_here_says, whom=for_whom(tuple(program.modes), self._words))
        items = [
            Item("begin", words.begin, words.begin_says)
            if fits and here
            else Item("none", words.not_here, whom, off=True),
            Item("back", words.back),
        ]
        about = about_program(program, self._words, self._titles())
        screen = ProgramScreen(program.title, how_long(program, self._words), items, about)
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
                where(one.position, self._words.programs),
                self._items(one),
                weeks_of(one, self._titles(), self._names(), self._words),
            )
            way, _, part = (await self._stage.ask(screen) or "").partition(" ")
            if way == "do":
                row = next(
                    row for view in one.position.weeks for row in view.rows if row.plan.id == part
                )
                if await self._sit_down(one, row):
                    return True
            elif way == "then":
                if await self._look_at(part, self._partners(one)):
                    return True
            elif way == "repeat":
                one = await self._repeat(one)
            elif way == "change":
                changed = await self._plans.open(self._partners(one))
                if isinstance(changed, Wish):
                    return await self._prepare(changed)
                one = changed or one
            elif (way == "leave" and await self._leave(one)) or way in ("", "back"):
                return False

    def _items(self, one: Enrolled) -> list[Item]:
        place, titles, words = one.position, self._titles(), self._words.programs
        items: list[Item] = []
        if place.next is not None:
            title = title_of(place.next, titles)
            says = put(words.next_why, why=why(place.next, place))
            items.append(Item(f"do {place.next.plan.id}", title, says))
        items += [
            Item(f"then {head.id}", put(words.then, title=head.title), self._whom(head))
            for head in self._courses.after(one)
        ]
        items += [
            Item(f"do {row.plan.id}", title_of(row, titles), words.if_you_like)
            for row in others(place)
            if row.state == "optional"
        ]
        if has_done(place):
            again = Item("repeat", words.repeat, words.repeat_says)
            # Who comes back after a while finds it right below what is next.
            items.insert(1 if place.welcome_back else len(items), again)
        if self._planning.is_plan(one.program.id) and not place.finished:
            items.append(Item("change", words.plan.change))
        return [*items, Item("leave", words.leave, words.leave_says)]

    def _whom(self, head: "Head") -> str:
        return for_whom(head.modes, self._words, head.lang)

    async def _sit_down(self, one: Enrolled, row: Row) -> bool:
        """A session of the program; for what each does alone, by one of them."""
        who = ""
        if row.plan.each_alone and len(one.enrolment.partners) > 1:
            who = await self._alone(row.who or one.enrolment.partners) or ""
            if not who:
                return False
        wish = await self._stage.attempt(partial(self._courses.wish, one, row, who))
        return wish is not None and await self._prepare(wish)

    async def _alone(self, among: tuple[str, ...]) -> str | None:
        """Which of these partners sits down alone."""
        names = self._names()
        ways = [Option(person, names.get(person, person)) for person in among]
        return await self._stage.ask(EitherScreen(self._words.programs.who_alone, ways))

    async def _repeat(self, one: Enrolled) -> Enrolled:
        """Begin a week again; only those that are open can be."""
        open_ = [view.week for view in one.position.weeks if view.open]
        ways = [Option(week.id, week.title) for week in reversed(open_)]
        week = await self._stage.ask(EitherScreen(self._words.programs.which_week, ways))
        if week is None:
            return one
        again = await self._stage.attempt(partial(self._courses.repeat, one, week))
        return again or one

    async def _leave(self, one: Enrolled) -> bool:
        """Ask once. Whether it was put away."""
        words = self._words.programs
        ways = (Option("stay", words.leave_no), Option("leave", words.leave_yes))
        if await self._stage.ask(EitherScreen(words.leave_asked, ways)) != "leave":
            return False
        await self._stage.attempt(partial(self._courses.leave, one))
        return True

    def _titles(self) -> dict[str, str]:
        return {head.id: head.title for head in self._evening.library.exercises.values()}

    def _partners(self, one: Enrolled) -> tuple[str, ...]:
        names = self._names()
        return tuple(names.get(person, person) for person in one.enrolment.partners)

    def _names(self) -> dict[str, str]:
        return {person.id: person.name for person in self._evening.people()}
