"""The house rules: who imports whom, what a start loads, how files are named and sized."""

import ast
import json
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from tests.checkout import ROOT, python, tracked

LONGEST = 300
"""Lines of a file of code. A longer one is two files."""

VAGUE = {"base", "common", "core", "helper", "helpers", "manager", "managers", "misc", "util"}
VAGUE |= {"utils", "stuff"}
"""Names that say nothing about what is inside."""

# Put together here, so that this file does not find itself.
HOSTS = ("pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "anaconda" + ".org")
MACHINE = re.compile(r"(?<![\w./~-])/(?:work|root|mnt|opt)/|(?<![\w./~-])/(?:home|Users)/\w+/")

LOADED = """
import json, runpy, sys
sys.argv[1:], report = sys.argv[2:], sys.argv[1]
try:
    runpy.run_module("reconnect_tui", run_name="__main__", alter_sys=True)
finally:
    with open(report, "w", encoding="utf-8") as file:
        json.dump(sorted(sys.modules), file)
"""
"""Runs the program and writes down every module that it loaded."""


def linted(folder: Path) -> tuple[int, str]:
    """What import-linter says of the program in a folder: exit code and words."""
    command = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert command is not None
    done = subprocess.run(
        [command, "--no-cache"], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_every_import_goes_downwards() -> None:
    """The layers of ARCHITECTURE.md hold, and every module is in one of them."""
    code, words = linted(ROOT)
    assert code == 0, words


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("engine/__init__.py", "import time", "The engine has no clock"),
        ("engine/__init__.py", "import pydantic", "The engine has no clock"),
        ("plain/__init__.py", "import rich.text", "Only tui knows Textual"),
        ("cli/__init__.py", "from textual.app import App", "Only tui knows Textual"),
        ("journal/__init__.py", "import reconnect_tui.facilitator", "Rooms import downwards"),
        ("content/__init__.py", "import reconnect_tui.store", "Rooms import downwards"),
        ("tui/__init__.py", "import reconnect_tui.plain", "Rooms import downwards"),
        ("nowhere.py", "", "Rooms import downwards"),
    ],
)
def test_a_wrong_import_is_caught(file: str, line: str, contract: str, tmp_path: Path) -> None:
    """Each rule bites: a line put where it does not belong breaks the contract that names it."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    skip = shutil.ignore_patterns("__pycache__", "*.toml")
    shutil.copytree(ROOT / "reconnect_tui", tmp_path / "reconnect_tui", ignore=skip)
    with (tmp_path / "reconnect_tui" / file).open("a", encoding="utf-8") as planted:
        planted.write(f"\n{line}\n")
    code, words = linted(tmp_path)
    assert code == 1, words
    assert re.search(rf"^{contract}.* BROKEN$", words, re.MULTILINE), words


def loaded(tmp_path: Path, *args: str, stdin: str = "") -> set[str]:
    """The top-level modules that a run of the program loads, its input and output pipes."""
    report = tmp_path / "modules.json"
    done = python("-c", LOADED, str(report), *args, stdin=stdin)
    assert done.returncode in (0, 130), done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    assert done.stdout, "it said nothing"
    return {name.partition(".")[0] for name in json.loads(report.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("args", [["paths"], ["--version"], ["--help"]])
def test_small_questions_get_quick_answers(args: list[str], tmp_path: Path) -> None:
    """Asking where files are loads neither the full screen nor the models of the files."""
    assert loaded(tmp_path, *args) & {"textual", "rich", "pydantic", "asyncio"} == set()


def test_listing_loads_no_screen(tmp_path: Path) -> None:
    """A list of exercises is plain text."""
    assert loaded(tmp_path, "list") & {"textual", "rich", "asyncio"} == set()


@pytest.mark.parametrize("flag", [["--plain"], []])
def test_an_evening_of_plain_lines_loads_no_screen(flag: list[str], tmp_path: Path) -> None:
    """An exercise line by line, by choice or from a pipe, does without Textual, Rich, asyncio."""
    told = ["run", "take-turns-listening", "--with", "Ana", "--and", "Leo", *flag]
    modules = loaded(tmp_path, *told, stdin="\n" * 12)
    assert modules & {"textual", "rich", "asyncio"} == set()
    assert "reconnect_tui" in modules


def code_files() -> list[str]:
    """Every tracked file of code: Python, and the styles of the screens."""
    return [name for name in tracked() if name.endswith((".py", ".tcss"))]


def test_no_file_is_long() -> None:
    """A file holds one thing: none is longer than 300 lines."""
    sizes = {n: len((ROOT / n).read_text(encoding="utf-8").splitlines()) for n in code_files()}
    assert {name: size for name, size in sizes.items() if size > LONGEST} == {}


def test_every_file_is_named_for_what_is_inside() -> None:
    """No file or folder of code has a name that could hold anything."""
    parts = {part for name in code_files() for part in Path(name).with_suffix("").parts}
    assert parts & VAGUE == set()


def test_packages_hold_nothing_but_a_sentence() -> None:
    """An `__init__.py` is a docstring, so that importing one module loads no other.

    The union of step kinds is the one exception, and the authors' list of what exists.
    """
    full = {
        name
        for name in tracked("reconnect_tui")
        if name.endswith("__init__.py")
        if len(ast.parse((ROOT / name).read_text(encoding="utf-8")).body) != 1
    }
    assert full <= {"reconnect_tui/content/steps/__init__.py"}


def test_every_silenced_check_has_its_reason_beside_it() -> None:
    """A `noqa` or `type: ignore` says why, at least once in a file for each rule."""
    silenced = re.compile(r"# (?:noqa: |type: ignore\[)([\w, -]+?)\]?(?:  ?(?:# |- )(\S.*)|$)")
    reasons: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in code_files():
        for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
            if name != "tests/test_architecture.py" and (found := silenced.search(line)):
                reasons[name, found[1]].append(found[2] or "")
    assert len(reasons) > 0
    assert [where for where, given in reasons.items() if not any(given)] == []


def test_no_file_names_a_registry_or_a_machine() -> None:
    """Nothing tells where packages are fetched or where somebody's checkout lies."""
    found = []
    for name in tracked():
        text = (ROOT / name).read_bytes().decode("utf-8", errors="ignore")
        found += [f"{name}: {host}" for host in HOSTS if host in text]
        found += [f"{name}: {path}" for path in MACHINE.findall(text)]
    assert found == []
