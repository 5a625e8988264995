"""Screens shown one after the other, each with what it was left with."""

from asyncio import to_thread
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from textual.app import App
from textual.screen import Screen

from reconnect_tui.errors import ReconnectError
from reconnect_tui.tui.screens.moment import meanwhile
from reconnect_tui.tui.screens.sentence import SentenceScreen

Result = TypeVar("Result")


class GoneElsewhere(Exception):
    """Somebody went straight to another room: this way through the app ends here."""


class Stage:
    """For the ways through the app: they run in workers, and wait here for people."""

    def __init__(self, app: App[None]) -> None:
        """Take the app whose screens these are."""
        self._app = app
        self._clearing = False

    async def ask(self, screen: Screen[Result]) -> Result | None:
        """Show a screen, and wait for what it is left with.

        Raises `GoneElsewhere` while the stage is cleared. Nothing is cut off by that: what
        the disk was asked for is done, and whoever has something open closes it.
        """
        if not self._clearing:
            left = await self._app.push_screen_wait(screen)
            if not self._clearing:
                return left
        raise GoneElsewhere

    @contextmanager
    def clearing(self) -> Iterator[None]:
        """While it lasts, every way that waits for people here ends."""
        self._clearing = True
        try:
            yield
        finally:
            self._clearing = False

    async def say(self, words: str) -> None:
        """One plain sentence, until it has been read."""
        await self.ask(SentenceScreen(words))

    async def attempt(
        self,
        does: Callable[[], Result],
        but: type[ReconnectError] | None = None,
        *,
        says: str = "",
    ) -> Result | None:
        """What the evening says, off the event loop; none after its plain refusal was read.

        `says` is shown meanwhile. Raises what is a `but`: somebody else has an answer to that.
        """
        try:
            return await (self.meanwhile(says, does) if says else to_thread(does))
        except ReconnectError as error:
            if but is not None and isinstance(error, but):
                raise
            await self.say(str(error))
            return None

    async def meanwhile(self, words: str, does: Callable[[], Result]) -> Result:
        """What takes a moment, off the event loop, with a word shown. Raises what it raises."""
        return await meanwhile(self._app, words, does)
