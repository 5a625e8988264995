"""`check`: a question to all that is answered with yes or no."""

from typing import ClassVar, Literal

from reconnect_tui.asks import YesNo
from reconnect_tui.content.fields import Line, Words
from reconnect_tui.content.steps.here import Here
from reconnect_tui.content.steps.step import Step
from reconnect_tui.moments import Moment, Phase


class Check(Step):
    """A question before going on, such as "Ready to start?"."""

    TEXTS: ClassVar[tuple[str, ...]] = (*Step.TEXTS, "ask")

    kind: Literal["check"]
    """`check`."""

    text: Words
    """What the partners read first."""

    ask: Line
    """The question."""

    ask_solo: Line = ""
    """The question for one partner alone."""

    no: Literal["wait", "stop"] = "wait"
    """What a no means: wait kindly, or end kindly."""

    def moments(self, here: Here) -> tuple[Moment, ...]:
        """One question for all."""
        place = here.together(self.id)
        ask = YesNo(here.words(self.worded("ask", here), place[0]), self.no)
        return (here.moment(self, Phase.READ, place, ask=ask),)
