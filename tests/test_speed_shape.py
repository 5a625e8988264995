"""What makes a start fast, as far as a test without a clock can hold it."""

import json
from pathlib import Path

from tests.checkout import python

FRAME = """
import asyncio, json, sys
from reconnect_tui.paths import home_folders
from reconnect_tui.tui.app import ReconnectApp

opened = []
sys.addaudithook(lambda name, args: opened.append(str(args[0])) if name == "open" else None)

class Seen(ReconnectApp):
    def _settle(self):
        self.exit()

async def start():
    async with Seen(home_folders(), lambda: None).run_test() as pilot:
        await pilot.pause()

asyncio.run(start())
print(json.dumps([sorted(sys.modules), opened]))
"""
"""Paints Tonight and leaves; then what was imported, and what was opened."""

COMMAND = """
import json, sys
from reconnect_tui.cli.entrance import run

opened = []
sys.addaudithook(lambda name, args: opened.append(str(args[0])) if name == "open" else None)
code = run(sys.argv[1:])
print(json.dumps([sorted(sys.modules), opened]))
sys.exit(code)
"""
"""Runs a command; then what was imported, and what was opened."""

LATER = (
    "pydantic",
    "click",
    "reconnect_tui.engine",
    "reconnect_tui.content",
    "reconnect_tui.store",
    "reconnect_tui.evening",
    "reconnect_tui.tui.course",
)
"""What nobody needs to see Tonight."""

WORDS = tuple(f"reconnect_tui.engine{name}" for name in ("", ".setting_words", ".tonight_words"))
"""What the first frame says, and the settings say of themselves: words and nothing else."""


def first_frame(home: Path) -> tuple[list[str], list[str]]:
    """The modules and the opened files of a start that ends with its first frame."""
    done = python("-c", FRAME, env={"RECONNECT_HOME": str(home)})
    assert done.returncode == 0, done.stderr
    modules, opened = json.loads(done.stdout.splitlines()[-1])
    return modules, opened


def test_tonight_is_painted_before_the_evening_is_imported(tmp_path: Path) -> None:
    """The first frame waits for no engine, no models, no store and no command line."""
    modules, _ = first_frame(tmp_path)
    assert "reconnect_tui.tui.screens.tonight" in modules
    late = [name for name in modules if name.startswith(LATER)]
    assert [name for name in late if name not in WORDS] == []


def test_the_first_frame_reads_one_theme_and_no_exercise(tmp_path: Path) -> None:
    """Before it nothing is read but a theme: ten thousand evenings cost it nothing."""
    (tmp_path / "sessions").mkdir()
    _, opened = first_frame(tmp_path)
    files = [Path(name) for name in opened if name.endswith(".toml")]
    assert [one.parent.name for one in files if one.exists()] == ["themes"]
    assert not any(str(tmp_path / "sessions") in name for name in opened)


def command(home: Path, *words: str) -> tuple[list[str], list[str]]:
    """The modules and the opened files of a command."""
    done = python("-c", COMMAND, *words, env={"RECONNECT_HOME": str(home)})
    assert done.returncode == 0, done.stderr
    modules, opened = json.loads(done.stdout.splitlines()[-1])
    return modules, opened


def test_a_list_opens_no_exercise_that_it_knows(tmp_path: Path) -> None:
    """The second `list` reads what the first one remembered, and neither lays the table."""
    _, opened = command(tmp_path, "list")
    assert any(name.endswith("take-turns-listening.toml") for name in opened)
    modules, opened = command(tmp_path, "list")
    assert [name for name in opened if name.endswith(".toml") and Path(name).exists()] == []
    heavy = ("pydantic", "textual", "reconnect_tui.evening", "reconnect_tui.engine.advance")
    assert [name for name in modules if name.startswith(heavy)] == []
