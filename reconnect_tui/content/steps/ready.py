"""`ready`: a private question before something real, and a kind way out."""

from dataclasses import replace
from typing import ClassVar, Literal

from reconnect_tui.asks import (
    Breathe,
    Nothing,
    NotToday,
    Ready,
)
from reconnect_tui.content.steps.breathe import SOFT_ENDS
from reconnect_tui.content.steps.here import Here
from reconnect_tui.content.steps.step import Step, Who
from reconnect_tui.moments import (
    Condition,
    Moment,
    Phase,
    Timing,
)

CALM = Breathe((4, 0, 6, 0))
CALM_TIME = 180_000


class ReadyStep(Step):
    """Each says privately whether it is fine now, and how upset, 0 to 10.

    Not today, a blank, or 7 and over end the evening kindly, and nobody is told whose
    answer it was. From depth 2 on the app puts this step in front by itself.
    """

    SPOKEN_TO: ClassVar[Who] = "each"

    kind: Literal["ready"]
    """`ready`."""

    def moments(self, here: Here) -> tuple[Moment, ...]:
        """The question for each, then the way out if it is needed."""
        asked = tuple(
            here.moment(self, Phase.RATE, place, ask=Ready(), sealed=not here.solo)
            for place in here.places(self.id, "each")
        )
        unready = Condition(tuple(moment.address for moment in asked), "unready")
        return (*asked, *self._way_out(here, unready))

    def _way_out(self, here: Here, unready: Condition) -> tuple[Moment, ...]:
        seat, address = here.together(self.id)
        instead = f"{address}.instead"
        breathe = Condition((instead,), "is", "breathe")
        clock = Timing(CALM_TIME, "next", max_extends=0, restarts=True, marks=SOFT_ENDS)

        def made(name: str, phase: Phase, when: Condition) -> Moment:
            moment = Moment(f"{address}.{name}", self.id, phase, seat=seat)
            return here.placed(replace(moment, when=(*here.when, when)))

        return (
            replace(made("instead", Phase.CHOOSE, unready), ask=NotToday(), skippable=False),
            replace(made("breathe", Phase.BREATHE, breathe), ask=CALM, timing=clock),
            replace(made("end", Phase.CLOSE, unready), ask=Nothing(), skippable=False, ends=True),
        )
