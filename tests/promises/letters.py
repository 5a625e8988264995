"""The real app in a real terminal, somebody alone with it, writing a letter in Greek.

No word of the app is Greek, so each such letter on the screen or on the disk was typed.
"""

import os
import sys
from pathlib import Path
from random import Random

from reconnect_tui.paths import home_folders
from reconnect_tui.store import sessions
from tests.checkout import ROOT
from tests.terminal.terminal import RealTerminal

EXERCISE = Path(__file__).with_name("two-letters.toml")
APP = ("-m", "reconnect_tui")
LATE = (str(Path(__file__).with_name("late_saver.py")),)
"""The app with the mistake that the tests must see."""

ALPHABET = "αβγδεζηθικλμνξοπρστυφχψωΩ"


def start(
    home: Path, *arguments: str, app: tuple[str, ...] = APP, before: tuple[str, ...] = ()
) -> RealTerminal:
    """The app of this checkout in a terminal, with its files in `home`.

    `before` is what starts it: a shell with its own arguments.
    """
    env = {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(home.parent),
        "LANG": "C.UTF-8",
        "COLORTERM": "truecolor",
        "PYTHONPATH": str(ROOT),
        "RECONNECT_HOME": str(home),
        "RECONNECT_SOUND": "off",
    }
    home.parent.mkdir(exist_ok=True)
    return RealTerminal([*before, sys.executable, *app, *arguments], env=env, cwd=home.parent)


def sit_down(terminal: RealTerminal) -> None:
    """From the page before the first one to the first one: Ana's, and hers alone."""
    terminal.see("Enter begin")
    terminal.press("\r")
    terminal.see("begin when only you see the screen")


def begin(home: Path, app: tuple[str, ...] = APP) -> RealTerminal:
    """The app with Ana's private page open and its field ready."""
    names = ("--with", "Ana", "--and", "Leo")
    terminal = start(home, "run", str(EXERCISE), *names, app=app)
    sit_down(terminal)
    terminal.press(" ")
    terminal.see("write what comes", "Only Ana looks")
    return terminal


def type_on(terminal: RealTerminal, rng: Random, seconds: float) -> str:
    """Type like somebody in a hurry, bursts too, for so long. What was typed."""
    typed = ""
    while seconds > 0:
        burst = rng.choice((1, 1, 1, 2, 5, 12))
        piece = "".join(rng.choice(ALPHABET + "  ") for _ in range(burst))
        terminal.type(piece)
        typed += piece
        pause = min(seconds, rng.uniform(0.005, 0.06))
        terminal.watch(pause)
        seconds -= pause
    return typed


def greek(text: str) -> str:
    """The letters of the letter: only what was typed, without its spaces."""
    return "".join(one for one in text if one in ALPHABET)


def kept(home: Path) -> str:
    """The half-typed words of Ana that the disk has, as a session that comes back has them."""
    root = home_folders(home).data
    (file,) = (root / sessions.FOLDER).glob("*.toml")
    session = sessions.load(root, file.stem).session
    return session.drafts.get("letter@a", {}).get("", "")
