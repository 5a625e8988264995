"""An evening: the library, the people and the sessions of these folders, brought together.

Both front ends ask it what there is, who is known and what waits, and get a facilitator for
what they choose. It shows nothing and asks nothing.
"""

import secrets
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reconnect_tui.engine.session import Origin, Session
from reconnect_tui.engine.spoken import ago, clock_time, put
from reconnect_tui.engine.timer import Instant
from reconnect_tui.engine.words import words_for
from reconnect_tui.errors import BadFile, MissingFile, ReconnectError, Refused
from reconnect_tui.house import House
from reconnect_tui.journal.starting import who_began
from reconnect_tui.moments import SEATS, Plan, Seat
from reconnect_tui.seating import plan_for, require_seated
from reconnect_tui.store import index, sessions
from reconnect_tui.store.bags import Bags
from reconnect_tui.store.lock import is_busy

if TYPE_CHECKING:
    from reconnect_tui.content.exercise import Exercise
    from reconnect_tui.content.heads import Head
    from reconnect_tui.content.outline import Row
    from reconnect_tui.facilitator import Facilitator
    from reconnect_tui.resuming import Rebuilt
    from reconnect_tui.store.keeper import SessionKeeper

OLD_AFTER_DAYS = 7
"""From this age on, starting over is offered before going on."""

DAY = 24 * 60 * 60 * 1000
"""In ms."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody would like to do; what is empty is still to be asked.

    `exercise` is an id or a path. `resume` is the name of a session, or `newest`. `mode` is
    `two` or `solo`. `first` is the name of who begins. `deck` is where the cards come from, if
    they chose. `program` and `part` say which session of a program it is, `changes` what is
    set in it.
    """

    exercise: str = ""
    resume: str = ""
    mode: str = ""
    names: tuple[str, ...] = ()
    first: str = ""
    absent: str = ""
    length: str = "full"
    level: str = "full"
    deck: str = ""
    program: str = ""
    part: str = ""
    changes: Mapping[str, int | str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A session that was put away or cut off.

    `return_at` is the local time of an agreed return, empty when nobody is away. `ago` says
    how long it has waited.
    """

    run: str
    exercise: str
    title: str
    names: tuple[str, ...]
    return_at: str = ""
    ago: str = ""
    old: bool = False


class Evening(House):
    """The table, set. Nothing is read before it is asked for."""

    # --- what --------------------------------------------------------------------------

    def exercise(self, wish: Wish) -> "Exercise":
        """The exercise that is wished for, by id or path. Raises `ReconnectError`."""
        from reconnect_tui.content.exercise import Exercise  # noqa: PLC0415 - pydantic is slow

        path = Path(wish.exercise)
        if path.suffix != ".toml":
            return self.library.exercise(wish.exercise)
        if not path.exists():
            raise MissingFile(wish.exercise, None, "There is no such file.")
        opened = self.library.open(path)
        if not isinstance(opened, Exercise):
            raise BadFile(wish.exercise, None, 'This is no exercise. "run" plays exercises.')
        return opened

    def modes(self, wish: Wish) -> tuple[str, ...]:
        """Whether the exercise is for `two`, for `solo`, or for both."""
        head = self._shipped_head(wish)
        return head.modes if head else tuple(self.exercise(wish).modes)

    def not_for(self, wish: Wish) -> tuple[str, ...]:
        """When not to do it."""
        head = self._shipped_head(wish)
        return head.not_for if head else tuple(self.exercise(wish).not_for)

    def _shipped_head(self, wish: Wish) -> "Head | None":
        """The head of an exercise that came with the app: that one is whole, and read at once.

        None for one of their own, which may be broken further down. Raises `NotThere`.
        """
        if wish.exercise.endswith(".toml"):
            return None
        head = self.library.head("exercise", wish.exercise)
        return head if head.shipped and head.usable else None

    def plan(self, wish: Wish) -> Plan:
        """The plan of a wish, for a look at what comes. Unknown names are made up."""
        exercise = self.exercise(wish)
        wish = _with_cards(exercise, wish)
        mode = wish.mode or ("two" if "two" in exercise.modes else "solo")
        words = ("A", "B") if mode == "two" else ("A",)
        names = (*wish.names, *words[len(wish.names) :])[: len(words)]
        return self._plan(exercise, replace(wish, mode=mode, names=names))

    def outline(self, wish: Wish) -> "tuple[Row, ...]":
        """What comes, who acts, how long."""
        from reconnect_tui.content.outline import outline  # noqa: PLC0415 - pydantic is slow

        return outline(self.plan(wish))

    def _plan(self, exercise: "Exercise", wish: Wish) -> Plan:
        return plan_for(
            self.library,
            exercise,
            _origin(wish),
            names=wish.names,
            first=wish.first,
            absent=wish.absent,
        )

    # --- begin -------------------------------------------------------------------------

    def begin(self, wish: Wish) -> "Facilitator":
        """Sit down. `wish` needs an exercise, a mode and the names. Raises `ReconnectError`."""
        from reconnect_tui.engine.advance import begin  # noqa: PLC0415 - after the first words
        from reconnect_tui.facilitator import Facilitator  # noqa: PLC0415
        from reconnect_tui.privacy.owners import discretion_of  # noqa: PLC0415
        from reconnect_tui.resuming import made_from  # noqa: PLC0415 - pydantic is slow
        from reconnect_tui.store.keeper import SessionKeeper  # noqa: PLC0415

        exercise = self.exercise(wish)
        wish = _with_cards(exercise, wish)
        wanted = 2 if wish.mode == "two" else 1
        if len(wish.names) != wanted:
            raise Refused("This needs two names." if wanted == 2 else "This needs one name.")  # noqa: PLR2004 - two partners
        people = tuple(self.person(name) for name in wish.names)
        if len({person.id for person in people}) < len(people):
            raise Refused("Two partners need two different names.")
        require_seated(wish.first, wish.names)
        plan = self._plan(exercise, replace(wish, names=tuple(one.name for one in people)))
        seats: dict[Seat, str] = {
            seat: person.id for seat, person in zip(SEATS, people, strict=False)
        }
        now = self.clock()
        bags = Bags(self.folders.data, tuple(seats.values()))
        session, effects = begin(
            plan,
            run=str(uuid.uuid4()),
            seats=seats,
            seed=secrets.token_hex(8),
            now=now,
            bags={deck: bags.seen(deck) for deck in self.library.decks_for(exercise, wish.changes)},
            origin=_origin(wish),
        )
        own = Path(wish.exercise) if wish.exercise.endswith(".toml") else None
        files = made_from(exercise, self.library, wish.changes, own)
        keeper = SessionKeeper.begin(self.folders.data, session, files, self._stamp(now))
        keeper.newcomers = tuple(one for one in people if one in self._newcomers)
        discretion = discretion_of(self.folders.data, session)
        return Facilitator(
            session, keeper, effects=effects, clock=self.clock, discretion=discretion
        )

    def starter(self, wish: Wish) -> str:
        """The name of who begins when partners take turns at that: not who did last time."""
        people = tuple(self.person(name) for name in wish.names)
        ids = frozenset(person.id for person in people)
        last = who_began(self.folders.data, self.folders.cache, wish.exercise, ids)
        return next((person.name for person in people if person.id != last), people[0].name)

    # --- what waits --------------------------------------------------------------------

    def waiting(self) -> tuple[Waiting, ...]:
        """Sessions that can be gone on with, those of a time-out first, then the newest."""
        now = self.clock()
        words = words_for(self.lang)
        heads = index.list_sessions(self.folders.data, self.folders.cache)[0]
        found = [
            Waiting(
                head.name,
                head.exercise,
                head.title,
                head.names,
                clock_time(head.until, now.offset) if head.until else "",
                ago(words, head.last, now.wall, now.offset),
                now.wall - head.last > OLD_AFTER_DAYS * DAY,
            )
            for head in sorted(heads, key=lambda head: (not head.until, -head.sat))
            if not head.ended
        ]
        return tuple(found)

    def _stamp(self, now: Instant) -> int:
        """Tells this sitting from every other by age, whatever the clock says."""
        return index.next_stamp(self.folders.data, self.folders.cache, now.wall)

    def rebuilt(self, run: str) -> "Rebuilt | None":
        """A newer version of a waiting session's exercise to which it may move.

        None if there is none, or another window has the session, or it cannot be read:
        `resume` says that.
        """
        from reconnect_tui.resuming import rebuilt  # noqa: PLC0415 - pydantic is slow

        root = self.folders.data
        try:
            if is_busy(sessions.lock_of(root, run)):
                return None
            return rebuilt(sessions.load(root, run), self.library, root, self.clock())
        except ReconnectError:
            return None

    def resume(self, run: str, onto: "Rebuilt | None" = None) -> "Facilitator":
        """Take up a session, paused where it was. Raises `ReconnectError`.

        `onto`: move it to this newer version of its exercise; how it was stays in a copy.
        """
        from reconnect_tui.engine.events import Restore  # noqa: PLC0415 - as in `begin`
        from reconnect_tui.facilitator import Facilitator  # noqa: PLC0415
        from reconnect_tui.privacy.owners import discretion_of  # noqa: PLC0415
        from reconnect_tui.resuming import plan_of, told_of  # noqa: PLC0415 - pydantic is slow
        from reconnect_tui.store.keeper import SessionKeeper  # noqa: PLC0415

        now = self.clock()
        keeper, kept = SessionKeeper.resume(self.folders.data, run, now, self._stamp(now))
        try:
            session = replace(kept.session, plan=plan_of(kept, self.library, self.folders.data))
            if session.ended:
                raise Refused("This session has ended. It is in the journal.")
            if session.at not in session.plan.places:
                path = sessions.path_of(self.folders.data, run)
                raise BadFile(str(path), None, f'Its exercise has no place "{session.at}".')
            discretion = discretion_of(self.folders.data, session)
            told = told_of(kept, self.library)
            if onto is not None:
                session, copy = self._moved(session, kept, keeper, onto)
                told = (*told, copy)
        except ReconnectError:
            keeper.close()
            raise
        facilitator = Facilitator(
            session,
            keeper,
            clock=self.clock,
            discretion=discretion,
            told=told,
            unseen=kept.changed,
        )
        facilitator.send(Restore())
        return facilitator

    def _moved(
        self, session: Session, kept: sessions.Kept, keeper: "SessionKeeper", onto: "Rebuilt"
    ) -> tuple[Session, str]:
        """The session on its newer exercise, and a sentence that says where the copy is."""
        from reconnect_tui.resuming import made_from, moved_to  # noqa: PLC0415 - pydantic is slow

        now, exercise = self.clock(), self.library.exercise(session.plan.definition.id)
        moved = moved_to(session, self.library, onto, now)
        files = made_from(exercise, self.library, session.origin.changes)
        copy = keeper.rebase(kept, files, now)
        words = words_for(moved.plan.definition.lang).keeping
        return moved, put(words.moved, file=str(copy))


def _with_cards(exercise: "Exercise", wish: Wish) -> Wish:
    """The wish with the chosen deck among its changes."""
    from reconnect_tui.content.choosing import drawing_from  # noqa: PLC0415 - pydantic is slow

    return replace(wish, deck="", changes={**wish.changes, **drawing_from(exercise, wish.deck)})


def _origin(wish: Wish) -> Origin:
    return Origin(wish.length, wish.level, wish.changes, wish.program, wish.part)
