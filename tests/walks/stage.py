"""The full screen on a stage: keys go in, cells come out, and nothing waits for real time.

A pilot's key press sleeps a fiftieth of a second, and a walk presses a hundred keys. What is
reached for inside Textual 8 to do without is all in this file.
"""

from asyncio import sleep
from pathlib import Path
from typing import TYPE_CHECKING

from textual.events import Key, Paste
from textual.widget import Widget

from reconnect_tui.evening import Evening
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.paths import home_folders
from reconnect_tui.settings import Settings
from reconnect_tui.tui.app import ReconnectApp
from reconnect_tui.tui.screens.parts.second_look import Seen
from reconnect_tui.tui.screens.session import Outcome, SessionScreen

if TYPE_CHECKING:
    from textual.screen import Screen

    from reconnect_tui.engine.effects import Ring

SIZE = (100, 36)
"""As the screen is at its best."""

CALM = 4
"""So often in a row nothing is to do anywhere: then all is done."""

LONGEST = 3000
"""Turns of the event loop; more of them mean that something never rests."""

A_WRITE = 0.001
"""Seconds between two looks whether a thread has written."""

CHARACTERS = {"space": " ", "plus": "+", "question_mark": "?", "tab": "\t", "enter": "\r"}


class Stage(ReconnectApp):
    """The app with one session screen, put there by hand."""

    def __init__(self, home: Path) -> None:
        """Take a folder for the app's files."""
        folders = home_folders(home)
        super().__init__(folders, lambda: Evening(folders), settings=Settings(sound="off"))
        self.rings: list[Ring] = []
        self.outcome: Outcome | None = None
        self.sat: SessionScreen
        self._drawn: list[list[str]] | None = None

    def _open(self) -> None:
        """Nothing opens by itself."""

    async def sit(self, facilitator: Facilitator) -> None:
        """Put a session on the screen."""
        self.outcome = None
        self.sat = SessionScreen(facilitator, self.rings.append)
        await self.push_screen(self.sat, self._gone)
        await self.settle()

    def _gone(self, outcome: Outcome | None) -> None:
        self.outcome = outcome

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other, and wait until all that follows is done."""
        for key in keys:
            character = key if len(key) == 1 else CHARACTERS.get(key)
            self.post_message(Key(key, character))
            await self.settle()

    async def finish_words(self) -> None:
        """Say that the words are done; after a second look at them they stay as they are."""
        await self.press("ctrl+s")
        if self.screen.query(Seen):
            await self.press("1")

    async def paste(self, text: str) -> None:
        """Paste words where the cursor is."""
        self.post_message(Paste(text))
        await self.settle()

    async def settle(self) -> None:
        """Wait until every message is handled and every cell is drawn."""
        self._drawn = None
        for _ in range(LONGEST):
            await self._rest()
            screen: Screen[object] = self.screen
            # What a timer of the screen does sixty times a second: lay out, draw, call back.
            screen._on_timer_update()  # noqa: SLF001 - there is no public way to not wait for it
            if not await self._rest():
                return
        raise AssertionError("the screen never comes to rest")

    async def _rest(self) -> int:
        """Let every message pump run dry. How often there was something to do."""
        worked, calm = 0, 0
        while calm < CALM:
            pumps = [self, *self.screen.walk_children(with_self=True)]
            busy = any(
                pump.message_queue_size > 0 or bool(pump._next_callbacks)  # noqa: SLF001 - see above
                for pump in pumps
            )
            if self._waits_for_disk():
                # A thread writes; the loop has nothing to do but to let it.
                calm = 0
                await sleep(A_WRITE)
                continue
            worked, calm = worked + busy, 0 if busy else calm + 1
            assert worked < LONGEST, "messages never end"
            await sleep(0)
        return worked

    def _waits_for_disk(self) -> bool:
        """Whether the session's screen shows its next page only when it is on the disk."""
        return isinstance(self.screen, SessionScreen) and self.screen._waits_for_disk  # noqa: SLF001 - what one sees is the page before

    def drawn(self) -> list[list[str]]:
        """What each widget draws, row by row, also where one has to scroll to see it."""
        if self._drawn is None:
            self._drawn = self._draw()
        return self._drawn

    def _draw(self) -> list[list[str]]:
        return [
            [leaf.render_line(y).text.rstrip() for y in range(leaf.size.height)]
            for leaf in self.screen.walk_children(Widget)
            if not leaf.displayed_children and leaf.is_on_screen and leaf.size.area
        ]
