"""What is the same over every screen: hide, leave, the palette, a window too small."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.events import Resize

from reconnect_tui.tui.screens.hide import HideScreen
from reconnect_tui.tui.screens.parts.tongue import words_of
from reconnect_tui.tui.screens.small import TooSmall, is_too_small
from reconnect_tui.tui.textual_fixes import CarefulApp

WARNED = 10.0
"""Seconds for which a warning stands: a key that leaves all the same does so within them."""


class Everywhere(CarefulApp[None]):
    """An app that can be hidden and left from anywhere. A hidden screen stays empty."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "put_away", "put away and leave", show=False, priority=True),
    ]

    _warned = False

    @property
    def hidden(self) -> bool:
        """Whether the screen is hidden now."""
        return isinstance(self.screen, HideScreen)

    def action_put_away(self) -> None:
        """Leave. What is on the table is saved and waits; if not, that is said first."""
        if self.hidden or self._warned or self._loses_nothing():
            self.leave(0)

    def _loses_nothing(self) -> bool:
        """Whether all that is on the table is saved. If not, a toast says so."""
        lost = "".join(getattr(one, "lost", "") for one in self.screen_stack)
        if lost:
            from reconnect_tui.engine.spoken import put  # noqa: PLC0415 - after the first frame

            self._warned = True
            self.notify(put(words_of(self).keeping.leave_unsaved, reason=lost), timeout=WARNED)
            self.set_timer(WARNED, self._forget_warning)
        return not lost

    def _forget_warning(self) -> None:
        self._warned = False

    def action_hide(self) -> None:
        """Blank at once; only the same key comes back."""
        if not self.hidden:
            self.push_screen(HideScreen())

    def action_command_palette(self) -> None:
        """The palette, but never over a hidden screen, and never twice."""
        if not self.hidden and not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder=self.palette_says))

    @property
    def palette_says(self) -> str:
        """What stands in the palette's field while it is empty."""
        return ""

    def action_help_quit(self) -> None:
        """Ctrl+C: a toast says how to leave, but never over a hidden screen."""
        if not self.hidden and self._loses_nothing():
            self.notify(words_of(self).rooms.ctrl_q)

    def on_resize(self, event: Resize) -> None:
        """Say so when the window is too small, and wait."""
        if is_too_small(event.size) and not isinstance(self.screen, TooSmall):
            self.push_screen(TooSmall())
