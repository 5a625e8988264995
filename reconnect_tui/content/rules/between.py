"""Rules about what one file says of another: exercises, decks and lists that it names."""

from collections.abc import Iterator
from typing import Protocol

from pydantic import ValidationError

from reconnect_tui.content.changes import tried
from reconnect_tui.content.deck import Deck
from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.findings import Finding
from reconnect_tui.content.opening import Opening
from reconnect_tui.content.positions import KeyPath, Positions
from reconnect_tui.content.problems import findings
from reconnect_tui.content.program import TUNABLE, Program, SessionPlan
from reconnect_tui.content.rules.whole import RESERVED_FILES
from reconnect_tui.content.steps.block import Block
from reconnect_tui.content.steps.choose import ChooseStep, Leads
from reconnect_tui.content.steps.draw import DrawStep
from reconnect_tui.content.steps.rate import HighLeads, RateStep
from reconnect_tui.content.steps.rounds import Rounds
from reconnect_tui.content.steps.step import Mode, Step
from reconnect_tui.content.steps.template import TemplateStep
from reconnect_tui.content.steps.turns import Turns
from reconnect_tui.content.tables import keys_of
from reconnect_tui.content.wording import hint, nearest


class Catalog(Protocol):
    """What there is besides the file that is checked."""

    def ids(self, kind: str) -> tuple[str, ...]:
        """The ids of a kind: `exercise`, `program`, `deck` or `words`."""

    def exercise_or_none(self, ident: str) -> Exercise | None:
        """An exercise, or none if there is none that works."""

    def deck_or_none(self, ident: str) -> Deck | None:
        """A deck, or none if there is none that works."""


def findings_between(file: Opening, catalog: Catalog) -> Iterator[Finding]:
    """What a file says of others that is not so."""
    if isinstance(file, Exercise):
        yield from _waits(file, catalog)
        for path, step, block in file.walk():
            yield from _named(step, path, catalog)
            if isinstance(step, DrawStep):
                yield from _cards(file, step, path, block, catalog)
    elif isinstance(file, Program):
        for path, session in file.walk():
            yield from _session(file, session, path, catalog)
        programs = catalog.ids("program")
        for place, ident in enumerate(file.then):
            if ident not in programs:
                yield _lacking("E202", "program", ident, ("then", place), programs)


def _lacking(code: str, kind: str, ident: str, path: KeyPath, ids: tuple[str, ...]) -> Finding:
    remedy = hint(ident, ids, "There are") if ids else "There is none at all."
    return Finding(code, path, f'there is no {kind} "{ident}". {remedy}', nearest(ident, ids))


def _named(step: Step, path: KeyPath, catalog: Catalog) -> Iterator[Finding]:
    if isinstance(step, ChooseStep | RateStep):
        exercises = (*catalog.ids("exercise"), *RESERVED_FILES)
        leads: tuple[Leads | HighLeads, ...] = step.suggest
        for place, lead in enumerate(leads):
            if lead.exercise not in exercises:
                where = (*path, "suggest", place, "exercise")
                yield _lacking("E202", "exercise", lead.exercise, where, exercises)
    if isinstance(step, DrawStep):
        decks = catalog.ids("deck")
        for deck, where in _decks(step, path):
            if deck not in decks:
                yield _lacking("E206", "deck", deck, where, decks)
    if isinstance(step, TemplateStep):
        lists = catalog.ids("words")
        for name, slot in step.slots.items():
            if slot.words and slot.words not in lists:
                where = (*path, "slots", name, "words")
                yield _lacking("E208", "word list", slot.words, where, lists)


def _waits(file: Exercise, catalog: Catalog) -> Iterator[Finding]:
    """Exercises that a file says it waits after."""
    ids = catalog.ids("exercise")
    for ident in file.wait_after:
        if ident not in ids:
            yield _lacking("E202", "exercise", ident, ("wait_after", ident), ids)


def _decks(step: DrawStep, path: KeyPath) -> Iterator[tuple[str, KeyPath]]:
    """Every deck that a draw names, and where it stands."""
    yield step.deck, (*path, "deck")
    yield from ((ident, (*path, "also", place)) for place, ident in enumerate(step.also))


def _cards(
    file: Exercise, step: DrawStep, path: KeyPath, block: Block | None, catalog: Catalog
) -> Iterator[Finding]:
    for ident, where in _decks(step, path):
        deck = catalog.deck_or_none(ident)
        if deck is not None:
            yield from _fitting(file, step, deck, where, block)


def _fitting(
    file: Exercise, step: DrawStep, deck: Deck, where: KeyPath, block: Block | None
) -> Iterator[Finding]:
    for mode in file.modes:
        if not step.survives(mode) or (block is not None and not block.survives(mode)):
            continue
        fitting = len(deck.cards_for(step.tags, step.max_depth, solo=mode == "solo"))
        wanted = _times(block, mode)
        if not fitting:
            message = f'no card of "{deck.id}" fits this draw. Change tags or max_depth.'
            yield Finding("E214", where, message)
            return
        if fitting < wanted:
            message = (
                f"{wanted} cards may be drawn here, but only {fitting} of "
                f'"{deck.id}" fit. Some come again: add cards, or draw fewer.'
            )
            yield Finding("W251", where, message)
            return


def _times(block: Block | None, mode: Mode) -> int:
    if isinstance(block, Rounds):
        return block.count + block.more
    if isinstance(block, Turns):
        return block.rounds * (2 if mode == "two" else 1)
    return 1


def _session(
    program: Program, session: SessionPlan, path: KeyPath, catalog: Catalog
) -> Iterator[Finding]:
    ids = catalog.ids("exercise")
    if session.exercise not in ids:
        yield _lacking("E202", "exercise", session.exercise, (*path, "exercise"), ids)
        return
    exercise = catalog.exercise_or_none(session.exercise)
    if exercise is None:
        return
    for mode in ("solo",) if session.each_alone else program.modes:
        if mode not in exercise.modes:
            yield Finding("E209", (*path, "exercise"), _other_partners(exercise, session, mode))
    for name, value in session.set.items():
        yield from _change(exercise, name, value, (*path, "set", name), catalog)


def _other_partners(exercise: Exercise, session: SessionPlan, mode: Mode) -> str:
    if session.each_alone:
        remedy = "Leave out each_alone, or choose another one."
    elif mode == "two":
        remedy = "Add each_alone = true, or choose another one."
    else:
        remedy = 'Choose another one, or take "solo" out of "for".'
    return f'exercise "{exercise.id}" is not for "{mode}". {remedy}'


def _change(
    exercise: Exercise, name: str, value: int | str, path: KeyPath, catalog: Catalog
) -> Iterator[Finding]:
    ident, _, key = name.partition(".")
    step = exercise.step(ident)
    if step is None:
        ids = tuple(step.id for _, step, _ in exercise.walk())
        message = f'"{name}": exercise "{exercise.id}" has no step "{ident}". {hint(ident, ids)}'
        yield Finding("E203", path, message, nearest(ident, ids), at="key")
    elif key not in TUNABLE or key not in keys_of(type(step)):
        can = tuple(each for each in TUNABLE if each in keys_of(type(step)))
        remedy = hint(key, can, "It can set") if can else "Nothing of it can be set."
        message = f'"{name}": a program cannot set "{key}" of step "{ident}". {remedy}'
        yield Finding("E204", path, message, nearest(key, can), at="key")
    else:
        yield from _value(step, key, value, path)
        decks = catalog.ids("deck")
        if key == "deck" and isinstance(value, str) and value not in decks:
            yield _lacking("E206", "deck", value, path, decks)


def _value(step: Step, key: str, value: int | str, path: KeyPath) -> Iterator[Finding]:
    try:
        tried(step, key, value)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        for found in findings(errors, type(step), {key: value}, Positions("")):
            yield Finding("E205", path, found.message, found.suggestion)
