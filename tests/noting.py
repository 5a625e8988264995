"""What the tests of promises have tried: noted by each, added up for all.

A test says `figures("T6", "12 letters shown", tried=1)`. A promise's line in the table is
the sum of what its tests said. What each of them said is in `RECORD`, from which the page is
written, and a test that now says something else fails: so the page is never behind.
"""

import json
import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Protocol

PROPERTY = "figure"
"""The name under which a test's report carries a figure, from any process."""

RECORD = Path(__file__).parent / "promises" / "figures.json"
"""The figures of each test, by its name."""

WRITTEN_WITH = "linux", (3, 11)
"""The system and the Python that the record comes from."""

COMPARABLE = (sys.platform, sys.version_info[:2]) == WRITTEN_WITH and not os.environ.get(
    "RECONNECT_ANY_VERSIONS"
)
"""Other systems make other calls, other versions write other bytes: there, counts may differ."""


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


@cache
def recorded() -> dict[str, list[Figure]]:
    """The figures that the page is written from, by test."""
    found = json.loads(RECORD.read_text(encoding="utf-8"))
    return {test: [Figure(**one) for one in figures] for test, figures in found.items()}


def record(found: Mapping[str, Iterable[Figure]]) -> None:
    """Write them down: a line for each test that has some."""
    rows = []
    for test, figures in sorted(found.items()):
        plain = [one.plain() for one in sums(figures).values()]
        kept = [{key: value for key, value in one.items() if value} for one in plain]
        if kept:
            rows.append(f"{json.dumps(test)}: {json.dumps(kept)}")
    RECORD.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
    recorded.cache_clear()


def behind(test: str, figures: Iterable[Figure]) -> str:
    """Why the page is not what it would be with what a test has noted; empty if it is.

    A test that is skipped here, or was where the page was written, proves nothing either way.
    """
    now, then = sums(figures), sums(recorded().get(test, ()))
    if any(one.skipped for one in (*now.values(), *then.values())) or _bare(now) == _bare(then):
        return ""
    said = ", ".join(map(str, now.values())) or "nothing"
    return f"docs/promises.md has other figures. This has noted: {said}. To renew it: {RENEW}"


RENEW = "python -m tests.promises.figures, or for these tests alone, pytest --figures"


def _bare(found: Mapping[str, Figure]) -> dict[str, Figure]:
    """Without the notes, which may say what differs from run to run."""
    return {of: replace(one, note="") for of, one in found.items()}


def number(of: str) -> int:
    """Where a promise stands: the 6 of T6, T6b too; others come last."""
    digits = "".join(one for one in of[1:3] if one.isdigit())
    return int(digits) if digits else 99


def read(rows: Iterable[object]) -> list[Figure]:
    """Figures that came from another process."""
    return [Figure(**row) for row in rows if isinstance(row, Mapping)]
