"""A plan in lines: the same as on the screen, with numbers."""

from pathlib import Path
from typing import TYPE_CHECKING

from reconnect_tui.courses import Courses
from reconnect_tui.engine.words import ENGLISH
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.paths import home_folders
from reconnect_tui.plain.people import People
from reconnect_tui.plain.programs import Programs
from reconnect_tui.plain.talk import Talk
from reconnect_tui.store.spaces import Spaces
from tests.marking import QUIET_SIGNS, load, marked_by_both, took
from tests.plain.faked import FakeTerminal, lines
from tests.walks.table import HandClock

if TYPE_CHECKING:
    from reconnect_tui.asks import Value

ANA, BOTH = ("Ana",), ("Ana", "Leo")
PASSPHRASE = "seven quiet herons on a gate"


def evening_of(home: Path, *names: str) -> Evening:
    """An evening with people who are known."""
    evening = Evening(home_folders(home), clock=HandClock())
    for name in names:
        evening.person(name)
    return evening


def chosen(evening: Evening, *typed: str) -> tuple[Wish | None, list[str]]:
    """What comes out of Programs when these lines are typed, and what was said."""
    terminal = FakeTerminal(lines(*typed))
    talk = Talk(terminal, ENGLISH, lambda: None)
    wish = Programs(evening, talk, People(evening, talk)).choose()
    return wish, terminal.said


def place(said: list[str], words: str) -> str:
    """The number in front of a line that begins with these words, the last time it was said."""
    return next(line.partition(".")[0] for line in reversed(said) if f". {words}" in line)


def test_a_plan_is_changed_and_begun_by_numbers(tmp_path: Path) -> None:
    """One is moved before the other; then the plan is begun and its first exercise is next."""
    evening = evening_of(tmp_path, *BOTH)
    marked_by_both(evening)
    _, said = chosen(evening, "1", "7")
    assert place(said, "Begin this plan") == "1"
    later = place(said, "Looking after me. Because you marked")
    wish, said = chosen(evening, "1", later, "2", "1", "1", "1")
    assert "Our plan." in said
    assert wish is not None
    assert (wish.exercise, wish.mode, wish.names) == ("looking-after-me", "solo", ("Ana",))
    (one,) = Courses(evening).of(BOTH)
    exercises = [plan.exercise for _, plan in one.program.walk()]
    assert exercises == ["looking-after-me", "unload-the-day"]


def test_what_is_left_out_can_be_put_in_again(tmp_path: Path) -> None:
    """It stands below, with its reason."""
    evening = evening_of(tmp_path, *BOTH)
    marked_by_both(evening)
    _, said = chosen(evening, "1", "2", "4", "6", "7")
    assert any(line.startswith("6. Also fits: Unload the day. Because") for line in said)
    assert any(line.startswith("3. Unload the day. Because") for line in said)


def test_with_nothing_marked_the_looks_are_offered_in_order(tmp_path: Path) -> None:
    """The first is the body, and asks who sits down alone."""
    evening = evening_of(tmp_path, *BOTH)
    wish, said = chosen(evening, "1", "1", "2")
    assert "Nothing is marked that both of you may read. Begin with a look." in said
    assert wish == Wish(exercise="body-first", mode="solo", names=("Leo",))


def test_support_is_the_first_line_for_its_writer_and_no_line_for_two(tmp_path: Path) -> None:
    """Ana alone finds it; with Leo there the line does not exist."""
    evening = evening_of(tmp_path, *ANA)
    took(evening, "eleven-signs", ANA, {"signs@a": {**QUIET_SIGNS, "sharp": 2}})
    _, said = chosen(evening, "1", "1", "5")
    assert any("Only you see this line" in line for line in said)
    assert "Support & safety." in said
    evening.person("Leo")
    _, said = chosen(evening, "1", "5")
    assert not any("Only you see this line" in line for line in said)


def test_sealed_marks_are_opened_by_a_passphrase_that_is_not_shown(tmp_path: Path) -> None:
    """The right one opens them; a wrong one is said so, and the plan goes on without."""
    evening = evening_of(tmp_path, *ANA)
    Spaces(evening.folders.data).set_up("ana", PASSPHRASE)
    marks: dict[str, Value] = {"load@a": load(work=9), "whose@a": ("mine",)}
    took(evening, "what-followed-you-home", ANA, marks)
    _, said = chosen(evening, "1", PASSPHRASE, "6")
    assert any("Unload the day" in line for line in said)
    assert PASSPHRASE not in " ".join(said)
    _, said = chosen(evening, "1", "no", "5")
    assert ENGLISH.programs.plan.wrong in said
    assert not any("Unload the day" in line for line in said)
