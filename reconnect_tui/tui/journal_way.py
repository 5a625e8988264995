"""The way through the journal: who looks, then room after room, and keys that are soon gone."""

import asyncio
from collections.abc import Callable
from functools import partial

from reconnect_tui.asks import Option
from reconnect_tui.engine.spoken import put
from reconnect_tui.evening import Evening
from reconnect_tui.journal.journal import COUPLE
from reconnect_tui.journal.viewing import Eyes
from reconnect_tui.journal.words import JournalWords, journal_words
from reconnect_tui.tui.journal_rooms import JournalRooms
from reconnect_tui.tui.look import Look
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.journal import JournalScreen
from reconnect_tui.tui.screens.parts.leafing import EVERY, Leaves
from reconnect_tui.tui.stage import Stage

BOTH = "+"
"""The way of those who are here, all together; no id of a person looks like it."""


class JournalWay:
    """The journal on a stage."""

    def __init__(self, stage: Stage, evening: Evening) -> None:
        """Take the stage and the evening. Nothing is read yet."""
        self._stage = stage
        self._evening = evening

    async def open(self, here: tuple[str, ...], at: str = "") -> None:
        """The journal, for those who are here, by name; until somebody leaves it.

        It begins in one of its rooms, if `at` names one: `agreements`, `jar` and so on.
        """
        people = await self._stage.attempt(self._evening.people)
        if people is None:
            return
        present = frozenset(one.id for one in people if one.name in here)
        if not present and len(people) <= COUPLE:
            present = frozenset(one.id for one in people)
        eyes = present or await self._who(present)
        look = None if eyes is None else await self._stage.attempt(self._look_of(eyes))
        if look is None:
            return
        watch = asyncio.create_task(_drop_old_keys(look))
        try:
            await self._front(look, present, at)
        finally:
            watch.cancel()
            look.forget()

    @property
    def _words(self) -> JournalWords:
        return journal_words(self._evening.lang)

    def _look_of(self, eyes: Eyes) -> Callable[[], Look]:
        return partial(Look, self._evening, eyes)

    async def _front(self, look: Look, present: Eyes, at: str) -> None:
        """The front, and the rooms behind it, as often as somebody comes back."""
        rooms = JournalRooms(self._stage, self._evening, look)
        if at:
            await rooms.ways[at]()
        while True:
            leaves = await self._stage.attempt(partial(rooms.front.leaves, at))
            if leaves is None:
                return
            turn = partial(self._turn, look, present, rooms)
            chosen = await self._stage.ask(JournalScreen(self._words.screen, look, leaves, turn))
            if chosen is not None:
                await rooms.ways[chosen]()
            elif not look.was_closed:
                return
            at = chosen or at
            await rooms.tell_closed()

    # --- who looks -----------------------------------------------------------------------

    async def _turn(self, look: Look, present: Eyes, rooms: JournalRooms, at: str) -> Leaves | None:
        """Who looks now. What the one before had opened is closed."""
        eyes = await self._who(present)
        if eyes is None:
            return None
        await self._stage.attempt(partial(look.turn_to, eyes))
        return await self._stage.attempt(partial(rooms.front.leaves, at))

    async def _who(self, present: Eyes) -> Eyes | None:
        """Ask who looks; who looks alone is asked whether that is so. None for no answer."""
        words = self._words.screen
        people = await self._stage.attempt(self._evening.people) or ()
        names = {one.id: one.name for one in people}
        together = present if len(present) == COUPLE else frozenset(names)
        ways = [Option(one, put(words.who_alone, name=name)) for one, name in names.items()]
        if len(together) == COUPLE:
            both = self._words.names_between.join(names[one] for one in names if one in together)
            ways.insert(0, Option(BOTH, put(words.who_both, names=both)))
        chosen = await self._stage.ask(EitherScreen(words.who_asks, ways)) if ways else None
        if chosen is None or chosen == BOTH:
            return None if chosen is None else together
        alone = len(names) == 1 or await self._alone(names[chosen])
        return frozenset({chosen}) if alone else None

    async def _alone(self, name: str) -> bool:
        """Whether nobody else looks."""
        words = self._words.screen
        yes = Option("yes", put(words.look_away_yes, name=name))
        asked = put(words.look_away, name=name)
        ways = (yes, Option("no", words.not_now))
        return await self._stage.ask(EitherScreen(asked, ways)) == "yes"


async def _drop_old_keys(look: Look) -> None:
    """Keys go after two minutes, whatever is on the screen."""
    while True:
        await asyncio.sleep(EVERY)
        look.drop_old()
