"""An exercise file: who it is for, when not to do it, and its steps."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from reconnect_tui.content.fields import Row, Slug, Wait
from reconnect_tui.content.opening import Opening, Remark
from reconnect_tui.content.steps import AnyStep
from reconnect_tui.content.steps.block import Block
from reconnect_tui.content.steps.here import Level
from reconnect_tui.content.steps.step import Mode, Step
from reconnect_tui.content.steps.turns import Turns

Length = Literal["short", "full", "long"]
Modes = Annotated[Row[Mode], Field(min_length=1, max_length=2)]


class Exercise(Opening):
    """One guided activity."""

    kind: Literal["exercise"]
    """`exercise`."""

    modes: Modes = Field(alias="for")
    """Whether it is for `two` partners, for one (`solo`), or for both."""

    not_for: Annotated[Row[Remark], Field(min_length=1)]
    """When not to do this. Shown before it starts."""

    wait_after: dict[Slug, Wait] = Field(default_factory=dict)
    """Exercises after which this one waits a while, as `{ look-back-together = "24h" }`. It is
    said before it starts, and hinders nobody."""

    depth: Annotated[int, Field(ge=1, le=3)] = 1
    """1 light, 2 real, 3 heavy. From 2 on, two partners are asked in private first."""

    lengths: Annotated[Row[Length], Field(min_length=1, max_length=3)] = ("full",)
    """Lengths on offer. They scale every `time` and count by a half, one, one and a half."""

    steps: Annotated[Row[AnyStep], Field(min_length=1, max_length=40)]
    """What happens, in order. The last one is a `close`."""

    def walk(self) -> Iterator[tuple[tuple[str | int, ...], Step, Block | None]]:
        """Every step with its key path and the block it stands in, in reading order."""
        for place, step in enumerate(self.steps):
            yield ("steps", place), step, None
            if isinstance(step, Block):
                for inside, inner in enumerate(step.steps):
                    yield ("steps", place, "steps", inside), inner, step

    def step(self, ident: str) -> Step | None:
        """The step of an id, in a block or not."""
        return next((step for _, step, _ in self.walk() if step.id == ident), None)

    def levels(self, mode: Mode) -> tuple[Level, ...]:
        """How much of its script can be shown, the whole of it first."""
        fading = [step for _, step, _ in self.walk() if step.survives(mode)]
        return (
            "full",
            *(
                level
                for level in ("cue", "bare")
                if any(step.fades(level, mode) for step in fading)
            ),
        )

    @property
    def first(self) -> Literal["choose", "alternate", "random"]:
        """How it is settled who begins: as the first block of turns says."""
        return next((step.first for step in self.steps if isinstance(step, Turns)), "choose")
