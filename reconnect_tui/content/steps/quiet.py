"""`quiet`: a stretch without words."""

from typing import Annotated, Literal

from pydantic import Field

from reconnect_tui.content.fields import Time
from reconnect_tui.content.steps.here import Here
from reconnect_tui.content.steps.step import Who
from reconnect_tui.content.steps.timed import CuedStep, turn_marks
from reconnect_tui.moments import Moment, Phase, Timing


class Quiet(CuedStep):
    """Silence for a time. It ends by itself with a bell."""

    kind: Literal["quiet"]
    """`quiet`."""

    who: Who | None = None
    """Whom it is for. Default `together`."""

    time: Time
    """How long."""

    extend: Time = 60
    """How much one press of "more time" adds."""

    max_extends: Annotated[int, Field(ge=0, le=10)] = 3
    """How often more time may be added."""

    def moments(self, here: Here) -> tuple[Moment, ...]:
        """One screen; it leaves by itself and starts over after a restore."""
        limit = here.time(self.time)
        clock = Timing(
            limit,
            "next",
            extend=self.extend * 1000,
            max_extends=self.max_extends,
            restarts=True,
            marks=self.marks(limit, here, turn_marks(limit, "next")),
        )
        return tuple(
            here.moment(self, Phase.QUIET, place, timing=clock)
            for place in here.places(self.id, self.whose(here))
        )
