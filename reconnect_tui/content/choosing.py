"""Which decks the partners may choose from before they begin, and what their choice changes."""

from collections.abc import Container, Iterator, Mapping

from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.steps.draw import DrawStep
from reconnect_tui.content.steps.step import Mode
from reconnect_tui.errors import Refused


def decks_on_offer(exercise: Exercise, mode: Mode, changes: Container[str] = ()) -> tuple[str, ...]:
    """The decks to choose from, the usual one first. None: there is no choice, or it is made."""
    draws = (step for step in _draws(exercise, mode) if f"{step.id}.deck" not in changes)
    return next(((step.deck, *step.also) for step in draws), ())


def drawing_from(exercise: Exercise, deck: str) -> Mapping[str, str]:
    """The changes that let the draws with a choice draw from `deck`; none without a deck.

    Raises `Refused` for a deck that is not on offer.
    """
    if not deck:
        return {}
    draws = (step for mode in exercise.modes for step in _draws(exercise, mode))
    changes = {f"{step.id}.deck": deck for step in draws if deck in (step.deck, *step.also)}
    if not changes:
        raise Refused(f'"{exercise.title}" does not draw from a deck "{deck}".')
    return changes


def _draws(exercise: Exercise, mode: Mode) -> Iterator[DrawStep]:
    """The draws that leave a choice, in blocks that are there at all."""
    for _, step, block in exercise.walk():
        there = step.survives(mode) and (block is None or block.survives(mode))
        if there and isinstance(step, DrawStep) and step.also:
            yield step
