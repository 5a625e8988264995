"""One program: what is next and why, what is done, and what else can be done with it."""

from collections.abc import Sequence

from textual.content import Content

from reconnect_tui.tui.screens.parts.beside import Beside
from reconnect_tui.tui.screens.parts.menu import Item


class ProgramScreen(Beside[str]):
    """Dismissed with the key of what was chosen: `begin`, `do ID`, `repeat`, `leave`."""

    def __init__(self, title: str, below: str, items: Sequence[Item], weeks: Content) -> None:
        """Take the title, a sentence, what can be done, and the weeks."""
        super().__init__(title, below)
        self._items, self._weeks = tuple(items), weeks

    def on_mount(self) -> None:
        """Show what can be done."""
        self.fill(self._items)

    def on_resize(self) -> None:
        """More room, or less."""
        self.fill(self._items)

    def about(self, key: str) -> Content:  # noqa: ARG002 - the weeks stay where they are
        """The weeks."""
        return self._weeks

    def take(self, key: str) -> None:
        """That."""
        self.dismiss(key)
