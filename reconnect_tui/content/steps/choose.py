"""`choose`: one or more of several options."""

from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from reconnect_tui.asks import Choose, Option, Suggestion
from reconnect_tui.content.fields import Line, Record, Row, Slug, Words
from reconnect_tui.content.steps.answer import Answer
from reconnect_tui.content.steps.here import Here
from reconnect_tui.moments import Moment, Phase


class OptionTable(Record):
    """One option. A bare text is enough where no other step refers to it."""

    id: Slug
    """The option's name, unique in the step."""

    text: Line
    """What is read."""


def _numbered(value: object) -> object:
    if not isinstance(value, list):
        return value
    return [
        {"id": f"option-{place}", "text": each} if isinstance(each, str) else each
        for place, each in enumerate(value, 1)
    ]


Options: TypeAlias = Annotated[
    Row[OptionTable], Field(min_length=2, max_length=20), BeforeValidator(_numbered)
]


class Leads(Record):
    """An option that leads to an exercise later on."""

    option: Slug
    """The id of the option."""

    exercise: Slug
    """The id of the exercise, or `support` for the support page, shown to the writer alone."""


class ChooseStep(Answer):
    """A list to choose from."""

    kind: Literal["choose"]
    """`choose`."""

    text: Words
    """What the partner is asked."""

    options: Options
    """Two to twenty texts, or tables `{ id, text }`."""

    pick: Annotated[int, Field(ge=1, le=20)] = 1
    """How many may be chosen."""

    suggest: Row[Leads] = ()
    """Options that lead to an exercise later on."""

    def moments(self, here: Here) -> tuple[Moment, ...]:
        """One list for each who chooses."""
        ask = Choose(
            tuple(Option(option.id, option.text) for option in self.options),
            self.pick,
            tuple(Suggestion(lead.option, lead.exercise) for lead in self.suggest),
        )
        return self.asked(here, Phase.CHOOSE, ask=ask)
