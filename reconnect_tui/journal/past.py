"""Past sessions with the words that were on the screen then: read, and remembered while open.

The plan of a past session comes from the exact copy of its exercise, never from today's file:
what was asked then is what an answer answers.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from reconnect_tui.engine.session import Session
from reconnect_tui.errors import BadFile, ReconnectError
from reconnect_tui.moments import Definition, Moment
from reconnect_tui.store import index, sessions, sources
from reconnect_tui.store.heads import Head

Model = TypeVar("Model")


@dataclass(frozen=True, slots=True)
class Past:
    """A session that was, with its plan.

    `tags` are those of its exercise. `whole`: false where neither the copy of the exercise nor
    today's file could be read; then its plan has no moments and nobody knows who said what.
    """

    name: str
    session: Session
    tags: tuple[str, ...] = ()
    whole: bool = True


@dataclass(frozen=True, slots=True)
class _Asked:
    """The moments of a plan, whoever sits there, and the exercise's tags."""

    moments: tuple[Moment, ...]
    tags: tuple[str, ...]


class PastSessions:
    """Reads the sessions under `root`. What was read stays at hand until its file changes."""

    def __init__(self, root: Path, cache: Path) -> None:
        """Take the data folder and the folder of the index. Nothing is read yet."""
        self._root = root
        self._cache = cache
        self._models: dict[str, object] = {}
        self._plans: dict[object, _Asked] = {}
        self._read: dict[str, tuple[tuple[int, int], Past]] = {}

    def heads(self) -> tuple[Head, ...]:
        """Every session that can be read, newest first."""
        return index.list_sessions(self._root, self._cache)[0]

    def read(self, name: str) -> Past:
        """The session called `name`. Raises `BadFile` or `StoreError`."""
        path = sessions.path_of(self._root, name)
        try:
            found = path.stat()
        except OSError:
            raise BadFile(str(path), None, "There is no such session.") from None
        stamp = (found.st_mtime_ns, found.st_size)
        known = self._read.get(name)
        if known is None or known[0] != stamp:
            known = (stamp, self._whole(sessions.load(self._root, name)))
            self._read[name] = known
        return known[1]

    def some(self, heads: tuple[Head, ...]) -> tuple[Past, ...]:
        """The sessions of these heads, in their order. One that cannot be read is left out."""
        return tuple(self.each(heads))

    def each(self, heads: tuple[Head, ...]) -> Iterator[Past]:
        """The same, one after the other."""
        for head in heads:
            try:
                yield self.read(head.name)
            except ReconnectError:
                continue

    def _whole(self, kept: sessions.Kept) -> Past:
        try:
            asked = self._asked(kept)
        except (ReconnectError, ValueError):
            return Past(kept.name, kept.session, whole=False)
        plan = replace(kept.session.plan, moments=asked.moments)
        return Past(kept.name, replace(kept.session, plan=plan), asked.tags)

    def _asked(self, kept: sessions.Kept) -> _Asked:
        """The moments, made once for all sessions that were laid the same way."""
        plan, origin = kept.session.plan, kept.session.origin
        changes = tuple(sorted(origin.changes.items()))
        laid = (tuple(sorted(plan.names)), plan.first, origin.length, origin.level, changes)
        key = (tuple(sorted(kept.sources.items())), laid)
        if key not in self._plans:
            self._plans[key] = self._plan(kept.session, kept.sources)
        return self._plans[key]

    def _plan(self, session: Session, checksums: Mapping[str, str]) -> _Asked:
        from reconnect_tui.content.deck import Deck  # noqa: PLC0415 - pydantic is slow
        from reconnect_tui.content.exercise import Exercise  # noqa: PLC0415
        from reconnect_tui.content.plan import Choices, Seating, plan  # noqa: PLC0415

        exercise = self._copy(checksums.get(sources.EXERCISE, ""), Exercise)
        decks = {
            name.removeprefix(sources.DECK): self._copy(checksum, Deck)
            for name, checksum in checksums.items()
            if name.startswith(sources.DECK)
        }
        origin = session.origin
        choices = Choices(origin.length, origin.level, origin.changes)  # type: ignore[arg-type]  # read back as they were chosen
        made = plan(exercise, decks, Seating(session.plan.names, session.plan.first), choices)
        return _Asked(made.moments, tuple(exercise.tags))

    def _copy(self, checksum: str, model: type[Model]) -> Model:
        """A kept copy. Raises `ReconnectError`, or `ValueError` for what this app cannot read."""
        if checksum not in self._models:
            data = tomllib.loads(sources.get(self._root, checksum).decode())
            self._models[checksum] = model.model_validate(data)  # type: ignore[attr-defined]  # both are models of pydantic, which is not imported here
        found = self._models[checksum]
        if not isinstance(found, model):
            raise BadFile(checksum, None, "This copy is of another kind.")
        return found


def definition_of(past: Past) -> Definition:
    """Which file a past session was made from."""
    return past.session.plan.definition
