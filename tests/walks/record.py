"""Write walks: `python -m tests.walks.record EXERCISE ...`, or `--all`, or `--refresh`.

A robot plays the exercise; the walk that comes out is a first version, to be read and
changed by hand. `--refresh` plays what is pressed in the walks that are there and writes
down what is said today; `git diff` then shows what has changed for the couple. Where a walk
ends before its session does (a head, and what is pressed at first), the robot goes on.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.walks.playing import Playing, played
from tests.walks.robot import Robot
from tests.walks.table import shelf
from tests.walks.walk import FOLDER, Head, Walk, read, write

EXERCISES = FOLDER / "exercises"
PEOPLE = {"two": ("Ana", "Leo"), "solo": ("Ana",)}


def recorded(head: Head) -> Walk:
    """An exercise as the robot plays it."""
    with tempfile.TemporaryDirectory() as home:
        playing = Playing(head, Path(home))
        Robot(playing).play()
    lines = tuple(playing.lines)
    return Walk(head, lines, (), EXERCISES / f"{head.exercise}.{head.mode}.walk")


def every_head() -> list[Head]:
    """Each shipped exercise, for two and for one as it allows."""
    return [
        Head(name, PEOPLE[mode], PEOPLE[mode][0])
        for name, head in sorted(shelf().exercises.items())
        for mode in head.modes
    ]


def walks() -> list[Path]:
    """All walks that are there."""
    return sorted(FOLDER.rglob("*.walk"))


def refresh(path: Path) -> bool:
    """Write a walk anew with what is said today. Whether that changed it."""
    before = path.read_text(encoding="utf-8")
    walk = read(path)
    with tempfile.TemporaryDirectory() as home:
        playing = played(walk, Path(home))
        Robot(playing).play()
    after = write(Walk(walk.head, tuple(playing.lines), walk.remarks, path))
    path.write_text(after, encoding="utf-8")
    return after != before


def say(line: str) -> None:
    """Tell whoever called the command."""
    sys.stdout.write(f"{line}\n")


def main() -> int:
    """Do what the command line says. 1 if a walk could not be played."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("exercise", nargs="*", help="ids of exercises to record with the robot")
    parser.add_argument("--all", action="store_true", help="record every exercise anew")
    parser.add_argument("--refresh", action="store_true", help="play the walks that are there")
    asked = parser.parse_args()
    heads = [one for one in every_head() if asked.all or one.exercise in asked.exercise]
    failed = 0
    for head in heads:
        walk = recorded(head)
        walk.path.parent.mkdir(exist_ok=True)
        walk.path.write_text(write(walk), encoding="utf-8")
        say(walk.name)
    for path in walks() if asked.refresh else ():
        try:
            changed = refresh(path)
        except (AssertionError, ValueError, LookupError, StopIteration) as error:
            say(f"{path.name}: {error}")
            failed = 1
        else:
            say(f"{path.name}{' has changed' if changed else ''}")
    return failed


if __name__ == "__main__":
    sys.exit(main())
