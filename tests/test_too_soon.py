"""Heavy talk waits a while after a quarrel: said before it begins, and it hinders nobody."""

from pathlib import Path

import pytest

from reconnect_tui.engine.events import Stop
from reconnect_tui.engine.words import words_for
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.paths import home_folders
from reconnect_tui.plain.beginning import Beginning
from reconnect_tui.plain.people import People
from reconnect_tui.plain.talk import Talk
from tests.plain.faked import FakeTerminal, lines
from tests.walks.table import HandClock, shelf

HOUR = 60 * 60 * 1000
STORY = Wish(exercise="story-under-it", mode="two", names=("Ana", "Leo"), first="Ana")
TOLD = "Look back together was not long ago. Let that rest first."


@pytest.fixture(name="evening")
def _evening(tmp_path: Path) -> Evening:
    evening = Evening(home_folders(tmp_path), clock=HandClock())
    evening.__dict__["library"] = shelf()
    return evening


def looked_back(evening: Evening, *names: str) -> None:
    """They looked back, and it has ended."""
    mode = "two" if len(names) > 1 else "solo"
    wish = Wish(exercise="look-back-together", mode=mode, names=names, first=names[0])
    facilitator = evening.begin(wish)
    facilitator.send(Stop())
    facilitator.close()


def settled(evening: Evening, wish: Wish = STORY) -> tuple[Wish | None, list[str]]:
    """Before you begin, in plain lines: what is wished in the end, and what was said."""
    terminal = FakeTerminal(lines(""))
    talk = Talk(terminal, words_for("en"), lambda: None)
    return Beginning(evening, talk, People(evening, talk)).settled(wish), terminal.said


def test_it_is_said_and_hinders_nobody(evening: Evening) -> None:
    """One kind sentence with what it is about; Enter begins all the same."""
    looked_back(evening, "Ana", "Leo")
    wish, said = settled(evening)
    assert TOLD in said
    assert wish is not None


@pytest.mark.parametrize(("hours", "is_told"), [(23, True), (24, False)])
def test_after_its_time_nothing_is_said(evening: Evening, hours: int, is_told: bool) -> None:  # noqa: FBT001 - a table
    """A day has gone by, and nobody is reminded."""
    looked_back(evening, "Ana", "Leo")
    evening.clock.move(hours * HOUR)  # type: ignore[attr-defined]  # a clock that is moved by hand
    assert (TOLD in settled(evening)[1]) is is_told


def test_what_one_did_alone_is_not_told_to_the_other(evening: Evening) -> None:
    """Alone it is said to whoever did it, and to nobody else."""
    looked_back(evening, "Ana")
    exercise = evening.exercise(STORY)
    assert evening.too_soon(exercise, ("Ana",)) == (TOLD,)
    assert evening.too_soon(exercise, ("Ana", "Leo")) == ()
    evening.person("Leo")
    assert evening.too_soon(exercise, ("Ana", "Leo")) == ()
    assert evening.too_soon(exercise, ("Leo",)) == ()


def test_nothing_is_said_where_nothing_waits(evening: Evening) -> None:
    """Light things may be done at any time."""
    looked_back(evening, "Ana", "Leo")
    light = evening.exercise(Wish(exercise="six-breaths"))
    assert evening.too_soon(light, ("Ana", "Leo")) == ()
