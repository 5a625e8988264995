"""A plan in rows and in minutes, for lists, previews and `reconnect simulate`."""

from collections.abc import Iterator
from dataclasses import dataclass

from reconnect_tui.asks import Away, Ref, Text
from reconnect_tui.moments import (
    Moment,
    Phase,
    Plan,
    Seat,
)

MINUTE = 60_000
_SENTENCE = ("\n", ". ", "? ", ": ")


@dataclass(frozen=True, slots=True)
class Row:
    """One moment of an evening. `who` is a name, or empty for both together.

    `what` is a title or the first sentence; `ms` the limit, 0 where it is open. `maybe`:
    it comes only under a condition, or if one more round is wished.
    """

    address: str
    who: str
    what: str
    ms: int
    phase: Phase
    seat: Seat | None = None
    maybe: bool = False
    apart: bool = False


def outline(plan: Plan) -> tuple[Row, ...]:
    """The evening in order. Detours (a time-out) are not in it."""
    return tuple(_row(plan, moment) for moment in plan.moments if not moment.detour)


def timed(plan: Plan) -> int:
    """The milliseconds that are limited: open steps count 0, a mirror one try.

    What comes only perhaps, and time apart from the screen, do not count.
    """
    return sum(row.ms for row in outline(plan) if not row.maybe and not row.apart)


def minutes(plan: Plan) -> float:
    """The limited time in minutes, `8.5`."""
    return timed(plan) / MINUTE


def _row(plan: Plan, moment: Moment) -> Row:
    apart = isinstance(moment.ask, Away)
    limit = moment.timing.limit if moment.timing else None
    return Row(
        moment.address,
        _name(plan, moment.seat),
        _what(plan, moment),
        moment.ask.minutes * MINUTE if isinstance(moment.ask, Away) else limit or 0,
        moment.phase,
        moment.seat,
        bool(moment.when) or moment.extra > 0,
        apart,
    )


def _name(plan: Plan, seat: Seat | None) -> str:
    return plan.names.get(seat, "") if seat else ""


def _what(plan: Plan, moment: Moment) -> str:
    return moment.title or _first_sentence("".join(_spoken(plan, moment, moment.text)))


def _first_sentence(text: str) -> str:
    ends = [at for mark in _SENTENCE if (at := text.find(mark)) > 0]
    return text[: min(ends)] if ends else text.removesuffix(".")


def _spoken(plan: Plan, moment: Moment, text: Text) -> Iterator[str]:
    for part in text:
        yield part.replace("*", "") if isinstance(part, str) else _word(plan, moment, part)


def _word(plan: Plan, moment: Moment, ref: Ref) -> str:
    seats: dict[str, Seat | None] = {
        "you": moment.seat,
        "other": next((seat for seat in plan.names if seat != moment.seat), None),
        "speaker": moment.speaker,
        "listener": moment.listener,
    }
    if ref.kind in seats:
        seat = seats[ref.kind]
        return _name(plan, seat) or plan.absent or "..."
    return {"round": str(moment.round), "rounds": str(moment.rounds)}.get(ref.kind, "...")
