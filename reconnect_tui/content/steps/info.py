"""`info`: something to read, or to do, together."""

from dataclasses import replace
from typing import Literal

from reconnect_tui.content.fields import Words
from reconnect_tui.content.steps.here import Here
from reconnect_tui.content.steps.step import Who
from reconnect_tui.content.steps.timed import TimedStep, turn_marks
from reconnect_tui.moments import Moment, Phase, Timing


class Info(TimedStep):
    """Words to read. With a `time` it is something to do for that long."""

    kind: Literal["info"]
    """`info`."""

    text: Words
    """What the partners read."""

    who: Who | None = None
    """Whom it is for. Default `together`."""

    on_end: Literal["wait", "next"] = "wait"
    """What happens at the end of the time: stay, or go on by itself."""

    def timing(self, here: Here) -> Timing | None:
        """The step's clock here. None: there is none."""
        clock = super().timing(here)
        if clock is None or clock.limit is None or self.on_end == "wait":
            return clock
        marks = self.marks(clock.limit, here, turn_marks(clock.limit, "next"))
        return replace(clock, on_end="next", marks=marks)

    def moments(self, here: Here) -> tuple[Moment, ...]:
        """One screen to read."""
        return tuple(
            here.moment(self, Phase.READ, place, timing=self.timing(here))
            for place in here.places(self.id, self.whose(here))
        )
