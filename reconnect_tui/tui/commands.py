"""Our own commands in the palette, each with the key that does the same.

In a session there is no way to another room among them: it would take two people out of a
turn by a slip of one hand. `q` is there, and asks. The same holds where a question is open.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.screen import Screen
from textual.system_commands import SystemCommandsProvider

from reconnect_tui.tui.screens.parts.doors import doors
from reconnect_tui.tui.screens.tonight import TonightScreen

if TYPE_CHECKING:
    from reconnect_tui.engine.words import Words
    from reconnect_tui.tui.app import ReconnectApp


def own_commands(app: "ReconnectApp", screen: Screen[object]) -> Iterator[SystemCommand]:
    """What can be done here. A picture of the screen is none of it: words would be on it."""
    words = app.course.words
    said = words.tonight
    yield from _rooms(app, words, letters=isinstance(screen, TonightScreen))
    yield SystemCommand(said.colors, said.colors_says, app.search_themes)
    keys = partial(app.call_later, screen.run_action, "help")
    yield SystemCommand(said.keys, said.keys_says, keys)
    yield _bells(app, screen, words)
    hide = partial(app.call_later, screen.run_action, _here_or_app(screen, "hide"))
    yield SystemCommand(said.hide, said.hide_says, hide)
    yield SystemCommand(words.door.leave, said.leave_says, app.action_put_away)


def _rooms(app: "ReconnectApp", words: "Words", *, letters: bool) -> Iterator[SystemCommand]:
    """The rooms; their letters lead there from Tonight, and so are told only there."""
    for one in doors(words):
        says = f"{one.letter}: {one.says}"
        if one.room == "support":
            # It lies over whatever there is, and takes nobody away from it.
            yield SystemCommand(one.title, says, app.action_support)
        elif app.may_wander:
            to = partial(app.enter, one.room)
            yield SystemCommand(one.title, says if letters else one.says, to)


def _bells(app: "ReconnectApp", screen: Screen[object], words: "Words") -> SystemCommand:
    """In a session as its own key does; elsewhere, and where they are off for good, for good."""
    said, off = words.tonight, app.course.evening.settings.sound == "off"
    if off or not hasattr(screen, "action_mute"):
        change = partial(app.change, "sound", "sound" if off else "off")
        return SystemCommand(said.bells_on if off else said.bells_off, said.bells_always, change)
    muted = bool(getattr(screen, "muted", False))
    mute = partial(app.call_later, screen.run_action, "mute")
    return SystemCommand(said.bells_on if muted else said.bells_off, said.bells_says, mute)


def _here_or_app(screen: Screen[object], action: str) -> str:
    """A session has its own way to do it: its clock waits meanwhile."""
    return action if hasattr(screen, f"action_{action}") else f"app.{action}"


class OwnCommands(SystemCommandsProvider):
    """Our commands in their own order: rooms first, leaving last."""

    async def discover(self) -> Hits:
        """All of them."""
        for one in self.app.get_system_commands(self.screen):
            yield DiscoveryHit(one.title, one.callback, help=one.help)


class OwnThemes(Provider):
    """Our themes and those of one's own. What is chosen is worn at once and kept."""

    def _found(self) -> Iterator[tuple[str, Callable[[], object]]]:
        from reconnect_tui.tui.app import ReconnectApp  # noqa: PLC0415 - it imports this module

        if isinstance(self.app, ReconnectApp):
            for name in self.app.dressing.themes:
                yield name, partial(self.app.change, "theme", name)

    async def discover(self) -> Hits:
        """All of them."""
        for name, wear in self._found():
            yield DiscoveryHit(name, wear)

    async def search(self, query: str) -> Hits:
        """Those that have these letters."""
        matcher = self.matcher(query)
        for name, wear in self._found():
            if (match := matcher.match(name)) > 0:
                yield Hit(match, matcher.highlight(name), wear)
