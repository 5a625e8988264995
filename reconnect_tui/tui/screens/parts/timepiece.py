"""The clock of a page: the bar, the time in words or in digits, and what was last said."""

from typing import TYPE_CHECKING, Literal, TypeAlias

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive
from textual.widgets import Static

from reconnect_tui.engine.clock import Clock
from reconnect_tui.moments import Seat
from reconnect_tui.tui.widgets.bar import TurnBar
from reconnect_tui.tui.widgets.face import SMALL, BigWords

if TYPE_CHECKING:
    from textual.timer import Timer

STAYS = 12.0
"""Seconds for which the words of a sound can be read."""

ClockStyle: TypeAlias = Literal["bar", "minutes", "seconds", "none"]


class Timepiece(Vertical):
    """Attributes: `clock` and `seat` of the page, `style_name` as the couple likes it, `said`.

    With `quiet` it changes only where its state or its limit does, and with another step:
    screen readers read every change.
    """

    DEFAULT_CSS = """
    Timepiece { height: auto; }
    Timepiece > Static { width: 1fr; height: auto; text-align: center; }
    Timepiece > #state { text-style: bold; color: $finishing; }
    Timepiece > #said, Timepiece > #words { color: $muted; }
    Timepiece > BigWords { text-align: center; color: $muted; }
    Timepiece > .-gone { display: none; }
    Timepiece.-over.-says > #state { display: none; }
    Timepiece.-over > #said { color: $finishing; text-style: bold; }
    """

    clock: reactive[Clock | None] = reactive(None, init=False, repaint=False)
    seat: reactive[Seat | None] = reactive(None, init=False)
    style_name: reactive[ClockStyle] = reactive("minutes", init=False)
    said: reactive[str] = reactive("", init=False)
    quiet: reactive[bool] = reactive(default=False, init=False)

    def __init__(self) -> None:
        """Nothing runs yet, and nothing was said."""
        super().__init__(classes="-empty")
        self._fades: Timer | None = None
        self._shown: Clock | None = None

    def compose(self) -> ComposeResult:
        """State, bar, digits or words, and what was said."""
        yield Static(id="state", markup=False, classes="-gone")
        yield TurnBar(classes="-gone")
        yield BigWords(id="digits", max_rows=SMALL, classes="-gone")
        yield Static(id="words", markup=False, classes="-gone")
        yield Static(id="said", markup=False, classes="-gone")

    def watch_clock(self) -> None:
        """Another look at the clock."""
        self._fill()

    def watch_seat(self, seat: Seat | None) -> None:
        """Whose color the bar has."""
        self.query_one(TurnBar).seat = seat

    def watch_style_name(self) -> None:
        """Words, digits, the bar alone or nothing."""
        self._fill()

    def watch_said(self, said: str) -> None:
        """The words of the last sound, for those who do not hear it. They fade in a while."""
        self._put("said", said)
        self._mark_empty()
        self.set_class(bool(said), "-says")
        if self._fades is not None:
            self._fades.stop()
        self._fades = self.set_timer(STAYS, self._fade) if said else None

    def _fade(self) -> None:
        self.said = ""

    def _fill(self) -> None:
        self._mark_empty()
        clock, style = self.clock, self.style_name
        if self.quiet and clock is not None and _goes_on(self._shown, clock):
            return
        self._shown = clock
        state = clock.state if clock is not None else ""
        self.set_class(state == "finishing", "-finishing")
        self.set_class(state == "over", "-over")
        bar, digits = self.query_one(TurnBar), self.query_one("#digits", BigWords)
        timed = clock is not None and clock.limit is not None and style != "none"
        bar.set_class(not timed, "-gone")
        shows_digits = clock is not None and style == "seconds"
        digits.set_class(not shows_digits, "-gone")
        if clock is None:
            self._put("words", "")
            self._put("state", "")
            return
        bar.fraction, bar.state = clock.share, clock.state
        digits.words = clock.digits if shows_digits else ""
        self._put("words", clock.words if style == "minutes" else "")
        self._put("state", clock.state_word)

    def _put(self, name: str, words: str) -> None:
        line = self.query_one(f"#{name}", Static)
        if line.content != words:
            line.update(words)
            line.set_class(not words, "-gone")

    def _mark_empty(self) -> None:
        """Where there is nothing to see, no row is taken."""
        self.set_class(self.clock is None and not self.said, "-empty")


def _goes_on(before: Clock | None, clock: Clock) -> bool:
    """Whether only time has passed. In another step less of it has."""
    if before is None:
        return False
    same = (before.state, before.limit) == (clock.state, clock.limit)
    return same and before.used <= clock.used
