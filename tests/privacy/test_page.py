"""`docs/privacy.md` promises what is so: the tests that it names exist, and its words are kept."""

import re

from reconnect_tui.engine.words import ENGLISH
from tests.checkout import ROOT

PAGE = ROOT / "docs" / "privacy.md"
NEVER = ("military-grade", "your partner cannot read it", "deleted for ever", "end-to-end")


def test_every_test_that_the_page_names_exists() -> None:
    """A test that was renamed takes its line in the page along."""
    named = set(re.findall(r"`(test_\w+)`", PAGE.read_text(encoding="utf-8")))
    files = (ROOT / "tests").rglob("test_*.py")
    there = "".join(one.read_text(encoding="utf-8") for one in files)
    assert len(named) > 10
    assert [one for one in named if f"def {one}(" not in there] == []


def test_each_of_the_ten_rules_names_what_holds_it() -> None:
    """All ten, in their order, and each with a test or a folder of tests."""
    page = PAGE.read_text(encoding="utf-8")
    rules = re.findall(r"^\| (\d+)\. [^|]+ \| ([^|]+) \|$", page, re.MULTILINE)
    assert [int(number) for number, _ in rules] == list(range(1, 11))
    assert all("`test" in held for _, held in rules)


def test_every_path_that_the_page_names_exists() -> None:
    """So do its files and folders."""
    named = re.findall(r"`((?:docs|tests)/[\w/.-]+)`", PAGE.read_text(encoding="utf-8"))
    assert named
    assert [one for one in named if not (ROOT / one).exists()] == []


def test_what_may_not_be_promised_the_app_does_not_say() -> None:
    """No page and no line of the app says what this page says that nobody may say."""
    assert not any(one in repr(ENGLISH).casefold() for one in NEVER)


def test_the_page_says_what_the_app_says() -> None:
    """What is hidden only is called so, in the same words."""
    page = PAGE.read_text(encoding="utf-8").casefold()
    assert ENGLISH.private.hidden.rstrip(".").casefold() in page
