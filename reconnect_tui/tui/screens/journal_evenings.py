"""All evenings, newest first, and beside each what may be read of it."""

from reconnect_tui.engine.spoken import put
from reconnect_tui.tui.screens.parts.leafing import Leafing
from reconnect_tui.tui.screens.parts.menu import Item, Menu

OLDER = "older"
AT_ONCE = 200
"""Rows that are shown; the last one brings as many more."""


class EveningsScreen(Leafing):
    """Dismissed with the name of a session."""

    shown = AT_ONCE

    def lay(self) -> None:
        """As many as fit into a list that opens at once."""
        items, at = self.leaves.items, self.leaves.at
        keys = [one.key for one in items]
        if at in keys:
            self.shown = max(self.shown, keys.index(at) + 1)
        left = len(items) - self.shown
        rest = (Item(OLDER, self.words.older, put(self.words.older_says, count=str(left))),)
        self.fill((*self.laid()[: self.shown], *(rest if left > 0 else ())))

    def take(self, key: str) -> None:
        """This one, or older ones."""
        if key != OLDER:
            self.dismiss(key)
            return
        first_older = self.leaves.items[self.shown].key
        self.shown += AT_ONCE
        self.lay()
        self.query_one(Menu).go_to(first_older)
