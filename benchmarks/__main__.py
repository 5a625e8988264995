"""`python -m benchmarks`: every figure of the README, side by side, into `RESULTS.md`.

`--quick` takes fewer runs. `--no-peers` leaves other programs out. `--readme` also puts the
rows that have a goal into the README.
"""

import os
import platform
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks import inside, peers, quoting, starting, turns
from benchmarks.figures import Row

RESULTS = Path(__file__).with_name("RESULTS.md")
HEAD = "| what | reconnect | beside it | ratio | to reach | reached |\n|---|---|---|---|---|---|\n"


def measured(where: str, *, quick: bool, with_peers: bool) -> Iterator[Row]:
    """Every row. What cannot be measured here says so, and the rest goes on."""
    groups = [
        starting.frames(where, 5 if quick else 11),
        starting.commands(where, 7 if quick else 21),
        turns.keys(where, 100 if quick else 300),
        turns.rest(where, 5 if quick else 10),
        turns.memory(where),
        turns.opening(where, 3 if quick else 7),
        inside.everything(where, quick=quick),
    ]
    if with_peers:
        groups.append(peers.beside(where, 3 if quick else 5, 5 if quick else 10))
    for group in groups:
        try:
            yield from group
        except (TimeoutError, OSError) as error:
            print(error, file=sys.stderr)
            name = getattr(group, "__name__", "?")
            yield Row(f"The figures of `{name}`", "could not be measured here")


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
    reached = "" if row.reached is None else "yes" if row.reached else f"no, {row.missing}"
    return f"| {row.what} | {row.ours} | {row.other} | {row.ratio} | {row.target} | {reached} |"


def main(words: list[str]) -> None:
    """Measure, print, and write it down."""
    starting.compile_once()
    before, began = machine(), time.monotonic()
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as where:
        for row in measured(where, quick="--quick" in words, with_peers="--no-peers" not in words):
            rows.append(row)
            print(line(row), flush=True)
    took = round((time.monotonic() - began) / 60)
    about = f"Before: {before}\n\nAfter: {machine()} It took {took} minutes.\n\n"
    goals = f"\n\n## Goals that are not reached\n{quoting.missed(rows)}\n"
    lines = "\n".join(line(row) for row in rows)
    RESULTS.write_text(f"# What was measured\n\n{about}{HEAD}{lines}{goals}", encoding="utf-8")
    if "--readme" in words and not quoting.quote(rows, before):
        print("The README has no place for the figures.")


if __name__ == "__main__":
    main(sys.argv[1:])
