"""`speak`: one partner talks and the other listens, or both do something aloud."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reconnect_tui.content.fields import Line, Row, Words
from reconnect_tui.content.steps.here import Here
from reconnect_tui.content.steps.step import Who
from reconnect_tui.content.steps.timed import TimedStep, turn_marks
from reconnect_tui.moments import Moment, Phase, Timing

Prompts = Annotated[Row[Line], Field(max_length=6)]


class Speak(TimedStep):
    """A stretch of talking. Without a `time` it is open and counts up."""

    SPOKEN_TO: ClassVar[Who] = "speaker"

    kind: Literal["speak"]
    """`speak`."""

    text: Words
    """What the partners read."""

    who: Who | None = None
    """Who talks. Default: the `speaker` in `turns`, else `each` in their order."""

    prompts: Prompts = ()
    """Up to six short starters on offer."""

    prompts_solo: Prompts = ()
    """The starters for one partner alone."""

    on_end: Literal["wait", "next"] = "wait"
    """What happens at the end of the time: wait for the sentence to end, or go on."""

    even: bool = True
    """Whether the second speaker gets as much time as the first one took in the end."""

    def timing(self, here: Here) -> Timing:
        """The clock of a turn. Open turns count up and make no sound."""
        if self.time is None:
            return Timing()
        limit = here.time(self.time)
        return Timing(
            limit,
            self.on_end,
            extend=self.extend * 1000,
            max_extends=self.max_extends,
            marks=self.marks(limit, here, turn_marks(limit, self.on_end)),
        )

    def moments(self, here: Here) -> tuple[Moment, ...]:
        """One screen for each who talks, the second one evened out with the first."""
        made: list[Moment] = []
        for place in here.places(self.id, self.whose(here)):
            twin = made[0].address if made else f"{here.twin}/{self.id}" if here.twin else ""
            made.append(self._turn(here, place, twin if self.even and self.time else ""))
        return tuple(made)

    def _turn(self, here: Here, place: tuple[Literal["a", "b"] | None, str], twin: str) -> Moment:
        clock = self.timing(here)
        starters = (self.prompts_solo if here.solo else ()) or self.prompts
        return here.moment(
            self,
            Phase.SPEAK,
            place,
            prompts=tuple(here.words(starter, place[0]) for starter in starters),
            timing=Timing(
                clock.limit, clock.on_end, clock.extend, clock.max_extends, twin, marks=clock.marks
            ),
        )
