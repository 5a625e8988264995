"""A text as folded words: how people type, and where each word stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconnect_tui.language.words import END, LONGEST, PAUSE, QUESTION, SAID, fold, sentences
from tests.language.guards import guard

SHORT = guard("en").shortened


def texts(text: str) -> list[list[str]]:
    """The folded words of each sentence."""
    return [[word.text for word in sentence] for sentence in sentences(text, SHORT)]


@pytest.mark.parametrize("typed", ["you're", "you’re", "youʼre", "you´re", "YOU'RE", "youre"])
def test_a_contraction_is_two_words(typed: str) -> None:
    """Whichever apostrophe, any case, or none at all."""
    assert texts(f"{typed} late") == [["you", "are", "late", END]]


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("NEVER", "never"),
        ("neverrrr", "never"),
        ("sooo", "so"),
        ("ne\u00adver", "never"),
        ("heißt", "heisst"),
        ("ﬁne", "fine"),
    ],
)
def test_folding(typed: str, folded: str) -> None:
    """Case, stretching, soft hyphens and ligatures do not matter."""
    assert fold(typed) == folded


def test_sentences_end_at_marks_and_lines() -> None:
    """A question ends in its own mark; a line of its own is a sentence of its own."""
    assert texts("Oh! Really?! yes\nno") == [
        ["oh", END],
        ["really", QUESTION],
        ["yes", END],
        ["no", END],
    ]


@pytest.mark.parametrize("mark", [",", ";", ":", " - ", "—", "...", "…", " (", "--"])
def test_pauses(mark: str) -> None:
    """Commas, dashes and dots part a sentence without ending it."""
    assert texts(f"you{mark}never") == [["you", PAUSE, "never", END]]


def test_a_hyphen_parts_words() -> None:
    """self-centered and self centered are the same."""
    assert texts("self-centered") == texts("self centered") == [["self", "centered", END]]


def test_times_and_abbreviations_stay_whole() -> None:
    """Their dots end no sentence."""
    assert texts("at 7:30 or 8 p.m. each day") == [
        ["at", "7:30", "or", "8", "p.m.", "each", "day", END]
    ]


def test_decomposed_letters_stay_in_their_word() -> None:
    """An accent that is typed as a mark of its own is part of the letter."""
    assert texts("u\u0308ber") == [["über", END]]


def test_a_quotation_is_one_word() -> None:
    """And one that ends like a sentence ends it."""
    assert texts("He said “stop it” again") == [["he", "said", SAID, "again", END]]
    assert texts("He said “Stop.” I left") == [["he", "said", SAID, END], ["i", "left", END]]


def test_a_sentence_without_end_is_cut() -> None:
    """So that a text without a single mark cannot hold things up."""
    found = texts("you never " * 200)
    assert max(len(sentence) for sentence in found) == LONGEST + 1
    assert sum(len(sentence) - 1 for sentence in found) == 400


@given(st.text(max_size=300))
def test_any_text_has_words_in_their_places(text: str) -> None:
    """Whatever is typed: words in reading order, inside the text, each sentence with one end."""
    for sentence in sentences(text, SHORT):
        places = [(word.start, word.end) for word in sentence]
        assert places == sorted(places)
        assert all(0 <= start <= end <= len(text) for start, end in places)
        assert [word.text in (END, QUESTION) for word in sentence] == (
            [False] * (len(sentence) - 1) + [True]
        )
