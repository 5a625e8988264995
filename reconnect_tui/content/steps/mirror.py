"""`mirror`: the listener says back what was heard, until the speaker says that it fits."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reconnect_tui.asks import Heard
from reconnect_tui.content.fields import Line, Words
from reconnect_tui.content.steps.here import Here
from reconnect_tui.content.steps.step import Mode, Step, Who
from reconnect_tui.content.steps.timed import TimedStep, turn_marks
from reconnect_tui.moments import Moment, Phase, Timing


class Mirror(TimedStep):
    """The loop of listening. It belongs in `turns` and always ends."""

    TEXTS: ClassVar[tuple[str, ...]] = (*Step.TEXTS, "ask", "retry", "give_up")
    SPOKEN_TO: ClassVar[Who] = "listener"

    kind: Literal["mirror"]
    """`mirror`."""

    text: Words
    """What the listener is asked to do."""

    ask: Line
    """The question to the speaker, answered with yes, almost or no."""

    max_tries: Annotated[int, Field(ge=1, le=5)] = 3
    """How often it is tried before going on kindly."""

    retry: Words = ""
    """What is read before another try."""

    give_up: Words = ""
    """What is read when the tries are used up."""

    def survives(self, mode: Mode) -> bool:
        """Nobody can say it back to a partner alone, unless there is a text for that."""
        return super().survives(mode) and (mode == "two" or bool(self.text_solo))

    def timing(self, here: Here) -> Timing | None:
        """The clock of one try. None: there is none."""
        clock = super().timing(here)
        if clock is None or clock.limit is None:
            return None
        marks = self.marks(clock.limit, here, turn_marks(clock.limit, "wait"))
        return Timing(clock.limit, "wait", clock.extend, clock.max_extends, marks=marks)

    def moments(self, here: Here) -> tuple[Moment, ...]:
        """One screen for the listener; alone, only the text."""
        clock = self.timing(here)
        if here.solo:
            return (here.moment(self, Phase.SAY_BACK, here.together(self.id), timing=clock),)
        ask = Heard(
            here.words(self.ask, here.listener),
            here.words(self.retry, here.listener),
            here.words(self.give_up, here.listener),
            self.max_tries,
        )
        place = here.listener, here.at(self.id)
        return (here.moment(self, Phase.SAY_BACK, place, ask=ask, timing=clock),)
