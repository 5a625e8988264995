"""Commands are light and polite: no screen is imported, a closed pipe is no accident."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.homes import lived_in

LOADED = """
import json, sys
from reconnect_tui.cli.main import run
code = run(sys.argv[2:])
with open(sys.argv[1], "w", encoding="utf-8") as file:
    json.dump([code, sorted({name.partition(".")[0] for name in sys.modules})], file)
"""

SCREENS = {"textual", "rich", "asyncio"}
MODELS = {"pydantic"}
"""Slow to import, and only for whoever opens an exercise."""

COMMANDS = [
    (["list"], SCREENS | MODELS),
    (["paths"], SCREENS | MODELS),
    (["check", "nothing.toml"], SCREENS),
    (["new", "deck", "Small things"], SCREENS),
    (["simulate", "six-breaths"], SCREENS),
    (["schema", "exercise"], SCREENS),
    (["--plain"], SCREENS),
    (["run", "six-breaths", "--with", "Ana", "--and", "Leo", "--plain"], SCREENS),
    (["resume", "--plain"], SCREENS),
    (["preview", "six-breaths", "--plain"], SCREENS),
    (["journal"], SCREENS),
    (["journal", "--search", "tea"], SCREENS),
    (["agreements"], SCREENS | MODELS),
    (["export", "--json"], SCREENS | MODELS),
    (["export", "--html"], SCREENS),
    (["import", "export.json"], SCREENS | MODELS),
    (["backup"], SCREENS | MODELS),
    (["restore"], SCREENS | MODELS),
    (["erase", "--person", "Ana"], SCREENS),
    (["themes"], SCREENS | MODELS),
    (["doctor"], SCREENS | MODELS),
    (["completion", "bash"], SCREENS | MODELS),
]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a few evenings, for all the commands."""
    path = tmp_path_factory.mktemp("light") / "home"
    lived_in(path, 2)
    return path


@pytest.mark.parametrize(("args", "unwanted"), COMMANDS, ids=lambda one: " ".join(sorted(one)))
def test_no_command_imports_a_screen(
    args: list[str], unwanted: set[str], home: Path, tmp_path: Path
) -> None:
    """In a fresh interpreter: neither Textual nor Rich, and models only where files are opened.

    Nor do plain lines, to their end.
    """
    report = tmp_path / "report.json"
    command = [sys.executable, "-c", LOADED, str(report), "--home", str(home), *args]
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        cwd=tmp_path,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stderr
    code, modules = json.loads(report.read_text(encoding="utf-8"))
    assert code in (0, 1, 2)
    assert set(modules) & unwanted == set()


SPEAKING = [
    ["list"], ["list", "--json"], ["paths"], ["check"], ["schema", "exercise"],
    ["simulate", "six-breaths"], ["journal"], ["journal", "--json"], ["agreements"],
    ["export"], ["export", "--json"], ["themes", "--json"], ["doctor"], ["restore"],
    ["completion", "fish"], ["--help"], ["check", "--help"], ["--plain"],
    ["run", "six-breaths", "--with", "Ana", "--and", "Leo", "--plain"],
]  # fmt: skip


@pytest.mark.parametrize(
    ("args", "both"),
    [*((one, False) for one in SPEAKING), *((one, True) for one in SPEAKING[::4])],
    ids=str,
)
def test_a_reader_that_has_enough_is_no_accident(
    args: list[str], home: Path, *, both: bool
) -> None:
    """`| head -0` closes the pipe at once, of talk too: no traceback, and it is fine."""
    command = [sys.executable, "-m", "reconnect_tui", "--home", str(home), *args]
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT if both else subprocess.PIPE,
    ) as child:
        assert child.stdout is not None
        child.stdout.close()
        told = child.stderr.read().decode() if child.stderr is not None else ""
    assert "Traceback" not in told
    assert "BrokenPipe" not in told
    assert child.returncode == 0
