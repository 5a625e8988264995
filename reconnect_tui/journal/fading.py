"""How much of a script an exercise has for these people, and whether less of it is offered.

The offer grows from how scripted it felt the last time, and only from numbers that all of
them may read. It is an offer: what was chosen last time stands until they choose otherwise.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from statistics import mean
from typing import TYPE_CHECKING, Literal

from reconnect_tui.asks import Rate
from reconnect_tui.engine.session import Session
from reconnect_tui.journal.past import PastSessions
from reconnect_tui.journal.viewing import Eyes, may_read

if TYPE_CHECKING:
    from reconnect_tui.content.exercise import Exercise

SERIES = "felt-scripted"

SCRIPTED = 0.6
"""From this share of the scale on it felt scripted."""

LAST = 5
"""So many sessions are looked through at most."""


@dataclass(frozen=True, slots=True)
class Script:
    """`levels` that there are, the one that stands, and the one that is offered, if any."""

    levels: tuple[str, ...] = ("full",)
    now: str = "full"
    offer: str = ""

    @property
    def is_asked(self) -> bool:
        """Whether there is a reason to ask how much of it they would like."""
        return bool(self.offer) or self.now != self.levels[0]


def script_of(
    past: PastSessions, exercise: "Exercise", eyes: Eyes, mode: Literal["two", "solo"]
) -> Script:
    """The script of an exercise for exactly these people. Reads files: use a thread."""
    levels = exercise.levels(mode)
    if len(levels) == 1:
        return Script(levels)
    heads = tuple(
        head
        for head in past.heads()
        if head.exercise == exercise.id and frozenset(head.partners) == eyes and head.ended
    )
    return faded((one.session for one in past.some(heads[:LAST])), levels, eyes)


def faded(sessions: Iterable[Session], levels: tuple[str, ...], eyes: Eyes) -> Script:
    """The script after these sessions of one exercise, the newest first."""
    now, offer = "", ""
    for session in sessions:
        level = session.origin.level if session.origin.level in levels else levels[0]
        now = now or level
        numbers = list(_scripted(session, eyes))
        if numbers:
            later = levels[levels.index(now) + 1 :]
            if level == now and mean(numbers) >= SCRIPTED and later:
                offer = later[0]
            break
    return Script(levels, now or levels[0], offer)


def _scripted(session: Session, eyes: Eyes) -> Iterator[float]:
    """How scripted it felt, from 0 to 1, as far as all who look may read it."""
    for moment in session.plan.moments:
        result = session.results.get(moment.address)
        if not isinstance(moment.ask, Rate) or moment.ask.series != SERIES or result is None:
            continue
        low, high = result.scale or (moment.ask.min, moment.ask.max)
        if isinstance(result.value, Mapping) and may_read(session, moment.address, eyes):
            for number in result.value.values():
                if isinstance(number, int) and low < high:
                    yield (number - low) / (high - low)
