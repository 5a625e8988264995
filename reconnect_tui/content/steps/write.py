"""`write`: free words."""

from typing import Annotated, Literal

from pydantic import Field

from reconnect_tui.asks import Write
from reconnect_tui.content.fields import Words
from reconnect_tui.content.steps.answer import OwnWords
from reconnect_tui.content.steps.here import Here
from reconnect_tui.moments import Moment, Phase


class WriteStep(OwnWords):
    """A place to write a few lines."""

    kind: Literal["write"]
    """`write`."""

    text: Words
    """What the writer is asked."""

    lines: Annotated[int, Field(ge=1, le=20)] = 6
    """How many lines the field shows."""

    max_chars: Annotated[int, Field(ge=1, le=4000)] = 1000
    """How many characters fit."""

    def moments(self, here: Here) -> tuple[Moment, ...]:
        """One field for each who writes."""
        ask = Write(self.lines, self.max_chars)
        return self.asked(here, Phase.WRITE, ask=ask, forget=self.keep == "session")
