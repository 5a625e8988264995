"""A plan from what was marked, in lines that both front ends show."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import Words
from reconnect_tui.journal.position_words import weeks_words
from reconnect_tui.journal.way_in import A_WEEK, Planned
from reconnect_tui.planning import Sketch

if TYPE_CHECKING:
    from reconnect_tui.content.heads import Head

SHOWN = 3
"""So many reasons of one exercise are said."""


@dataclass(frozen=True, slots=True)
class Line:
    """An exercise in a list: its id, the line, a quieter one, and its place in the plan."""

    id: str
    title: str
    says: str
    number: int = 0


class PlanLines:
    """Says plans. `heads` are those of the exercises that there are."""

    def __init__(self, words: Words, heads: "Mapping[str, Head]") -> None:
        """Take the words and the exercises."""
        self._words = words
        self._plan = words.programs.plan
        self._heads = heads

    def title(self, ident: str) -> str:
        """What an exercise is called."""
        return self._heads[ident].title if ident in self._heads else ident

    def first(self, sketch: Sketch) -> str:
        """The sentence below the title."""
        if sketch.by_hand is not None:
            return put(self._plan.by_hand, path=str(sketch.by_hand))
        if sketch.way.steps:
            return self._plan.below
        return self._plan.nothing_both if len(sketch.names) > 1 else self._plan.nothing

    def around(self, sketch: Sketch) -> tuple[str, ...]:
        """What is to be known of it as a whole."""
        both = (self._plan.both,) if len(sketch.names) > 1 else ()
        return (*self._plan.about, *both, self._plan.written)

    def length(self, sketch: Sketch) -> str:
        """`5 exercises in 3 weeks, two a week`."""
        count = len(sketch.way.steps)
        words = self._plan
        exercises = put(words.exercises, count=str(count)) if count > 1 else words.exercise_one
        weeks = weeks_words(-(-count // A_WEEK), self._words.programs)
        return put(words.length, exercises=exercises, weeks=weeks)

    def steps(self, sketch: Sketch) -> Iterator[Line]:
        """What is in the plan, in its order, each with its first reason."""
        for number, one in enumerate(sketch.way.steps, 1):
            why = self._because(one)[0]
            says = put(self._plan.done, why=why) if one.exercise in sketch.done else why
            yield Line(one.exercise, self.title(one.exercise), says, number)

    def also(self, sketch: Sketch) -> Iterator[Line]:
        """What fits as well."""
        for one in sketch.way.also:
            title = put(self._plan.also, title=self.title(one.exercise))
            yield Line(one.exercise, title, self._because(one)[0])

    def looks(self, sketch: Sketch) -> Iterator[Line]:
        """The looks that nothing is known of yet."""
        for one in sketch.looks:
            says = self._plan.look_each if one.each else self._plan.look_says
            yield Line(one.exercise, put(self._plan.look, title=one.title), says)

    def about(self, sketch: Sketch, ident: str) -> tuple[str, tuple[str, ...], str]:
        """An exercise: its title, every reason for it, and what it is."""
        rows = (*sketch.way.steps, *sketch.way.also)
        found = [one for one in rows if one.exercise == ident]
        says = tuple(line for one in found for line in self._because(one))
        head = self._heads.get(ident)
        return self.title(ident), says, head.summary if head is not None else ""

    def _because(self, one: Planned) -> tuple[str, ...]:
        because = (
            put(self._plan.because, item=lead.item, title=lead.title)
            for lead in one.reasons[:SHOWN]
        )
        return tuple(dict.fromkeys(because)) or (self._plan.chosen,)
