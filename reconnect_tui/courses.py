"""Programs as partners have them: begun, where they are, what comes next, left, begun again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from reconnect_tui.errors import ReconnectError, Refused
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.journal.position import Course, Done, Position, Row, position
from reconnect_tui.store import index
from reconnect_tui.store.enrolments import Enrolment, Enrolments
from reconnect_tui.store.times import day

if TYPE_CHECKING:
    from reconnect_tui.content.heads import Head
    from reconnect_tui.content.program import Program

COMPLETED = "completed"


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A program that partners have begun, and where they are in it today."""

    program: "Program"
    enrolment: Enrolment
    position: Position


class Courses:
    """The programs of an evening's people."""

    def __init__(self, evening: Evening) -> None:
        """Take the evening whose library and people these are."""
        self._evening = evening
        self._enrolments = Enrolments(evening.folders.data)

    @property
    def today(self) -> str:
        """The local date (ISO 8601)."""
        now = self._evening.clock()
        return day(now.wall, now.offset)

    def all(self) -> tuple[Enrolled, ...]:
        """The programs that somebody is in, the newest first. One that is gone is left out."""
        found: list[Enrolled] = []
        for enrolment in self._enrolments.all()[0]:
            if not enrolment.left:
                try:
                    found.append(self._enrolled(enrolment))
                except ReconnectError:
                    continue
        return tuple(found)

    def of(self, names: tuple[str, ...]) -> tuple[Enrolled, ...]:
        """The programs that all of these people are in. What one does alone is for that one."""
        known = {one.name.casefold(): one.id for one in self._evening.people()}
        here = {known.get(name.casefold(), name) for name in names}
        return tuple(one for one in self.all() if here and here <= set(one.enrolment.partners))

    def begin(self, program: str, names: tuple[str, ...]) -> Enrolled:
        """Begin a program, or come back to it. Raises `ReconnectError`."""
        opened = self._evening.library.program(program)
        mode = "two" if len(names) > 1 else "solo"
        if mode not in opened.modes:
            raise Refused(f'"{program}" is not for {mode}.')
        partners = tuple(self._evening.person(name).id for name in names)
        return self._enrolled(self._enrolments.begin(program, partners, self.today))

    def leave(self, enrolled: Enrolled) -> None:
        """Put a program away; what was done stays done."""
        one = enrolled.enrolment
        self._enrolments.leave(one.program, one.partners, self.today)

    def after(self, enrolled: Enrolled) -> "Iterator[Head]":
        """The programs that go well after one that is done."""
        heads = self._evening.library.programs
        if enrolled.position.finished:
            yield from (heads[one] for one in enrolled.program.then if one in heads)

    def repeat(self, enrolled: Enrolled, week: str) -> Enrolled:
        """Begin a week again."""
        one = enrolled.enrolment
        again = self._enrolments.repeat(one.program, one.partners, week, self.today)
        return self._enrolled(again)

    def wish(self, enrolled: Enrolled, row: Row, who: str = "") -> Wish:
        """What to begin for a session of the program; `who` (a partner's id) does it alone."""
        names = {person.id: person.name for person in self._evening.people()}
        partners = (who,) if who else enrolled.enrolment.partners
        return Wish(
            exercise=row.plan.exercise,
            mode="two" if len(partners) > 1 else "solo",
            names=tuple(names.get(one, one) for one in partners),
            program=enrolled.program.id,
            part=row.plan.id,
            changes=dict(row.plan.set),
        )

    def _enrolled(self, enrolment: Enrolment) -> Enrolled:
        program = self._evening.library.program(enrolment.program)
        course = Course(
            enrolment.partners,
            date.fromisoformat(enrolment.begun),
            {week: date.fromisoformat(one) for week, one in enrolment.again.items()},
        )
        done = tuple(self._done(program.id, set(enrolment.partners)))
        today = date.fromisoformat(self.today)
        return Enrolled(program, enrolment, position(program, course, done, today))

    def _done(self, program: str, partners: set[str]) -> Iterator[Done]:
        """The finished sessions of a program by these partners, or by one of them alone."""
        folders = self._evening.folders
        for head in index.list_sessions(folders.data, folders.cache)[0]:
            fitting = head.program == program and set(head.partners) <= partners
            if fitting and head.status == COMPLETED:
                when = date.fromisoformat(day(head.last, head.offset))
                yield Done(head.part, when, head.partners)
