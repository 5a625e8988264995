"""Two corpora through `reconnect check`: what is no TOML, and what only looks strange."""

import json
import time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconnect_tui.content.identity import canonical
from reconnect_tui.content.loading import load
from reconnect_tui.content.report import as_text
from tests.cli.typed import typed
from tests.content.corpus.invalid import BYTES, LARGE, TEXTS
from tests.content.corpus.strange import PLAIN, documents

Say = pytest.CaptureFixture[str]

HEAD = 'format = 1\nkind = "exercise"\nid = "sample"\ntitle = "A sample"\n'
BELOW = HEAD.count("\n")
ENOUGH = 200
WORST = 0.5
"""Seconds for one file."""


@cache
def strange() -> dict[str, str]:
    """The documents that only look strange."""
    return documents()


def checked(folder: Path, files: dict[str, bytes], capsys: Say) -> dict[str, list[Any]]:
    """What one `check --json` of a folder says, by the name of the file."""
    for name, data in files.items():
        (folder / name).write_bytes(data)
    said = typed(capsys, "check", folder, "--json")
    assert said.err == ""
    assert said.code == (2 if json.loads(said.out) else 0)
    rows: dict[str, list[Any]] = {name: [] for name in files}
    for row in json.loads(said.out):
        rows[Path(row["file"]).name].append(row)
    return rows


# --- what is no TOML ------------------------------------------------------------------------


def test_the_corpora_are_large_and_each_document_is_there_once() -> None:
    """Two hundred of each at least, so that no corner of the grammar is left out."""
    assert len(set(TEXTS)) == len(TEXTS) > ENOUGH
    assert len(strange()) > ENOUGH
    assert len(set(strange().values())) == len(strange())


def test_what_is_no_toml_is_one_line_with_a_place(tmp_path: Path, capsys: Say) -> None:
    """Each document gives one error in one sentence, on a line of its own and not above it."""
    files = {
        f"t{place}.toml": (HEAD + text).encode("utf-8", "surrogatepass")
        for place, text in enumerate(TEXTS)
    }
    found = checked(tmp_path, files, capsys)
    for name, rows in found.items():
        text = files[name].decode("utf-8", "surrogatepass")
        (row,) = rows
        assert row["code"] in ("E100", "E101"), text
        assert BELOW < row["line"] <= text.count("\n") + 1, text
        assert 1 <= row["column"] <= len(text.split("\n")[row["line"] - 1]) + 2, text
        assert row["message"].endswith("."), text
        assert "\n" not in row["message"], text


def test_what_is_no_text_is_one_line_with_a_place(tmp_path: Path, capsys: Say) -> None:
    """Bytes of other encodings and of other programs are told as one sentence each."""
    files = {f"b{place}.toml": data for place, data in enumerate(BYTES)}
    for name, rows in checked(tmp_path, files, capsys).items():
        (row,) = rows
        assert row["code"] in ("E100", "E101"), files[name]
        assert 1 <= row["line"] <= files[name].count(b"\n") + 1
        assert row["message"].endswith("."), files[name]


@pytest.mark.parametrize("name", LARGE)
def test_what_is_large_is_one_line_soon(name: str, tmp_path: Path, capsys: Say) -> None:
    """The worst file takes less than half a second, and floods nobody's screen."""
    path = tmp_path / "sample.toml"
    path.write_text(HEAD + LARGE[name], encoding="utf-8")
    typed(capsys, "check", tmp_path / "warm.toml")
    before = time.process_time()
    said = typed(capsys, "check", path)
    assert time.process_time() - before < WORST
    assert said.code == 2
    assert said.lines[-1] == "1 file: 1 error."
    assert len(said.out) < 1000 + 3 * len(str(path))


# --- what only looks strange ----------------------------------------------------------------


def test_what_only_looks_strange_is_fine(tmp_path: Path, capsys: Say) -> None:
    """Whatever the spelling, nothing is wrong with it."""
    files = {
        f"s{place}.toml": text.replace('"sample"', f'"s{place}"').encode()
        for place, text in enumerate(strange().values())
    }
    found = checked(tmp_path, files, capsys)
    assert {name: rows for name, rows in found.items() if rows} == {}


def test_what_only_looks_strange_says_the_same(tmp_path: Path) -> None:
    """Every spelling is read as the plain one."""
    path = tmp_path / "sample.toml"
    path.write_text(PLAIN, encoding="utf-8")
    plain = load(path).file
    assert plain is not None
    for name, text in strange().items():
        path.write_bytes(text.encode())
        file = load(path).file
        assert file is not None, name
        assert canonical(file) == canonical(plain), name


def test_a_mistake_in_it_is_found_at_its_place(tmp_path: Path) -> None:
    """However strange the rest is, the misspelled key is named on its line, in its column."""
    path = tmp_path / "sample.toml"
    for name, text in strange().items():
        wrong = text.replace("lines = 4", "lnies = 4")
        path.write_bytes(wrong.encode())
        lines = wrong.removeprefix("\ufeff").split("\n")
        number = next(place for place, line in enumerate(lines, 1) if "lnies" in line)
        (problem,) = load(path).problems
        assert (problem.code, problem.line, problem.suggestion) == ("E102", number, "lines"), name
        assert problem.column == lines[number - 1].index("lnies") + 1, name
        assert problem.end_column == problem.column + len("lnies"), name


# --- drawn at random ------------------------------------------------------------------------

SIGNS = ("", '"', "'", '"""', "'''", "[", "]", "[[", "]]", "{", "}", "=", ",", ".", "#", "\n", "\r")
WORDS = ("[steps]", "[[steps]]", "id = 1\n")
PIECES = (*SIGNS, *WORDS, "\\", "\t", " ", "0", "-", "é", "\x00", "\ufeff")


@settings(max_examples=400)
@given(st.integers(0, len(PLAIN)), st.integers(0, 12), st.sampled_from(PIECES))
def test_any_slip_of_the_hand(at: int, away: int, put: str) -> None:
    """Something deleted and something else put there: fine, or sentences with places."""
    text = PLAIN[:at] + put + PLAIN[at + away :]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sample.toml"
        path.write_bytes(text.encode())
        loaded = load(path)
    lines = text.split("\n")
    for problem in loaded.problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 2
        assert as_text(problem)
    if any(problem.code in ("E100", "E101") for problem in loaded.problems):
        assert len(loaded.problems) == 1
    assert (loaded.file is None) == bool(loaded.errors)
