"""What the guard sees, in what order, and what it keeps quiet about."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconnect_tui.language.guard import FAMILIES
from reconnect_tui.language.rules import load
from tests.language.guards import guard, rows

GUARD = guard("en")


def test_a_finding_names_its_words() -> None:
    """What it saw and where, the rule, the reason, and one other way."""
    text = "I cooked. You’re always late, you know."
    (finding,) = GUARD.look(text)
    assert finding.saw == text[finding.start : finding.end] == "You’re always"
    assert finding.rule == "you-always"
    assert finding.why
    assert finding.instead
    assert finding.signal == "words"


def test_only_the_families_asked_for() -> None:
    """Authors switch families on; the others stay quiet, and unknown ones do no harm."""
    text = "You never listen and you should."
    assert {f.family for f in GUARD.look(text)} == {"absolutes", "should"}
    assert {f.family for f in GUARD.look(text, ["should"])} == {"should"}
    assert GUARD.look(text, ["blame", "no-such-family"]) == ()
    assert GUARD.look(text, []) == ()


def test_findings_come_in_reading_order() -> None:
    """By place in the text, over sentences and families."""
    found = GUARD.look("You should call. You are lazy. You never ask.")
    assert [f.family for f in found] == ["should", "blame", "absolutes"]
    assert [f.start for f in found] == sorted(f.start for f in found)


def test_one_find_for_one_place_in_a_family() -> None:
    """Of two rules of a family that see the same words, the first of the file is shown."""
    found = GUARD.look("I'm always the one who cleans, every time you leave", ["absolutes"])
    assert [f.rule for f in found] == ["always-me", "every-time"]
    (only,) = GUARD.look("You constantly interrupt me all the time", ["absolutes"])
    assert only.rule == "you-always"


@pytest.mark.parametrize("families", [FAMILIES, ("blame",), ()])
def test_fear_is_all_that_is_said(families: tuple[str, ...]) -> None:
    """No other words are offered for harm, and it is seen whatever was asked for."""
    found = GUARD.look("You never listen. You are lazy. You hit me and you never stop.", families)
    assert {f.family for f in found} == {"fear"}
    assert {f.signal for f in found} == {"support"}
    assert all(f.instead == "" and f.why for f in found)


def test_a_vague_wish_is_fine_once_it_says_what_and_when() -> None:
    """The sentence after may be the one that says it."""
    assert [f.family for f in GUARD.look("I need more closeness.")] == ["vague-requests"]
    assert GUARD.look("I need more closeness. Could we sit on the sofa every evening?") == ()


def test_more_than_sixty_words() -> None:
    """The find begins at word sixty-one; sixty words are fine."""
    words = [f"word{n}" for n in range(61)]
    (finding,) = GUARD.look(" ".join(words))
    assert (finding.family, finding.saw) == ("length", "word60")
    assert GUARD.look(" ".join(words[:60])) == ()


def test_denials_and_others_words_are_left_alone() -> None:
    """Phrases of `everywhere` drop a find that shares a word with them, and no other."""
    assert GUARD.look("I don't think you're lazy") == ()
    assert [f.family for f in GUARD.look("I don't think so. You're lazy")] == ["blame"]
    assert [f.family for f in GUARD.look("I don't think you're lazy, you never ask")] == [
        "absolutes"
    ]


def test_looking_leaves_nothing_behind() -> None:
    """The same text gives the same findings, whatever was looked at in between."""
    first = GUARD.look("You never listen")
    GUARD.look("You hit me")
    assert GUARD.look("You never listen") == first


def test_the_same_in_capitals_without_apostrophes_and_with_curly_ones() -> None:
    """How a sentence is typed does not change what is seen in it."""
    for sentence, _ in rows("sentences", "en"):
        if any(mark in sentence for mark in '"“”'):
            continue  # marks of quotation depend on the kind of apostrophe
        seen = [f.rule for f in GUARD.look(sentence)]
        assert [f.rule for f in GUARD.look(sentence.replace("'", "’"))] == seen
        assert [f.rule for f in GUARD.look(sentence.upper())] == seen, sentence


@given(st.text(max_size=400), st.sampled_from(["en", "de"]))
def test_any_text_can_be_looked_at(text: str, lang: str) -> None:
    """Whatever is typed: findings lie in the text and say what stands there."""
    for finding in guard(lang).look(text):
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.saw == text[finding.start : finding.end]


@given(
    st.lists(
        st.sampled_from(
            [
                "you",
                "never",
                "i",
                "feel",
                "need",
                "more",
                "sorry",
                "not",
                ",",
                "every",
                "time",
                "but",
                "“",
                "'",
                "lazy",
                "?",
                ".",
            ]
        ),
        max_size=40,
    )
)
def test_known_words_in_any_order(words: list[str]) -> None:
    """Words of the phrases in senseless orders: still findings with a place and no overlap."""
    text = " ".join(words)
    found = GUARD.look(text)
    for family in FAMILIES:
        spans = [(f.start, f.end) for f in found if f.family == family]
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_a_long_text_costs_few_steps() -> None:
    """A page of one sentence without end has findings in proportion to its length.

    The cut into stretches may part a phrase here and there.
    """
    for times in (20, 100, 400):
        found = GUARD.look("you never listen " * times, ["absolutes"])
        assert times * 0.95 <= len(found) <= times


def test_an_empty_guard_sees_nothing() -> None:
    """No rules, no findings."""
    empty = load({"kind": "guard", "id": "guard", "title": "T", "lang": "en"})
    assert empty.look("You never listen") == ()
