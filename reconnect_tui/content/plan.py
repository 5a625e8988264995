"""An exercise, two chairs and a few choices to the bounded list of moments of a session."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from reconnect_tui.asks import Away, Calm, MoreTime, Pad
from reconnect_tui.content.changes import changed
from reconnect_tui.content.deck import Deck
from reconnect_tui.content.exercise import Exercise, Length
from reconnect_tui.content.identity import definition_of
from reconnect_tui.content.steps.block import lowered
from reconnect_tui.content.steps.here import Here, Level
from reconnect_tui.content.steps.ready import ReadyStep
from reconnect_tui.content.steps.step import Step
from reconnect_tui.moments import (
    SEATS,
    Condition,
    Moment,
    Phase,
    Plan,
    Seat,
    other_seat,
)

SCALES: Mapping[Length, Fraction] = {
    "short": Fraction(1, 2),
    "full": Fraction(1),
    "long": Fraction(3, 2),
}
READY_DEPTH = 2
"""From this depth on, two partners are asked in private before anything else."""

TIME_OUT = "time-out"
PARKED = "parked"
STILL_UPSET = 7
"""From 0 to 10; from here on the body is too loud for listening."""


@dataclass(frozen=True)
class Seating:
    """Who sits where. One name: solo. `first` begins; `absent` is who does not take part."""

    names: Mapping[Seat, str]
    first: Seat = "a"
    absent: str = ""

    @property
    def order(self) -> tuple[Seat, ...]:
        """The partners, starter first."""
        if len(self.names) == 1:
            return ("a",)
        return (self.first, other_seat(self.first))


@dataclass(frozen=True)
class Choices:
    """What is settled before a session. `changes` are a program's: `{"share.time": "2m"}`."""

    length: Length = "full"
    level: Level = "full"
    changes: Mapping[str, int | str] = field(default_factory=dict)


def plan(
    exercise: Exercise,
    decks: Mapping[str, Deck],
    seating: Seating,
    choices: Choices | None = None,
) -> Plan:
    """The moments of a session, every one with its own address, the detours last.

    `decks` holds at least those that the exercise draws from. Raises `ValueError` for a
    seating or a choice that the exercise is not for.
    """
    choices = choices or Choices()
    _refuse(exercise, seating, choices)
    exercise = changed(exercise, choices.changes)
    here = Here(
        seats=seating.order,
        level=choices.level,
        scale=SCALES[choices.length],
        decks=decks,
        lang=exercise.lang,
    )
    moments = lowered((*_asked_first(exercise, here), *exercise.steps), here)
    moments = (*moments, *_time_out(here), *_pads(moments))
    return Plan(
        definition_of(exercise),
        dict(seating.names),
        moments,
        seating.order[0],
        seating.absent if here.solo else "",
    )


def _refuse(exercise: Exercise, seating: Seating, choices: Choices) -> None:
    if set(seating.names) not in ({"a"}, set(SEATS)):
        message = 'a session needs seat "a", or seats "a" and "b"'
        raise ValueError(message)
    mode: Literal["two", "solo"] = "two" if len(seating.names) > 1 else "solo"
    if mode not in exercise.modes:
        message = f'exercise "{exercise.id}" is not for {mode}'
        raise ValueError(message)
    if choices.length not in exercise.lengths:
        message = f'exercise "{exercise.id}" has no length "{choices.length}"'
        raise ValueError(message)


def _asked_first(exercise: Exercise, here: Here) -> tuple[Step, ...]:
    """The `ready` step that the app puts in front, if the file has none of its own."""
    if here.solo or exercise.depth < READY_DEPTH:
        return ()
    if any(isinstance(step, ReadyStep) and step.survives("two") for step in exercise.steps):
        return ()
    taken = exercise.step("ready") is not None
    return (ReadyStep(id="all-ready" if taken else "ready", kind="ready"),)


def _time_out(here: Here) -> tuple[Moment, ...]:
    """The detour that either partner may take at any time. The page supplies the words."""
    calms = tuple(
        Moment(
            f"{TIME_OUT}.calm@{seat}",
            TIME_OUT,
            Phase.RATE,
            ask=Calm(),
            seat=seat,
            sealed=not here.solo,
            detour=True,
        )
        for seat in here.seats
    )
    upset = Condition(tuple(moment.address for moment in calms), "at_least", STILL_UPSET)
    away = Moment(TIME_OUT, TIME_OUT, Phase.AWAY, ask=Away(), detour=True)
    more = Moment(
        f"{TIME_OUT}.more", TIME_OUT, Phase.AWAY, ask=MoreTime(), when=(upset,), detour=True
    )
    return (away, *calms, more)


def _pads(moments: Iterable[Moment]) -> Iterator[Moment]:
    """For each who listens, a page with what they put aside. The app supplies the words."""
    for seat in sorted({one.listener for one in moments if one.parks and one.listener}):
        yield Moment(
            f"{PARKED}@{seat}",
            PARKED,
            Phase.LOOK,
            ask=Pad(),
            seat=seat,
            sealed=True,
            forget=True,
            detour=True,
        )
