"""`rate`: a number for one thing, or for several on the same scale."""

from typing import Annotated, Literal

from pydantic import Field

from reconnect_tui.asks import Option, Rate, Suggestion
from reconnect_tui.content.fields import Line, Record, Row, Slug, Words
from reconnect_tui.content.steps.answer import Answer
from reconnect_tui.content.steps.choose import OptionTable
from reconnect_tui.content.steps.here import Here
from reconnect_tui.moments import Moment, Phase


class HighLeads(Record):
    """A rating that leads to an exercise later on."""

    item: Slug = ""
    """The id of the item. Without items: leave it out."""

    at_least: int
    """The number from which on it leads there."""

    exercise: Slug
    """The id of the exercise, or `support` for the support page, shown to the writer alone."""


class RateStep(Answer):
    """A scale with words at both ends."""

    kind: Literal["rate"]
    """`rate`."""

    text: Words
    """What the partner is asked."""

    min: Annotated[int, Field(ge=0, le=1)] = 1
    """The lowest number, 0 or 1."""

    max: Annotated[int, Field(ge=2, le=10)] = 5
    """The highest number."""

    low: Line
    """What the lowest number means."""

    high: Line
    """What the highest number means."""

    items: Annotated[Row[OptionTable], Field(max_length=12)] = ()
    """Up to twelve things rated on the one scale. None: the step itself is the thing."""

    ask_both: bool = False
    """Whether each item is asked twice: "done to me" and "I do it too"."""

    series: Slug = ""
    """The name under which the numbers are compared over sessions."""

    suggest: Row[HighLeads] = ()
    """Ratings that lead to an exercise later on."""

    def moments(self, here: Here) -> tuple[Moment, ...]:
        """One scale for each who rates."""
        ask = Rate(
            self.low,
            self.high,
            self.min,
            self.max,
            tuple(Option(item.id, item.text) for item in self.items),
            self.ask_both,
            self.series,
            tuple(
                Suggestion(lead.item or self.id, lead.exercise, lead.at_least)
                for lead in self.suggest
            ),
        )
        return self.asked(here, Phase.RATE, ask=ask)
