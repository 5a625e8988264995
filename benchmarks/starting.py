"""How long until something is there: first frames, commands, memory."""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks import homes
from benchmarks.figures import Row, in_turn, ratio_row
from benchmarks.watching import Watched, first_line, whole_process

RECONNECT = shutil.which("reconnect", path=str(Path(sys.executable).parent)) or "reconnect"
"""The installed program."""

PASS = [sys.executable, "-c", "pass"]
BARE = [sys.executable, str(Path(__file__).with_name("bare.py"))]
HELLO, TONIGHT, LAID = "Hello there", "Enter choose", "Support & safety"
"""What is waited for: the bare app's words, Tonight's line of keys, the last item of its list."""


def seen(command: Sequence[str], text: str, env: Mapping[str, str] | None = None) -> list[float]:
    """One start: ms until a text is on the screen, CPU ms and MiB until then."""
    watched = Watched(command, env)
    try:
        there = watched.until(text)
    finally:
        watched.end()
    return [there.ms, there.cpu, there.peak]


def home(folder: Path) -> dict[str, str]:
    """The environment of a program whose files are there."""
    return {"RECONNECT_HOME": str(folder)}


def frames(where: str, runs: int) -> Iterator[Row]:
    """First frames beside those of a bare app, in turn."""
    small = home(homes.couple(homes.fresh(where)))
    evenings = home(homes.with_sessions(homes.fresh(where)))
    own = home(homes.with_exercises(homes.fresh(where)))
    found = in_turn(
        runs,
        {
            "bare": lambda: seen([*BARE, "static"], HELLO),
            "small": lambda: seen([RECONNECT], TONIGHT, small),
            "laid": lambda: seen([RECONNECT], LAID, small),
            "evenings": lambda: seen([RECONNECT], TONIGHT, evenings),
            "own": lambda: seen([RECONNECT], TONIGHT, own),
        },
    )
    figures = {name: list(zip(*each, strict=True)) for name, each in found.items()}
    bare, tonight = figures["bare"], figures["small"]
    yield ratio_row("First frame of Tonight, beside a bare Textual app", tonight[0], bare[0], 1.1)
    yield ratio_row("First frame of Tonight in CPU time", tonight[1], bare[1], 1.1)
    yield ratio_row(
        "Tonight with its whole list, beside the same", figures["laid"][0], bare[0], None
    )
    for name, what in (("evenings", "10,000 evenings"), ("own", "10,000 exercises of one's own")):
        yield ratio_row(f"First frame with {what}, beside few", figures[name][0], tonight[0], 1.05)
    yield ratio_row(
        "Peak memory at Tonight", figures["laid"][2], bare[2], 1.35, unit="MiB", digits=1
    )


def commands(where: str, runs: int) -> Iterator[Row]:
    """Commands beside the shortest Python program."""
    small = home(homes.couple(homes.fresh(where)))
    told = [RECONNECT, "run", "take-turns-listening", "--with", "Ana", "--and", "Leo", "--plain"]
    found = in_turn(
        runs,
        {
            "pass": lambda: [whole_process(PASS)],
            "paths": lambda: [whole_process([RECONNECT, "paths"], small)],
            "list": lambda: [whole_process([RECONNECT, "list"], small)],
            "plain": lambda: [first_line(told, small)],
        },
    )
    figures = {name: [one[0] for one in each] for name, each in found.items()}
    for name, what, most in (
        ("paths", "`reconnect paths`", 6),
        ("list", "`reconnect list`", 10),
        ("plain", "First line of `reconnect run ID --plain`", 14),
    ):
        yield ratio_row(f"{what}, beside `python -c pass`", figures[name], figures["pass"], most)


def compile_once() -> None:
    """Let Python keep what it compiled: an installed program has been started before."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
