"""What the tests of promises have tried: noted by each, added up for all.

A test says `figures("T6", "12 letters shown", tried=1)`. A promise's line in the table is
the sum of what its tests said.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

PROPERTY = "figure"
"""The name under which a test's report carries a figure, from any process."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What one test of the promise `of` (`T6`) says.

    `tried` cases, of which `lost` were lost; `wrong` ways to build it that must be noticed,
    of which `caught` were; `skipped` tests that this machine has no right or tool for.
    """

    of: str
    note: str = ""
    tried: int = 0
    lost: int = 0
    wrong: int = 0
    caught: int = 0
    skipped: int = 0

    def plain(self) -> dict[str, str | int]:
        """What can be sent from one process to another."""
        return {name: getattr(self, name) for name in self.__slots__}


class Note(Protocol):
    """How a test says what it has tried."""

    def __call__(  # noqa: PLR0913 - the columns of a table
        self,
        of: str,
        note: str = "",
        *,
        tried: int = 0,
        lost: int = 0,
        wrong: int = 0,
        caught: int = 0,
        skipped: int = 0,
    ) -> None:
        """See `Figure`."""


def sums(figures: Iterable[Figure]) -> dict[str, Figure]:
    """One figure for each promise, in their order; the notes of skipped tests stay."""
    found: dict[str, Figure] = {}
    for one in sorted(figures, key=lambda figure: (number(figure.of), figure.of)):
        old = found.get(one.of, Figure(one.of))
        reasons = [old.note] if old.note else []
        reasons += [one.note] if one.skipped and one.note not in reasons else []
        found[one.of] = Figure(
            one.of,
            "; ".join(reasons),
            old.tried + one.tried,
            old.lost + one.lost,
            old.wrong + one.wrong,
            old.caught + one.caught,
            old.skipped + one.skipped,
        )
    return found


def number(of: str) -> int:
    """Where a promise stands: the 6 of T6, T6b too; others come last."""
    digits = "".join(one for one in of[1:3] if one.isdigit())
    return int(digits) if digits else 99


def read(rows: Iterable[object]) -> list[Figure]:
    """Figures that came from another process."""
    return [Figure(**row) for row in rows if isinstance(row, Mapping)]
