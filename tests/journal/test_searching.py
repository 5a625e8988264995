"""Words are found whatever their case and accents, and shown where they stand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconnect_tui.journal.pages import Entry, SessionPage
from reconnect_tui.journal.searching import excerpt_of, find, folded


def page(*said: str, title: str = "Good news") -> SessionPage:
    """A page on which these things were said."""
    entries = tuple(Entry(f"e{at}", "Tell", "", "Ana", one) for at, one in enumerate(said))
    return SessionPage("name", "good-news", title, date(2026, 1, 2), ("Ana",), "completed", entries)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Spaziergänge am See", "SPAZIERGANGE"),
        ("Straße", "strasse"),
        ("un café crème", "cafe creme"),
        ("smørrebrød", "smorrebrod"),
        ("cafe\u0301", "café"),
        ("ΣΊΣΥΦΟΣ", "σίσυφος"),
        ("Ⅳ times", "iv"),
    ],
)
def test_case_and_accents_make_no_difference(said: str, wanted: str) -> None:
    """One looks for a word as one types it."""
    assert [hit.step for hit in find([page(said)], wanted)] == ["Tell"]


def test_all_words_have_to_be_there() -> None:
    """Two words are looked for together, in any order."""
    found = find([page("a walk by the sea", "a walk")], "sea walk")
    assert [hit.excerpt for hit in found] == ["a walk by the sea"]


def test_a_title_is_found_too() -> None:
    """A session is found by what it is called."""
    assert [(hit.title, hit.who) for hit in find([page("nothing")], "good news")] == [
        ("Good news", "")
    ]


def test_nothing_is_found_by_no_words() -> None:
    """Empty words do not open everything."""
    assert find([page("a")], " \t ") == ()


def test_what_is_sealed_is_not_found_by_what_is_said_about_it() -> None:
    """The sentence that something is sealed is no answer of anybody."""
    sealed = Entry("e", "Tell", "", "Ana", "Sealed. Your passphrase opens it.", "locked")
    one = SessionPage("n", "x", "X", date(2026, 1, 2), ("Ana",), "completed", (sealed,))
    assert find([one], "sealed") == ()


@given(st.text(max_size=200), st.text(min_size=1, max_size=6), st.text(max_size=200))
def test_what_is_in_a_text_is_found_and_marked(before: str, word: str, after: str) -> None:
    """Whatever stands around it, the marked part of the excerpt holds the word."""
    said = before + word + after
    words = folded(word).split()
    for hit in find([page(said, title="")], word):
        marked = folded(hit.excerpt[hit.start : hit.end])
        assert any(one in marked for one in words)
    if words and " ".join(word.split()) == word and all(one in folded(said) for one in words):
        assert find([page(said, title="")], word)


@given(st.text(max_size=400))
def test_an_excerpt_is_short(text: str) -> None:
    """A long answer is shown around what was found."""
    said = f"{text} needle {text}"
    piece, start, end = excerpt_of(said, ["needle"])
    assert folded(piece[start:end]) == "needle"
    assert len(piece) <= 60 + 60 + 6 + 12
