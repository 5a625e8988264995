"""What another window or program does to a session: who has it, and what to do about it."""

from asyncio import to_thread
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.screen import Screen

from reconnect_tui.asks import Option
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.words import words_for
from reconnect_tui.errors import Busy
from reconnect_tui.evening import Evening
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.stage import Stage

if TYPE_CHECKING:
    from reconnect_tui.resuming import Rebuilt


async def taken_up(stage: Stage, evening: Evening, run: str) -> Facilitator | None:
    """A session that waits, on a rebuilt exercise if they want that; none if they turn back.

    If another window has it: who, and where it stands, and none.
    """
    rebuilt = await to_thread(evening.rebuilt, run)
    onto: Rebuilt | None = None
    if rebuilt is not None:
        way = await _as_it_was_or_newer(stage, evening, rebuilt)
        if way is None:
            return None
        onto = rebuilt if way == "move" else None

    def resume() -> Facilitator | Busy:
        try:
            return evening.resume(run, onto)
        except Busy as busy:
            return busy

    found = await stage.attempt(resume)
    if not isinstance(found, Busy):
        return found
    from reconnect_tui.resuming import standing, who_has_it  # noqa: PLC0415 - pydantic is slow

    words = words_for(evening.lang)
    ways = (Option("read", words.keeping.read), Option("leave", words.keeping.leave_it))
    if await stage.ask(EitherScreen(who_has_it(found, words), ways)) == "read":
        place = partial(standing, evening.folders.data, run, evening.library, evening.clock())
        await stage.say("\n\n".join(await stage.attempt(place) or ()))
    return None


async def _as_it_was_or_newer(stage: Stage, evening: Evening, rebuilt: "Rebuilt") -> str | None:
    """The exercise was rebuilt: what has no place in it, and which way to go on."""
    from reconnect_tui.resuming import told_before  # noqa: PLC0415 - pydantic is slow

    words = words_for(evening.lang)
    ways = (Option("stay", words.keeping.as_it_was), Option("move", words.keeping.move))
    told, *rest = told_before(rebuilt, words)
    return await stage.ask(EitherScreen("\n".join((told, "", *rest)), ways))


class Others:
    """Asks a person, once, when the file of the session on the table was changed elsewhere."""

    def __init__(self, facilitator: Facilitator, show: Callable[[Page], None]) -> None:
        """Take the session, and how a page is shown."""
        self._facilitator = facilitator
        self._show = show
        self._asked = False

    def look(self, screen: Screen[Any]) -> None:
        """See whether somebody has to decide, and is there to do so."""
        if not self._facilitator.overtaken:
            self._asked = False
        elif not self._asked and screen.is_current:
            self._asked = True
            screen.run_worker(self._decide(screen.app), group="others")

    async def _decide(self, app: App[Any]) -> None:
        words = words_for(self._facilitator.session.plan.definition.lang).keeping
        ways = (Option("take", words.take_over), Option("leave", words.leave_file))
        if await app.push_screen_wait(EitherScreen(words.overtaken, ways)) == "take":
            self._show(self._facilitator.take_over())
