"""What the steps with a response of one's own share: who answers, and who may see it."""

from typing import Any, ClassVar, Literal

from reconnect_tui.content.steps.here import Here
from reconnect_tui.content.steps.step import Who
from reconnect_tui.content.steps.timed import TimedStep
from reconnect_tui.moments import Moment, Phase


class Answer(TimedStep):
    """A step that asks for something to be written, chosen or rated."""

    SPOKEN_TO: ClassVar[Who] = "each"

    who: Who | None = None
    """Who answers. Default `each`; for a `template` in `turns` the `speaker`."""

    sealed: bool = False
    """Whether nobody else sees the answer until a `reveal` opens it."""

    def asked(self, here: Here, phase: Phase, **more: Any) -> tuple[Moment, ...]:  # noqa: ANN401 - as `Here.moment` takes them
        """One screen for each who answers. `more` are fields of Moment."""
        return tuple(
            here.moment(
                self,
                phase,
                place,
                sealed=self.sealed and not here.solo,
                timing=self.timing(here),
                **more,
            )
            for place in here.places(self.id, self.whose(here))
        )


class OwnWords(Answer):
    """An answer in the writer's own words, which can be left unkept."""

    keep: Literal["journal", "session"] = "journal"
    """Where the words stay: in the journal, or only until this session ends."""
