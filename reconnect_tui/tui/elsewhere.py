"""What another window or program does to a session: who has it, and what to do about it."""

from collections.abc import Callable
from functools import partial
from typing import Any

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


async def taken_up(stage: Stage, evening: Evening, run: str) -> Facilitator | None:
    """A session that waits. If another window has it: who, and where it stands, and none."""

    def resume() -> Facilitator | Busy:
        try:
            return evening.resume(run)
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
