"""Our own commands in the palette, each with the key that does the same."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.screen import Screen

if TYPE_CHECKING:
    from reconnect_tui.tui.app import ReconnectApp


def own_commands(app: "ReconnectApp", screen: Screen[object]) -> Iterator[SystemCommand]:
    """What can be done here. A picture of the screen is none of it: words would be on it."""
    yield SystemCommand("Support & safety", "i: the same for everybody", app.action_support)
    yield SystemCommand("Colors", "Choose a theme, with a look at it", app.search_themes)
    keys = partial(app.call_later, screen.run_action, "help")
    yield SystemCommand("Keys", "?: what works here and now", keys)
    yield SystemCommand("Leave", "Ctrl+Q: what is on the table is saved", app.action_put_away)
