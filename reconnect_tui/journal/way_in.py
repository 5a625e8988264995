"""The way in: from what was marked to an order of exercises, each with its reasons.

The same marks always give the same plan, in whatever order the evenings are listed. The body
and outside weight come first, then light before deep, and never more than four weeks hold.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from reconnect_tui.journal.marks import SUPPORT, Lead, marks
from reconnect_tui.journal.pages import begun
from reconnect_tui.journal.past import Past
from reconnect_tui.journal.viewing import Eyes, Opener, closed

if TYPE_CHECKING:
    from reconnect_tui.content.heads import Head

CHECKS = ("body-first", "what-followed-you-home", "eleven-signs", "seven-qualities")
"""The looks that a plan comes from, in the order in which they are taken."""

BEFORE_ALL = 2
"""So many of them stand before everything else: the body, and weight from outside."""

A_WEEK = 2
"""Exercises in a week."""

MOST = 8
"""Exercises in a plan: four weeks of two."""

LOOK_BACK = timedelta(days=60)
"""Older marks say little about today."""

LAST = 60
"""So many sessions are looked through at most."""


@dataclass(frozen=True, slots=True)
class Planned:
    """An exercise of a plan, and what was marked that leads to it, the strongest first."""

    exercise: str
    reasons: tuple[Lead, ...] = ()


@dataclass(frozen=True, slots=True)
class WayIn:
    """What was marked, as a way to go. `also` fits as well and is not in it.

    `support`: marks of fear or aggression, seen by their writer alone, which lead to the
    page of help and to no exercise.
    """

    steps: tuple[Planned, ...] = ()
    also: tuple[Planned, ...] = ()
    support: tuple[Lead, ...] = ()

    def without(self, exercise: str) -> "WayIn":
        """Leave one out; it stays at hand."""
        out = tuple(one for one in self.steps if one.exercise == exercise)
        kept = tuple(one for one in self.steps if one.exercise != exercise)
        return replace(self, steps=kept, also=(*self.also, *out))

    def dropped(self, exercise: str) -> "WayIn":
        """One that is no longer asked for, neither in the plan nor beside it."""
        out = self.without(exercise)
        return replace(out, also=tuple(one for one in out.also if one.exercise != exercise))

    def with_(self, exercise: str) -> "WayIn":
        """Put one in, at the end. The same plan if it is full."""
        if len(self.steps) >= MOST:
            return self
        found = tuple(one for one in self.also if one.exercise == exercise)
        kept = tuple(one for one in self.also if one.exercise != exercise)
        return replace(self, steps=(*self.steps, *found), also=kept)

    def moved(self, exercise: str, by: int) -> "WayIn":
        """One step earlier (-1) or later (1); the same plan at its ends."""
        rows = list(self.steps)
        place = next((at for at, one in enumerate(rows) if one.exercise == exercise), None)
        if place is None or not 0 <= place + by < len(rows):
            return self
        rows[place], rows[place + by] = rows[place + by], rows[place]
        return replace(self, steps=tuple(rows))

    def ordered(self, exercises: tuple[str, ...]) -> "WayIn":
        """The same marks with the steps that partners have chosen, in their order."""
        known = {one.exercise: one for one in (*self.steps, *self.also)}
        steps = tuple(known.get(one, Planned(one)) for one in exercises)
        also = tuple(one for ident, one in known.items() if ident not in exercises)
        return replace(self, steps=steps, also=also)


def way_in(
    past: Iterable[Past],
    eyes: Eyes,
    known: Mapping[str, "Head"],
    today: date,
    opener: Opener = closed,
) -> WayIn:
    """The plan of those who look. What was done since it was marked is not in it.

    `known` are the exercises that there are. `past` may be in any order.
    """
    leads = tuple(_standing(past, eyes, today, opener))
    groups: dict[str, list[Lead]] = {}
    for lead in leads:
        if _fits(known.get(lead.exercise), len(eyes)):
            groups.setdefault(lead.exercise, []).append(lead)
    found = [Planned(ident, _reasons(group)) for ident, group in groups.items()]
    found.sort(key=lambda one: (_stage(one), -len(one.reasons), -_weight(one), one.exercise))
    chosen = sorted(found[:MOST], key=lambda one: _order(one, known))
    support = tuple(lead for lead in leads if lead.exercise == SUPPORT)
    return WayIn(tuple(chosen), tuple(found[MOST:]), support)


def _standing(past: Iterable[Past], eyes: Eyes, today: date, opener: Opener) -> Iterator[Lead]:
    """What still holds: the newest answer to each question, if its exercise was not done since."""
    recent = sorted(
        (one for one in past if today - LOOK_BACK <= begun(one.session) <= today),
        key=lambda one: (one.session.sittings[0].start, one.name),
        reverse=True,
    )
    answered: set[str] = set()
    done: set[str] = set()
    for one in recent:
        for marked in marks(one, eyes, opener):
            if marked.question not in answered:
                answered.add(marked.question)
                yield from (lead for lead in marked.leads if lead.exercise not in done)
        if str(one.session.status) == "completed":
            done.add(one.session.plan.definition.id)


def _fits(head: "Head | None", people: int) -> bool:
    """Whether those who are here can do it; two can also do, each alone, what is for one."""
    alone = "solo" if people == 1 else ""
    return (
        head is not None
        and head.usable
        and head.status == "active"
        and (not alone or alone in head.modes)
    )


def _reasons(group: list[Lead]) -> tuple[Lead, ...]:
    return tuple(
        sorted(group, key=lambda one: (_rank(one.check), -one.weight, one.check, one.item))
    )


def _rank(check: str) -> int:
    return CHECKS.index(check) if check in CHECKS[:BEFORE_ALL] else BEFORE_ALL


def _stage(one: Planned) -> int:
    return min(_rank(lead.check) for lead in one.reasons)


def _weight(one: Planned) -> int:
    return max(lead.weight for lead in one.reasons)


def _order(one: Planned, known: Mapping[str, "Head"]) -> tuple[int, int, int, int, str]:
    depth = known[one.exercise].depth
    return (_stage(one), depth, -len(one.reasons), -_weight(one), one.exercise)
