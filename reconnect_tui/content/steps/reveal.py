"""`reveal`: opens sealed answers together."""

from typing import Annotated, Literal

from pydantic import Field

from reconnect_tui.asks import Release, Reveal
from reconnect_tui.content.fields import Row, Slug
from reconnect_tui.content.steps.here import Here
from reconnect_tui.content.steps.step import Mode
from reconnect_tui.content.steps.timed import TimedStep
from reconnect_tui.moments import Moment, Phase, Seat


class RevealStep(TimedStep):
    """What was sealed is shown to both at once.

    Before it opens, each writer chooses for own words: show, show one line, keep.
    """

    kind: Literal["reveal"]
    """`reveal`."""

    of: Annotated[Row[Slug], Field(min_length=1, max_length=12)]
    """Ids of earlier sealed steps of the same level, in the order they are shown."""

    show: Literal["all", "matches"] = "all"
    """Everything that was released, or only what both chose."""

    def survives(self, mode: Mode) -> bool:
        """Alone there is nothing to reveal, unless there is a text for that."""
        return super().survives(mode) and (mode == "two" or bool(self.text_solo))

    def moments(self, here: Here) -> tuple[Moment, ...]:
        """Each writer's choice, then all of it together."""
        place = here.together(self.id)
        if here.solo:
            return (here.moment(self, Phase.LOOK, place, timing=self.timing(here)),)
        rows = tuple(row for ident in self.of if (row := here.addresses(ident)))
        releases = self._releases(here) if self.show == "all" else ()
        ask = Reveal(rows, tuple(moment.address for moment in releases), self.show)
        together = here.moment(
            self, Phase.LOOK, place, ask=ask, skippable=False, timing=self.timing(here)
        )
        return (*releases, together)

    def _releases(self, here: Here) -> tuple[Moment, ...]:
        made = []
        for seat in here.seats:
            own = self._own(here, seat)
            if own:
                place = seat, here.at(self.id, seat)
                more = {"text": (), "hint": (), "sealed": True, "skippable": False}
                made.append(here.moment(self, Phase.LOOK, place, ask=Release(own), **more))
        return tuple(made)

    def _own(self, here: Here, seat: Seat) -> tuple[str, ...]:
        wanted = {address for ident in self.of for address in here.addresses(ident)}
        return tuple(
            moment.address
            for moment in here.earlier
            if moment.address in wanted and moment.seat == seat
        )
