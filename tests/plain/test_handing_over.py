"""From a program for one to a program for two: it is offered, and no solo note comes along."""

from pathlib import Path

from reconnect_tui.courses import Courses
from reconnect_tui.plain.door import open_door
from tests.marking import took
from tests.plain.faked import FakeTerminal, lines
from tests.walks.course import ONE_PAGE, Course, House

NOTE = "I am so tired of waiting"
ALONE, BOTH = ("Ana",), ("Ana", "Leo")


def test_who_was_alone_begins_the_next_program_with_the_other_one(tmp_path: Path) -> None:
    """One row leads on; the other one is asked for; what was written alone is not said."""
    house = House(Course("one-willing-partner", ALONE, ()), tmp_path)
    courses = Courses(house.evening)
    courses.begin("one-willing-partner", ALONE)
    took(house.evening, "looking-after-me", ALONE, {"mine": NOTE, "mine@a": NOTE})
    house.elsewhere()
    last = house.enrolled.position.next
    assert last is not None
    house.do(last, ONE_PAGE)
    terminal = FakeTerminal(
        lines(
            "=Programs",
            "=One willing partner, begun",
            "=Goes well after this: One honest week",
            "=Begin this program",
            "",
            "Leo",
            "=Go on with: Tonight",
        )
    )
    open_door(house.open(), terminal)
    (week,) = Courses(house.evening).of(BOTH)
    assert week.program.id == "one-honest-week"
    assert "Evening quarter hour, light." in terminal.said
    assert NOTE not in " ".join(terminal.said)
