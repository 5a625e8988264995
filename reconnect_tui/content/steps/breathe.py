"""`breathe`: breathing in time."""

from typing import Annotated, Literal

from pydantic import Field

from reconnect_tui.asks import Breathe
from reconnect_tui.content.fields import Time
from reconnect_tui.content.steps.here import Here
from reconnect_tui.content.steps.step import Who
from reconnect_tui.content.steps.timed import CuedStep
from reconnect_tui.moments import (
    Mark,
    Moment,
    Phase,
    Sound,
    Timing,
)

Held = Annotated[int, Field(ge=0, le=12)]
Moved = Annotated[int, Field(ge=2, le=12)]
"""A breath in or out of under two seconds is a gasp."""

SOFT_ENDS = (Mark(Sound.SOFT, after=0), Mark(Sound.SOFT, left=0))


class BreatheStep(CuedStep):
    """A breathing pattern for a number of breaths, or for a time."""

    kind: Literal["breathe"]
    """`breathe`."""

    who: Who | None = None
    """Whom it is for. Default `together`."""

    pattern: Annotated[tuple[Moved, Held, Moved, Held], Field(strict=False)]
    """Four whole numbers of seconds: in, hold, out, hold. In and out at least 2."""

    cycles: Annotated[int, Field(ge=1, le=40)] | None = None
    """How many breaths. Either this or `time`."""

    time: Time | None = None
    """How long, rounded up to whole breaths. Either this or `cycles`."""

    def moments(self, here: Here) -> tuple[Moment, ...]:
        """One screen; it leaves by itself and starts over after a restore."""
        ask = Breathe(self.pattern)
        limit = self._limit(ask, here)
        marks = self.marks(limit, here, SOFT_ENDS)
        clock = Timing(limit, "next", max_extends=0, restarts=True, marks=marks)
        return tuple(
            here.moment(self, Phase.BREATHE, place, ask=ask, timing=clock)
            for place in here.places(self.id, self.whose(here))
        )

    def _limit(self, ask: Breathe, here: Here) -> int:
        if self.time is None:
            return here.count(self.cycles or 1) * ask.cycle
        return -(-here.time(self.time) // ask.cycle) * ask.cycle
