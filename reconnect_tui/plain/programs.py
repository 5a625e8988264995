"""Programs in lines: what there is, where one is in them, what comes next."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from reconnect_tui.courses import Courses, Enrolled
from reconnect_tui.engine.spoken import put
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.journal.position import Row
from reconnect_tui.journal.position_words import (
    called,
    details,
    for_whom,
    has_done,
    how_long,
    others,
    state_of,
    title_of,
    where,
    why,
)
from reconnect_tui.plain.people import People
from reconnect_tui.plain.plan import Plans
from reconnect_tui.plain.talk import Talk
from reconnect_tui.planning import Planning

if TYPE_CHECKING:
    from reconnect_tui.content.program import Program

Way: TypeAlias = Callable[[], Wish | None]
"""What a line leads to: a wish, or nothing."""


class Programs:
    """Chooses in programs; what comes out is a wish, or nothing."""

    def __init__(self, evening: Evening, talk: Talk, people: People) -> None:
        """Take the evening, how to talk, and who is here."""
        self._evening = evening
        self._talk = talk
        self._people = people
        self._words = talk.words.programs
        self._courses = Courses(evening)
        self._planning = Planning(evening, self._courses)
        self._plans = Plans(evening, talk, self._planning)

    def go_on(self, program: str) -> Wish | None:
        """The next session of a program of those who are here."""
        for one in self._courses.of(self._people.here):
            if one.program.id == program and one.position.next is not None:
                return self._wish(one, one.position.next)
        return None

    def choose(self) -> Wish | None:
        """A program, then what to do in it."""
        if not self._people.here:
            self._people.choose()
        here = self._people.here
        begun = {one.program.id: one for one in self._courses.of(here)}
        heads = self._evening.library.programs
        shown = [heads[ident] for ident in self._planning.shown(here, heads)]
        rows: list[tuple[str, Way]] = [
            (put(self._words.begun, title=one.program.title), self._into(one))
            for one in begun.values()
        ]
        rows.append((self._words.plan.title, lambda: self._plan(here)))
        rows += [
            (
                put(
                    self._talk.words.door.row,
                    title=head.title,
                    who=for_whom(head.modes, self._talk.words, head.lang),
                ),
                self._looked_at(head.id),
            )
            for head in shown
            if head.usable and head.id not in begun
        ]
        rows.append((self._talk.words.door.back, lambda: None))
        return self._talk.choose(self._words.which, rows, lambda row: row[0])[1]()

    def _into(self, one: Enrolled) -> Way:
        return lambda: self._within(one)

    def _looked_at(self, ident: str) -> Way:
        return lambda: self._about(ident)

    def _later(self, one: Enrolled, row: Row) -> Way:
        return lambda: self._wish(one, row)

    def _plan(self, names: tuple[str, ...]) -> Wish | None:
        """The plan of these people from what they marked; then what to do in it."""
        chosen = self._plans.open(names)
        return self._within(chosen) if isinstance(chosen, Enrolled) else chosen

    def _about(self, ident: str) -> Wish | None:
        """What a program is, and whether to begin it."""
        back = self._talk.words.door.back
        program = self._evening.library.program(ident)
        self._talk.say(program.summary, f"{how_long(program, self._talk.words)}.")
        for when in program.not_for:
            self._talk.say(put(self._talk.words.door.not_for, when=when))
        self._talk.say(*(f"{title}." for title in self._parts(program)))
        if program.evidence is not None:
            known = f"{self._words.grades[program.evidence.grade]} {program.evidence.note}"
            self._talk.say(put(self._talk.words.door.evidence, note=known))
        ways = (self._words.begin, back)
        if self._talk.choose(f"{program.title}.", ways, str) == back:
            return None
        wanted = 2 if "two" in program.modes and len(self._people.here) != 1 else 1
        if wanted == 1 and "solo" not in program.modes:
            wanted = 2
        names = self._people.sit_down(wanted, ())
        return self._within(self._courses.begin(ident, names))

    def _parts(self, program: "Program") -> list[str]:
        """What it consists of: weeks, or the sessions of a single one."""
        if len(program.weeks) > 1:
            return [week.title for week in program.weeks]
        titles = self._titles()
        return [called(plan, titles) for _, plan in program.walk()]

    def _within(self, one: Enrolled) -> Wish | None:
        """Where they are, and what to do now."""
        words, place = self._words, one.position
        for number in range(len(place.weeks)):
            self._tell(one, number)
        self._talk.say(where(place, words))
        rows: list[tuple[str, Way]] = []
        if place.next is not None:
            line = put(words.go_on, title=title_of(place.next, self._titles()))
            self._talk.say(put(words.next_why, why=why(place.next, place)))
            rows.append((line, self._later(one, place.next)))
        rows += [
            (put(words.then, title=head.title), self._looked_at(head.id))
            for head in self._courses.after(one)
        ]
        rows += [
            (title_of(row, self._titles()), self._later(one, row))
            for row in others(place)
            if row.state == "optional"
        ]
        if has_done(place):
            rows.append((words.repeat, lambda: self._repeat(one)))
        if self._planning.is_plan(one.program.id) and not place.finished:
            rows.append((words.plan.change, lambda: self._plan(self._partners(one))))
        rows += [
            (words.leave, lambda: self._leave(one)),
            (self._talk.words.door.back, lambda: None),
        ]
        return self._talk.choose(f"{one.program.title}.", rows, lambda row: row[0])[1]()

    def _tell(self, one: Enrolled, number: int) -> None:
        """A week, what it is about if it is this one, and while it is open what is in it."""
        words, place = self._words, one.position
        names, titles = self._names(), self._titles()
        view = place.weeks[number]
        self._talk.say(put(words.week, title=view.week.title, state=words.states[view.state]))
        self._talk.say(view.week.text if number == place.current else "")
        for row in view.rows if view.state == "open" else ():
            title = title_of(row, titles)
            said = put(words.session, title=title, state=state_of(row, words))
            more = details(row, one.enrolment.partners, names, titles, self._talk.words)
            self._talk.say(", ".join((said, *more)))

    def _wish(self, one: Enrolled, row: Row) -> Wish | None:
        """The session as a wish; what each does alone asks who sits down."""
        if not row.plan.each_alone and len(one.enrolment.partners) > 1:
            return self._said(row, self._courses.wish(one, row))
        names = self._names()
        left = row.who or one.enrolment.partners
        who = left[0]
        if len(left) > 1:
            who = self._talk.choose(
                self._words.who_alone, left, lambda ident: names.get(ident, ident)
            )
        return self._said(row, self._courses.wish(one, row, who))

    def _said(self, row: Row, wish: Wish) -> Wish:
        self._talk.say(row.plan.text)
        return wish

    def _repeat(self, one: Enrolled) -> Wish | None:
        open_ = [view.week for view in one.position.weeks if view.open]
        week = self._talk.choose(self._words.which_week, open_, lambda week: week.title)
        return self._within(self._courses.repeat(one, week.id))

    def _leave(self, one: Enrolled) -> None:
        self._courses.leave(one)
        self._talk.say(self._words.left)

    def _partners(self, one: Enrolled) -> tuple[str, ...]:
        names = self._names()
        return tuple(names.get(ident, ident) for ident in one.enrolment.partners)

    def _names(self) -> dict[str, str]:
        return {person.id: person.name for person in self._evening.people()}

    def _titles(self) -> dict[str, str]:
        return {head.id: head.title for head in self._evening.library.exercises.values()}
