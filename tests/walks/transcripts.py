"""The transcripts in `docs/walks/`: whole evenings in plain lines, made from walks.

`python -m tests.walks.transcripts` writes them; a test keeps them current.
"""

import sys
import tempfile
from pathlib import Path

from tests.checkout import ROOT
from tests.walks.course import read as read_course
from tests.walks.course_in_plain import PlainCourse
from tests.walks.in_plain import PlainWalk
from tests.walks.walk import FOLDER, read

DOCS = ROOT / "docs" / "walks"

SHOWN = {
    "listening": (
        "exercises/evening-quarter-hour.two",
        "One listening evening",
        "Ana and Leo each have uninterrupted time. A warning comes before the end of it.",
    ),
    "gratitude": (
        "exercises/what-i-saw-you-do.two",
        "Rounds of thanks",
        "Three rounds, each with a card as a place to start.",
    ),
    "alone": (
        "exercises/say-it-from-me.solo",
        "One person alone",
        "Ana puts a need into words by herself.",
    ),
    "program": (
        "programs/one-honest-week.two.course",
        "A program for two",
        "Ana and Leo begin One honest week, come back after three weeks, and finish it.",
    ),
    "program-alone": (
        "programs/one-willing-partner.solo.course",
        "A program for one",
        "Ana goes through One willing partner by herself, with three weeks between.",
    ),
}
"""File name, the walk or course it is made from, its title, and what happens in it."""

SHORTENED = "Each session is shortened to its last page.\n"
"""What is said of a program."""

PROBES = ("> /?", "> /e", "> /l")
"""What the walk types to check the help; a couple asks for it once, if at all."""


def transcript(name: str) -> str:
    """The text of one transcript."""
    walk, title, about = SHOWN[name]
    course = walk.endswith(".course")
    with tempfile.TemporaryDirectory() as home:
        played: PlainCourse | PlainWalk
        if course:
            played = PlainCourse(read_course(FOLDER / walk), Path(home))
        else:
            played = PlainWalk(read(FOLDER / f"{walk}.walk"), Path(home))
        played.run()
    lines = "\n".join(_without_probes(played.transcript))
    return (
        f"# {title}\n\n{about}\n\n"
        "This is what plain lines say, from beginning to end. A line that begins with `>` was\n"
        "typed; `>` alone is the Enter key. Times between the lines are left out.\n"
        f"{SHORTENED if course else ''}\n"
        f"```text\n{lines}\n```\n"
    )


def _without_probes(lines: list[str]) -> list[str]:
    """The lines without those questions and their answers."""
    kept: list[str] = []
    probing = False
    for line in lines:
        if line.startswith(">"):
            probing = line in PROBES
        if not probing:
            kept.append(line)
    return kept


def main() -> int:
    """Write them all."""
    DOCS.mkdir(parents=True, exist_ok=True)
    for name in SHOWN:
        (DOCS / f"{name}.md").write_text(transcript(name), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
