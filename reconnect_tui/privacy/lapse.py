"""How long what a passphrase has opened stays open."""

from reconnect_tui.engine.timer import Instant

FORGET_AFTER = 120_000
"""A key, used or not, and open words that nobody is at, are forgotten after so many ms."""


def left(since: Instant, now: Instant) -> int:
    """How many ms are left; none or fewer, and it is to be forgotten.

    By either clock: one of them stands still while a lid is closed.
    """
    return FORGET_AFTER - max(now.mono - since.mono, now.wall - since.wall)


def is_over(since: Instant, now: Instant) -> bool:
    """Whether it is to be forgotten."""
    return left(since, now) <= 0
