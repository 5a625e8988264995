"""`docs/privacy.md` names what holds each rule of safety: every name is a test that exists."""

import ast
import re

import pytest

from tests.checkout import ROOT

PAGE = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
RULES = re.findall(r"^\| (\d+)\. ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE)


def names() -> frozenset[str]:
    """The names of all tests."""
    found: set[str] = set()
    for file in (ROOT / "tests").rglob("test_*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
        found |= {node.name for node in tree.body if isinstance(node, kinds)}
    return frozenset(found)


def test_there_are_ten_rules() -> None:
    """All ten, in their order."""
    assert [int(number) for number, _, _ in RULES] == list(range(1, 11))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"rule {rule[0]}")
def test_each_rule_names_what_holds_it(rule: tuple[str, str, str]) -> None:
    """At least one test or folder of tests, and none that is not there."""
    named = re.findall(r"`([^`]+)`", rule[2])
    assert named
    tests = names()
    for one in named:
        assert one in tests or (ROOT / one).exists(), one


def test_a_name_that_is_no_test_is_seen() -> None:
    """A rule that names what is not there would be found."""
    assert "test_nothing_of_the_kind" not in names()
    assert not (ROOT / "tests/nothing.py").exists()
