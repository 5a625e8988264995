"""A second look at words in plain lines: what was seen, another way, and how to go on."""

from collections.abc import Callable, Iterator

from reconnect_tui.engine.forms import Entries
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.words import Words
from reconnect_tui.plain.commands import SLASH

CHANGE = "w"
"""What to type to change one's words."""


class SecondLook:
    """Asks once on a page whether words stay as they are, where something was seen in them."""

    def __init__(
        self,
        say: Callable[..., None],
        hear: Callable[[], str],
        obey: Callable[[str], object],
    ) -> None:
        """Take how to say lines, how to hear one, and what does the commands."""
        self._say, self._hear, self._obey = say, hear, obey
        self._seen_at = ""

    def keeps(self, session: Session, page: Page, entries: Entries, words: Words) -> bool:
        """Whether these words are it."""
        if not (page.guards or page.guard_words) or self._seen_at == page.address:
            return True
        self._seen_at = page.address
        told = tuple(seen(session, page, entries, words))
        self._say(*told)
        typed = self._hear().strip().removeprefix(SLASH) if told else ""
        if typed and typed != CHANGE:
            self._obey(typed)
        return not typed


def seen(session: Session, page: Page, entries: Entries, words: Words) -> Iterator[str]:
    """What to say of words just written, before they are done; mostly nothing."""
    from reconnect_tui.hints import lines, second_look, spoken  # noqa: PLC0415 - the rules of a language

    hint = second_look(session, page, entries)
    if hint is not None:
        yield from lines(hint, words.hints)
        yield from spoken(hint, words.hints)
        if hint.support:
            yield words.hints.support_key
        yield words.hints.keep_or_change
