"""A session that comes back: its plan, what must be told, and where it stands elsewhere.

The plan is made from today's file if it still fits, else from its copy.

| the exercise now is            | the plan is made from                         |
|--------------------------------|-----------------------------------------------|
| the same, or only reworded     | today's file                                  |
| built differently, gone, wrong | the exact copy that is kept with the session  |

Where it is built differently one may move to it, once it was said what has no place there.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias, TypeVar

from pydantic import ValidationError

from reconnect_tui.asks import Draw
from reconnect_tui.content.deck import Deck
from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.identity import definition_of
from reconnect_tui.content.library import Library
from reconnect_tui.content.opening import Opening
from reconnect_tui.content.outline import outline
from reconnect_tui.content.plan import Choices, Seating, plan
from reconnect_tui.engine.page import page
from reconnect_tui.engine.session import Session, Status
from reconnect_tui.engine.spoken import plain, put
from reconnect_tui.engine.timer import Instant
from reconnect_tui.engine.upgrade import Move, move
from reconnect_tui.engine.words import Words, words_for
from reconnect_tui.errors import BadFile, Busy, ReconnectError, Refused
from reconnect_tui.moments import Plan
from reconnect_tui.store import sources
from reconnect_tui.store.sessions import Kept, load

Kind = TypeVar("Kind", bound=Opening)
Changes: TypeAlias = Mapping[str, int | str]


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A newer version of a session's exercise, built differently, and what a move would do.

    `hash` says which version. `lost` is what has no place there, in lines for people.
    """

    hash: str
    lost: tuple[str, ...] = ()


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


def told_of(kept: Kept, library: Library) -> tuple[str, ...]:
    """What a person should know of the files before going on; mostly nothing."""
    words = words_for(kept.session.plan.definition.lang).keeping
    changed = (words.changed,) if kept.changed else ()
    gone = () if today_of(kept.session, library) else (words.gone,)
    unread = (put(words.unread, file=str(problem)) for problem in kept.problems)
    return (*changed, *gone, *unread)


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
    heading = ": ".join(part for part in (shown.name, shown.phase_word) if part)
    body = (line.strip() for line in plain(shown.body).splitlines())
    lines = (shown.title, heading, shown.where, *body, left, words.keeping.reading)
    return tuple(line for line in lines if line)


def made_from(
    exercise: Exercise, library: Library, changes: Changes, own: Path | None = None
) -> dict[str, bytes]:
    """The exact bytes that a plan is made from: the exercise (the file `own`), then its decks."""
    source = own or library.head("exercise", exercise.id).source
    files = {sources.EXERCISE: source.read_bytes()}
    for deck in library.decks_for(exercise, changes):
        head = library.speaking(exercise.lang).head("deck", deck)
        files[sources.DECK + deck] = head.source.read_bytes()
    return files


def today_of(session: Session, library: Library) -> Exercise | None:
    """The exercise as its file is today, if there is one that works."""
    try:
        return library.exercise(session.plan.definition.id)
    except ReconnectError:
        return None


def newer_plan(session: Session, library: Library) -> Plan | None:
    """The plan of today's file where it is built differently: one may move to it."""
    today = today_of(session, library)
    if today is None or definition_of(today).structure == session.plan.definition.structure:
        return None
    try:
        return _plan(today, library.decks_for(today, session.origin.changes), session)
    except (ReconnectError, ValueError):
        return None


def rebuilt(kept: Kept, library: Library, root: Path, now: Instant) -> Rebuilt | None:
    """What a move to the newer exercise would do; none if there is none, or somebody is away.

    Raises `BadFile` as `plan_of` does.
    """
    session = kept.session
    newer = None if session.ended or session.absence else newer_plan(session, library)
    if newer is None:
        return None
    session = replace(session, plan=plan_of(kept, library, root))
    moved = move(session, newer, now)
    return Rebuilt(newer.definition.hash, tuple(dict.fromkeys(_left_behind(session, moved))))


def told_before(found: Rebuilt, words: Words) -> tuple[str, ...]:
    """What to know before one chooses, in lines."""
    keeping = words.keeping
    return (
        keeping.rebuilt,
        *((keeping.no_place, *found.lost) if found.lost else (keeping.all_fits,)),
    )


def moved_to(session: Session, library: Library, onto: Rebuilt, now: Instant) -> Session:
    """The session on its newer plan. Raises `Refused` if that is not what was looked at."""
    newer = newer_plan(session, library)
    if newer is None or newer.definition.hash != onto.hash:
        raise Refused(words_for(session.plan.definition.lang).keeping.changed_again)
    return move(session, newer, now).session


def _left_behind(session: Session, moved: Move) -> Iterator[str]:
    """A line for all that somebody wrote or chose and that has no place any more."""
    words = words_for(session.plan.definition.lang)
    rows = {row.address: (row.who, row.what) for row in outline(session.plan)}
    for moment in session.plan.moments:
        result = session.results.get(moment.address)
        said = moment.address in moved.lost and result and (result.sealed or result.value)
        half = moment.address in moved.half and any(session.drafts[moment.address].values())
        who, what = rows.get(moment.address, ("", moment.title))
        if what and (said or half) and not isinstance(moment.ask, Draw):
            line = put(words.door.step, who=who, what=what) if who else what
            yield line if said else put(words.keeping.half_typed, line=line)


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
