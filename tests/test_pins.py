"""The tested versions: two lists that agree, and an environment that agrees with them."""

import os
import re
import tomllib
from importlib.metadata import distribution, distributions
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.checkout import ROOT, tracked

ANY_VERSIONS = "RECONNECT_ANY_VERSIONS"
"""Set it to test with other versions than the pinned ones. See CONTRIBUTING.md."""

with_the_pinned = pytest.mark.skipif(ANY_VERSIONS in os.environ, reason=f"{ANY_VERSIONS} is set")

EXACT = re.compile(r"[a-z0-9-]+==[^ ;*]+( ; .+)?")


def project() -> dict[str, Any]:
    """`pyproject.toml`."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def pins() -> list[str]:
    """The lines of `constraints.txt` that are not comments."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def pinned() -> dict[str, str]:
    """Name to version."""
    found = [Requirement(line) for line in pins()]
    return {canonicalize_name(r.name): str(r.specifier).removeprefix("==") for r in found}


def needed(line: str) -> set[str]:
    """The names that a requirement brings in here, its own and those behind it."""
    waiting, seen = [Requirement(line)], set[tuple[str, str]]()
    while waiting:
        here = waiting.pop()
        name = canonicalize_name(here.name)
        for extra in {"", *here.extras}:
            if (name, extra) in seen:
                continue
            seen.add((name, extra))
            behind = [Requirement(text) for text in distribution(name).requires or ()]
            waiting += [b for b in behind if not b.marker or b.marker.evaluate({"extra": extra})]
    return {name for name, _ in seen}


def test_uv_and_pip_are_told_the_same_versions() -> None:
    """constraints.txt and [tool.uv] hold the same lines in the same order."""
    assert project()["tool"]["uv"]["constraint-dependencies"] == pins()


def test_every_pin_is_one_exact_version() -> None:
    """Each line is name==version, with a condition at most, and no name comes twice."""
    assert [line for line in pins() if not EXACT.fullmatch(line)] == []
    assert len(pinned()) == len(pins()) > 0


def test_the_build_backend_is_the_tested_one() -> None:
    """What builds the wheel for users is what builds it in these tests."""
    assert project()["build-system"]["requires"] == [f"hatchling=={pinned()['hatchling']}"]


def test_users_get_ranges_and_no_pins() -> None:
    """The app can be installed beside other things: its own requirements name no one version."""
    wanted = project()["project"]["dependencies"]
    assert [line for line in wanted if "==" in line] == []


@with_the_pinned
def test_what_runs_here_is_what_is_pinned() -> None:
    """Every installed package that is on the list has the version of the list."""
    wanted = pinned()
    other = {
        name: here.version
        for here in distributions()
        if (name := canonicalize_name(here.name)) in wanted and here.version != wanted[name]
    }
    assert other == {}, 'bring them back with "uv sync" or "pip install -r constraints.txt -e ."'


@with_the_pinned
def test_nothing_that_the_app_or_its_tests_need_is_left_unpinned() -> None:
    """The list is closed: what our requirements bring in, and what that brings in, is on it."""
    wanted = [*project()["project"]["dependencies"], *project()["dependency-groups"]["dev"]]
    brought = set[str]().union(*(needed(line) for line in wanted))
    assert brought - pinned().keys() == set()


def test_the_lock_file_stays_at_home() -> None:
    """uv.lock names hosts of package registries, so git leaves it out."""
    assert "uv.lock" not in tracked()
    assert "uv.lock" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
