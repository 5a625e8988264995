"""`close`: the last step."""

from typing import Literal

from reconnect_tui.content.steps.here import Here
from reconnect_tui.content.steps.step import Step
from reconnect_tui.moments import Moment, Phase


class Close(Step):
    """The end. Every exercise has exactly one, and nothing after it."""

    kind: Literal["close"]
    """`close`."""

    def moments(self, here: Here) -> tuple[Moment, ...]:
        """The last screen, for all."""
        place = here.together(self.id)
        return (here.moment(self, Phase.CLOSE, place, skippable=False),)
