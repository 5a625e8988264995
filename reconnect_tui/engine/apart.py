"""How long a time-out may be, each length with the time of return that it promises."""

from reconnect_tui.engine.events import TimeOut
from reconnect_tui.engine.offers import Choice
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.spoken import MINUTE, clock_time, duration, put
from reconnect_tui.engine.timer import Instant
from reconnect_tui.engine.words import words_for

LENGTHS = (20, 30, 45, 60)
"""Minutes on offer, the shortest first: it is the one that a single Enter takes."""


def times_out(session: Session, now: Instant) -> tuple[Choice, ...]:
    """The lengths on offer at this time."""
    words = words_for(session.plan.definition.lang)
    return tuple(
        Choice(
            put(
                words.away_length,
                time=duration(words, minutes * MINUTE),
                until=clock_time(now.wall + minutes * MINUTE, now.offset),
            ),
            TimeOut(minutes),
        )
        for minutes in LENGTHS
    )
