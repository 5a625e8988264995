"""A script that fades, from evening to evening: offered before it begins, in both front ends."""

from dataclasses import replace
from pathlib import Path

import pytest

from reconnect_tui.engine.events import Answer
from reconnect_tui.engine.words import words_for
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.paths import home_folders
from reconnect_tui.plain.beginning import Beginning
from reconnect_tui.plain.people import People
from reconnect_tui.plain.talk import Talk
from tests.engine.evenings import honest
from tests.plain.faked import FakeTerminal, lines
from tests.walks.table import HandClock, shelf

LISTENING = "take-turns-listening"
WISH = Wish(exercise=LISTENING, mode="two", names=("Ana", "Leo"), first="Ana")


@pytest.fixture(name="evening")
def _evening(tmp_path: Path) -> Evening:
    evening = Evening(home_folders(tmp_path), clock=HandClock())
    evening.__dict__["library"] = shelf()
    return evening


def talked(evening: Evening, scripted: int, level: str = "full") -> None:
    """One talk to its end, and how scripted it felt to both."""
    facilitator = evening.begin(replace(WISH, level=level))
    while not facilitator.session.ended:
        evening.clock.move(1000)  # type: ignore[attr-defined]  # a clock that is moved by hand
        session = facilitator.session
        rates = session.moment.step == "scripted" and not session.gate
        facilitator.send(Answer({"scripted": scripted}) if rates else honest(session))
    facilitator.close()


def settled(evening: Evening, *typed: str) -> tuple[Wish | None, list[str]]:
    """Before you begin, in plain lines: what is wished in the end, and what was said."""
    terminal = FakeTerminal(lines(*typed))
    talk = Talk(terminal, words_for("en"), lambda: None)
    beginning = Beginning(evening, talk, People(evening, talk))
    return beginning.settled(WISH), terminal.said


def test_less_is_offered_in_lines_and_never_forced(evening: Evening) -> None:
    """After a stiff evening the offer stands there with its reason; Enter leaves it as it was."""
    talked(evening, 8)
    wish, said = settled(evening, "")
    assert wish is not None
    assert wish.level == "full"
    assert any(line.startswith("It felt scripted last time. Cue words") for line in said)
    assert any("How much script: The whole script" in line for line in said)


def test_less_is_taken_with_two_numbers_and_stands_next_time(evening: Evening) -> None:
    """Who takes the offer has cue words, and finds them the next time."""
    talked(evening, 8)
    wish, said = settled(evening, "4", "2", "")
    assert wish is not None
    assert wish.level == "cue", said
    talked(evening, 2, level="cue")
    wish, said = settled(evening, "")
    assert wish is not None
    assert wish.level == "cue"
    assert not any("felt scripted" in line for line in said)


def test_nothing_is_asked_where_nothing_was_stiff(evening: Evening) -> None:
    """No past, or one that felt like ourselves: not a word about how much of it."""
    assert not any("How much script" in line for line in settled(evening, "")[1])
    talked(evening, 3)
    assert not any("How much script" in line for line in settled(evening, "")[1])
