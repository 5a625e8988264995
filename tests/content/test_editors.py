"""The schemas in the two TOML engines that editors use, where those are installed."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.content.test_problem_pages import page_of, samples

ROOT = Path(__file__).parents[2]
KINDS = {"": "exercise", "programs": "program", "decks": "deck"}
COMMANDS = {"taplo": ["taplo", "lint"], "tombi": ["tombi", "lint", "--offline"]}
PLACES = [("E104", 11, 8), ("E102", 13, 1), ("E106", 15, 7), ("E107", 15, 7), ("E110", 12, 8)]


@pytest.fixture(params=sorted(COMMANDS))
def engine(request: pytest.FixtureRequest) -> list[str]:
    """The command of an engine."""
    places = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    found = shutil.which(request.param, path=places)
    if found is None:
        pytest.skip(f"{request.param} is not installed")
    return [found, *COMMANDS[request.param][1:]]


def placed(folder: Path, name: str, text: str, kind: str) -> Path:
    """A file that names its schema, as `reconnect new` writes it."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    where = ROOT / "docs" / "schema" / f"{kind}.json"
    path.write_text(f"#:schema {where.as_uri()}\n{text}", encoding="utf-8")
    return path


def lint(engine: list[str], paths: list[Path]) -> tuple[int, str]:
    """Exit code and output of an engine for some files."""
    done = subprocess.run(
        [*engine, *map(str, paths)],
        capture_output=True,
        text=True,
        check=False,
        cwd=paths[0].parent,
    )
    return done.returncode, re.sub(r"\x1b\[[0-9;]*m", "", done.stdout + done.stderr)


def test_all_shipped_files_are_fine_in_an_editor(engine: list[str], tmp_path: Path) -> None:
    """Whoever opens a shipped file in an editor sees no red line."""
    paths = [
        placed(tmp_path, f"{folder or 'top'}/{file.name}", file.read_text(encoding="utf-8"), kind)
        for folder, kind in KINDS.items()
        for file in sorted((ROOT / "exercises" / folder).glob("*.toml"))
    ]
    code, said = lint(engine, paths)
    assert code == 0, said


@pytest.mark.parametrize(("code", "line", "column"), PLACES)
def test_a_wrong_key_is_shown_where_it_stands(
    engine: list[str], code: str, line: int, column: int, tmp_path: Path
) -> None:
    """A wrong kind, key, word, number or time is underlined at its own place."""
    text = samples(page_of(code))[0].files["sample.toml"].decode()
    found, said = lint(engine, [placed(tmp_path, "sample.toml", text, "exercise")])
    assert found != 0
    assert f"sample.toml:{line + 1}:{column}" in said
