"""A file's steps with their places, as the rules look at them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.positions import KeyPath, Positions
from reconnect_tui.content.steps.agree import Agree
from reconnect_tui.content.steps.answer import Answer
from reconnect_tui.content.steps.block import Block
from reconnect_tui.content.steps.reveal import RevealStep
from reconnect_tui.content.steps.step import Mode, Step, Who
from reconnect_tui.content.steps.turns import Turns


@dataclass(frozen=True)
class Spot:
    """One step: its key path, its place in reading order, the block around it."""

    step: Step
    path: KeyPath
    order: int
    block: Block | None

    @property
    def in_turns(self) -> bool:
        """Whether there are a speaker and a listener here."""
        return isinstance(self.block, Turns)

    @property
    def sealed(self) -> bool:
        """Whether its answer is hidden until a reveal."""
        return isinstance(self.step, Answer) and self.step.sealed

    @property
    def acting(self) -> Who:
        """Whom its words speak to. A proposal is made by one."""
        step = self.step
        if isinstance(step, Agree):
            return "each"
        written: Who | None = getattr(step, "who", None)
        if written:
            return written
        return step.SPOKEN_TO if self.in_turns or step.SPOKEN_TO != "speaker" else "each"

    def survives(self, mode: Mode) -> bool:
        """Whether it is part of a session for two, or for one."""
        around = self.block is None or self.block.survives(mode)
        return around and self.step.survives(mode)


@dataclass(frozen=True)
class Sheet:
    """An exercise with the places of its text."""

    exercise: Exercise
    positions: Positions

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """Every step, in reading order."""
        walk = enumerate(self.exercise.walk())
        return tuple(Spot(step, path, order, block) for order, (path, step, block) in walk)

    @cached_property
    def ids(self) -> dict[str, Spot]:
        """The first step of each id."""
        return {spot.step.id: spot for spot in reversed(self.spots)}

    def line(self, path: KeyPath) -> int:
        """The line on which a key path stands."""
        return self.positions.value(path).line

    def revealed(self, ident: str, before: Spot) -> bool:
        """Whether a reveal of that step comes before a spot."""
        return any(
            isinstance(spot.step, RevealStep) and ident in spot.step.of
            for spot in self.spots[: before.order]
        )

    def modes_of(self, spot: Spot) -> Iterator[Mode]:
        """The ways of sitting down in which a step is there."""
        return (mode for mode in self.exercise.modes if spot.survives(mode))
