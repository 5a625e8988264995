"""`space`: a stretch away from the screen, by the wall clock."""

from typing import Literal

from reconnect_tui.asks import Away, Until
from reconnect_tui.content.fields import Apart
from reconnect_tui.content.steps.here import Here
from reconnect_tui.content.steps.step import Step
from reconnect_tui.moments import Moment, Phase


class Space(Step):
    """Time apart that ends at an agreed return time. The app may be closed meanwhile."""

    kind: Literal["space"]
    """`space`."""

    time: Apart = 0
    """How long, from `20m` to `24h`, or `ask`: the partners choose."""

    def moments(self, here: Here) -> tuple[Moment, ...]:
        """The choice of a length if it is theirs, then the time away."""
        seat, address = here.together(self.id)
        if self.time:
            away = Away(minutes=self.time // 60)
            return (here.moment(self, Phase.AWAY, (seat, address), ask=away),)
        chosen = f"{address}.when"
        return (
            here.moment(self, Phase.AWAY, (seat, chosen), ask=Until()),
            here.moment(self, Phase.AWAY, (seat, address), ask=Away(chosen=chosen), text=()),
        )
