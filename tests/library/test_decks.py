"""The decks: each card can come to somebody, and the decks have what their names say."""

from collections.abc import Iterator

from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.library import Library
from reconnect_tui.content.shelves import Folder
from reconnect_tui.content.steps.draw import DrawStep
from tests.library.shipped_files import EXERCISES

LIBRARY = Library((Folder(EXERCISES, shipped=True),))
SUBJECTS = {
    "daily-life",
    "then-and-now",
    "hopes-and-fears",
    "work",
    "family",
    "money",
    "fun",
    "appreciation",
    "touch-menu",
    "small-gestures",
    "self-care",
    "apart",
}
LEAST = 25
"""Cards of a deck: a year of weeks would not see half of them twice."""

Card = tuple[str, str]
"""A deck and a card in it, by id."""


def _drawn(step: DrawStep, deck: str, depth: int, *, solo: bool) -> Iterator[Card]:
    cards = LIBRARY.deck(deck).cards_for(step.tags, depth, solo=solo)
    yield from ((deck, card) for card, _ in cards)


def _of_an_exercise(exercise: Exercise) -> Iterator[tuple[DrawStep, bool]]:
    for _, step, block in exercise.walk():
        if isinstance(step, DrawStep):
            for mode in exercise.modes:
                if step.survives(mode) and (block is None or block.survives(mode)):
                    yield step, mode == "solo"


def _everything_that_can_come() -> Iterator[Card]:
    for ident in LIBRARY.exercises:
        for step, solo in _of_an_exercise(LIBRARY.exercise(ident)):
            for deck in (step.deck, *step.also):
                yield from _drawn(step, deck, step.max_depth, solo=solo)
    for ident in LIBRARY.programs:
        for _, session in LIBRARY.program(ident).walk():
            for step, solo in _of_an_exercise(LIBRARY.exercise(session.exercise)):
                deck = str(session.set.get(f"{step.id}.deck", step.deck))
                depth = int(session.set.get(f"{step.id}.max_depth", step.max_depth))
                yield from _drawn(step, deck, depth, solo=solo)


def test_each_of_the_twelve_subjects_has_a_deck_of_its_own() -> None:
    """None is missing, and none is a handful."""
    assert set(LIBRARY.decks) >= SUBJECTS
    assert all(len(LIBRARY.deck(ident).cards) >= LEAST for ident in SUBJECTS)


def test_no_card_lies_in_its_deck_for_nothing() -> None:
    """Some exercise or program draws it, however deep it goes."""
    there = {(ident, card.id) for ident in LIBRARY.decks for card in LIBRARY.deck(ident).cards}
    assert sorted(there - set(_everything_that_can_come())) == []
