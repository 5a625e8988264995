"""Which session is older than which, whatever the wall clock has said meanwhile.

A session is stamped when it begins, and again whenever somebody sits down to it. A stamp is
the wall time in ms; where the clock was set back since, it is one more than the highest stamp
that there is. So stamps only grow, and sessions from another home find their place by time.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Order:
    """The stamps of one session: of its begin, and of when somebody sat down to it last."""

    begun: int = 0
    sat: int = 0


def stamp_after(stamps: Iterable[int], wall: int) -> int:
    """A stamp at the wall time `wall`, in ms, that comes after all of these."""
    return max(wall, 1 + max(stamps, default=0))
