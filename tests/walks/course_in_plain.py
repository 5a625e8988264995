"""A course through plain lines: every page of the program is read, every session sat through."""

import re
from collections.abc import Iterator
from pathlib import Path

from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import ENGLISH
from reconnect_tui.plain.door import open_door
from reconnect_tui.plain.terminal import EndOfInput
from tests.plain.faked import FakeTerminal
from tests.walks.course import Course, Fact, House

ROW = re.compile(r"(\d+)\. (.*)")


class PlainCourse:
    """Plays a course and checks every line that is to be known.

    `transcript` is everything: lines said, and lines typed behind a `>`.
    """

    def __init__(self, course: Course, home: Path) -> None:
        """Take the course, and a folder for its files."""
        self.transcript: list[str] = []
        self._course = course
        self._house = House(course, home)
        self._terminal = FakeTerminal(self._typed)
        self._script = self._play()
        self._over = False
        self._said: list[str] = []
        self._numbers: dict[str, str] = {}

    def run(self) -> None:
        """The whole course. Raises `AssertionError` where plain lines say something else."""
        while not self._over:
            open_door(self._house.open(), self._terminal)
            self._hear()

    def _typed(self, timeout_ms: int | None) -> str | None:
        del timeout_ms
        self._hear()
        try:
            line = next(self._script)
        except StopIteration:
            self._over = True
            raise EndOfInput from None
        self.transcript.append(f"> {line}".rstrip())
        return line

    def _hear(self) -> None:
        """What was said since the last line, with the numbers of the last list in it."""
        self._said = self._terminal.take()
        self.transcript += self._said
        for line in self._said:
            if row := ROW.fullmatch(line):
                self._numbers = {} if row[1] == "1" else self._numbers
                self._numbers[row[2]] = row[1]

    # --- what is typed ---------------------------------------------------------------------

    def _play(self) -> Iterator[str]:
        words = ENGLISH.programs
        for what, facts in self._course.steps:
            match what.split()[:2]:
                case [">", "begin"]:
                    yield from self._to_the_program()
                    yield self._number(words.begin)
                    self._check(facts)
                    continue
                case [">", "do"]:
                    yield from self._sit(what)
                case [">", "all"]:
                    yield self._number(ENGLISH.door.back)
                    self._house.elsewhere()
                case _:
                    yield self._number(ENGLISH.door.back)
                    self._house.wait(what)
                    yield self._number(ENGLISH.door.leave)
            yield from self._to_the_program()
            self._check(facts)

    def _to_the_program(self) -> Iterator[str]:
        """From Tonight to the page of the program, whether it is begun or not."""
        yield self._number(ENGLISH.programs.title)
        title = self._house.evening.library.programs[self._course.program].title
        begun = put(ENGLISH.programs.begun, title=title)
        yield self._number(begun if begun in self._numbers else title)

    def _sit(self, what: str) -> Iterator[str]:
        """The next session, from the page of the program to Tonight."""
        place = self._house.enrolled.position
        assert place.next is not None
        yield "1"
        name = what.removeprefix("> do").strip()
        if name in self._numbers:
            yield self._number(name)
        yield self._number(ENGLISH.door.begin)
        while ENGLISH.door.tonight not in self._said:
            # Whatever is still asked is passed; the words of before are kept.
            yield ""

    def _number(self, label: str) -> str:
        """What is typed for a row: the one that is called so, or begins so."""
        found = [number for row, number in self._numbers.items() if row == label]
        found += [number for row, number in self._numbers.items() if row.startswith(f"{label},")]
        assert found, f"{label!r} is not among {self._numbers}"
        return found[0]

    # --- what is said ----------------------------------------------------------------------

    def _check(self, facts: tuple[Fact, ...]) -> None:
        words = ENGLISH.programs
        for fact in facts:
            title, _, state = fact.words.rpartition(", ")
            match fact.name:
                case "week":
                    wanted = put(words.week, title=title, state=words.states[state])
                case "session":
                    wanted = put(words.session, title=title, state=words.states[state])
                case "next":
                    wanted = f"1. {put(words.go_on, title=fact.words)}"
                case "why":
                    wanted = put(words.next_why, why=fact.words)
                case _:
                    wanted = fact.words
            # What has paragraphs is said in several lines.
            said = [" ".join(self._said)] if fact.name == "why" else self._said
            # How often, by whom and after what may follow a session.
            parts = fact.name in ("session", "habit")
            more = parts and any(one.startswith(f"{wanted}, ") for one in said)
            found = more or wanted in said or (fact.name == "why" and wanted in said[0])
            assert found, f"plain lines forget {wanted!r}; they say {self._said}"
