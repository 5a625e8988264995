"""Every shipped program, from its beginning to its end, by the engine and by both front ends."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.walks.course import (
    COURSES,
    Course,
    courses,
    name_of,
    planned,
    read,
    replayed,
    write,
)
from tests.walks.course_in_plain import PlainCourse
from tests.walks.course_in_tui import TuiCourse

QUICK = ("one-honest-week.two", "one-willing-partner.solo")
"""One for two and one for one are always walked on the screen, which takes seconds for each."""

WEEK = COURSES / "one-honest-week.two.course"


def test_every_program_is_walked() -> None:
    """Each shipped program has a course, for two or for one as it allows."""
    assert {path.name for path in courses()} == {name_of(course) for course in planned()}


@pytest.mark.parametrize("path", courses(), ids=lambda path: path.stem)
def test_goes_as_it_is_written(path: Path, tmp_path: Path) -> None:
    """Begun, left for weeks, welcomed back, done: what is then open and next is the reviewed text.

    After a change on purpose: `python -m tests.walks.course`, then read the diff.
    """
    assert write(replayed(read(path), tmp_path)) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", courses(), ids=lambda path: path.stem)
def test_is_welcomed_back_and_comes_to_an_end(path: Path) -> None:
    """Who was away for weeks is welcomed back once, and at the end all of it is done."""
    told = [fact.words for _, facts in read(path).steps for fact in facts if fact.name == "where"]
    assert sum(words.startswith("Welcome back.") for words in told) == 1
    assert told[-1].startswith("All of it is done.")


@pytest.mark.parametrize("path", courses(), ids=lambda path: path.stem)
def test_plain_says_the_same(path: Path, tmp_path: Path) -> None:
    """Weeks, sessions, what is next and why agree with the course, word for word."""
    PlainCourse(read(path), tmp_path).run()


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, id=path.stem, marks=[] if path.stem in QUICK else [pytest.mark.slow])
        for path in courses()
    ],
)
async def test_the_screen_says_the_same(path: Path, tmp_path: Path) -> None:
    """Weeks, sessions, what is next and why agree with the course, word for word."""
    await TuiCourse(read(path), tmp_path).run()


def _planted(name: str) -> Course:
    """A course that expects something else than is so, in one fact of this name."""
    course = read(WEEK)
    facts = tuple(
        replace(fact, words=f"Another {fact.words}") if fact.name == name else fact
        for fact in course.steps[1][1]
    )
    return replace(course, steps=(course.steps[0], (course.steps[1][0], facts)))


@pytest.mark.parametrize("name", ["week", "session", "where", "next", "why"])
def test_plain_lines_that_forget_are_found(name: str, tmp_path: Path) -> None:
    """The walk fails where plain lines lack what is to be known."""
    with pytest.raises(AssertionError, match=r"plain lines forget .*Another"):
        PlainCourse(_planted(name), tmp_path).run()


@pytest.mark.parametrize("name", ["session", "why"])
async def test_a_screen_that_forgets_is_found(name: str, tmp_path: Path) -> None:
    """The walk fails where the screen lacks what is to be known."""
    with pytest.raises(AssertionError, match=r"the screen forgets .*Another"):
        await TuiCourse(_planted(name), tmp_path).run()
