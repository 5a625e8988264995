"""Who sits where, and the plan of an exercise for them."""

from typing import TYPE_CHECKING

from reconnect_tui.content.library import Library
from reconnect_tui.engine.session import Origin
from reconnect_tui.errors import Refused
from reconnect_tui.moments import SEATS, Plan, Seat

if TYPE_CHECKING:
    from reconnect_tui.content.exercise import Exercise


def plan_for(  # noqa: PLR0913 - what a plan is made from, each named at the call
    library: Library,
    exercise: "Exercise",
    origin: Origin,
    *,
    names: tuple[str, ...],
    first: str = "",
    absent: str = "",
) -> Plan:
    """The plan for these names, in the order of their seats. `first` is who begins.

    `origin` says how long, how much of the words, and what a program changes. Raises
    `Refused`, `NotThere` or `BadContent`.
    """
    from reconnect_tui.content.plan import Choices, Seating, plan  # noqa: PLC0415 - pydantic is slow

    if origin.length not in exercise.lengths:
        have = ", ".join(exercise.lengths)
        raise Refused(f'"{exercise.id}" has no length "{origin.length}". It has: {have}.')
    seated: dict[Seat, str] = dict(zip(SEATS, names, strict=False))
    begins: Seat = "b" if seated.get("b", "").casefold() == first.casefold() != "" else "a"
    try:
        decks = library.decks_for(exercise, origin.changes)
        choices = Choices(origin.length, origin.level, origin.changes)  # type: ignore[arg-type]  # both were chosen from lists
        return plan(exercise, decks, Seating(seated, begins, absent), choices)
    except ValueError as error:
        raise Refused(f"{str(error)[:1].upper()}{str(error)[1:]}.") from None


def require_seated(first: str, names: tuple[str, ...]) -> None:
    """Raise `Refused` if who is to begin does not sit here. Empty: nobody was named."""
    if first and first.casefold() not in {name.casefold() for name in names}:
        here = ", ".join(names)
        raise Refused(f'"{first}" does not sit here and cannot begin. Here: {here}.')
