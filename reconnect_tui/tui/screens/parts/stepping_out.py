"""The ways out of a session for a while or for good: hide, a time-out, put it away, stop."""

from abc import abstractmethod
from typing import TYPE_CHECKING

from textual import work

from reconnect_tui.asks import Option
from reconnect_tui.engine.events import Pause, Resume, Stop
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.hide import HideScreen
from reconnect_tui.tui.screens.leave import LeaveScreen
from reconnect_tui.tui.screens.parts.at_hand import AtHand, T

if TYPE_CHECKING:
    from reconnect_tui.engine.events import Event
    from reconnect_tui.facilitator import Facilitator


class SteppingOut(AtHand[T]):
    """A session's screen whose clock waits while somebody steps out."""

    facilitator: "Facilitator"

    @property
    def lost(self) -> str:
        """Why words would be lost by leaving now; empty if none would."""
        return self.facilitator.lost

    @abstractmethod
    def send(self, event: "Event") -> None:
        """Let an event happen and show the page after it."""

    @abstractmethod
    def put_away(self) -> None:
        """Save, and leave it for later."""

    def action_hide(self) -> None:
        """Blank at once; the clock waits; only the same key comes back."""
        self.rest()
        self.app.push_screen(HideScreen())

    @work
    async def ask_length(self) -> None:
        """How long apart, each length with its time of return. Nobody asks why."""
        rested = self.rest()
        lengths = self.facilitator.times_out()
        ways = [Option(str(place), one.label) for place, one in enumerate(lengths)]
        chosen = await self.app.push_screen_wait(EitherScreen(self.words.away_asks, ways))
        if chosen is not None:
            self.send(lengths[int(chosen)].event)
        elif rested:
            self.send(Resume())

    @work
    async def action_leave(self) -> None:
        """Ask once: stay, put it away, or stop kindly."""
        rested = self.rest()
        choice = await self.app.push_screen_wait(LeaveScreen(self.facilitator))
        if choice == "put-away":
            self.put_away()
        elif choice == "stop":
            self.send(Stop())
        elif rested:
            self.send(Resume())

    def rest(self) -> bool:
        """Pause if that is on offer; whether it was."""
        pauses = any(isinstance(key.event, Pause) for key in self.page.keys)
        if pauses:
            self.send(Pause())
        return pauses
