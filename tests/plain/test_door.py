"""The way in, in lines, and the way out: as a pipe, at a broken pipe, and the first time."""

import subprocess
import sys
from pathlib import Path

import pytest

from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import ENGLISH
from reconnect_tui.evening import Evening
from reconnect_tui.paths import home_folders
from reconnect_tui.plain.door import open_door
from reconnect_tui.plain.ending import see_off
from reconnect_tui.plain.talk import Talk
from reconnect_tui.store.agreements import Agreement, Agreements
from reconnect_tui.store.favorites import Favorites
from tests.checkout import ROOT, python
from tests.marked import checked
from tests.plain.faked import FakeTerminal, lines
from tests.plain.table import Lines
from tests.walks.table import HandClock, shelf


def _evening(home: Path) -> Evening:
    evening = Evening(home_folders(home), clock=HandClock())
    evening.__dict__["library"] = shelf()
    return evening


def _opened(home: Path, *typed: str) -> list[str]:
    terminal = FakeTerminal(lines(*typed))
    assert open_door(_evening(home), terminal) == 0
    return terminal.said


def test_the_first_time_says_for_whom_this_is(tmp_path: Path) -> None:
    """Safety comes before names, names before exercises, and all can be skipped."""
    said = _opened(tmp_path, "", "q")
    safe = said.index("It is for people who feel safe with each other.")
    asked = said.index("Your name? Enter alone skips this.")
    assert safe < asked < said.index("Tonight.")


def test_two_names_sit_down(tmp_path: Path) -> None:
    """The names of the first time are those who are here."""
    assert "Here: Ana and Leo." in _opened(tmp_path, "Ana", "Leo", "q")


def test_one_name_twice_is_one_person(tmp_path: Path) -> None:
    """Nobody sits down across from themselves."""
    assert "Here: Ana." in _opened(tmp_path, "Ana", "ana", "q")


def test_support_is_one_letter_away(tmp_path: Path) -> None:
    """I shows the page of help from the very first question."""
    assert "Support & safety." in _opened(tmp_path, "i", "q")


def test_an_exercise_is_found_by_its_words(tmp_path: Path) -> None:
    """A word makes the list shorter; nothing found says so; when not to is said before."""
    said = _opened(tmp_path, "Ana", "Leo", "2", "nowhere to be found", "six breaths", "1", "q")
    assert "Nothing has these words. Please try others." in said
    assert any(line.startswith("1. Six breaths") for line in said)
    assert any(line.startswith("Another time is better:") for line in said)


def test_words_look_for_more_than_letters(tmp_path: Path) -> None:
    """For one, light, favorites, so many minutes at most: as in the full screen's list."""
    here = ("Ana", "Leo", "=Exercises")
    liked = _opened(tmp_path, *here, "six breaths", "1", "=Mark", "q")
    assert any("Take the mark of a favorite away" in line for line in liked)
    for typed, wanted, other in (
        ("favorites", "Six breaths", "Unload the day"),
        ("one", "Behind the wall", "Something new"),
        ("6 min", "Six breaths", "Take-turns listening"),
    ):
        known = len(_evening(tmp_path).people())
        said = _opened(tmp_path, *here[known:], typed)
        at = len(said) - said[::-1].index("Exercises.")
        assert any(wanted in line for line in said[at:]), typed
        assert not any(other in line for line in said[at:]), typed


@pytest.mark.parametrize(("typed", "stays"), [("", True), ("1", True), ("2", False), ("9", True)])
def test_own_words_stay_unless_their_writer_erases_them(
    tmp_path: Path, *, typed: str, stays: bool
) -> None:
    """Keep is what Enter takes, and what the end of input leaves; erasing needs its number."""
    sitting = Lines("protected-time", tmp_path, "", "", "for me alone", ".", "q", "3")
    sitting.talk()
    terminal = FakeTerminal(lines(typed, "", ""))
    see_off(sitting.facilitator, Talk(terminal, ENGLISH, lambda: None))
    assert "Ana, what you wrote tonight:" in terminal.said
    assert (sitting.facilitator.session.value("wishes@a") == "for me alone") is stays
    assert ("It is erased." in terminal.said) is not stays
    assert terminal.said[-1] == "Done for today."


def test_nobody_listens_and_nobody_complains(tmp_path: Path) -> None:
    """`| head -1` gets its line, and not one word of complaint follows."""
    app = subprocess.Popen(
        [sys.executable, "-m", "reconnect_tui", "--home", str(tmp_path), "--plain"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert app.stdin is not None
    assert app.stdout is not None
    assert app.stderr is not None
    assert app.stdout.readline().startswith(b"Welcome.")
    app.stdout.close()
    # The pipe breaks while the app still talks.
    app.stdin.write(b"Ana\nLeo\n" + b"1\n\n" * 200)
    app.stdin.close()
    complaint = app.stderr.read()
    app.stderr.close()
    app.wait(60)
    assert complaint == b""


def test_the_end_of_input_is_a_good_end(tmp_path: Path) -> None:
    """A pipe that runs dry leaves with 0, and the session waits."""
    told = ["run", "unload-the-day", "--with", "Ana", "--and", "Leo", "--plain"]
    done = python("-m", "reconnect_tui", "--home", str(tmp_path), *told, stdin="\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("reconnect resume\n")
    assert len(_evening(tmp_path).waiting()) == 1


def test_what_is_likely_is_the_first_line_and_enter_takes_it(tmp_path: Path) -> None:
    """The same as on the full screen, with its reason; a private mark is no reason for two."""
    evening = checked(tmp_path, {"seen@a": ("breath",), "unseen@b": ("still",)})
    terminal = FakeTerminal(lines("", "q"))
    assert open_door(evening, terminal) == 0
    first = 'Because you marked "Short of breath" in A check, 21 September 2026.'
    assert f"1. Six breaths: {first}" in terminal.said
    assert "Six breaths, light." in terminal.said
    assert not any("stillness" in line for line in terminal.said)


def test_a_due_agreement_is_the_first_line(tmp_path: Path) -> None:
    """Enter alone leads to it, once it is said who looks."""
    evening = checked(tmp_path, {})
    partners = tuple(one.id for one in evening.people())
    agreed = Agreement("Tea on Sundays", "2026-09-14", "2026-09-21", "run", "at", partners)
    Agreements(evening.folders.data).add(agreed)
    terminal = FakeTerminal(lines("", "", "", "q"))
    open_door(evening, terminal)
    assert "1. Look again at what you agreed on: Tea on Sundays" in terminal.said
    assert any(line.startswith("2. To look at now: Tea on Sundays") for line in terminal.said)


def test_favorites_are_named_and_found(tmp_path: Path) -> None:
    """What was marked on the full screen is said with its word, and is a word to look for."""
    Favorites(home_folders(tmp_path).data).turn("six-breaths")
    said = _opened(tmp_path, "Ana", "Leo", "2", "favorites", "", "q")
    assert "1. Six breaths, for two, or for one, favorite" in said
    assert "2. Six breaths, for two, or for one, favorite" not in said


def test_an_exercise_tells_how_well_it_is_tested(tmp_path: Path) -> None:
    """How heavy, how long, step by step, how well tested, and from where: as on the screen."""
    steps = f"={ENGLISH.door.steps}"
    said = _opened(tmp_path, "Ana", "Leo", "=Exercises", "touch menu", "1", steps, "q")
    head = shelf().exercises["touch-menu"]
    exercise = shelf().exercise("touch-menu")
    depth = ENGLISH.rooms.depths[str(head.depth)]
    assert f"{head.title}, {depth}." in said
    assert any(line.startswith("How long: ") for line in said)
    assert exercise.evidence is not None
    known = f"{ENGLISH.rooms.grades[exercise.evidence.grade]} {exercise.evidence.note}"
    assert put(ENGLISH.door.evidence, note=known) in said
    assert said[said.index("Sources.") + 1 :][: len(exercise.sources)] == list(exercise.sources)


def test_a_program_tells_what_the_screen_tells(tmp_path: Path) -> None:
    """How long, for whom, how well tested; once begun, what a week is about and how often."""
    begin = ("=Fifteen minutes a week", "=Begin this program", "", "")
    said = _opened(tmp_path, "Ana", "Leo", "=Programs", *begin, "q")
    program = shelf().program("fifteen-minutes-a-week")
    assert "8 weeks, for two." in said
    assert program.evidence is not None
    assert any(line.endswith(program.evidence.note) for line in said)
    week = said.index("Week 1: arrive: open.")
    assert said[week + 1 : week + 4] == [
        program.weeks[0].text,
        "Evening quarter hour, open",
        "Small gestures, if you like, 2 times",
    ]
