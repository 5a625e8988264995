"""`python -m benchmarks`: every figure of the README, side by side, into `RESULTS.md`.

`--quick` takes fewer runs. `--no-peers` leaves other programs out.
"""

import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks import inside, peers, starting, turns
from benchmarks.figures import Row

RESULTS = Path(__file__).with_name("RESULTS.md")
HEAD = "| what | reconnect | beside it | ratio | to reach | reached |\n|---|---|---|---|---|---|\n"


def measured(where: str, *, quick: bool, with_peers: bool) -> Iterator[Row]:
    """Every row."""
    yield from starting.frames(where, 5 if quick else 15)
    yield from starting.commands(where, 7 if quick else 21)
    yield from turns.keys(where, 100 if quick else 300)
    yield from turns.rest(where, 5 if quick else 15)
    yield from inside.everything(where, quick=quick)
    if with_peers:
        yield from peers.first_frames(where, 3 if quick else 7)


def machine() -> str:
    """Where and when, and how busy it was."""
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {platform.system()} {platform.machine()}, "
        f"{os.cpu_count()} cores, Python {platform.python_version()}, "
        f"Textual {version('textual')}. Load (1, 5, 15 minutes): {load}."
    )


def line(row: Row) -> str:
    """A row as a line of the table."""
    reached = "" if row.reached is None else "yes" if row.reached else "no"
    return f"| {row.what} | {row.ours} | {row.other} | {row.ratio} | {row.target} | {reached} |"


def main(words: list[str]) -> None:
    """Measure, print, and write it down."""
    starting.compile_once()
    before = machine()
    lines: list[str] = []
    with tempfile.TemporaryDirectory() as where:
        for row in measured(where, quick="--quick" in words, with_peers="--no-peers" not in words):
            lines.append(line(row))
            print(lines[-1], flush=True)
    text = f"# What was measured\n\nBefore: {before}\n\nAfter: {machine()}\n\n"
    RESULTS.write_text(f"{text}{HEAD}{chr(10).join(lines)}\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
