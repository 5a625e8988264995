"""The course of an evening: screen after screen, and what they say brought to the evening.

Every way through it is a coroutine, read from top to bottom. They run in workers of the app.
"""

from asyncio import to_thread
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual.app import App

from reconnect_tui.content.support import Support, support_page
from reconnect_tui.engine.effects import Ring
from reconnect_tui.engine.ending import agreed, has_free_words
from reconnect_tui.engine.events import Forget, Stop
from reconnect_tui.engine.session import Session, Status
from reconnect_tui.engine.words import words_for
from reconnect_tui.evening import Waiting, Wish
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.likely import FIRST
from reconnect_tui.parting import put_away
from reconnect_tui.settings import Settings
from reconnect_tui.tui.company import Company
from reconnect_tui.tui.elsewhere import taken_up
from reconnect_tui.tui.exercise_shelf import ExerciseShelf, mode_of
from reconnect_tui.tui.programs import ProgramsWay
from reconnect_tui.tui.screens.before import BeforeScreen, Setting
from reconnect_tui.tui.screens.done import DoneScreen, Ending
from reconnect_tui.tui.screens.exercises import ExercisesScreen
from reconnect_tui.tui.screens.parts.liking import liking_of
from reconnect_tui.tui.screens.parts.shelf import round_minutes
from reconnect_tui.tui.screens.people import PeopleScreen
from reconnect_tui.tui.screens.support import SupportScreen
from reconnect_tui.tui.screens.waiting import WaitingScreen
from reconnect_tui.tui.screens.welcome import WelcomeScreen
from reconnect_tui.tui.stage import Stage

if TYPE_CHECKING:
    from reconnect_tui.tui.aids import Aids
    from reconnect_tui.tui.screens.session import SessionScreen


class Course:
    """Holds the session on the table, if there is one."""

    def __init__(
        self,
        app: App[None],
        company: Company,
        settings: Settings,
        ring: Callable[[Ring, str], None],
    ) -> None:
        """Take the app to show screens on, who is here, the settings, and the bell."""
        self._app = app
        self.stage = Stage(app)
        self.company = company
        self.evening, self.words = company.evening, company.words
        self.programs = ProgramsWay(self.stage, self.evening, self.prepare)
        self._settings = settings
        self._ring = ring
        self.facilitator: Facilitator | None = None
        self.parting = ""
        self.kept = True

    # --- what there is -------------------------------------------------------------------

    def support(self) -> Support:
        """The page of help. Reads a file or two."""
        return support_page(self.evening.folders.data, self.evening.lang)

    # --- ways ----------------------------------------------------------------------------

    async def welcome(self) -> None:
        """The first time: names, then at once something small. Every step can be skipped."""
        names = await self.stage.ask(WelcomeScreen())
        if names:
            self.company.here = names
            await self.prepare(FIRST)

    async def suggested(self, exercise: str, length: str) -> None:
        """The one that was suggested."""
        await self.prepare(Wish(exercise=exercise, length=length))

    async def choose(self) -> None:
        """The list, as often as somebody comes back to it."""
        while True:
            shelf = ExerciseShelf(self.evening, self.company.here)
            exercise = await self.stage.ask(ExercisesScreen(shelf))
            if exercise is None or await self.prepare(Wish(exercise=exercise)):
                return

    async def choose_program(self) -> None:
        """The programs; first who is here, if nobody has said so."""
        if self.company.here or await self.people():
            await self.programs.choose(self.company.here)

    def like(self, settings: Settings) -> None:
        """Settings have changed: the next session has them."""
        self._settings = settings

    async def people(self, note: str = "") -> bool:
        """Who is here? False if nobody said."""
        known = tuple(one.name for one in await to_thread(self.evening.people))
        names = await self.stage.ask(PeopleScreen(known, self.company.here, note))
        self.company.here = names or self.company.here
        return bool(names)

    async def look_at_support(self) -> None:
        """The page of help."""
        await self.stage.ask(SupportScreen(await to_thread(self.support), self.words.door))

    async def wished(self, wish: Wish) -> None:
        """What was asked for on the command line."""
        if wish.resume:
            waiting = await to_thread(self.evening.waiting)
            if not waiting:
                broken = await to_thread(self.evening.broken)
                await self.stage.say("\n\n".join((self.words.door.nothing_waits, *broken)))
                return
            await self._resume(waiting[0].run if wish.resume == "newest" else wish.resume)
            return
        self.company.here = wish.names or self.company.here
        await self.prepare(wish)

    async def go_on(self, run: str) -> None:
        """A session that waits: go on, start over, or let it rest."""
        for waiting in await to_thread(self.evening.waiting):
            if waiting.run == run:
                way = await self.stage.ask(WaitingScreen(waiting))
                if way == "go-on":
                    await self._resume(run)
                elif way is not None and await self._let_rest(run) and way == "start-over":
                    await self.prepare(_again(waiting))

    # --- steps ---------------------------------------------------------------------------

    async def prepare(self, wish: Wish) -> bool:
        """Who is here, who begins, how long; then begin. False if somebody turned back."""
        ready = await self._seated(wish)
        if ready is None:
            return False
        setting = await self.stage.attempt(partial(self._setting, ready))
        if setting is None:
            return False
        settled = await self.stage.ask(BeforeScreen(setting))
        if settled is None:
            return False
        await self._begin(settled)
        return True

    async def _seated(self, wish: Wish) -> Wish | None:
        """The wish with names and a mode that its exercise has; none if somebody turned back."""
        modes = await self.stage.attempt(partial(self.evening.modes, wish))
        if modes is None:
            return None
        self.company.here = wish.names or self.company.here or await to_thread(self.company.seated)
        note = ""
        while not self.company.here or mode_of(self.company.here) not in modes:
            note = self._not_for(modes[0]) if self.company.here else ""
            if not await self.people(note):
                return None
        wish = replace(wish, names=self.company.here, mode=mode_of(self.company.here))
        first = wish.first or (await self.stage.attempt(partial(self.evening.starter, wish))) or ""
        return replace(wish, first=first)

    def _setting(self, wish: Wish) -> Setting:
        exercise = self.evening.exercise(wish)
        lengths = tuple(
            (name, f"{self._length(name)}, {self._minutes(replace(wish, length=name))}")
            for name in exercise.lengths
        )
        if wish.length not in exercise.lengths:
            wish = replace(wish, length=exercise.lengths[0])
        script = self.evening.script(exercise, wish.names)
        if wish.level == "full":
            wish = replace(wish, level=script.now)
        decks = self.evening.decks(exercise, wish.mode, wish.changes)
        not_for = (*self.evening.too_soon(exercise, wish.names), *exercise.not_for)
        return Setting(wish, exercise.title, lengths, not_for, script, self.words, decks)

    def _not_for(self, mode: str) -> str:
        """Why those who are here cannot do it."""
        return self.words.rooms.only_two if mode == "two" else self.words.rooms.only_one

    def _length(self, name: str) -> str:
        """What a length is called, at the head of a line."""
        said = self.words.door.lengths.get(name, name)
        return said[:1].upper() + said[1:]

    def _minutes(self, wish: Wish) -> str:
        from reconnect_tui.content.outline import minutes  # noqa: PLC0415 - pydantic is slow

        return round_minutes(minutes(self.evening.plan(wish)), self.words)

    async def _begin(self, wish: Wish) -> None:
        facilitator = await self.stage.attempt(partial(self.evening.begin, wish))
        if facilitator is not None:
            await self._sit(facilitator)

    async def _resume(self, run: str) -> None:
        facilitator = await taken_up(self.stage, self.evening, run)
        if facilitator is not None:
            await self._sit(facilitator)

    async def _let_rest(self, run: str) -> bool:
        """End a session that waits, without opening it. What was said is kept. Whether it is."""
        facilitator = await self.stage.attempt(partial(self.evening.resume, run))
        if facilitator is None:
            return False
        facilitator.send(Stop())
        parting = put_away(facilitator)
        if not parting.kept:
            await self.stage.say(parting.words)
        return parting.kept

    async def _sit(self, facilitator: Facilitator) -> None:
        """Run a session, and see it off."""
        self.facilitator = facilitator
        self.company.here = tuple(facilitator.session.plan.names.values())
        screen, aids = await to_thread(self._screen, facilitator.session)
        liking, lang = liking_of(self._settings), facilitator.session.plan.definition.lang
        try:
            outcome = await self.stage.ask(
                screen(facilitator, lambda ring: self._ring(ring, lang), liking=liking, aids=aids)
            )
            if outcome == "ended":
                ending = await to_thread(self._ending, facilitator.session)
                for seat in await self.stage.ask(DoneScreen(ending)) or ():
                    facilitator.send(Forget(seat))
                    for told in facilitator.told:
                        await self.stage.say(told)
        finally:
            self.put_away()
        if not self.kept:
            await self.stage.say(self.parting)

    def _screen(self, session: Session) -> "tuple[type[SessionScreen], Aids]":
        """What a session needs and Tonight does not: it is imported now, off the event loop."""
        from reconnect_tui.tui.aids import aids_for  # noqa: PLC0415 - see above
        from reconnect_tui.tui.screens.session import SessionScreen  # noqa: PLC0415

        return SessionScreen, aids_for(session, self.evening.library)

    def _ending(self, session: Session) -> Ending:
        """How a session ended, and what could come next. Reads files."""
        names = session.plan.names
        return Ending(
            tuple(names.values()),
            session.status is Status.COMPLETED,
            agreed(session),
            {seat: name for seat, name in names.items() if has_free_words(session, seat)},
            self.evening.what_next(session),
            words_for(session.plan.definition.lang),
        )

    def put_away(self) -> None:
        """Save the session on the table, and let go of it."""
        facilitator, self.facilitator = self.facilitator, None
        if facilitator is not None:
            parting = put_away(facilitator)
            self.parting, self.kept = parting.words, self.kept and parting.kept


def _again(waiting: Waiting) -> Wish:
    return Wish(exercise=waiting.exercise, names=waiting.names)
