"""The page of promises says what is so: each row, each test that it names, each figure's row."""

import ast
import re
from dataclasses import replace
from functools import cache

import pytest

from tests.checkout import ROOT
from tests.noting import Figure, behind, recorded, sums
from tests.promises.figures import PAGE, README, all_noted, page, section, table, there
from tests.promises.promised import NOT_PROMISED, PROMISES, TESTS

TEXT = PAGE.read_text(encoding="utf-8")
WORDS = README.read_text(encoding="utf-8")


@cache
def _tests_in(path: str) -> frozenset[str]:
    """The names of the tests of a file."""
    tree = ast.parse((ROOT / "tests" / path).read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return frozenset(node.name for node in tree.body if isinstance(node, kinds))


@pytest.mark.parametrize("promise", PROMISES, ids=lambda one: one.words[:40])
def test_each_promise_names_tests_that_exist(promise: object) -> None:
    """A row without a test is no promise, and a test that was renamed leaves no dead name."""
    tests = next(one for one in PROMISES if one is promise).tests
    assert tests
    for test in tests:
        path, _, name = test.partition("::")
        assert name.startswith("test_")
        assert name in _tests_in(path), test


def test_a_name_that_is_no_test_is_seen() -> None:
    """A row that names what is not there would be found."""
    assert "test_nothing_of_the_kind" not in _tests_in("promises/test_kill.py")


def test_the_page_is_written_from_the_rows_and_the_record() -> None:
    """Word for word and figure for figure: `python -m tests.promises.figures` if this fails."""
    assert page(all_noted()) == TEXT


@pytest.mark.slow
def test_every_recorded_test_is_still_there() -> None:
    """A test that is gone tries nothing, so it has no part in the figures."""
    assert recorded().keys() <= there()


def test_a_test_that_tries_something_else_fails() -> None:
    """One case more or less, or a wrong way that is gone: the page is behind, and says so."""
    test = next(test for test in recorded() if test.startswith("tests/promises/test_signals.py"))
    (known,) = recorded()[test]
    assert behind(test, [known]) == ""
    for other in ([], [replace(known, tried=known.tried + 1)], [known, replace(known, of="T8")]):
        assert "docs/promises.md has other figures" in behind(test, other)
    assert behind("tests/nowhere.py::test_new", [known])
    assert not behind("tests/nowhere.py::test_without_figures", [])
    assert not behind(test, [Figure(known.of, "no right", skipped=1)])


def test_the_page_has_figures_and_none_is_bad() -> None:
    """Every test has tried something, or says why not; nothing was lost, all was caught."""
    rows = re.findall(r"^\| (T\d+b?|canary|offline|net) \| [^|]+ \|(.+)\|$", TEXT, re.MULTILINE)
    assert [of for of, _ in rows] == list(TESTS)
    for of, rest in rows:
        tried, lost, wrong, caught, skipped = (cell.strip() for cell in rest.split("|"))
        assert int(tried.replace(",", "")) > 0 or ":" in skipped, of
        assert (int(lost), wrong) == (0, caught), of


def test_the_readme_has_the_same_table() -> None:
    """Word for word, and what is not promised under it."""
    assert section() in WORDS
    assert NOT_PROMISED in WORDS
    assert NOT_PROMISED in TEXT


def test_figures_are_added_up() -> None:
    """Counts are sums, in the order of the promises; why something was skipped stays."""
    noted = [
        Figure("T10", tried=2),
        Figure("T3", "no xfs", skipped=1),
        Figure("T3", "ext4", tried=5),
        Figure("T3", "nothing synced", wrong=1, caught=1),
    ]
    found = sums(noted)
    assert list(found) == ["T3", "T10"]
    assert found["T3"] == Figure("T3", "no xfs", 5, 0, 1, 1, 1)
    assert "| 5 | 0 | 1 | 1 | 1: no xfs |" in table(found)
