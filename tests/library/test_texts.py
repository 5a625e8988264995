"""What the shipped files say to people: kind, short, ours, and about nobody's gender."""

import hashlib
import re
from pathlib import Path

import pytest

from reconnect_tui.hints import load_guard
from reconnect_tui.language.guard import FAMILIES
from tests.library.shipped_files import ALL, data, files, texts

SEEDS = Path(__file__).with_name("seed_shingles.txt")
RUN = 7
"""As many words in a row may not stand in an article that the app began with."""

PRONOUN = re.compile(
    r"\b(he|she|him|her|his|hers|himself|herself|husband|wife|boyfriend|girlfriend)\b"
)
LONGEST = 20
"""Words of the longest sentence during a turn."""


def name(file: Path) -> str:
    """What a file is called in a list of tests: with its folder, since languages share names."""
    return f"{file.parent.name}/{file.name}"


def _shingles(text: str) -> set[str]:
    """Short digests of every run of words; the articles themselves are not in this project."""
    words = re.findall(r"[a-z0-9']+", text.lower().replace("’", "'"))
    runs = (" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
    return {hashlib.sha256(run.encode()).hexdigest()[:12] for run in runs}


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.name)
def test_no_run_of_seven_words_stands_in_the_articles(file: Path) -> None:
    """Every sentence is our own."""
    seeds = set(SEEDS.read_text(encoding="ascii").split())
    assert len(seeds) > 1000
    for text in texts(data(file)):
        assert not _shingles(text) & seeds, text


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.name)
def test_no_word_assumes_a_gender_and_nothing_shouts(file: Path) -> None:
    """Texts name people, so no pronouns are needed; and no exclamation marks."""
    for text in texts(data(file)):
        assert not PRONOUN.search(text.lower()), text
        assert "!" not in text, text


@pytest.mark.parametrize("file", files("", "decks", "de", "de/decks"), ids=name)
def test_what_is_shown_in_a_turn_has_short_sentences(file: Path) -> None:
    """At most twenty words: it is read in a glance, by people who may be upset."""
    shown = data(file)
    for text in texts(shown.get("steps", ()) or shown["cards"]):
        for sentence in re.split(r"(?<=[.?!])\s+|\n", text):
            assert len(sentence.split()) <= LONGEST, sentence


@pytest.mark.parametrize("file", files("", "decks", "programs", "de", "de/decks"), ids=name)
def test_the_guard_finds_nothing_in_our_own_words(file: Path) -> None:
    """What we ask of people holds for us; quoted bad examples are left alone by the guard.

    It has no say in how long a note about studies may be; sentences have their own test.
    """
    guard = load_guard(data(file).get("lang", "en"))
    assert guard is not None
    families = [one for one in FAMILIES if one != "length"]
    for text in texts(data(file)):
        found = guard.look(text, families)
        assert not found, (text, found)


def test_every_card_is_open_and_none_comes_twice() -> None:
    """Twelve decks and more, three hundred cards and more, none closed, none alike."""
    guard = load_guard("en")
    assert guard is not None
    cards = [(file.stem, card["text"]) for file in files("decks") for card in data(file)["cards"]]
    assert len(files("decks")) >= 12
    assert len(cards) >= 300
    assert len({text.casefold() for _, text in cards}) == len(cards)
    for deck, text in cards:
        assert not guard.look(text, ("closed-questions",)), (deck, text)


def test_the_word_lists_are_large_enough_to_find_oneself_in() -> None:
    """A hundred and twenty feelings in groups with body signs, forty needs, no verdicts."""
    feelings, needs = (
        data(file) for file in files("words") if file.name in ("feelings.en.toml", "needs.en.toml")
    )
    assert sum(len(group["items"]) for group in feelings["groups"]) >= 120
    assert all(group.get("body") for group in feelings["groups"])
    assert sum(len(group["items"]) for group in needs["groups"]) >= 40
