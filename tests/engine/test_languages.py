"""The app's own words in every language: none is forgotten, and every gap is the same."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.library import Library
from reconnect_tui.content.plan import Seating, plan
from reconnect_tui.content.robot import Robot, walk
from reconnect_tui.content.shelves import Folder
from reconnect_tui.engine.page import page
from reconnect_tui.engine.spoken import duration, roughly
from reconnect_tui.engine.words import ENGLISH, LANGUAGES, Words, words_for

ROOT = Path(__file__).parents[2]
GAP = re.compile(r"\{\w+\}")
ENOUGH = 250
"""Sayings with words in them; fewer would mean that some are not looked at."""
OTHERS = [lang for lang in LANGUAGES if lang != "en"]


def sayings(words: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every saying of a table of words, and the path to it."""
    for field in fields(words):
        where, value = f"{path}{field.name}", getattr(words, field.name)
        if is_dataclass(value):
            yield from sayings(value, f"{where}.")
        elif isinstance(value, Mapping):
            yield from ((f"{where}.{key}", text) for key, text in value.items())
        elif isinstance(value, tuple):
            yield from ((f"{where}.{place}", text) for place, text in enumerate(value))
        else:
            yield where, value


@pytest.mark.parametrize("lang", OTHERS)
def test_every_saying_is_there(lang: str) -> None:
    """A language has what English has, no more and no less, and nothing of it is empty."""
    said = dict(sayings(words_for(lang)))
    assert said.keys() == dict(sayings(ENGLISH)).keys()
    assert said["lang"] == lang
    assert [
        path for path, text in said.items() if not text.strip() and path[-7:] != "between"
    ] == []


@pytest.mark.parametrize("lang", OTHERS)
def test_nothing_is_left_in_english(lang: str) -> None:
    """Whatever has a word of its own, and not gaps and signs alone, is another one here."""
    english = dict(sayings(ENGLISH))
    worded = {path for path, text in english.items() if re.search(r"\w", GAP.sub("", text))}
    same = {path for path, text in sayings(words_for(lang)) if text == english[path]}
    assert same & worded == set()
    assert len(worded) > ENOUGH


@pytest.mark.parametrize("lang", OTHERS)
def test_every_gap_is_the_same(lang: str) -> None:
    """A saying fills the same gaps in every language: no name is lost, none is unknown."""
    english = dict(sayings(ENGLISH))
    for path, text in sayings(words_for(lang)):
        gaps = [sorted(set(GAP.findall(one))) for one in (text, english[path])]
        assert gaps[0] == gaps[1], path


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_house_style_holds_in_every_language(lang: str) -> None:
    """No exclamation mark, no "must", and a sentence ends where English ends one."""
    english = dict(sayings(ENGLISH))
    for path, text in sayings(words_for(lang)):
        assert "!" not in text, path
        assert not re.search(r"\b(must|muss|müsst|musst)\b", text), path
        ends = [one.rstrip()[-1:] in ".?" for one in (text, english[path])]
        assert ends[0] == ends[1], path


def test_a_language_is_found_by_its_name() -> None:
    """A region falls back on its language, and an unknown language on English."""
    assert isinstance(words_for("de"), Words)
    assert words_for("de-AT") is words_for("de")
    assert words_for("en-GB") is words_for("xx") is words_for("") is ENGLISH


FIRST = ("take-turns-listening", "say-it-from-me", "what-i-saw-you-do", "evening-quarter-hour")


@pytest.mark.parametrize("ident", FIRST)
def test_a_german_evening_is_all_german(ident: str) -> None:
    """Every page of an exercise in German has the app's words in German too."""
    library = Library([Folder(ROOT / "exercises", shipped=True)], lang="de")
    exercise = library.exercise(ident)
    assert exercise.lang == "de"
    german = {text for _, text in sayings(words_for("de"))}
    for names in ({"a": "Ana", "b": "Leo"}, {"a": "Ana"}):
        if len(names) == 1 and "solo" not in exercise.modes:
            continue
        made = plan(exercise, library.decks_for(exercise), Seating(dict(names)))  # type: ignore[arg-type]  # seats are spelled out right here
        for session, now in walk(made, Robot("no")):
            shown = page(session, now)
            labels = {key.label for key in shown.keys} | {shown.phase_word} - {""}
            assert labels <= german


@pytest.mark.parametrize("reads", ["en", "de"])
@pytest.mark.parametrize("lang", ["en", "de"])
def test_no_screen_mixes_two_languages(reads: str, lang: str) -> None:
    """Cards are drawn in the language of the exercise, whoever reads it."""
    library = Library([Folder(ROOT / "exercises", shipped=True)], lang=reads)
    folder = ROOT / "exercises" / ("" if lang == "en" else lang)
    exercise = library.open(folder / "what-i-saw-you-do.toml")
    assert isinstance(exercise, Exercise)
    (deck,) = library.decks_for(exercise).values()
    assert deck.lang == exercise.lang == lang


def test_german_times_read_well() -> None:
    """Lengths of time put together from German words."""
    words = words_for("de")
    assert duration(words, 90_000) == "1 Minute 30 Sekunden"
    assert duration(words, 3_600_000) == "1 Stunde"
    assert roughly(words, 30_000) == "etwa eine halbe Minute"
