"""A plan from what somebody marked: shown with its reasons, changed, begun as a program.

What is marked is read anew each time, by those whose eyes look, and is nowhere written down.
The file of a plan is an ordinary program: a list of exercises, in an order that they chose.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from reconnect_tui.content.own_program import OwnProgram, OwnWeek, own_program, program_text
from reconnect_tui.courses import Courses, Enrolled
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import words_for
from reconnect_tui.errors import Refused
from reconnect_tui.evening import Evening
from reconnect_tui.journal.past import PastSessions
from reconnect_tui.journal.viewing import concerns
from reconnect_tui.journal.way_in import A_WEEK, CHECKS, LAST, WayIn, way_in
from reconnect_tui.privacy.own_words import opener_of
from reconnect_tui.store.atomic import atomic_write
from reconnect_tui.store.names import couple
from reconnect_tui.store.space import WrongKey
from reconnect_tui.store.spaces import Spaces

if TYPE_CHECKING:
    from reconnect_tui.store.spaces import Keys

_PLAN = re.compile(r"(our|my)-plan-[0-9a-f]{8}")


@dataclass(frozen=True, slots=True)
class Look:
    """One of the four looks that a plan comes from. `each`: for one alone, though two are here."""

    exercise: str
    title: str
    each: bool


@dataclass(frozen=True, slots=True)
class Sketch:
    """The plan of those who are here, while they look at it. Nothing of it is kept.

    `looks` are those that nothing is known of yet. `done` are the exercises that were done
    since the plan was begun. `by_hand` is its file if only an editor can change it.
    """

    names: tuple[str, ...]
    way: WayIn
    looks: tuple[Look, ...] = ()
    begun: Enrolled | None = None
    kept: tuple[str, ...] = ()
    by_hand: Path | None = None

    @property
    def done(self) -> frozenset[str]:
        """The exercises of the plan that are done."""
        weeks = self.begun.position.weeks if self.begun is not None else ()
        rows = (row for view in weeks for row in view.rows)
        return frozenset(row.plan.exercise for row in rows if row.state == "done")

    @property
    def exercises(self) -> tuple[str, ...]:
        """What is in the plan, in its order."""
        return tuple(one.exercise for one in self.way.steps)

    @property
    def changed(self) -> bool:
        """Whether it differs from the plan that they are in."""
        return self.exercises != self.kept

    def changed_to(self, way: WayIn) -> "Sketch":
        """The same with other steps."""
        return replace(self, way=way)


class Planning:
    """Plans for the people of an evening."""

    def __init__(self, evening: Evening, courses: Courses) -> None:
        """Take the evening, and the programs of its people."""
        self._evening = evening
        self._courses = courses
        folders = evening.folders
        self._past = PastSessions(folders.data, folders.cache)

    def shown(self, names: tuple[str, ...], programs: Iterable[str]) -> tuple[str, ...]:
        """The programs that those who are here may see: not the plans of others."""
        theirs = {self._ident(names), *(one.program.id for one in self._courses.of(names))}
        return tuple(one for one in programs if not _PLAN.fullmatch(one) or one in theirs)

    def is_plan(self, program: str) -> bool:
        """Whether a program is a plan that was made here."""
        return bool(_PLAN.fullmatch(program))

    def sealed(self, names: tuple[str, ...]) -> bool:
        """Whether the one who is here alone has marks that only a passphrase opens."""
        ids = self.ids(names) if len(names) == 1 else ()
        return bool(ids) and Spaces(self._evening.folders.data).of(ids[0]).now is not None

    def asks(self, name: str) -> str:
        """The question for the passphrase of the one who is here alone."""
        return put(words_for(self._evening.lang).programs.plan.sealed, name=name)

    def keys(self, names: tuple[str, ...], secret: str) -> "Keys | None":
        """What opens the marks of the one who is here alone; none without a passphrase.

        Takes a moment. Raises `Refused` for one that does not open them.
        """
        if not secret:
            return None
        try:
            return Spaces(self._evening.folders.data).unlock(self.ids(names)[0], secret)
        except WrongKey:
            raise Refused(words_for(self._evening.lang).programs.plan.wrong) from None

    def ids(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The ids of people by name, as far as they are known."""
        known = {one.name.casefold(): one.id for one in self._evening.people()}
        return tuple(known[name.casefold()] for name in names if name.casefold() in known)

    def name_of(self, person: str) -> str:
        """The name of somebody by id; empty if there is nobody."""
        return next((one.name for one in self._evening.people() if one.id == person), "")

    def sketch(self, names: tuple[str, ...], keys: "Keys | None" = None) -> Sketch:
        """The plan of those who are here, with the reasons that all of them may read.

        Reads sessions: call it off the event loop. `keys` open what one marked sealed.
        """
        way = self._way(names, keys)
        looks = tuple(self._looks(names, way))
        ident = self._ident(names)
        begun = next((one for one in self._courses.of(names) if one.program.id == ident), None)
        if begun is None:
            return Sketch(names, way, looks)
        kept = tuple(plan.exercise for _, plan in begun.program.walk())
        if begun.position.finished:
            return Sketch(names, _since(way, begun, kept), looks)
        path = self._path(ident)
        by_hand = path if own_program(path) is None else None
        return Sketch(names, way.ordered(kept), looks, begun, kept, by_hand)

    def begin(self, sketch: Sketch) -> Enrolled:
        """Write the plan down, or write it anew, and be in it. Raises `ReconnectError`."""
        if not sketch.way.steps or sketch.by_hand is not None:
            raise Refused(words_for(self._evening.lang).programs.plan.nothing)
        for name in sketch.names:
            self._evening.person(name)
        program = self._program(sketch)
        path = self._path(program.id)
        atomic_write(path, program_text(program).encode())
        self._evening.library = self._evening.library_anew()
        enrolled = self._courses.begin(program.id, sketch.names)
        if sketch.begun is None and enrolled.enrolment.begun < self._courses.today:
            # What was done in an earlier plan of theirs does not count for this one.
            for week in enrolled.program.weeks:
                enrolled = self._courses.repeat(enrolled, week.id)
        return enrolled

    # --- what it is made of --------------------------------------------------------------

    def _way(self, names: tuple[str, ...], keys: "Keys | None") -> WayIn:
        eyes = frozenset(self.ids(names))
        if not eyes or len(eyes) < len(names):
            return WayIn()
        heads = tuple(one for one in self._past.heads() if concerns(one.partners, eyes))
        today = date.fromisoformat(self._courses.today)
        known = self._evening.library.exercises
        return way_in(self._past.some(heads[:LAST]), eyes, known, today, opener_of(keys))

    def _looks(self, names: tuple[str, ...], way: WayIn) -> Iterable[Look]:
        known = self._evening.library.exercises
        led = {lead.check for one in (*way.steps, *way.also) for lead in one.reasons}
        led |= {lead.check for lead in way.support}
        for ident in CHECKS:
            if ident in known and ident not in led:
                each = len(names) > 1 and "two" not in known[ident].modes
                yield Look(ident, known[ident].title, each)

    def _program(self, sketch: Sketch) -> OwnProgram:
        words = words_for(self._evening.lang)
        plan = words.programs.plan
        two = len(sketch.names) > 1
        rows = sketch.exercises
        chunks = [rows[at : at + A_WEEK] for at in range(0, len(rows), A_WEEK)]
        weeks = tuple(
            OwnWeek(
                put(plan.week, number=str(number)),
                chunk,
                plan.last if number == len(chunks) else "",
            )
            for number, chunk in enumerate(chunks, 1)
        )
        known = self._evening.library.exercises
        alone = tuple(one for one in rows if two and "two" not in known[one].modes)
        return OwnProgram(
            self._ident(sketch.names),
            plan.ours if two else plan.mine,
            plan.summary,
            words.lang,
            two,
            plan.not_for,
            plan.source,
            plan.note,
            weeks,
            alone,
        )

    def _ident(self, names: tuple[str, ...]) -> str:
        """What the plan of these people is called: always the same, and without their names."""
        ids = self.ids(names)
        if not ids or len(ids) < len(names):
            return ""
        whose = sha256(couple(ids).encode()).hexdigest()[:8]
        return f"{'our' if len(ids) > 1 else 'my'}-plan-{whose}"

    def _path(self, ident: str) -> Path:
        return self._evening.folders.exercises / "programs" / f"{ident}.toml"


def _since(way: WayIn, done: Enrolled, exercises: tuple[str, ...]) -> WayIn:
    """What is marked after a plan was begun that is done now: its exercises were the answer."""
    one = done.enrolment
    begun = date.fromisoformat(max((one.begun, *one.again.values())))
    for step in (*way.steps, *way.also):
        if step.exercise in exercises and all(lead.day <= begun for lead in step.reasons):
            way = way.dropped(step.exercise)
    return way
