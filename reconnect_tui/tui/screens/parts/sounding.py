"""What is heard of a session: its bells, their words, and each page as it comes."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from reconnect_tui.engine.aloud import aloud
from reconnect_tui.engine.effects import Ring
from reconnect_tui.engine.page import Page
from reconnect_tui.moments import Sound

SILENCE = Ring(Sound.NONE)
"""Ends what is being said."""


class Sounding:
    """Sounds what is due. `speaks`: a page is read aloud when it comes, and once only."""

    def __init__(self, ring_out: Callable[[Ring], None], *, speaks: bool) -> None:
        """Take what rings and speaks, and whether pages are wanted aloud."""
        self._ring_out = ring_out
        self._speaks = speaks
        self._page = self._moment = ("", "")

    def sound(self, rings: Iterable[Ring], page: Page) -> None:
        """Sound the bells; a new page is said before the words of the first of them."""
        due, words = list(rings), self._new_words(page)
        if words:
            first = due.pop(0) if due else SILENCE
            due.insert(0, replace(first, say=f"{words} {first.say}".strip()))
        for ring in due:
            self._ring_out(ring)

    def hush(self) -> None:
        """Say no more of what is being said."""
        if self._speaks:
            self._ring_out(SILENCE)

    def _new_words(self, page: Page) -> str:
        """What the page says, if it was not there before. After a pause nobody is talked over."""
        here = (page.kind, page.address)
        if not self._speaks or here == self._page:
            return ""
        self._page = here
        if here == self._moment:
            return ""
        if page.kind == "moment":
            self._moment = here
        return aloud(page)
