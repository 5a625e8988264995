"""Other decks than an exercise's own: what partners may choose before a session that draws."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reconnect_tui.content.steps.draw import DrawStep

if TYPE_CHECKING:
    from reconnect_tui.content.exercise import Exercise
    from reconnect_tui.content.heads import Head
    from reconnect_tui.content.steps.step import Mode


@dataclass(frozen=True, slots=True)
class Dealing:
    """The decks on offer, by id with their titles, the exercise's own first.

    `steps` are the ids of those that draw. Empty where there is nothing to choose.
    """

    titles: Mapping[str, str]
    steps: tuple[str, ...] = ()

    def of(self, changes: Mapping[str, int | str]) -> str:
        """The deck that is drawn from with these changes of the exercise."""
        set_ = (str(changes[f"{step}.deck"]) for step in self.steps if f"{step}.deck" in changes)
        return next(set_, next(iter(self.titles), ""))

    def changed(self, changes: Mapping[str, int | str], deck: str) -> Mapping[str, int | str]:
        """The changes with which the cards of this deck are drawn."""
        return {**changes, **{f"{step}.deck": deck for step in self.steps}}


def dealing(exercise: "Exercise", mode: "Mode", decks: "Mapping[str, Head]") -> Dealing:
    """What there is to choose, for two or for one. `decks` are those of the library."""
    drawing = [
        step
        for _, step, block in exercise.walk()
        if isinstance(step, DrawStep)
        and step.instead
        and all(one.survives(mode) for one in (step, block) if one is not None)
    ]
    ids = (drawing[0].deck, *drawing[0].instead) if drawing else ()
    titles = {ident: decks[ident].title for ident in ids if ident in decks}
    return Dealing(titles, tuple(step.id for step in drawing))
