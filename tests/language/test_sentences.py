"""The guard against sentences that people write: how often it is right, and what it misses."""

import pytest

from reconnect_tui.language.guard import FAMILIES
from tests.language.figures import PAGE, figures, renewed
from tests.language.guards import LANGUAGES, guard, rows, tally

FLOORS = {
    ("sentences", "en"): (0.98, 0.95),
    ("sentences", "de"): (0.98, 0.95),
    ("unseen", "en"): (0.95, 0.80),
    ("unseen", "de"): (0.95, 0.85),
}
"""Least precision and least recall of each table."""


def test_there_are_enough_sentences() -> None:
    """At least 300 English and 80 German sentences, and about as many clean ones as not."""
    for lang, least in (("en", 300), ("de", 80)):
        table = list(rows("sentences", lang))
        clean = sum(not families for _, families in table)
        assert len(table) >= least
        assert 0.4 <= clean / len(table) <= 0.6


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_counts_twice(lang: str) -> None:
    """Neither within a table nor over both; and every label is a family."""
    both = [*rows("sentences", lang), *rows("unseen", lang)]
    assert len({sentence for sentence, _ in both}) == len(both)
    assert {family for _, families in both for family in families} <= set(FAMILIES)


@pytest.mark.parametrize(("table", "lang"), FLOORS)
def test_the_guard_is_mostly_right(table: str, lang: str) -> None:
    """False alarms are worse than misses: precision has the higher floor."""
    found = tally(table, lang)
    least_precision, least_recall = FLOORS[table, lang]
    print(f"{table} {lang}: precision {found.precision():.3f}, recall {found.recall():.3f}")  # noqa: T201 - the figures, for those who look with -s
    assert found.precision() >= least_precision, dict(found.wrong)
    assert found.recall() >= least_recall, dict(found.missed)


@pytest.mark.parametrize("family", FAMILIES)
def test_no_family_is_mostly_noise(family: str) -> None:
    """In each family, both English tables together: precision at least 0.9, recall 0.7."""
    tables = [tally(table, "en") for table in ("sentences", "unseen")]
    right = sum(found.right[family] for found in tables)
    wrong = sum(found.wrong[family] for found in tables)
    missed = sum(found.missed[family] for found in tables)
    print(f"{family}: {right} right, {wrong} wrong, {missed} missed")  # noqa: T201 - the figures, for those who look with -s
    assert right > 0
    assert right / (right + wrong) >= 0.9
    assert right / (right + missed) >= 0.7


@pytest.mark.parametrize(
    ("sentence", "families"),
    [
        ("You never talk to me", {"absolutes"}),
        ("I feel lonely when we don't share about our day", set()),
        ("I need more connection", {"vague-requests"}),
        ("15 minutes of uninterrupted chat each evening", set()),
        ("I'd love to have 15 minutes of uninterrupted chat time each evening", set()),
    ],
)
def test_the_articles_own_pairs(sentence: str, families: set[str]) -> None:
    """The pairs that the project starts from come out right."""
    assert {finding.family for finding in guard("en").look(sentence)} == families


def test_the_page_tells_todays_figures() -> None:
    """`docs/guard.md` is current; `python -m tests.language.figures` renews it."""
    page = PAGE.read_text(encoding="utf-8")
    assert figures() in page
    assert renewed(page) == page
