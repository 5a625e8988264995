"""What makes the methods work, beyond words: scripts that fade, texts that hold at any length."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.library import Library
from reconnect_tui.content.shelves import Folder
from reconnect_tui.content.steps.rate import RateStep
from reconnect_tui.content.steps.step import Step
from reconnect_tui.content.steps.template import TemplateStep
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.words import words_for
from reconnect_tui.hints import load_guard, look
from reconnect_tui.journal.fading import SERIES
from tests.library.shipped_files import EXERCISES, files

LIBRARY = Library((Folder(EXERCISES, shipped=True),))
LEVELS = ("full", "cue", "bare")

LISTENING = ("take-turns-listening", "mirror-make-sense", "two-self-portraits", "unload-the-day")
NEEDS = ("gentle-opening", "say-it-from-me", "one-clear-ask")
WEEKLY = ("how-are-we",)
"""It has a listening talk in it, and comes most often of all."""

SCALED = re.compile(
    r"\b(?:\d+|a|half a|one|two|three|four|five|six|ten|fifteen|twenty|thirty|ninety)"
    r"[ -](?:minutes?|seconds?)\b|\b(?:half an|quarter of an|next) hour\b"
)
SPOKEN = ("title", "text", "text_cue", "text_bare")

FAMILIES = {
    "blame",
    "absolutes",
    "mind-reading",
    "verdict-feelings",
    "should",
    "negative-requests",
    "vague-requests",
    "closed-questions",
    "why-you",
    "but-after",
    "sorry-if",
}
"""What the guard looks for in gaps; the rest is for longer letters."""


def steps(exercise: Exercise) -> Iterator[Step]:
    """Every step, in blocks or not."""
    return (step for _, step, _ in exercise.walk())


@pytest.mark.parametrize("ident", [*LISTENING, *NEEDS, *WEEKLY])
def test_the_script_of_listening_and_needs_has_three_levels(ident: str) -> None:
    """The whole script, cue words, turns and time only; and each is asked how it felt."""
    exercise = LIBRARY.exercise(ident)
    assert exercise.levels("two") == LEVELS
    assert _asks_how_scripted(exercise)


@pytest.mark.parametrize("ident", LIBRARY.exercises)
def test_no_level_of_a_script_is_out_of_reach(ident: str) -> None:
    """Where a text fades, something can lead there; where nothing fades, nobody is asked."""
    exercise = LIBRARY.exercise(ident)
    fades = any(len(exercise.levels(mode)) > 1 for mode in exercise.modes)
    assert fades == _asks_how_scripted(exercise)


@pytest.mark.parametrize("ident", LIBRARY.exercises)
def test_own_words_never_fade(ident: str) -> None:
    """The script fades. A sentence that was just written stands there to be read at any level."""
    for step in steps(LIBRARY.exercise(ident)):
        own = re.findall(
            r"\{(?:answer:[a-z-]+|card)\}", step.written("text", "full", solo=False)[1]
        )
        for level in LEVELS[1:]:
            left = step.written("text", level, solo=False)[1]  # type: ignore[arg-type]  # of LEVELS
            assert all(words in left for words in own), (step.id, level)


@pytest.mark.parametrize("file", files("de"), ids=lambda file: file.name)
def test_a_translation_fades_as_the_original_does(file: Path) -> None:
    """The same steps have cue words and the same are silent, in every language."""
    spoken = LIBRARY.speaking("de").exercise(file.stem)
    for mine, theirs in zip(steps(spoken), steps(LIBRARY.exercise(file.stem)), strict=True):
        for level in LEVELS[1:]:
            one, other = (
                step.written("text", level, solo=False)  # type: ignore[arg-type]  # of LEVELS
                for step in (mine, theirs)
            )
            assert (one[0], bool(one[1])) == (other[0], bool(other[1])), mine.id


@pytest.mark.parametrize("ident", LIBRARY.exercises)
def test_no_page_names_a_time_that_another_length_changes(ident: str) -> None:
    """Half as long an evening does not promise two minutes where the clock gives one."""
    exercise = LIBRARY.exercise(ident)
    if len(exercise.lengths) == 1:
        return
    for step in steps(exercise):
        for key in SPOKEN:
            for said in (getattr(step, key), getattr(step, f"{key}_solo")):
                assert not SCALED.search(said or ""), (step.id, said)


def test_the_guard_looks_where_it_is_promised_to() -> None:
    """Every family for gaps is switched on somewhere, and a request shows its four marks."""
    drafts = [
        step
        for ident in LIBRARY.exercises
        for step in steps(LIBRARY.exercise(ident))
        if isinstance(step, TemplateStep)
    ]
    assert {family for step in drafts for family in step.guard} == FAMILIES
    assert any("request" in step.slots and step.guard for step in drafts)


@pytest.mark.parametrize("lang", ["en", "de"])
def test_our_own_examples_are_let_through_in_silence(lang: str) -> None:
    """Who writes as the examples do is asked nothing twice."""
    guard = load_guard(lang)
    assert guard is not None
    spoken = LIBRARY.speaking(lang)
    for ident, head in spoken.exercises.items():
        for step in steps(spoken.exercise(ident)) if head.lang == lang else ():
            if isinstance(step, TemplateStep) and step.guard:
                page = Page("moment", template=step.parts(step.template), guards=step.guard)
                entries = {name: slot.example for name, slot in step.slots.items()}
                hint = look(guard, page, entries, ("Ana", "Leo"), words_for(lang))
                assert hint is None or not (hint.why or hint.is_open), (ident, step.id, hint)


@pytest.mark.parametrize("ident", ["look-back-together", "outside-view"])
def test_what_is_for_quarrels_is_not_for_violence(ident: str) -> None:
    """It stands in the file, and so on the page before anybody begins."""
    assert any("iolence" in when for when in LIBRARY.exercise(ident).not_for)


def test_heavy_talk_waits_after_a_quarrel() -> None:
    """A day before the story under it, an hour of calm before looking back."""
    assert LIBRARY.exercise("story-under-it").wait_after == {
        "look-back-together": 24 * 60 * 60,
        "pause-and-return": 24 * 60 * 60,
    }
    assert LIBRARY.exercise("look-back-together").wait_after == {"pause-and-return": 60 * 60}


def test_talk_for_two_says_that_fear_comes_first() -> None:
    """Whoever is afraid finds it said before a talk begins, in each exercise from depth 2 on."""
    for ident in LIBRARY.exercises:
        exercise = LIBRARY.exercise(ident)
        if "two" in exercise.modes and exercise.depth > 1:
            said = " ".join(exercise.not_for)
            assert re.search("afraid|fear|hurts|danger", said), ident


def _asks_how_scripted(exercise: Exercise) -> bool:
    return any(isinstance(step, RateStep) and step.series == SERIES for step in steps(exercise))
