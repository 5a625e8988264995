"""A second look at words before they are done: one gentle line, and two ways on.

Once for each page, never a lock: Enter again keeps the words as they are.
"""

from collections.abc import Callable
from typing import TypeAlias

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from reconnect_tui.asks import Option
from reconnect_tui.engine.forms import Entries
from reconnect_tui.engine.hint_words import HintWords
from reconnect_tui.engine.page import Page
from reconnect_tui.hints import Hint, lines, signed
from reconnect_tui.tui.screens.parts.asking import Asking
from reconnect_tui.tui.screens.parts.oneof import OneOf

Look: TypeAlias = Callable[[Page, Entries], Hint | None]

KEEP, CHANGE, SUPPORT = "keep", "change", "support"


class Seen(Vertical):
    """What was seen, and what to do about it. Says `Decided`."""

    DEFAULT_CSS = """
    Seen { height: auto; max-width: 64; padding-left: 2; }
    Seen > Static { height: auto; }
    Seen > OneOf { margin-top: 1; }
    """

    class Decided(Message):
        """`way` is `keep`, `change` or `support`."""

        def __init__(self, way: str) -> None:
            """Take the way."""
            super().__init__()
            self.way = way

    def __init__(self, hint: Hint, words: HintWords) -> None:
        """Take what was seen, and the app's words."""
        super().__init__()
        self._hint, self._words = hint, words

    def compose(self) -> ComposeResult:
        """The lines, then the ways; to keep one's words comes first."""
        for line in (*lines(self._hint, self._words), signed(self._hint, self._words)):
            if line:
                yield Static(line, markup=False)
        ways = [Option(KEEP, self._words.keep), Option(CHANGE, self._words.change)]
        if self._hint.support:
            ways.append(Option(SUPPORT, self._words.support))
        yield OneOf("ways", ways, at_once=True)

    def on_choices_changed(self, message: OneOf.Changed) -> None:
        """Nothing is entered by this."""
        message.stop()

    def on_choices_submitted(self, message: OneOf.Submitted) -> None:
        """That way."""
        message.stop()
        if message.chosen:
            self.post_message(self.Decided(message.chosen[0]))


class AskingTwice(Asking):
    """Asks as `Asking` does. `look` looks at words that are done, once for each page."""

    look: Look | None = None
    _looked_at: str | None = None

    def finish(self) -> None:
        """Done, unless there is something to say about it first."""
        page = self.page
        if page is None or self.look is None or page.address == self._looked_at:
            super().finish()
            return
        self._looked_at = page.address
        hint = self.look(page, dict(self._entries))
        if hint is None:
            super().finish()
            return
        seen = Seen(hint, self.words.hints)
        self.mount(seen)
        self.call_after_refresh(self._go_to, seen)

    def _go_to(self, seen: Seen) -> None:
        """To the ways on, if they are still there."""
        if seen.is_attached:
            seen.query_one(OneOf).focus()
            seen.scroll_visible(animate=False)

    async def on_seen_decided(self, message: Seen.Decided) -> None:
        """Keep the words, go back to them, or read whom to ask for help."""
        message.stop()
        if message.way == SUPPORT:
            await self.run_action("app.support")
            return
        # The line stays while the words are changed; only the question is over.
        await self.query(f"{Seen.__name__} OneOf").remove()
        first = self.first()
        if message.way == CHANGE and first is not None:
            first.focus()
        else:
            self.finish()
