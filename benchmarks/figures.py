"""Figures: their middle, their worst, and a row of the table."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Row:
    """One line of the table. `target` is what to reach; `reached` none where there is none.

    `value` and `most` are the figure that counts and its limit, in the same unit.
    """

    what: str
    ours: str
    other: str = ""
    ratio: str = ""
    target: str = ""
    reached: bool | None = None
    value: float = 0.0
    most: float = 0.0

    @property
    def missing(self) -> str:
        """By how much it is missed, in words; empty where it is reached or none is asked."""
        if self.reached is not False:
            return ""
        if not self.most:
            return f"{self.value:g} too much"
        return f"{self.value / self.most * 100 - 100:.0f} % too much"


def p99(values: Sequence[float]) -> float:
    """The value that 99 of 100 stay below or at."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, math.ceil(len(ranked) * 0.99) - 1)]


def told(values: Sequence[float], unit: str = "ms", digits: int = 0) -> str:
    """Median, p99 and how often."""
    middle, worst = f"{median(values):.{digits}f}", f"{p99(values):.{digits}f}"
    return f"{middle} {unit} (p99 {worst}, {len(values)} runs)"


def ratio_row(  # noqa: PLR0913 - the parts of a row, each named at the call
    what: str,
    ours: Sequence[float],
    other: Sequence[float],
    most: float | None,
    *,
    unit: str = "ms",
    digits: int = 0,
) -> Row:
    """Ours beside another one, and whether the ratio of medians is small enough."""
    ratio = median(ours) / median(other)
    both = told(ours, unit, digits), told(other, unit, digits)
    if most is None:
        return Row(what, *both, f"{ratio:.2f}")
    target = f"at most {most:g} times"
    return Row(what, *both, f"{ratio:.2f}", target, ratio <= most, ratio, most)


def limit_row(
    what: str, values: Sequence[float], most: float, *, unit: str = "ms", worst: bool = False
) -> Row:
    """Ours alone: its median (or with `worst` its p99) under a limit."""
    value = p99(values) if worst else median(values)
    kind = "p99" if worst else "median"
    target = f"{kind} at most {most:g} {unit}"
    figure = told(values, unit, 2)
    return Row(what, figure, target=target, reached=value <= most, value=value, most=most)


def in_turn(
    runs: int, does: Mapping[str, Callable[[], Sequence[float]]]
) -> dict[str, list[Sequence[float]]]:
    """Each of these, one after the other, as often: a slow minute then harms all alike.

    The first round warms the caches and does not count.
    """
    found: dict[str, list[Sequence[float]]] = {name: [] for name in does}
    for place in range(runs + 1):
        for name, one in does.items():
            figures = one()
            if place:
                found[name].append(figures)
    return found
