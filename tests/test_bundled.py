"""Every shipped exercise, program and deck: it loads, and every way to sit down has a plan."""

from pathlib import Path

import pytest

from reconnect_tui.content.checking import check_all, check_language
from reconnect_tui.content.exercise import Exercise, Length
from reconnect_tui.content.library import Library
from reconnect_tui.content.outline import minutes
from reconnect_tui.content.plan import Choices, Seating, plan
from reconnect_tui.content.shelves import Folder, languages_in
from reconnect_tui.content.steps.here import Level

ROOT = Path(__file__).parents[1] / "exercises"
LIBRARY = Library([Folder(ROOT, shipped=True)])
LEVELS: tuple[Level, ...] = ("full", "cue", "bare")
SOURCED = [("exercise", ident) for ident in LIBRARY.exercises]
SOURCED += [("program", ident) for ident in LIBRARY.programs]


def test_there_is_a_library() -> None:
    """The checkout carries its exercises, programs and decks."""
    assert len(LIBRARY.exercises) > 30
    assert len(LIBRARY.programs) >= 6
    assert len(LIBRARY.decks) >= 12


def test_no_shipped_file_has_a_problem() -> None:
    """Neither an error nor a warning, in itself or between files."""
    assert [str(problem) for problem in check_all(LIBRARY)] == []


@pytest.mark.parametrize("lang", languages_in(ROOT))
def test_translations_are_the_same_exercises(lang: str) -> None:
    """A translated file has the same steps, settings and placeholders as the original."""
    found = [each for each in check_language(LIBRARY, lang) if each.level == "error"]
    assert [str(problem) for problem in found] == []


@pytest.mark.parametrize(("kind", "ident"), SOURCED)
def test_shipped_files_say_what_they_are_built_on(kind: str, ident: str) -> None:
    """Sources, evidence and when not to do it are there in every shipped file."""
    file = LIBRARY.loaded(kind, ident).file
    assert file is not None
    assert file.sources
    assert file.evidence is not None
    assert file.summary
    assert getattr(file, "not_for", ())


@pytest.mark.parametrize("ident", LIBRARY.exercises)
def test_every_way_to_sit_down_has_a_plan(ident: str) -> None:
    """For two and for one, at every length and fading level, from either seat."""
    exercise = LIBRARY.exercise(ident)
    decks = LIBRARY.decks_for(exercise)
    lengths: tuple[Length, ...] = exercise.lengths
    for seating in _seatings(exercise):
        for length in lengths:
            for level in LEVELS:
                made = plan(exercise, decks, seating, Choices(length, level))
                assert len(made.places) == len(made.moments)
                assert minutes(made) >= 0


@pytest.mark.parametrize("ident", LIBRARY.programs)
def test_every_session_of_a_program_has_a_plan(ident: str) -> None:
    """What a program changes of an exercise can be played."""
    program = LIBRARY.program(ident)
    for _, session in program.walk():
        exercise = LIBRARY.exercise(session.exercise)
        choices = Choices(changes=session.set)
        decks = LIBRARY.decks_for(exercise, session.set)
        modes = ("solo",) if session.each_alone else program.modes
        for seating in _seatings(exercise):
            if ("solo" if len(seating.names) == 1 else "two") in modes:
                assert plan(exercise, decks, seating, choices).moments


def _seatings(exercise: Exercise) -> list[Seating]:
    found = []
    if "two" in exercise.modes:
        found += [Seating({"a": "Ana", "b": "Leo"}), Seating({"a": "Ana", "b": "Leo"}, "b")]
    if "solo" in exercise.modes:
        found += [Seating({"a": "Ana"}), Seating({"a": "Ana"}, absent="Leo")]
    return found
