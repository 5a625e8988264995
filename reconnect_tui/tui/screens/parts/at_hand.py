"""The keys of a session that touch nothing but what is seen and heard, and the parking pad."""

from typing import TYPE_CHECKING, Generic, TypeVar

from textual.screen import Screen

from reconnect_tui.tui.screens.help import HelpScreen
from reconnect_tui.tui.screens.parts.offering import help_lines, hint_of
from reconnect_tui.tui.screens.parts.padline import PadLine
from reconnect_tui.tui.screens.parts.sheet import Sheet
from reconnect_tui.tui.screens.parts.timepiece import Timepiece

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reconnect_tui.engine.page import Page
    from reconnect_tui.engine.words import Words

T = TypeVar("T")


class AtHand(Screen[T], Generic[T]):
    """A screen with a `Sheet`, a `Timepiece` and a `PadLine`. `caps` is what is on each key."""

    muted = False
    caps: "Mapping[str, str]"

    @property
    def page(self) -> "Page":
        """The page that is shown. Only after the first look."""
        page = self.query_one(Sheet).page
        if page is None:
            message = "no page has been shown yet"
            raise LookupError(message)
        return page

    @property
    def words(self) -> "Words":
        """The app's own words, in the language of the session."""
        return self.query_one(Sheet).words

    def action_turn_page(self, step: int) -> None:
        """Scroll, where a page is longer than the window."""
        self.query_one("#middle").scroll_relative(y=step * 2, animate=False)

    def action_prompts(self) -> None:
        """Show or hide a few ways to begin; in a time-out, a breath."""
        sheet = self.query_one(Sheet)
        has_more = bool(self.page.prompts) or self.page.kind == "away"
        sheet.prompts_open = has_more and not sheet.prompts_open
        if sheet.prompts_open and self.page.prompts:
            # In a low window they are below the text that is known by now.
            self.call_after_refresh(self.query_one("#middle").scroll_end, animate=False)

    def action_aside(self) -> None:
        """Who listens puts a word aside; the other one speaks on."""
        if self.page.aside is not None:
            self.query_one(PadLine).open(self.page.aside)

    def action_keep_pad(self) -> None:
        """What is in the line is put aside."""
        self.query_one(PadLine).close()

    def action_leave_pad(self) -> None:
        """The line goes, with what is in it."""
        self.query_one(PadLine).action_close()

    def action_digits(self) -> None:
        """Minutes in words, or seconds in digits."""
        piece = self.query_one(Timepiece)
        piece.style_name = "minutes" if piece.style_name == "seconds" else "seconds"

    def action_mute(self) -> None:
        """Bells off, bells on; their words are shown all the same."""
        self.muted = not self.muted
        lines = self.words.lines
        self.query_one(Timepiece).said = lines.bells_off if self.muted else lines.bells_on

    def action_help(self) -> None:
        """What works here and now, in plain text."""
        rows = help_lines(self.page, self.caps, self.words)
        self.app.push_screen(HelpScreen(rows, hint_of(self.page)))
