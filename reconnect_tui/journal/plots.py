"""A small picture of a trend in half blocks: rows of text, nothing else."""

from collections.abc import Sequence
from math import ceil

LEAST = 3
"""Fewer answers are no line, and fewer columns no picture."""

UPPER, LOWER, BASELINE, EMPTY = "▀", "▄", "┈", " "


def plot(
    shares: Sequence[float], baseline: float | None = None, *, width: int = 60, height: int = 5
) -> tuple[str, ...]:
    """`height` rows of `width` characters, the highest first; none for fewer than three shares.

    `shares` are 0.0 to 1.0, oldest first, a step each; where there is no room for all, so many
    share a step as `per_step` says. `baseline` is a dotted line behind them. There is no axis,
    and the lowest value is a step like any other.
    """
    width, height = max(LEAST, width), max(1, height)
    if len(shares) < LEAST:
        return ()
    steps = binned(shares, per_step(len(shares), width))
    rows = [[EMPTY] * width for _ in range(height)]
    if baseline is not None:
        rows[_level(baseline, height) // 2] = [BASELINE] * width
    for place, share in enumerate(steps):
        level = _level(share, height)
        for column in _columns(place, len(steps), width):
            rows[level // 2][column] = UPPER if level % 2 == 0 else LOWER
    return tuple("".join(row) for row in rows)


def per_step(count: int, width: int) -> int:
    """How many answers one step stands for."""
    return max(1, ceil(count / max(LEAST, width)))


def binned(shares: Sequence[float], size: int) -> tuple[float, ...]:
    """The mean of each `size` shares in turn; the last step may stand for fewer."""
    parts = [shares[at : at + size] for at in range(0, len(shares), size)]
    return tuple(sum(part) / len(part) for part in parts)


def _level(share: float, height: int) -> int:
    """Half rows from the top, 0 to 2 * height - 1."""
    return round((1 - min(1.0, max(0.0, share))) * (2 * height - 1))


def _columns(place: int, count: int, width: int) -> range:
    """The columns of a step; wide ones leave a gap before the next."""
    start, end = place * width // count, (place + 1) * width // count
    return range(start, end - 1 if end - start >= LEAST else end)
