"""`turns`: the steps inside run for each partner, and the roles swap by themselves."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, Literal

from pydantic import Field

from reconnect_tui.content.steps.block import Block
from reconnect_tui.content.steps.here import Here
from reconnect_tui.moments import Moment


class Turns(Block):
    """One partner is the speaker and the other the listener; then they swap, unless `once`."""

    kind: Literal["turns"]
    """`turns`."""

    first: Literal["choose", "alternate", "random"] = "choose"
    """Who begins: the partners choose, the other one than last time, or a coin."""

    rounds: Annotated[int, Field(ge=1, le=6)] = 1
    """How often each partner speaks."""

    once: bool = False
    """Whether the roles are taken once: whoever begins speaks, the other one listens, no swap."""

    parking: bool = True
    """Whether whoever listens may put a word aside, unseen, until their own turn."""

    def moments(self, here: Here) -> tuple[Moment, ...]:
        """One pass for each speaker in each round; alone, or `once`, one pass a round."""
        return self.passes(here, self._places(here))

    def _places(self, here: Here) -> Iterator[Here]:
        rounds = here.count(self.rounds)
        here = here.scaled_once(rounds != self.rounds)
        for number in range(1, rounds + 1):
            twin = ""
            for speaker in here.seats[: 1 if self.once else None]:
                group = f"{self.id}:{number}.{speaker}"
                yield replace(
                    here,
                    seats=(speaker, *(seat for seat in here.seats if seat != speaker)),
                    group=group,
                    block=self.id,
                    speaker=speaker,
                    parking=self.parking,
                    twin=twin,
                    round=number,
                    rounds=rounds,
                )
                twin = group
