"""`template`: a sentence with gaps to fill."""

import re
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reconnect_tui.asks import Slot, Template
from reconnect_tui.content.fields import Guard, Line, Record, Row, Slug, Words
from reconnect_tui.content.steps.answer import OwnWords
from reconnect_tui.content.steps.here import Here
from reconnect_tui.content.steps.step import Step, Who
from reconnect_tui.moments import Moment, Phase

GAP = re.compile(r"\[([a-z][a-z0-9-]{0,39})\]")


class SlotTable(Record):
    """One gap of a template."""

    label: Line
    """What belongs into the gap."""

    example: Annotated[str, Field(max_length=200)] = ""
    """A sample answer, shown greyed."""

    words: Slug = ""
    """The id of a word list on offer, such as `feelings`."""

    max_chars: Annotated[int, Field(ge=1, le=500)] = 200
    """How many characters fit."""


class TemplateStep(OwnWords):
    """A sentence with gaps; each gap is a small field of its own."""

    PLAIN: ClassVar[tuple[str, ...]] = (*Step.PLAIN, "template")
    SPOKEN_TO: ClassVar[Who] = "speaker"

    kind: Literal["template"]
    """`template`."""

    template: Words
    """The sentence, each gap written as `[slot]`."""

    template_solo: Words = ""
    """The sentence for one partner alone."""

    slots: Annotated[dict[Slug, SlotTable], Field(min_length=1, max_length=6)]
    """The gaps, one table for each `[slot]`."""

    guard: Row[Guard] = ()
    """Families of phrases that earn one gentle line and an alternative.

    With `vague-requests`, or a slot called `request`, four quiet marks say whether a request
    names who, what, when and how often.
    """

    guard_words: Annotated[int, Field(ge=0, le=20)] = 0
    """Above this many words in a gap, one gentle line. 0: never."""

    def moments(self, here: Here) -> tuple[Moment, ...]:
        """One sentence for each who fills it."""
        ask = Template(self.parts(self.worded("template", here)), self.guard, self.guard_words)
        return self.asked(here, Phase.WRITE, ask=ask, forget=self.keep == "session")

    def parts(self, sentence: str) -> tuple[str | Slot, ...]:
        """Words and slots in reading order. A gap without a table stays as it was typed."""
        parts: list[str | Slot] = []
        for place, piece in enumerate(GAP.split(sentence)):
            table = self.slots.get(piece) if place % 2 else None
            if table:
                slot = Slot(piece, table.label, table.example, table.words, table.max_chars)
                parts.append(slot)
            elif piece:
                parts.append(f"[{piece}]" if place % 2 else piece)
        return tuple(parts)
