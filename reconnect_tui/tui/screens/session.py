"""The one screen of a session, for every page of it: a turn, a hand-over, a pause, time apart.

It sends events and shows pages. What may be done, and every word of the exercise, comes with
the page; see `engine.page`.
"""

from asyncio import to_thread
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, Literal, TypeAlias

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import DescendantBlur, DescendantFocus, Resize
from textual.geometry import Size

from reconnect_tui.confidential import Passphrases
from reconnect_tui.engine.effects import Ring
from reconnect_tui.engine.events import Answer, Draft, Event, Park, Suspend
from reconnect_tui.engine.forms import response
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.words import words_for
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.tui.aids import Aids
from reconnect_tui.tui.elsewhere import Others
from reconnect_tui.tui.keys import bindings, offered
from reconnect_tui.tui.screens.parts.asking import Asking
from reconnect_tui.tui.screens.parts.keyline import KeyLine
from reconnect_tui.tui.screens.parts.liking import Liking
from reconnect_tui.tui.screens.parts.lookout import SYNC, Lookout, Syncing
from reconnect_tui.tui.screens.parts.offering import caps_of, hints, typing_of, unfit
from reconnect_tui.tui.screens.parts.opening import Opening
from reconnect_tui.tui.screens.parts.padline import PadLine
from reconnect_tui.tui.screens.parts.second_look import AskingTwice
from reconnect_tui.tui.screens.parts.sheet import Sheet
from reconnect_tui.tui.screens.parts.sounding import Sounding
from reconnect_tui.tui.screens.parts.stepping_out import SteppingOut
from reconnect_tui.tui.screens.parts.timepiece import Timepiece
from reconnect_tui.tui.screens.small import is_too_small
from reconnect_tui.tui.widgets.pacer import Pacer
from reconnect_tui.tui.widgets.writer import Area

Outcome: TypeAlias = Literal["ended", "put-away"]

MIDDLING = 60
"""Cells from which on one row holds the keys that matter."""


class SessionScreen(SteppingOut[Outcome]):
    """Runs one session. Dismissed with how it was left."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(),
        Binding("up,pageup", "turn_page(-1)", "up", show=False),
        Binding("down,pagedown", "turn_page(1)", "down", show=False),
    ]

    def __init__(
        self,
        facilitator: Facilitator,
        ring: Callable[[Ring], None],
        *,
        liking: Liking | None = None,
        aids: Aids | None = None,
    ) -> None:
        """Take the session, how to sound a bell, the couple's liking, and what helps to write."""
        super().__init__()
        self._aids = aids or Aids()
        self._liking = liking or Liking()
        self.caps = caps_of(self._liking.keys)
        self.facilitator = facilitator
        self._sounding = Sounding(ring, speaks=self._liking.speech)
        self._waits_for_disk = False
        self._left = False
        self._lookout = Lookout(self, self.look)
        self._syncing = Syncing(self, facilitator.sync)
        self._others = Others(facilitator, self._show)
        self._opening = Opening(self, facilitator, self._show)

    def compose(self) -> ComposeResult:
        """The page, and its keys."""
        words = words_for(self.facilitator.session.plan.definition.lang)
        sheet = Sheet(words)
        sheet.prompts_cap = self.caps["prompts"]
        yield sheet
        yield PadLine(words)
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin to look."""
        self.facilitator.save_in_thread()
        self._prepare_asking()
        self.query_one(Timepiece).style_name = self._liking.clock
        self.query_one(Timepiece).quiet = self._liking.quiet
        self.query_one("#pacer", Pacer).motion = self._liking.motion
        self._fit_keys(self.app.size)
        self.look()
        self.set_interval(SYNC, self._syncing.look)

    def _prepare_asking(self) -> None:
        """Give it what helps to find words, and the second look at them."""
        asking, facilitator = self.query_one(AskingTwice), self.facilitator
        asking.lists = self._aids.lists
        asking.look = lambda page, given: self._aids.look(facilitator.session, page, given)

    @property
    def allow_select(self) -> bool:
        """Nothing of a private page can be marked: a clipboard belongs to both."""
        page = self.query_one(Sheet).page
        return page is not None and not page.private

    def on_resize(self, event: Resize) -> None:
        """Another window; in one that is too small the clock waits."""
        self._fit_keys(event.size)
        if is_too_small(event.size) and self.query_one(Sheet).page is not None:
            self.rest()

    def _fit_keys(self, window: Size) -> None:
        """One row of keys, but in a narrow window two."""
        self.query_one(KeyLine).rows = 1 if window.width >= MIDDLING else 2

    # --- events out, pages in ------------------------------------------------------------

    def look(self) -> None:
        """Look at the clock and show what there is now."""
        self._show(self.facilitator.look())

    def send(self, event: Event) -> None:
        """Let an event happen and show the page after it."""
        self._show(self.facilitator.send(event))

    async def _show_kept(self) -> None:
        """What a page promises is on the disk before anybody reads it; the clock goes on."""
        await to_thread(self.facilitator.wait_for_disk)
        self._waits_for_disk = False
        self.look()

    def _show(self, page: Page) -> None:
        if self._left:
            # A look that was due already when the session was left.
            return
        if self.facilitator.promises:
            if not self._waits_for_disk:
                self._waits_for_disk = True
                self.call_next(self._show_kept)
            return
        sheet, before = self.query_one(Sheet), self.query_one(Sheet).page
        if page.kind == "ended":
            self._ring(page)
            self._leave("ended")
            return
        turned = before is None or (before.kind, before.address) != (page.kind, page.address)
        if turned:
            sheet.prompts_open = False
            sheet.query_one(Timepiece).said = ""
        sheet.page = page
        if page.aside is None:
            self.query_one(PadLine).close()
        sheet.unsaved = self.facilitator.unsaved
        sheet.told = "\n".join(self.facilitator.told)
        self._others.look(self)
        self._ring(page)
        self._fill_keys()
        if turned:
            self.call_after_refresh(self._focus_first)
        self._lookout.after(page)

    def _ring(self, page: Page) -> None:
        """Sound what is due, and show its words."""
        rings = self.facilitator.take_rings()
        if not self.muted:
            self._sounding.sound(rings, page)
        for ring in rings:
            if ring.say and ring.address in ("", self.facilitator.session.at):
                self.query_one(Timepiece).said = ring.say

    # --- what is asked -------------------------------------------------------------------

    def on_asking_ready(self, _: Asking.Ready) -> None:
        """It can be answered now."""
        for area in self.query(Area):
            area.at_once = self._keep
        self._focus_first()

    def _keep(self, field: str, text: str) -> None:
        """Half-typed words are written down before they are painted."""
        if not self._waits_for_disk or self.facilitator.session.at == self.page.address:
            self.facilitator.take(Draft(text, field))

    def on_asking_written(self, message: Asking.Written) -> None:
        """Half-typed words are kept already; what depends on them is shown after the letter."""
        self._syncing.typed()
        self.facilitator.take(Draft(message.text, message.field))
        self.call_after_refresh(self.look)

    def on_asking_chosen(self, message: Asking.Chosen) -> None:
        """One of the fixed responses."""
        self.send(message.event)

    def on_asking_marked(self, _: Asking.Marked) -> None:
        """Enter means something else now."""
        self._fill_keys()

    def on_asking_given(self, message: Asking.Given) -> None:
        """A form is done."""
        session = self.facilitator.session
        value = response(session.moment, message.entries)
        if isinstance(value, Passphrases):
            self._opening.open(value)
            return
        if value is not None:
            self.send(Answer(value))
        if self.facilitator.session is session:
            why = unfit(self.page, message.entries, self.caps, self.words.sheet)
            self.query_one(Timepiece).said = why

    def on_pad_line_parked(self, message: PadLine.Parked) -> None:
        """Who listens has put a line aside. It is said that it is kept, not what it is."""
        before = self.facilitator.session
        self.send(Park(message.seat, message.text))
        if self.facilitator.session is not before:
            self.query_one(Timepiece).said = self.words.parking.done

    def _focus_first(self) -> None:
        """Begin where something is asked; a click or a key of one's own stays."""
        first = self.query_one(Asking).first() if self.page.kind == "moment" else None
        # The question above stays in sight with the answer; see `Asking`.
        self.set_focus(first, scroll_visible=False)

    def _fill_keys(self) -> None:
        does = self.query_one(Asking).enter_does
        typing = typing_of(self.focused)
        self.query_one(KeyLine).hints = hints(self.page, self.caps, self.words, typing, does)

    def on_descendant_focus(self, _: DescendantFocus) -> None:
        """Other keys work while words are typed."""
        self._fill_keys()

    def on_descendant_blur(self, _: DescendantBlur) -> None:
        """And these again afterwards."""
        self._fill_keys()

    def on_key_line_clicked(self, message: KeyLine.Clicked) -> None:
        """A key was clicked."""
        self.call_later(self.run_action, message.action)

    # --- keys ------------------------------------------------------------------------------

    def action_press(self, press: str) -> None:
        """A key that stands for an offer of the page."""
        if press == "enter":
            self._go_on()
        elif press == "time-out" and offered(self.page.keys, press):
            self.ask_length()
        elif key := offered(self.page.keys, press):
            self.send(key.event)

    def _go_on(self) -> None:
        """Enter: what is asked first, then the kindest choice, then on."""
        page = self.page
        if page.form and not page.choices:
            self.query_one(Asking).finish()
        elif page.default is not None and page.choices:
            self.send(page.choices[page.default].event)
        elif key := offered(page.keys, "enter"):
            self.send(key.event)

    def action_mute(self) -> None:
        """Bells off, bells on; what is being said ends at once."""
        super().action_mute()
        self._sounding.hush()

    def action_done(self) -> None:
        """Done, while words are typed."""
        if self.page.form and not self.page.choices:
            self.query_one(Asking).finish()

    def put_away(self) -> None:
        """Save, and leave it for later."""
        self.facilitator.save_here()
        self.facilitator.send(Suspend())
        self._leave("put-away")

    def _leave(self, outcome: Outcome) -> None:
        """Look no more, and go, once."""
        self._left = True
        self._lookout.stop()
        self.facilitator.save_here()
        self.dismiss(outcome)
