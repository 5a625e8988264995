"""A session on the screen: from a key to changed bytes, at rest, and breathing."""

import os
import time
from collections.abc import Iterator, Sequence

from benchmarks import homes
from benchmarks.figures import Row, limit_row, ratio_row
from benchmarks.starting import BARE, HELLO, LAID, RECONNECT
from benchmarks.watching import Watched
from reconnect_tui.collection import collection
from reconnect_tui.paths import home_folders


def session(where: str, kind: str) -> Watched:
    """One step of an exercise, its clock running."""
    root = homes.couple(homes.fresh(where))
    file = homes.exercise(root, kind)
    asked = ["run", str(file), "--solo", "--with", "Ana"]
    watched = Watched([RECONNECT, "--home", str(root), *asked])
    watched.until("Enter begin")
    watched.press(b"\r")
    watched.until("The step")
    watched.rest(1)
    if kind != "breathing":  # that one begins by itself
        watched.press(b" " if kind == "talking" else b"a")
    watched.rest(1)
    return watched


def bare(kind: str) -> Watched:
    """A bare app with one widget."""
    watched = Watched([*BARE, kind])
    watched.until(HELLO)
    watched.rest(1)
    watched.press(b"\t")
    return watched


def at_rest(one: Watched, seconds: float) -> float:
    """CPU seconds a minute of a program that is left alone."""
    one.rest(0.05)
    before = one.cpu()
    one.rest(seconds)
    return (one.cpu() - before) * 60 / seconds


def memory(where: str) -> Iterator[Row]:
    """The most memory of an evening with words, to its last page, beside a bare field."""
    ours, other = session(where, "writing"), bare("writer")
    try:
        for one in (ours, other):
            for _ in range(200):
                one.press(b"x")
        for key in (b"\x13", b"\r", b"\r"):
            ours.press(key)
            ours.rest(0.5)
        ours.until("Keep it")
        peaks = [ours.peak()], [other.peak()]
    finally:
        closed((ours, other))
    what = "Peak memory after an evening with words"
    yield ratio_row(what, peaks[0], peaks[1], 1.5, unit="MiB", digits=1)


def opening(where: str, runs: int) -> Iterator[Row]:
    """From a key at Tonight to the first page of 10,000 exercises of one's own."""
    root = homes.with_exercises(homes.fresh(where))
    there = [one.title for one in collection(home_folders(root)).exercises.values()][2]
    took: list[float] = []
    for number in range(runs + 1):
        watched = Watched([RECONNECT, "--home", str(root)])
        try:
            watched.until(LAID)
            watched.rest(2)
            began = time.perf_counter() - watched.began
            os.write(watched.fd, b"e")
            seen = watched.until(there)
        finally:
            watched.end()
        if number:
            took.append(seen.ms - began * 1000)
    yield limit_row("The list of 10,000 exercises, from the key to its first page", took, 300)


def closed(watched: Sequence[Watched]) -> None:
    """End them all."""
    for one in watched:
        one.end()


def keys(where: str, presses: int) -> Iterator[Row]:
    """Letters typed into the field of a step and into a bare one, in turn."""
    ours, other = session(where, "writing"), bare("writer")
    took: dict[str, list[float]] = {"ours": [], "other": []}
    try:
        for number in range(presses):
            key = b"\x7f" if number % 20 > 10 else b"x"  # noqa: PLR2004 - half typed, half taken back
            for name, one in (("ours", ours), ("other", other)):
                one.rest(0.06)
                took[name].append(one.press(key)[0])
    finally:
        closed((ours, other))
    what = "A key to the first changed byte while writing, each key saved"
    yield ratio_row(what, took["ours"], took["other"], 1.2, digits=1)
    yield limit_row("A key while writing, the slowest", took["ours"], 16, worst=True)


def rest(where: str, seconds: float) -> Iterator[Row]:
    """CPU time a minute and bytes of a turn at rest and of the pacer, beside bare widgets."""
    pairs = (
        ("A speaking turn at rest, CPU s a minute, beside bare `Digits`", "talking", "digits", 1.5),
        ("The breathing pacer, CPU s a minute, beside a bare 10 Hz disc", "breathing", "disc", 1.3),
    )
    for what, kind, widget, most in pairs:
        ours, other = session(where, kind), bare(widget)
        try:
            used = _minute(ours, other, seconds)
        finally:
            closed((ours, other))
        yield ratio_row(what, [used[0]], [used[1]], most, unit="s", digits=2)


def _minute(ours: Watched, other: Watched, seconds: float) -> tuple[float, float]:
    """Both left alone for some seconds at a time, twice each; CPU seconds a minute."""
    found = [(at_rest(ours, seconds), at_rest(other, seconds)) for _ in range(2)]
    return sum(one for one, _ in found) / 2, sum(one for _, one in found) / 2
