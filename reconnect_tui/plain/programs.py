"""Programs in lines: what there is, where one is in them, what comes next."""

from collections.abc import Callable

from reconnect_tui.courses import Courses, Enrolled
from reconnect_tui.engine.spoken import put
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.journal.position import Row
from reconnect_tui.plain.exercises import for_whom
from reconnect_tui.plain.people import People
from reconnect_tui.plain.talk import Talk


class Programs:
    """Chooses in programs; what comes out is a wish, or nothing."""

    def __init__(self, evening: Evening, talk: Talk, people: People) -> None:
        """Take the evening, how to talk, and who is here."""
        self._evening = evening
        self._talk = talk
        self._people = people
        self._courses = Courses(evening)

    def offers(self) -> list[tuple[str, Callable[[], Wish | None]]]:
        """The next session of each program that was begun, as a line and what it leads to."""
        words = self._talk.words.door
        found: list[tuple[str, Callable[[], Wish | None]]] = []
        for one in self._courses.all():
            row = one.position.next
            if row is not None:
                line = put(words.program_next, title=self._title(row), program=one.program.title)
                found.append((line, self._later(one, row)))
        return found

    def _later(self, one: Enrolled, row: Row) -> Callable[[], Wish | None]:
        return lambda: self._wish(one, row)

    def choose(self) -> Wish | None:
        """A program, then what to do in it."""
        words = self._talk.words
        begun = {one.program.id: one for one in self._courses.all()}
        heads = [one for one in self._evening.library.programs.values() if one.usable]
        rows = [
            *(
                (
                    put(words.door.begun, title=head.title)
                    if head.id in begun
                    else put(words.door.row, title=head.title, who=for_whom(head.modes, words)),
                    head.id,
                )
                for head in heads
            ),
            (words.door.back, ""),
        ]
        chosen = self._talk.choose(words.door.which_program, rows, lambda row: row[0])[1]
        if not chosen:
            return None
        if chosen in begun:
            return self._within(begun[chosen])
        return self._about(chosen)

    def _about(self, ident: str) -> Wish | None:
        """What a program is, and whether to begin it."""
        words = self._talk.words.door
        program = self._evening.library.program(ident)
        self._talk.say(program.summary)
        for when in program.not_for:
            self._talk.say(put(words.not_for, when=when))
        self._talk.say(*(f"{week.title}." for week in program.weeks))
        if (
            self._talk.choose(f"{program.title}.", (words.begin_program, words.back), str)
            == words.back
        ):
            return None
        wanted = 2 if "two" in program.modes and len(self._people.here) != 1 else 1
        if wanted == 1 and "solo" not in program.modes:
            wanted = 2
        names = self._people.sit_down(wanted, ())
        return self._within(self._courses.begin(ident, names))

    def _within(self, one: Enrolled) -> Wish | None:
        """Where they are, and what to do now."""
        words, place = self._talk.words.door, one.position
        for view in place.weeks:
            state = "done" if view.done else "open" if view.open else "later"
            self._talk.say(put(words.week, title=view.week.title, state=words.states[state]))
            for row in view.rows if state == "open" else ():
                line = put(
                    words.week_session, title=self._title(row), state=words.states[row.state]
                )
                self._talk.say(line)
        self._talk.say(words.program_done if place.finished else "")
        self._talk.say(words.welcome_back if place.welcome_back else "")
        if place.rest_until is not None:
            self._talk.say(put(words.rest_until, day=place.rest_until.isoformat()))
        rows: list[tuple[str, Callable[[], Wish | None]]] = []
        if place.next is not None:
            line = put(words.next_session, title=self._title(place.next))
            rows.append((line, self._later(one, place.next)))
        rows += [
            (words.repeat_week, lambda: self._repeat(one)),
            (words.leave_program, lambda: self._leave(one)),
            (words.back, lambda: None),
        ]
        return self._talk.choose(f"{one.program.title}.", rows, lambda row: row[0])[1]()

    def _wish(self, one: Enrolled, row: Row) -> Wish | None:
        """The session as a wish; what each does alone asks who sits down."""
        if not row.plan.each_alone and len(one.enrolment.partners) > 1:
            return self._said(row, self._courses.wish(one, row))
        names = {person.id: person.name for person in self._evening.people()}
        left = row.who or one.enrolment.partners
        who = left[0]
        if len(left) > 1:
            who = self._talk.choose(
                self._talk.words.door.who_alone, left, lambda ident: names.get(ident, ident)
            )
        return self._said(row, self._courses.wish(one, row, who))

    def _said(self, row: Row, wish: Wish) -> Wish:
        self._talk.say(row.plan.text)
        return wish

    def _repeat(self, one: Enrolled) -> Wish | None:
        words = self._talk.words.door
        open_ = [view.week for view in one.position.weeks if view.open]
        week = self._talk.choose(words.which_week, open_, lambda week: week.title)
        return self._within(self._courses.repeat(one, week.id))

    def _leave(self, one: Enrolled) -> None:
        self._courses.leave(one)
        self._talk.say(self._talk.words.door.program_left)

    def _title(self, row: Row) -> str:
        """What a session is called: by the program, else by its exercise."""
        heads = self._evening.library.exercises
        ident = row.plan.exercise
        return row.plan.title or (heads[ident].title if ident in heads else ident)
