"""The plan of a session that comes back: from today's file if it still fits, else its copy.

| the exercise now is            | the plan is made from                         |
|--------------------------------|-----------------------------------------------|
| the same, or only reworded     | today's file                                  |
| built differently, gone, wrong | the exact copy that is kept with the session  |
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from reconnect_tui.content.deck import Deck
from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.identity import definition_of
from reconnect_tui.content.library import Library
from reconnect_tui.content.opening import Opening
from reconnect_tui.content.plan import Choices, Seating, plan
from reconnect_tui.engine.session import Session
from reconnect_tui.errors import BadFile, ReconnectError
from reconnect_tui.moments import Plan
from reconnect_tui.store import sources
from reconnect_tui.store.sessions import Kept

Kind = TypeVar("Kind", bound=Opening)


def plan_of(kept: Kept, library: Library, root: Path) -> Plan:
    """The plan to go on with. Raises `BadFile` when the copy is needed and damaged."""
    session = kept.session
    definition = session.plan.definition
    decks = _decks(kept, root)
    today = today_of(session, library)
    if today is not None and definition_of(today).structure == definition.structure:
        return _plan(today, decks, session)
    copy = _read(root, kept.sources.get(sources.EXERCISE, ""), Exercise)
    return _plan(copy, decks, session)


def today_of(session: Session, library: Library) -> Exercise | None:
    """The exercise as its file is today, if there is one that works."""
    try:
        return library.exercise(session.plan.definition.id)
    except ReconnectError:
        return None


def newer_plan(kept: Kept, library: Library, root: Path) -> Plan | None:
    """The plan of today's file where it is built differently: one may move to it."""
    today = today_of(kept.session, library)
    if today is None or definition_of(today).structure == kept.session.plan.definition.structure:
        return None
    try:
        decks = {**_decks(kept, root), **library.decks_for(today, kept.session.origin.changes)}
        return _plan(today, decks, kept.session)
    except (ReconnectError, ValueError):
        return None


def _plan(exercise: Exercise, decks: Mapping[str, Deck], session: Session) -> Plan:
    old, origin = session.plan, session.origin
    return plan(
        exercise,
        decks,
        Seating(old.names, old.first, old.absent),
        Choices(origin.length, origin.level, origin.changes),  # type: ignore[arg-type]  # read back as they were chosen
    )


def _decks(kept: Kept, root: Path) -> dict[str, Deck]:
    names = [name for name in kept.sources if name.startswith(sources.DECK)]
    return {
        name.removeprefix(sources.DECK): _read(root, kept.sources[name], Deck) for name in names
    }


def _read(root: Path, checksum: str, model: type[Kind]) -> Kind:
    data = sources.get(root, checksum)
    try:
        return model.model_validate(tomllib.loads(data.decode()))
    except (ValidationError, ValueError):
        # It was valid when it was copied; so this app no longer reads what that one wrote.
        reason = "The kept copy of this exercise cannot be read by this version."
        raise BadFile(checksum, None, reason) from None
