"""Every walk, played through the engine, says today what is written in it."""

from pathlib import Path

import pytest

from tests.walks.playing import replayed
from tests.walks.record import EXERCISES, every_head, walks
from tests.walks.walk import Rang, Said, Walk, ms_of, parse, read, words_of, write


@pytest.mark.parametrize("path", walks(), ids=lambda path: path.stem)
def test_says_what_is_written(path: Path, tmp_path: Path) -> None:
    """What the couple sees and hears is the reviewed text, word for word.

    After a change on purpose: `python -m tests.walks.record --refresh`, then read the diff.
    """
    walk = read(path)
    assert write(replayed(walk, tmp_path)) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", walks(), ids=lambda path: path.stem)
def test_comes_to_an_end(path: Path) -> None:
    """A walk is a whole evening: its last page is the end."""
    pages = [line for line in read(path).lines if isinstance(line, Said)]
    assert pages[-1].kind == "ended"


def test_every_exercise_is_walked() -> None:
    """Each shipped exercise has a walk, for two and for one as it allows."""
    wanted = {f"{head.exercise}.{head.mode}" for head in every_head()}
    assert {path.stem for path in EXERCISES.glob("*.walk")} == wanted


def test_a_walk_survives_reading_and_writing() -> None:
    """Reading and writing lose nothing: the files are exactly what the tests compare."""
    for path in walks():
        assert write(read(path)) == path.read_text(encoding="utf-8"), path.name


@pytest.mark.parametrize(
    ("words", "ms"), [("90s", 90_000), ("1h2m3s", 3_723_000), ("400ms", 400), ("2m", 120_000)]
)
def test_times(words: str, ms: int) -> None:
    """Times are read as people write them, and written as they are read."""
    assert ms_of(words) == ms
    assert ms_of(words_of(ms)) == ms


@pytest.mark.parametrize("words", ["", "5", "m", "2 x", "s5"])
def test_no_time(words: str) -> None:
    """A slip in a time is an error and not another time."""
    with pytest.raises(ValueError, match="no length of time"):
        ms_of(words)


def test_an_unread_line_is_named() -> None:
    """A slip in a walk is named with its line."""
    text = "exercise: x\npeople: Ana\n\n= moment a\n~ soon\n"
    with pytest.raises(ValueError, match=r"unwritten.walk:5: '~ soon'"):
        parse(text)


def test_what_is_not_offered_cannot_be_pressed(tmp_path: Path) -> None:
    """A walk cannot press what the page does not offer."""
    text = "exercise: six-breaths\npeople: Ana, Leo\n\n= moment x\n> one more round of applause\n"
    with pytest.raises(AssertionError, match="does not offer"):
        replayed(parse(text), tmp_path)


def test_a_walk_has_words() -> None:
    """The walks are about something: pages in every one of them, and sounds in most."""
    found = [read(path) for path in walks()]
    assert min(_count(walk, Said) for walk in found) > 1
    assert sum(_count(walk, Rang) > 0 for walk in found) > len(found) // 2


def _count(walk: Walk, kind: type[Said | Rang]) -> int:
    return sum(isinstance(line, kind) for line in walk.lines)
