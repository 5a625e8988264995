"""The step kinds: one file each. A new kind is one file, and one line in these unions."""

from typing import Annotated

from pydantic import Field

from reconnect_tui.content.steps.close import Close
from reconnect_tui.content.steps.inner import InnerStep
from reconnect_tui.content.steps.ready import ReadyStep
from reconnect_tui.content.steps.rounds import Rounds
from reconnect_tui.content.steps.space import Space
from reconnect_tui.content.steps.turns import Turns

AnyStep = Annotated[
    InnerStep | ReadyStep | Space | Turns | Rounds | Close, Field(discriminator="kind")
]
"""Every kind, at the top level of a file. `InnerStep` has those that may stand in blocks."""
