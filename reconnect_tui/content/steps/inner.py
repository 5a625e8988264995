"""The kinds that may stand inside a block. Blocks do not nest."""

from typing import Annotated

from pydantic import Field

from reconnect_tui.content.steps.agree import Agree
from reconnect_tui.content.steps.breathe import BreatheStep
from reconnect_tui.content.steps.check import Check
from reconnect_tui.content.steps.choose import ChooseStep
from reconnect_tui.content.steps.draw import DrawStep
from reconnect_tui.content.steps.info import Info
from reconnect_tui.content.steps.mirror import Mirror
from reconnect_tui.content.steps.quiet import Quiet
from reconnect_tui.content.steps.rate import RateStep
from reconnect_tui.content.steps.reveal import RevealStep
from reconnect_tui.content.steps.speak import Speak
from reconnect_tui.content.steps.template import TemplateStep
from reconnect_tui.content.steps.write import WriteStep

InnerStep = Annotated[
    Info
    | Check
    | Speak
    | Mirror
    | WriteStep
    | TemplateStep
    | ChooseStep
    | RateStep
    | BreatheStep
    | Quiet
    | DrawStep
    | RevealStep
    | Agree,
    Field(discriminator="kind"),
]
