"""Other programs of the terminal, each in an environment of its own that is thrown away."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.figures import Row, told
from benchmarks.starting import BARE, HELLO, seen

PEERS = {
    "harlequin": ([], "Data Catalog"),
    "toolong": (["{log}"], "line 7"),
    "frogmouth": ([], "Contents"),
    "termdown": (["90"], "█"),
}
"""The arguments of each, and what its first whole frame shows."""
COMMANDS = {"toolong": "tl"}


def first_frames(where: str, runs: int) -> Iterator[Row]:
    """Their first frames beside a bare app of ours, in turn. What does not install is said."""
    log = Path(where) / "some.log"
    log.write_text("".join(f"line {number}\n" for number in range(200)), encoding="utf-8")
    for name, (args, text) in PEERS.items():
        program = _installed(name, Path(where) / name)
        if program is None:
            yield Row(f"First frame of {name}", "did not install here")
            continue
        command = [str(program), *(one.format(log=log) for one in args)]
        try:
            seen(command, text)
            both = [
                (seen(command, text)[0], seen([*BARE, "static"], HELLO)[0]) for _ in range(runs)
            ]
        except (TimeoutError, OSError, StopIteration):
            yield Row(f"First frame of {name}", "did not start here")
            continue
        theirs, ours = zip(*both, strict=True)
        ratio = f"{median(theirs) / median(ours):.2f}"
        yield Row(
            f"First frame of {name}, beside a bare Textual app", told(theirs), told(ours), ratio
        )


def _installed(name: str, folder: Path) -> Path | None:
    """The program in an environment of its own, or none."""
    uv = shutil.which("uv")
    if uv is None:
        return None
    for words in (["venv", str(folder)], ["pip", "install", "--python", str(folder), name]):
        done = subprocess.run([uv, *words], capture_output=True, check=False, timeout=300)  # noqa: S603 - our own command
        if done.returncode:
            return None
    program = folder / "bin" / COMMANDS.get(name, name)
    return program if program.exists() else None
