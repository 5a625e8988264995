"""Where Tonight's items and the palette's rooms lead. A new room is a line in `Ways.go`."""

from collections.abc import Awaitable, Callable
from functools import partial

from reconnect_tui.settings import Settings
from reconnect_tui.tui.course import Course
from reconnect_tui.tui.journal_way import JournalWay
from reconnect_tui.tui.settings_way import SettingsWay


class Ways:
    """Every way from Tonight and back."""

    def __init__(self, course: Course, take: Callable[[Settings], None]) -> None:
        """Take the course of the evening, and what makes a changed setting felt."""
        self.course = course
        self.desk = SettingsWay(course.stage, course.evening, take, course.company.renamed)
        self.journal = JournalWay(course.stage, course.evening)

    async def go(self, what: str, which: str = "", length: str = "full") -> None:
        """Go to a room, or on with `which`; it ends when somebody is back.

        Raises `GoneElsewhere` when somebody went straight to another room.
        """
        course, here = self.course, self.course.company.here
        ways: dict[str, Callable[[], Awaitable[object]]] = {
            "go-on": partial(course.go_on, which),
            "suggested": partial(course.suggested, which, length),
            "program": partial(course.programs.go_on, which, here),
            "exercises": course.choose,
            "programs": course.choose_program,
            "journal": partial(self.journal.open, here),
            "agreements": partial(self.journal.open, here, "agreements"),
            "people": course.people,
            "settings": self.desk.open,
            "support": course.look_at_support,
        }
        await ways[what]()
