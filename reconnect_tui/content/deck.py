"""A deck file: prompts that are drawn without repetition."""

from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from reconnect_tui.content.fields import Record, Row, Slug
from reconnect_tui.content.opening import Opening
from reconnect_tui.content.steps.step import Mode

CardText = Annotated[str, StringConstraints(min_length=1, max_length=400)]


class CardTable(Record):
    """One prompt."""

    TEXTS: ClassVar[tuple[str, ...]] = ("text",)

    id: Slug
    """The card's name, unique in the deck. It is how a card that was seen is remembered."""

    text: CardText
    """What is read. `{you}` and `{other}` are names."""

    text_solo: Annotated[str, StringConstraints(max_length=400)] = ""
    """The text for one partner alone."""

    tags: Row[Slug] = ()
    """Words that a `draw` can ask for."""

    depth: Annotated[int, Field(ge=1, le=3)] = 1
    """1 light, 2 real, 3 heavy."""

    only: Mode | None = None
    """Keeps the card for `two` partners or for `solo`."""


class Deck(Opening):
    """A named list of cards."""

    kind: Literal["deck"]
    """`deck`."""

    cards: Annotated[Row[CardTable], Field(min_length=1, max_length=500)]
    """One to five hundred cards."""

    def cards_for(
        self, tags: Iterable[str], max_depth: int, *, solo: bool
    ) -> tuple[tuple[str, str], ...]:
        """Id and text of the cards that fit: any of the tags, up to a depth, for this many."""
        wanted, mode = frozenset(tags), "solo" if solo else "two"
        return tuple(
            (card.id, (card.text_solo if solo else "") or card.text)
            for card in self.cards
            if card.depth <= max_depth
            and card.only in (None, mode)
            and (not wanted or wanted & set(card.tags))
        )
