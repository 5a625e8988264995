"""A session that comes back: its plan, what must be told, and where it stands elsewhere.

The plan is made from today's file if it still fits, else from its copy.

| the exercise now is            | the plan is made from                         |
|--------------------------------|-----------------------------------------------|
| the same, or only reworded     | today's file                                  |
| built differently, gone, wrong | the exact copy that is kept with the session  |
"""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from reconnect_tui.content.deck import Deck
from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.identity import definition_of
from reconnect_tui.content.library import Library
from reconnect_tui.content.opening import Opening
from reconnect_tui.content.plan import Choices, Seating, plan
from reconnect_tui.engine.page import page
from reconnect_tui.engine.session import Session, Status
from reconnect_tui.engine.spoken import plain, put
from reconnect_tui.engine.timer import Instant
from reconnect_tui.engine.words import Words, words_for
from reconnect_tui.errors import BadFile, Busy, ReconnectError
from reconnect_tui.moments import Plan
from reconnect_tui.store import sources
from reconnect_tui.store.sessions import Kept, load

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


def told_of(kept: Kept) -> tuple[str, ...]:
    """What a person should know of the files before going on; mostly nothing."""
    words = words_for(kept.session.plan.definition.lang).keeping
    changed = (words.changed,) if kept.changed else ()
    return (*changed, *(put(words.unread, file=str(problem)) for problem in kept.problems))


def who_has_it(busy: Busy, words: Words) -> str:
    """Which window has a session open, and since when, as far as it says."""
    holder = busy.holder
    if holder is None:
        return words.keeping.busy
    day, _, time = holder.since.partition("T")
    who = put(words.keeping.holder, pid=str(holder.pid), host=holder.host)
    if not time:
        return f"{words.keeping.busy} {who}"
    since = put(words.keeping.busy_since, time=f"{time[:2]}:{time[2:4]}", day=day)
    return f"{since} {who}"


def standing(root: Path, name: str, library: Library, now: Instant) -> tuple[str, ...]:
    """Where a session stands, for reading only, in lines. Nothing private is among them.

    Whoever has it open. Raises `BadFile` when it or its exercise cannot be read.
    """
    kept = load(root, name)
    session = replace(kept.session, plan=plan_of(kept, library, root), status=Status.PAUSED)
    words = words_for(session.plan.definition.lang)
    shown = page(session, now)
    left = shown.clock.words if shown.clock else ""
    heading = " ".join(part for part in (shown.name, shown.phase_word) if part)
    body = (line.strip() for line in plain(shown.body).splitlines())
    lines = (shown.title, heading, shown.where, *body, left, words.keeping.reading)
    return tuple(line for line in lines if line)


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
