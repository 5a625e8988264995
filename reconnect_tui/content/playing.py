"""Every path of an exercise, played: whether it ends, how long it is, what nobody ever sees."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reconnect_tui.content.deck import Deck
from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.findings import Finding
from reconnect_tui.content.outline import minutes
from reconnect_tui.content.plan import Choices, Seating, plan
from reconnect_tui.content.robot import Manner, Robot, aimed, walk
from reconnect_tui.content.steps.step import Mode
from reconnect_tui.engine.page import page
from reconnect_tui.moments import Plan, Seat

NAMES: Mapping[Mode, dict[Seat, str]] = {"two": {"a": "Ana", "b": "Leo"}, "solo": {"a": "Ana"}}
MANNERS: tuple[Manner, ...] = ("yes", "no", "pass")


@dataclass(frozen=True, slots=True)
class Played:
    """What robots met in one exercise, for two partners or for one.

    `screens` are those of a willing couple that adds no round; `minutes` are the limited
    ones; `paths` says how many evenings were played; `never` are steps that no answer leads to.
    """

    mode: Mode
    screens: int
    minutes: float
    paths: int
    never: tuple[str, ...] = ()


def unseen(exercise: Exercise, played: Iterable[Played]) -> Iterator[Finding]:
    """A finding for each step that nobody ever sees, for two or for one."""
    for one in played:
        for path, step, _ in exercise.walk():
            if step.id in one.never:
                message = (
                    f'step "{step.id}" is never seen for {one.mode}: no answers lead to it. '
                    f"Look at show_if."
                )
                yield Finding("W256", (*path, "id"), message)


def play(exercise: Exercise, decks: Mapping[str, Deck]) -> tuple[Played, ...]:
    """An exercise played in every way, for each that it is for. Raises `Stuck`."""
    return tuple(_play(exercise, decks, mode) for mode in exercise.modes)


def _play(exercise: Exercise, decks: Mapping[str, Deck], mode: Mode) -> Played:
    first, *others = _plans(exercise, decks, mode)
    ways = [_visited(first, Robot(manner)) for manner in MANNERS]
    screens = len(ways[0])
    seen = frozenset[str]().union(*ways)
    never: list[str] = []
    for moment in first.moments:
        if moment.address in seen or moment.detour:
            continue
        ways.append(_visited(first, aimed(first, moment.address)))
        seen |= ways[-1]
        if moment.address not in seen and moment.step not in never:
            never.append(moment.step)
    ways += [_visited(other, Robot(), paged=False) for other in others]
    return Played(mode, screens, minutes(first), len(ways), tuple(never))


def _plans(exercise: Exercise, decks: Mapping[str, Deck], mode: Mode) -> Iterator[Plan]:
    """The plan of each length and starter, the usual one first."""
    starters: tuple[Seat, ...] = ("a", "b") if mode == "two" else ("a",)
    for length in sorted(exercise.lengths, key=lambda one: one != "full"):
        for first in starters:
            seating = Seating(NAMES[mode], first)
            yield plan(exercise, decks, seating, Choices(length=length))


def _visited(of: Plan, robot: Robot, *, paged: bool = True) -> frozenset[str]:
    """The addresses that a robot comes by. With `paged` every page is made, as it would show."""
    addresses = set()
    for session, now in walk(of, robot):
        if paged:
            page(session, now)
        if session.at is not None:
            addresses.add(session.at)
    return frozenset(addresses)
