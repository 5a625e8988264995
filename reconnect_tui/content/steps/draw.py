"""`draw`: a card from a deck."""

from dataclasses import replace
from typing import Annotated, Literal

from pydantic import Field

from reconnect_tui.asks import Card, Draw, Ref
from reconnect_tui.content.fields import Row, Slug
from reconnect_tui.content.steps.here import Here
from reconnect_tui.content.steps.step import Step
from reconnect_tui.moments import Moment, Phase


class DrawStep(Step):
    """A card is drawn, never the same one before all were seen."""

    kind: Literal["draw"]
    """`draw`."""

    deck: Slug
    """The id of the deck."""

    also: Row[Slug] = ()
    """Other decks that suit. Unless a program sets one, the partners choose before they begin."""

    tags: Row[Slug] = ()
    """Only cards with one of these tags."""

    max_depth: Annotated[int, Field(ge=1, le=3)] = 3
    """Only cards up to this depth."""

    passes: Annotated[int, Field(ge=0, le=3)] = 1
    """How many cards may be put back for another one."""

    def moments(self, here: Here) -> tuple[Moment, ...]:
        """One card for all."""
        place = here.together(self.id)
        cards = here.decks[self.deck].cards_for(self.tags, self.max_depth, solo=here.solo)
        drawn = tuple(Card(ident, here.words(text, place[0])) for ident, text in cards)
        ask = Draw(self.deck, drawn, self.passes)
        moment = here.moment(self, Phase.READ, place, ask=ask)
        # On its own page `{card}` is the card that is drawn there.
        own = tuple(
            Ref("card", moment.address) if isinstance(part, Ref) and part.kind == "card" else part
            for part in moment.text
        )
        return (replace(moment, text=own),)
