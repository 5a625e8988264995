"""When to look at the clock again, and when to make half-typed words survive a power cut."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reconnect_tui.engine.clock import Clock
from reconnect_tui.engine.page import Page
from reconnect_tui.errors import StoreError

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.timer import Timer

LOOK, BREATH, IDLE = 0.25, 0.1, 1.0
"""Seconds between two looks at least: at a clock that runs, at a breath, at a page that waits."""

BAR = 160
"""Steps that the bar of a turn takes at most until it is empty: looking oftener shows nothing."""

SOON = 0.02
"""Seconds that a look waits at least."""

SYNC = 1.0
"""Seconds after which half-typed words are made to survive a power cut."""


class Lookout:
    """Calls `look` when something may have changed. Every page sets the next time anew."""

    def __init__(self, screen: "Screen[Any]", look: Callable[[], None]) -> None:
        """Take the screen whose time it is, and what to call."""
        self._screen = screen
        self._look = look
        self._next: Timer | None = None

    def after(self, page: Page) -> None:
        """Come back when this page may be another."""
        self.stop()
        often = BREATH if page.breath else _step(page.clock) if page.wake_in is not None else IDLE
        soon = often if page.wake_in is None else max(SOON, page.wake_in / 1000)
        self._next = self._screen.set_timer(min(often, soon), self._look)

    def stop(self) -> None:
        """Look no more."""
        if self._next is not None:
            self._next.stop()


def _step(clock: Clock | None) -> float:
    """Seconds in which a bar may have changed; a long turn is looked at once a second."""
    limit = (clock.limit or 0) if clock is not None else 0
    return max(LOOK, min(IDLE, limit / 1000 / BAR)) if limit else IDLE


class Syncing:
    """Syncs off the event loop, and only if words were typed since."""

    def __init__(self, screen: "Screen[Any]", sync: Callable[[], None]) -> None:
        """Take the screen whose workers do it, and what to call."""
        self._screen = screen
        self._sync = sync
        self._due = False

    def typed(self) -> None:
        """Words have changed."""
        self._due = True

    def look(self) -> None:
        """Sync, if there is something to."""
        if self._due:
            self._due = False
            self._screen.run_worker(self._now, thread=True, group="sync", exit_on_error=False)

    def _now(self) -> None:
        try:
            self._sync()
        except StoreError:
            # The next save says so on the page, and the words are tried again with it.
            self._due = True
