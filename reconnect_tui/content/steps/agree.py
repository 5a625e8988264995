"""`agree`: a shared intention, in words both can keep."""

from typing import Literal

from reconnect_tui.asks import Propose, Reply, Settle
from reconnect_tui.content.fields import Days
from reconnect_tui.content.steps.here import Here
from reconnect_tui.content.steps.step import Who
from reconnect_tui.content.steps.timed import TimedStep
from reconnect_tui.moments import (
    Moment,
    Phase,
    Seat,
    other_seat,
)


class Agree(TimedStep):
    """One proposes, the other answers yes, yes with a change, or not now; then final words.

    Alone it is an intention of one's own.
    """

    kind: Literal["agree"]
    """`agree`."""

    review_in: Days = 7
    """In how many days the partners look at it again, as `7d`."""

    confirm: Literal["both", "one"] = "both"
    """Whether both confirm the final words or one does it for both."""

    def whose(self, here: Here) -> Who:
        """The last word is for both."""
        del here
        return "together"

    def moments(self, here: Here) -> tuple[Moment, ...]:
        """A proposal, an answer, the final words."""
        seat = here.speaker or here.seats[0]
        proposal = here.at(f"{self.id}.propose", seat)
        proposed = here.moment(
            self, Phase.AGREE, (seat, proposal), ask=Propose(), timing=self.timing(here)
        )
        if here.solo:
            alone = Settle(proposal, both=False, review_days=self.review_in)
            return (proposed, self._quiet(here, here.together(self.id), alone))
        other = other_seat(seat)
        reply = here.at(f"{self.id}.reply", other)
        last = Settle(proposal, reply, self.confirm == "both", self.review_in)
        return (
            proposed,
            self._quiet(here, (other, reply), Reply(proposal)),
            self._quiet(here, here.together(self.id), last),
        )

    def _quiet(self, here: Here, place: tuple[Seat | None, str], ask: Reply | Settle) -> Moment:
        return here.moment(self, Phase.AGREE, place, ask=ask, text=(), hint=())
