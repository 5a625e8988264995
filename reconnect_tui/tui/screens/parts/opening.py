"""Passphrases given on a page: tried beside the screen, with a word shown, then used at once."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from reconnect_tui.confidential import Passphrases
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.words import words_for
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.tui.screens.moment import meanwhile


class Opening:
    """Opens what waits for passphrases, without holding up the screen meanwhile."""

    def __init__(
        self, screen: Screen[Any], facilitator: Facilitator, show: Callable[[Page], None]
    ) -> None:
        """Take the screen whose page it is, the session, and how a page is shown."""
        self._screen = screen
        self._facilitator = facilitator
        self._show = show

    def open(self, given: Passphrases) -> None:
        """Try them; a second Enter in the meantime finds nothing to send."""
        self._screen.run_worker(self._open(given), group="opening", exclusive=True)

    async def _open(self, given: Passphrases) -> None:
        screen, session = self._screen, self._facilitator.session
        words = words_for(session.plan.definition.lang).private
        tried = await meanwhile(screen.app, words.opening, lambda: self._facilitator.tried(given))
        if screen.is_attached and self._facilitator.session.at == session.at:
            self._show(self._facilitator.use(tried))
