"""`rounds`: the steps inside are repeated, and "one more" may be offered."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, Literal

from pydantic import Field

from reconnect_tui.content.fields import Count
from reconnect_tui.content.steps.block import Block
from reconnect_tui.content.steps.here import Here
from reconnect_tui.moments import Moment


class Rounds(Block):
    """The same steps several times. Who begins alternates from round to round."""

    kind: Literal["rounds"]
    """`rounds`."""

    count: Count = 3
    """How many rounds."""

    more: Annotated[int, Field(ge=0, le=12)] = 0
    """How often "one more" is offered after the last round."""

    def moments(self, here: Here) -> tuple[Moment, ...]:
        """One pass for each round, those that may be added among them."""
        return self.passes(here, self._places(here))

    def _places(self, here: Here) -> Iterator[Here]:
        count = here.count(self.count)
        here = here.scaled_once(count != self.count)
        for number in range(1, count + self.more + 1):
            yield replace(
                here,
                seats=here.seats if number % 2 else here.seats[::-1],
                group=f"{self.id}:{number}",
                block=self.id,
                round=number,
                rounds=count,
                extra=max(0, number - count),
                more=self.more,
            )
