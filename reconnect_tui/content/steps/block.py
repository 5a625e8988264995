"""What `turns` and `rounds` share: steps inside, and a screen before them if there is text."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Annotated

from pydantic import Field

from reconnect_tui.content.fields import Row
from reconnect_tui.content.steps.here import Here
from reconnect_tui.content.steps.inner import InnerStep
from reconnect_tui.content.steps.step import Mode, Step
from reconnect_tui.moments import Moment, Phase


def lowered(steps: Iterable[Step], here: Here) -> tuple[Moment, ...]:
    """The moments of steps in order, each seeing what came before it."""
    made: tuple[Moment, ...] = ()
    for step in steps:
        if step.survives("solo" if here.solo else "two"):
            made += step.moments(replace(here, earlier=(*here.earlier, *made)))
    return made


class Block(Step):
    """A step that holds steps. With a `text`, that is read first."""

    steps: Annotated[Row[InnerStep], Field(min_length=1, max_length=12)]
    """One to twelve steps. Blocks cannot stand in blocks."""

    def survives(self, mode: Mode) -> bool:
        """A block is there as long as something in it is."""
        return super().survives(mode) and any(step.survives(mode) for step in self.steps)

    def opening(self, here: Here) -> tuple[Moment, ...]:
        """The screen before the first pass, if there is anything to read."""
        if not self.worded("text", here):
            return ()
        return (here.moment(self, Phase.READ, here.together(self.id)),)

    def passes(self, here: Here, places: Iterable[Here]) -> tuple[Moment, ...]:
        """The opening, then the steps once for each of the places."""
        made = self.opening(here)
        when = tuple(look.condition(here.addresses(look.step)) for look in self.show_if)
        for place in places:
            inner = replace(place, when=when, earlier=(*here.earlier, *made))
            made += lowered(self.steps, inner)
        return made
