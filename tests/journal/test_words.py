"""The words of the journal in every language: none is forgotten, and every gap is the same."""

import re
from datetime import date

import pytest

from reconnect_tui.journal.words import ENGLISH, JournalWords, date_words, journal_words
from tests.engine.test_languages import GAP, sayings

OTHERS = ("de",)
SAME = frozenset({"months.3", "months.7", "months.8", "months.10"})
"""Months that are called the same: April, August, September, November."""

ENOUGH = 150
"""Sayings with words in them; fewer would mean that some are not looked at."""


@pytest.mark.parametrize("lang", OTHERS)
def test_nothing_is_left_in_english(lang: str) -> None:
    """A language has all that English has, and nothing of it is empty or English still."""
    english, said = dict(sayings(ENGLISH)), dict(sayings(journal_words(lang)))
    assert said.keys() == english.keys()
    assert said["lang"] == lang
    worded = {path for path, text in english.items() if re.search(r"\w", GAP.sub("", text))}
    assert {path for path in worded if not said[path].strip()} == set()
    assert {path for path in worded if said[path] == english[path]} == SAME
    assert len(worded) > ENOUGH


@pytest.mark.parametrize("lang", OTHERS)
def test_every_gap_is_the_same(lang: str) -> None:
    """A saying fills the same gaps in every language: no name is lost, none is unknown."""
    english = dict(sayings(ENGLISH))
    for path, text in sayings(journal_words(lang)):
        assert sorted(set(GAP.findall(text))) == sorted(set(GAP.findall(english[path]))), path


@pytest.mark.parametrize("lang", ["en", *OTHERS])
def test_the_house_style_holds(lang: str) -> None:
    """No exclamation mark, no "must", and a sentence ends where English ends one."""
    english = dict(sayings(ENGLISH))
    for path, text in sayings(journal_words(lang)):
        assert "!" not in text, path
        assert not re.search(r"\b(must|muss|müsst|musst)\b", text), path
        ends = [one.rstrip()[-1:] in {".", "?"} for one in (text, english[path])]
        assert ends[0] == ends[1] or path == "date", path


def test_a_language_is_found_by_its_name() -> None:
    """A region falls back on its language, and an unknown language on English."""
    german = journal_words("de")
    assert isinstance(german, JournalWords)
    assert journal_words("de-AT") is german
    assert journal_words("en-GB") is journal_words("xx") is journal_words("") is ENGLISH


def test_a_date_reads_well() -> None:
    """A day as one says it, in both languages."""
    day = date(2026, 3, 1)
    assert date_words(ENGLISH, day) == "1 March 2026"
    assert date_words(journal_words("de"), day) == "1. März 2026"
