"""T12: the real app with a hostile file and hostile names: no byte of it commands the terminal."""

import json
import sys
from pathlib import Path

import pytest

from reconnect_tui.paths import home_folders
from tests.checkout import ROOT, python
from tests.noting import Note
from tests.promises.letters import APP, EXERCISE, start

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

pytestmark = pytest.mark.slow

COMMANDS = {
    "clipboard": "\x1b]52;c;bm8=\x07",
    "title": "\x1b]0;evil\x07",
    "link": "\x1b]8;;x:y\x1b\\",
    "color": "\x1b[31337m",
    "C1": "\x9b",
    "direction": "\u202e",
    "isolate": "\u2066",
    "separator": "\u2028",
    "nothing to see": "\u200b",
}
"""What a terminal would obey, what would turn words around, and what nobody would see."""

NAIVE = (str(Path(__file__).with_name("naive.py")),)
HOSTILE = "start" + "".join(COMMANDS.values()) + "[red]x[/y][@click=app.quit]"

FILE = """
format = 1
kind = "exercise"
id = "hostile"
title = TEXT
summary = TEXT
for = ["two"]
version = 1
sources = [TEXT]
not_for = [TEXT]

[evidence]
grade = "C"
note = TEXT

[[steps]]
id = "read"
kind = "info"
title = TEXT
text = TEXT

[[steps]]
id = "pick"
kind = "choose"
text = TEXT
who = "each"
options = [{ id = "one", text = TEXT }, { id = "two", text = TEXT }]

[[steps]]
id = "end"
kind = "close"
text = TEXT
""".replace("TEXT", json.dumps(HOSTILE))

NAMES = ("--with", f"Ana {COMMANDS['clipboard']}[/y]", "--and", f"Leo {COMMANDS['C1']}[red]")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with the file among one's own."""
    home = tmp_path / "home"
    folder = home_folders(home).exercises
    folder.mkdir(parents=True)
    (folder / "hostile.toml").write_text(FILE, encoding="utf-8")
    return home


def an_evening(home: Path, app: tuple[str, ...] = APP) -> bytes:
    """What a session of theirs sends, until it is put away."""
    terminal = start(home, "run", str(EXERCISE), *NAMES, app=app)
    terminal.see("Two letters")
    terminal.settle()
    terminal.press("\r")
    terminal.see("This part is for Ana")
    terminal.settle()
    terminal.press("\x11")
    terminal.wait()
    terminal.close()
    return bytes(terminal.raw)


def tonight(home: Path) -> bytes:
    """What Tonight sends, where it waits, and the list of exercises."""
    terminal = start(home)
    terminal.see("Go on where you left off", "Ana")
    terminal.press("e")
    terminal.see("/ filter")
    terminal.press("/")
    terminal.press("start")
    terminal.see("bm8=")
    terminal.close()
    return bytes(terminal.raw)


def sent(seen: bytes) -> list[str]:
    """Which of the commands were sent."""
    return [name for name, command in COMMANDS.items() if command.encode() in seen]


def test_no_text_of_a_file_or_a_name_commands_a_real_terminal(home: Path, figures: Note) -> None:
    """A title, a summary, two names: each is shown, and in no byte is one of the commands."""
    assert sent(an_evening(home) + tonight(home)) == []
    figures("T12", "the real app", tried=1)


def test_words_that_are_let_through_are_seen(home: Path, figures: Note) -> None:
    """The wrong way, which cleans neither what comes in nor what goes out, sends them."""
    assert "clipboard" in sent(an_evening(home, NAIVE))
    figures("T12", "words as they are", wrong=1, caught=1)


def test_no_line_commands_a_terminal(home: Path, figures: Note) -> None:
    """The same in lines, in what commands print, and in an export."""
    file = str(home_folders(home).exercises / "hostile.toml")
    env = {"RECONNECT_HOME": str(home), "PYTHONPATH": str(ROOT)}
    commands = (
        ("run", str(EXERCISE), *NAMES, "--plain"),
        ("resume", "--plain"),
        ("list",),
        ("list", "--json"),
        ("check", file),
        ("simulate", file),
        ("export", "--json"),
        ("journal",),
        ("--plain",),
    )
    for words in commands:
        done = python("-m", "reconnect_tui", *words, env=env, stdin="\n" * 3 + "1\n" * 6)
        printed = done.stdout + done.stderr
        assert printed
        assert "Traceback" not in printed
        assert sent(printed.encode()) == [], words
    figures("T12", "lines and commands", tried=len(commands))
