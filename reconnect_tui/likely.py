"""Tonight's likely things, the likeliest first, each with its reason. Both front ends show these.

Come back from a time-out; go on with what waits; look again at an agreement; the next session
of a program. Only where there is none of these, one exercise is suggested.

Tonight lies open on the table, and whoever passes by reads it. So a reason tells no more than
everybody who is here may read, and what leads to Support & safety is not told at all: that
page stands on Tonight for everybody alike.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeAlias

from reconnect_tui.courses import Courses, Enrolled
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import words_for
from reconnect_tui.evening import Evening, Waiting, Wish
from reconnect_tui.journal import ideas
from reconnect_tui.journal.marks import SUPPORT
from reconnect_tui.journal.position import Row

if TYPE_CHECKING:
    from reconnect_tui.journal.journal import Journal

What: TypeAlias = Literal["go-on", "agreements", "program", "suggested"]

FIRST = Wish(exercise="what-i-saw-you-do", length="short")
"""The very first evening: a few minutes, light, good to begin with."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One likely thing and why. `which`: a session, an agreement, a program or an exercise."""

    what: What
    which: str
    title: str
    reason: str
    length: str = "full"


class Likely:
    """Reads files and takes its time: call it off the event loop."""

    def __init__(self, evening: Evening) -> None:
        """Take the evening. Nothing is read yet."""
        self._evening = evening
        self._courses = Courses(evening)
        self._words = words_for(evening.lang)

    @cached_property
    def _journal(self) -> "Journal":
        """What it has read stays at hand from one look to the next."""
        return self._evening.journal()

    def offers(self, here: tuple[str, ...]) -> tuple[Offer, ...]:
        """What those who are here, by name, most likely want. Empty if nobody said who is."""
        found = [
            *(self._waiting(one) for one in self._evening.waiting()),
            *self._due(here),
            *self._programs(here),
        ]
        return tuple(found or self._suggested(here))

    def _waiting(self, one: Waiting) -> Offer:
        words = self._words
        names = words.lines.names_between.join(one.names)
        back = put(words.tonight.come_back, time=one.return_at)
        reason = ", ".join(part for part in (one.title, names, one.ago) if part)
        return Offer("go-on", one.run, back if one.return_at else words.tonight.go_on, reason)

    def _due(self, here: tuple[str, ...]) -> Iterator[Offer]:
        """All that are due are one thing to do; the oldest says what it is about."""
        eyes = self._eyes(here)
        due = self._journal.board(eyes).due if eyes else ()
        if due:
            words, said = self._words.tonight, due[0].words
            more = put(words.due_more, words=said, count=str(len(due) - 1))
            yield Offer("agreements", due[0].id, words.due, more if len(due) > 1 else said)

    def _programs(self, here: tuple[str, ...]) -> Iterator[Offer]:
        """The next session of each program; none in a night between two."""
        for one in self._courses.of(here):
            row = one.position.next
            if row is not None and one.position.rest_until is None:
                program, week = one.program, _week_of(one, row)
                reason = put(self._words.tonight.program, week=week, program=program.title)
                title = row.plan.title or self._title(row.plan.exercise)
                yield Offer("program", program.id, title, reason)

    def _suggested(self, here: tuple[str, ...]) -> Iterator[Offer]:
        eyes = self._eyes(here)
        if not here and self._evening.people():
            # Who is here decides what fits, and nobody has said so yet.
            return
        done = {one.exercise for one in self._journal.evenings(eyes).rows} if eyes else set()
        if not done:
            yield self._offer(FIRST.exercise, self._words.tonight.first, FIRST.length)
            return
        known, journal = self._evening.library.exercises, self._journal
        found = [one for one in journal.ideas(eyes) if one.exercise != SUPPORT]
        new = ideas.something_new(done, known, len(eyes), journal.today)
        best = found[0] if found else new
        if best is not None:
            yield self._offer(best.exercise, ideas.reason(best, journal.words))

    def _offer(self, exercise: str, reason: str, length: str = "full") -> Offer:
        return Offer("suggested", exercise, self._title(exercise), reason, length)

    def _eyes(self, here: tuple[str, ...]) -> frozenset[str]:
        """The ids of those who are here; none as long as somebody of them is new."""
        known = {one.name.casefold(): one.id for one in self._evening.people()}
        names = [name.casefold() for name in here]
        fits = all(name in known for name in names)
        return frozenset(known[name] for name in names) if fits else frozenset()

    def _title(self, exercise: str) -> str:
        head = self._evening.library.exercises.get(exercise)
        return head.title if head else exercise


def _week_of(one: Enrolled, row: Row) -> str:
    return next(view.week.title for view in one.position.weeks if row in view.rows)
