"""The journal's front: evenings so far, and the way to everything that was."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from reconnect_tui.tui.screens.parts.keyline import Hint
from reconnect_tui.tui.screens.parts.leafing import Leafing

WHO = "who"


class JournalScreen(Leafing):
    """Dismissed with the key of an item; two of them have keys of their own."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "go('search')", "search", show=False),
        Binding("w", "go('who')", "who looks", show=False),
    ]

    def own_hints(self) -> tuple[Hint, ...]:
        """Two more ways."""
        words = self.words
        return (
            Hint("Enter", words.choose, "choose"),
            Hint("/", words.search, "go('search')"),
            Hint("w", words.who, "go('who')"),
        )

    def stays(self, key: str) -> bool:
        """Who looks is asked over the front; everything else is another room."""
        return key == WHO

    def action_go(self, key: str) -> None:
        """There, from wherever the cursor is."""
        self.take(key)
