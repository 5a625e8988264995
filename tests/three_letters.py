"""An exercise of three letters, a session that waits in it, and the exercise rebuilt meanwhile."""

from pathlib import Path

from reconnect_tui.engine.events import Answer, Begin, Draft, Suspend
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.paths import home_folders
from reconnect_tui.store import sessions

HEAD = """\
format = 1
kind = "exercise"
id = "three-letters"
title = "Three letters"
summary = "Each of you writes."
for = ["two"]
version = 1
sources = ["Ours."]
not_for = ["For tests only."]
[evidence]
grade = "C"
note = "None."
"""
LETTER = '[[steps]]\nid = "letter"\nkind = "write"\ntitle = "A letter"\ntext = "{you}, write."\n'
NOTE = '[[steps]]\nid = "note"\nkind = "write"\ntitle = "A note"\ntext = "{you}, a note."\n'
LINE = '[[steps]]\nid = "line"\nkind = "write"\ntitle = "A line"\ntext = "{you}, one line."\n'
END = '[[steps]]\nid = "end"\nkind = "close"\ntext = "That is all."\n'
BOTH = ("Ana", "Leo")
RESUME = Wish(resume="newest")


def write(home: Path, *steps: str) -> None:
    """Write the exercise with these steps."""
    path = home_folders(home).exercises / "three-letters.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join((HEAD, *steps, END)), encoding="utf-8")


def rebuilt_meanwhile(home: Path) -> str:
    """A session that waits: Ana's letter is written, Leo's half; then the exercise is rebuilt."""
    write(home, LETTER, NOTE)
    evening = Evening(home_folders(home))
    facilitator = evening.begin(Wish("three-letters", mode="two", names=BOTH, first="Ana"))
    for event in (Begin("a"), Answer("from Ana"), Begin("b"), Draft("half"), Suspend()):
        facilitator.send(event)
    facilitator.close()
    write(home, LINE, NOTE)
    (path,) = (evening.folders.data / sessions.FOLDER).glob("*.toml")
    return path.stem


def copies(home: Path) -> list[Path]:
    """What is kept of how the session was."""
    return sorted((home_folders(home).data / sessions.FOLDER).glob("*.as-it-was-*"))
