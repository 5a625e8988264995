"""Other programs of the terminal, each in an environment of its own that is thrown away."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.figures import Row, ratio_row, told
from benchmarks.starting import BARE, HELLO, seen
from benchmarks.turns import at_rest, session
from benchmarks.watching import Watched

PEERS = {
    "harlequin": ([], "Data Catalog"),
    "toolong": (["{log}"], "line 199"),
    "frogmouth": ([], "Welcome to Frogmouth"),
    "termdown": (["90"], "88b"),
}
"""The arguments of each, and what its first whole frame shows."""
COMMANDS = {"toolong": "tl"}
LONGEST = 240
"""Seconds that installing one of them may take."""


def beside(where: str, runs: int, seconds: float) -> Iterator[Row]:
    """Their first frames beside a bare app, in turn; our turn at rest beside their countdown."""
    log = Path(where) / "some.log"
    log.write_text("".join(f"line {number}\n" for number in range(200)), encoding="utf-8")
    for name, (args, text) in PEERS.items():
        program = _installed(name, Path(where) / name)
        if program is None:
            yield Row(f"First frame of {name}", "did not install here")
            continue
        command = [str(program), *(one.format(log=log) for one in args)]
        home = {"HOME": where, "XDG_CONFIG_HOME": where, "XDG_DATA_HOME": where}
        try:
            yield _first_frame(name, command, text, home, runs)
            if name == "termdown":
                yield _counting(where, command, text, seconds)
        except (TimeoutError, OSError, StopIteration):
            yield Row(f"First frame of {name}", "did not start here")


def _first_frame(name: str, command: list[str], text: str, home: dict[str, str], runs: int) -> Row:
    seen(command, text, home)
    pairs = [(seen(command, text, home)[0], seen([*BARE, "static"], HELLO)[0]) for _ in range(runs)]
    theirs, ours = zip(*pairs, strict=True)
    ratio = f"{median(theirs) / median(ours):.2f}"
    what = f"First frame of {name}, beside a bare Textual app"
    return Row(what, told(theirs), told(ours), ratio)


def _counting(where: str, command: list[str], text: str, seconds: float) -> Row:
    """Our turn and its countdown, each left alone for a while, twice, in turn."""
    ours, other = session(where, "talking"), Watched(command)
    try:
        other.until(text)
        used = [(at_rest(ours, seconds), at_rest(other, seconds)) for _ in range(2)]
    finally:
        ours.end()
        other.end()
    what = "A speaking turn at rest, CPU s a minute, beside termdown"
    both = [one for one, _ in used], [one for _, one in used]
    return ratio_row(what, both[0], both[1], 1, unit="s", digits=2)


def _installed(name: str, folder: Path) -> Path | None:
    """The program in an environment of its own, or none."""
    uv = shutil.which("uv")
    made = [sys.executable, "-m", "venv", str(folder)]
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", name]
    ways = [[made, pip]]
    if uv is not None:
        install = [uv, "pip", "install", "--quiet", "--python", str(folder), name]
        ways.insert(0, [[uv, "venv", "--quiet", str(folder)], install])
    program = folder / "bin" / COMMANDS.get(name, name)
    for way in ways:
        if all(_runs(words) for words in way) and program.exists():
            return program
        shutil.rmtree(folder, ignore_errors=True)
    return None


def _runs(words: list[str]) -> bool:
    try:
        done = subprocess.run(words, capture_output=True, check=False, timeout=LONGEST)  # noqa: S603 - our own command
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
