"""The way to a plan from what was marked: looked at, changed, begun; or first a look at oneself."""

from collections.abc import Awaitable, Callable
from functools import partial

from textual.content import Content

from reconnect_tui.courses import Enrolled
from reconnect_tui.engine.words import Words, words_for
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.planning import Planning, Sketch
from reconnect_tui.planning_words import PlanLines
from reconnect_tui.tui.screens.one_line import OneLineScreen
from reconnect_tui.tui.screens.plan import BEGIN, GO_ON, PlanScreen
from reconnect_tui.tui.screens.programs import Offered
from reconnect_tui.tui.stage import Stage

PLAN = "+plan"
"""The row of the plan among the programs; no id of a program looks like it."""

Alone = Callable[[tuple[str, ...]], Awaitable[str | None]]
"""Which of these partners (ids) sits down alone; none if somebody turned back."""


def plan_row(words: Words) -> Offered:
    """The plan, in the list of programs."""
    plan = words.programs.plan
    return Offered(PLAN, plan.title, plan.says, Content("\n\n".join((*plan.about, plan.written))))


class PlanWay:
    """Plans of those who are here, on a stage."""

    def __init__(self, stage: Stage, evening: Evening, planning: Planning, alone: Alone) -> None:
        """Take the stage, the evening, its plans, and who asks which one sits down."""
        self._stage = stage
        self._evening = evening
        self._planning = planning
        self._alone = alone

    async def open(self, here: tuple[str, ...]) -> Enrolled | Wish | None:
        """The plan of those who are here, as it was begun; or a look to take before."""
        sketch = await self._sketch(here)
        if sketch is None:
            return None
        words = words_for(self._evening.lang)
        lines = PlanLines(words, self._evening.library.exercises)
        left = await self._stage.ask(PlanScreen(sketch, lines, words))
        if left is None:
            return None
        key, changed = left
        if key == GO_ON:
            return changed.begun
        if key == BEGIN:
            return await self._stage.attempt(partial(self._planning.begin, changed))
        return await self._look(changed, key.partition(" ")[2])

    async def _sketch(self, here: tuple[str, ...]) -> Sketch | None:
        """What fits; private marks only if their writer opens them."""
        secret = ""
        if self._planning.sealed(here):
            typed = await self._stage.ask(self._asks(here[0]))
            secret = typed or ""
        keys = await self._stage.attempt(partial(self._planning.keys, here, secret))
        return await self._stage.attempt(partial(self._planning.sketch, here, keys))

    def _asks(self, name: str) -> OneLineScreen:
        return OneLineScreen(self._planning.asks(name), secret=True)

    async def _look(self, sketch: Sketch, ident: str) -> Wish | None:
        """A look that comes first, by all who are here or by one of them."""
        look = next(one for one in sketch.looks if one.exercise == ident)
        if not look.each:
            return Wish(exercise=ident, names=sketch.names)
        who = await self._alone(self._planning.ids(sketch.names))
        name = self._planning.name_of(who) if who else ""
        return Wish(exercise=ident, names=(name,), mode="solo") if name else None
