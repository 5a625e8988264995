"""A course: a whole program as text, played by the engine and by both front ends.

First a head, then what is done and what is to be known afterwards, one thing a line:

    program: one-honest-week
    people: Ana, Leo

    > begin
    week: Seven days, open
    session: The opening, later
    next: Tonight: a quarter of an hour
    why: Equal time, no fixing.
    > do Ana
    ~ 20d
    where: Welcome back.
    > all but the last

`> do` is the next session, by the front end, shortened to its last page; a name says who does
it, where each does it alone. `~` lets days pass with the app closed. `> all but the last`
does what is required, elsewhere and without a screen, until one session is left.

`python -m tests.walks.course` writes the courses anew with what is so today.
"""

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reconnect_tui.courses import Courses, Enrolled
from reconnect_tui.engine.advance import advance
from reconnect_tui.engine.words import ENGLISH
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.journal.position import Position, Row
from reconnect_tui.journal.position_words import state_of, title_of, where, why
from reconnect_tui.paths import home_folders
from tests.engine.evenings import honest
from tests.walks.table import HandClock, fixed_chance, shelf
from tests.walks.walk import FOLDER

COURSES = FOLDER / "programs"
ONE_PAGE = str(FOLDER / "files" / "one-page.toml")
DAY = 24 * 60 * 60 * 1000
AWAY = "20d"
"""Long enough to be welcomed back."""

FIRST = 3
"""So many sessions are done before the days apart."""

MOST = 500
"""More events than any session takes, and more sessions than any program has."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What is to be known of a program: `week`, `session`, `habit`, `where`, `next`, `why`."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Course:
    """A whole program: what is done (none: nothing yet), and what is to be known then."""

    program: str
    people: tuple[str, ...]
    steps: tuple[tuple[str, tuple[Fact, ...]], ...]


# --- reading and writing -------------------------------------------------------------------


def read(path: Path) -> Course:
    """The course in a file."""
    head: dict[str, str] = {}
    steps: list[tuple[str, list[Fact]]] = []
    for row in path.read_text(encoding="utf-8").splitlines():
        if row[:2] in ("> ", "~ "):
            steps.append((row, []))
        elif row.strip():
            name, _, words = row.partition(": ")
            if steps:
                steps[-1][1].append(Fact(name, words))
            else:
                head[name] = words
    people = tuple(one.strip() for one in head["people"].split(","))
    return Course(head["program"], people, tuple((what, tuple(facts)) for what, facts in steps))


def write(course: Course) -> str:
    """The text of a course; `read` gives it back."""
    rows = [f"program: {course.program}", f"people: {', '.join(course.people)}"]
    for what, facts in course.steps:
        rows += ["", what, *(f"{fact.name}: {fact.words}" for fact in facts)]
    return "\n".join(rows) + "\n"


def courses() -> list[Path]:
    """All that are there."""
    return sorted(COURSES.glob("*.course"))


# --- what is to be known -------------------------------------------------------------------


def facts_of(one: Enrolled) -> Iterator[Fact]:
    """Where they are, in the words that both front ends have."""
    place, words = one.position, ENGLISH.programs
    for view in place.weeks:
        yield Fact("week", f"{view.week.title}, {view.state}")
        for row in view.rows if view.state == "open" else ():
            if row.again is not None:
                yield Fact("habit", f"{title(row)}, {state_of(row, words)}")
            else:
                yield Fact("session", f"{title(row)}, {row.state}")
    if told := where(place, words):
        yield Fact("where", told)
    if place.next is not None:
        yield Fact("next", title(place.next))
        yield Fact("why", " ".join(why(place.next, place).split()))


def title(row: Row) -> str:
    """What a session is called."""
    return title_of(row, {head.id: head.title for head in shelf().exercises.values()})


# --- playing -------------------------------------------------------------------------------


class Hurried(Evening):
    """An evening whose sessions begin on their last page: all before it is answered already."""

    def begin(self, wish: Wish) -> Facilitator:
        """Sit down, and be almost done."""
        with fixed_chance():
            facilitator = super().begin(wish)
        for _ in range(MOST):
            session = facilitator.session
            event = honest(session)
            if advance(session, event, self.clock())[0].ended:
                facilitator.take_rings()
                return facilitator
            facilitator.send(event)
        raise AssertionError("the last page was never reached")


class House:
    """A home with a clock that is moved by hand, and one program in it."""

    def __init__(self, course: Course, home: Path) -> None:
        """Take the course, and the folder for its files."""
        self.course = course
        self.clock = HandClock()
        self.home = home
        self.evening = self.open()
        for name in course.people:
            self.evening.person(name)

    def open(self) -> Hurried:
        """The app, opened once more."""
        self.evening = Hurried(home_folders(self.home), clock=self.clock)
        self.evening.__dict__["library"] = shelf()
        return self.evening

    @property
    def enrolled(self) -> Enrolled:
        """The program as they have it now."""
        return Courses(self.evening).of(self.course.people)[0]

    def wait(self, what: str) -> None:
        """`~ 20d`."""
        self.clock.move(int(what.removeprefix("~ ").removesuffix("d")) * DAY)

    def elsewhere(self) -> None:
        """Do what is required until one session is left, by anybody."""
        for _ in range(MOST):
            place = self.enrolled.position
            if _is_last(place) or place.next is None:
                return
            self.do(place.next, ONE_PAGE)
        raise AssertionError("the program never ends")

    def do(self, row: Row, exercise: str = "") -> str:
        """Do a session to its end. The name of who did it, where each does it alone."""
        one = self.enrolled
        who = row.who[0] if row.plan.each_alone and len(one.enrolment.partners) > 1 else ""
        wish = Courses(self.evening).wish(one, row, who)
        if exercise:
            wish = Wish(
                exercise, mode=wish.mode, names=wish.names, program=wish.program, part=wish.part
            )
        facilitator = self.evening.begin(wish)
        facilitator.send(honest(facilitator.session))
        assert facilitator.session.ended
        facilitator.close()
        return wish.names[0] if who else ""


def _is_last(place: Position) -> bool:
    """Whether one sitting is left of all that is required."""
    rows = [row for view in place.weeks for row in view.rows if row.plan.needed]
    left = [row for row in rows if row.left]
    alone = len(left) == 1 and left[0].plan.each_alone and len(left[0].who) > 1
    return len(left) == 1 and left[0].left == 1 and not alone


def replayed(course: Course, home: Path) -> Course:
    """The course as it goes today, by the engine alone."""
    house = House(course, home)
    steps: list[tuple[str, tuple[Fact, ...]]] = []
    for what, _ in course.steps:
        told = what
        match what.split()[:2]:
            case [">", "begin"]:
                Courses(house.evening).begin(course.program, course.people)
            case [">", "all"]:
                house.elsewhere()
            case [">", "do"]:
                place = house.enrolled.position
                assert place.next is not None, f"{course.program} has nothing more to do"
                told = f"> do {house.do(place.next)}".rstrip()
            case _:
                house.wait(what)
        steps.append((told, tuple(facts_of(house.enrolled))))
    return Course(course.program, course.people, tuple(steps))


# --- writing them anew ---------------------------------------------------------------------


def planned() -> Iterator[Course]:
    """Each shipped program, for two or for one as it allows: begun, left, come back to, done."""
    doing = ("> begin", *["> do"] * FIRST, f"~ {AWAY}", "> do", "> all but the last", "> do")
    for ident, head in sorted(shelf().programs.items()):
        for mode in head.modes:
            people = ("Ana", "Leo") if mode == "two" else ("Ana",)
            yield Course(ident, people, tuple((what, ()) for what in doing))


def name_of(course: Course) -> str:
    """The name of its file."""
    mode = "two" if len(course.people) > 1 else "solo"
    return f"{course.program}.{mode}.course"


def main() -> int:
    """Write them all."""
    COURSES.mkdir(exist_ok=True)
    for course in planned():
        with tempfile.TemporaryDirectory() as home:
            text = write(replayed(course, Path(home)))
        (COURSES / name_of(course)).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
