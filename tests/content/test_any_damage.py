"""Whatever is done to a file, it comes out as sentences with places, and never as a crash."""

import tomllib
from copy import deepcopy
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reconnect_tui.content.findings import Problem
from reconnect_tui.content.loading import Loaded, load
from reconnect_tui.content.positions import KeyPath
from reconnect_tui.content.report import as_text

ROOT = Path(__file__).parents[2] / "exercises"
FILES = {
    path: tomllib.loads(path.read_text(encoding="utf-8"))
    for folder in (ROOT, ROOT / "programs", ROOT / "decks")
    for path in sorted(folder.glob("*.toml"))
}

MAPS = (("slots",), ("set",), ("wait_after",))
"""Tables whose keys are names of their author's own choice."""

STRANGE = st.sampled_from(
    [
        "", "x" * 5000, "{nobody}", "{", "two", 0, -1, 10**30, 1.5, float("nan"), True, [], {},
        [[]], ["a", 1], {"id": "x"}, {"kind": "turns"}, date(2020, 1, 1), [{"steps": []}], "\u202e",
        {"x-mine": 1}, [{"id": "a"}] * 50,
    ]
)  # fmt: skip


def paths_of(data: Any, path: KeyPath = ()) -> list[KeyPath]:
    """Every key path of some data."""
    found: list[KeyPath] = []
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in pairs:
        found.append((*path, key))
        if isinstance(value, dict | list):
            found += paths_of(value, (*path, key))
    return found


def inside(data: Any, path: KeyPath) -> Any:
    """What stands at a path."""
    for part in path:
        data = data[part]
    return data


def checked(data: dict[str, Any], name: str) -> tuple[Loaded, str]:
    """The file of this data as it is read back, and its text."""
    text = tomli_w.dumps(data)
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text, encoding="utf-8")
        return load(path), text


def stands(problem: Problem, text: str) -> None:
    """Hold a problem to the text that it is about."""
    lines = text.split("\n")
    assert 1 <= problem.line <= len(lines)
    assert problem.text == lines[problem.line - 1]
    assert 1 <= problem.column <= problem.end_column <= len(problem.text) + 1
    assert problem.message.endswith((".", "?"))
    assert "\n" not in problem.message
    assert "Input should" not in problem.message
    assert as_text(problem)


damages = st.tuples(st.sampled_from(sorted(FILES)), st.randoms(use_true_random=False), STRANGE)


@pytest.mark.figure("T10", tried=300)
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(damages, st.sampled_from(["change", "remove", "rename", "add"]))
def test_any_single_damage_is_a_sentence_with_a_place(damage: Any, way: str) -> None:
    """One value changed, removed, renamed or added anywhere in a shipped file."""
    path, random, strange = damage
    data = deepcopy(FILES[path])
    at = random.choice(paths_of(data))
    table, key = inside(data, at[:-1]), at[-1]
    if way == "remove":
        del table[key]
    elif way == "change" or isinstance(table, list):
        table[key] = strange
    elif way == "rename":
        table[f"{key}z"] = table.pop(key)
    else:
        table["unheard-of"] = strange
    loaded, text = checked(data, path.name)
    for problem in loaded.problems:
        stands(problem, text)
    if way == "add" and isinstance(table, dict) and at[-2:-1] not in MAPS:
        assert loaded.file is None


@settings(max_examples=150)
@given(st.sampled_from(sorted(FILES)), st.randoms(use_true_random=False))
def test_an_unknown_key_is_found_on_its_own_line(path: Path, random: Any) -> None:
    """A misspelled key of any table is named on the line where it stands."""
    data = deepcopy(FILES[path])
    tables = [
        table
        for table in ((), *paths_of(data))
        if isinstance(inside(data, table), dict) and table[-1:] not in MAPS
    ]
    inside(data, random.choice(tables))["unheard-of"] = 1
    loaded, _ = checked(data, path.name)
    (problem,) = loaded.errors
    assert problem.code == "E102"
    assert problem.text[problem.column - 1 : problem.end_column - 1] == "unheard-of"


@settings(max_examples=150)
@given(st.sampled_from(sorted(FILES)), st.randoms(use_true_random=False))
def test_keys_of_ones_own_are_never_complained_about(path: Path, random: Any) -> None:
    """`x-...` may stand in every table, with any value, and changes nothing."""
    data = deepcopy(FILES[path])
    tables = [
        table
        for table in ((), *paths_of(data))
        if isinstance(inside(data, table), dict) and table[-1:] not in MAPS
    ]
    inside(data, random.choice(tables))["x-note"] = {"any": ["thing", 1]}
    loaded, _ = checked(data, path.name)
    assert loaded.problems == load(path).problems == ()


WORDS = st.text("abcdefgh[]{}=\"'#.,-_ \n\t0123456789\\", max_size=120)


@pytest.mark.figure("T10", tried=300)
@settings(max_examples=300)
@given(st.one_of(st.binary(max_size=300), WORDS.map(str.encode)))
def test_any_bytes_are_one_sentence_or_more(data: bytes) -> None:
    """What is no exercise at all is said so, with a line, and never raises."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sample.toml"
        path.write_bytes(data)
        loaded = load(path)
    assert loaded.file is None
    assert all(problem.line >= 1 and problem.message for problem in loaded.errors)
    assert loaded.errors
