"""The command line as somebody types it: what it says, and how it leaves."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reconnect_tui.cli.main import run

if TYPE_CHECKING:
    import pytest


@dataclass(frozen=True)
class Said:
    """What a command printed, where, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of the output."""
        return self.out.splitlines()


def typed(capsys: "pytest.CaptureFixture[str]", *args: object) -> Said:
    """Run a command line in this process."""
    capsys.readouterr()
    code = run([str(arg) for arg in args])
    told = capsys.readouterr()
    return Said(code, told.out, told.err)


EXERCISE = """\
format = 1
kind = "exercise"
id = "{ident}"
title = "A sample"
for = ["two", "solo"]
not_for = ["When one of you is afraid of the other."]
sources = ["Ours"]
{more}
{steps}
[[steps]]
id = "end"
kind = "close"
"""

TALK = """
[[steps]]
id = "talk"
kind = "speak"
time = "2m"
text = "{you}, say it."
"""


def exercise(ident: str = "sample", steps: str = TALK, more: str = "") -> str:
    """The text of an exercise: its opening, these steps, and a close."""
    return EXERCISE.replace("{ident}", ident).replace("{more}", more).replace("{steps}", steps)


def write(path: Path, text: str) -> Path:
    """A file with this text, its folders made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
