"""What is said at parting is true: saved where it is, and both states where a file was changed."""

from pathlib import Path

import pytest

from reconnect_tui.engine.events import Answer, Begin, Draft, Resume, Stop, Suspend
from reconnect_tui.errors import StoreError
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.parting import put_away
from reconnect_tui.paths import home_folders
from reconnect_tui.plain.door import open_door
from reconnect_tui.store import sessions
from reconnect_tui.tui.app import ReconnectApp
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.leave import LeaveScreen
from reconnect_tui.tui.screens.session import SessionScreen
from tests.plain.faked import FakeTerminal, lines
from tests.promises.letters import EXERCISE
from tests.tui.rooms import arrives, kind, opened, press, reads, settle, until

FULL = "The disk is full. Free some room, then it can be saved."
RESUME = Wish(resume="newest")


@pytest.fixture
def evening(tmp_path: Path) -> Evening:
    """A session that waits at a letter."""
    evening = Evening(home_folders(tmp_path / "home"))
    facilitator = evening.begin(Wish(str(EXERCISE), mode="two", names=("Ana", "Leo")))
    for event in (Begin("a"), Draft("half"), Suspend()):
        facilitator.send(event)
    facilitator.close()
    return evening


def _file(evening: Evening) -> Path:
    (file,) = (evening.folders.data / sessions.FOLDER).glob("*.toml")
    return file


def _answering(evening: Evening) -> Facilitator:
    facilitator = evening.resume(_file(evening).stem)
    for event in (Resume(), Begin("a"), Answer("a letter")):
        facilitator.send(event)
    return facilitator


def _meddle(evening: Evening) -> bytes:
    changed = _file(evening).read_bytes().replace(b'"Leo"', b'"Lea"')
    _file(evening).write_bytes(changed)
    return changed


def _fill(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise StoreError(FULL)

    monkeypatch.setattr("reconnect_tui.store.keeper.atomic_write", full)


def test_what_is_saved_is_said_to_be(evening: Evening) -> None:
    """The usual way: saved, let go of, and the words for the next time."""
    parting = put_away(_answering(evening))
    assert parting.kept
    assert "reconnect resume" in parting.words
    assert sessions.load(evening.folders.data, _file(evening).stem).session.value("letter@a")
    evening.resume(_file(evening).stem).close()


def test_an_ended_session_needs_no_word(evening: Evening) -> None:
    """It is saved and over: nothing to come back to."""
    facilitator = _answering(evening)
    facilitator.send(Stop())
    assert put_away(facilitator).words == ""


@pytest.mark.parametrize("ends", [False, True])
def test_what_cannot_be_saved_is_not_said_to_be(
    evening: Evening, monkeypatch: pytest.MonkeyPatch, *, ends: bool
) -> None:
    """A full disk at the end: the reason instead of a promise, also where the evening is over."""
    facilitator = _answering(evening)
    _fill(monkeypatch)
    if ends:
        facilitator.send(Stop())
    parting = put_away(facilitator)
    assert not parting.kept
    assert parting.words == f"It is not saved. {FULL}"


def test_a_file_changed_elsewhere_costs_neither_state(evening: Evening) -> None:
    """Nobody has decided: what is here is saved, and the other state lies beside it."""
    facilitator = evening.resume(_file(evening).stem)
    changed = _meddle(evening)
    for event in (Resume(), Begin("a"), Answer("a letter")):
        facilitator.send(event)
    assert facilitator.overtaken
    parting = put_away(facilitator)
    assert parting.kept
    assert "lies beside it" in parting.words
    (aside,) = _file(evening).parent.glob("*.outside-*")
    assert aside.read_bytes() == changed
    kept = sessions.load(evening.folders.data, _file(evening).stem).session
    assert kept.value("letter@a") == "a letter"


def test_in_lines_a_loss_is_said_and_the_exit_code_tells(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last line is true, and scripts see it too."""
    _fill(monkeypatch)
    terminal = FakeTerminal(lines("", "", "words", "."))
    assert open_door(evening, terminal, RESUME) == 1
    assert terminal.said[-1] == f"It is not saved. {FULL}"
    assert "It is saved" not in " ".join(terminal.said)


def test_in_lines_all_is_well_otherwise(evening: Evening) -> None:
    """Saved: said, and exit code 0."""
    terminal = FakeTerminal(lines("", "", "words", "."))
    assert open_door(evening, terminal, RESUME) == 0
    assert terminal.said[-1].startswith("It is saved.")


async def test_on_the_screen_a_loss_is_said_before_it_is_one(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The question on the way out says what would be lost; after it the reason stays to read."""
    async with opened(evening, RESUME) as pilot:
        await until(pilot, lambda: kind(pilot) is SessionScreen, "the session")
        await press(pilot, "space", "space")
        _fill(monkeypatch)
        await press(pilot, "x", "ctrl+s")
        await arrives(pilot, LeaveScreen, "q")
        await reads(pilot, "What is not saved is lost")
        await press(pilot, "q")
        await reads(pilot, "It is not saved.")
        assert isinstance(pilot.app, ReconnectApp)
        assert not pilot.app.course.kept
        assert pilot.app.parting == f"It is not saved. {FULL}"
        with pytest.raises(StoreError):
            # So the sentence after a crash claims nothing either.
            pilot.app.last_words()


async def test_ctrl_q_says_first_what_would_be_lost(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One key never throws words away: it says why they are not saved, and once more leaves."""
    async with opened(evening, RESUME) as pilot:
        await until(pilot, lambda: kind(pilot) is SessionScreen, "the session")
        await press(pilot, "space", "space")
        _fill(monkeypatch)
        await press(pilot, "x", "ctrl+s")
        await reads(pilot, "Not saved just now")
        await press(pilot, "ctrl+q")
        assert kind(pilot) is SessionScreen
        assert isinstance(pilot.app, ReconnectApp)
        (toast,) = pilot.app._notifications  # noqa: SLF001 - toasts are off in tests
        assert toast.message == f"Ctrl+Q leaves, and what is not saved is lost. {FULL}"
        await pilot.press("ctrl+q")
        await settle(pilot)
        assert pilot.app.parting == f"It is not saved. {FULL}"


async def test_on_the_screen_both_states_are_kept_at_once(evening: Evening) -> None:
    """Ctrl+Q over the question, and nothing of either is lost."""
    async with opened(evening, RESUME) as pilot:
        await until(pilot, lambda: kind(pilot) is SessionScreen, "the session")
        changed = _meddle(evening)
        await press(pilot, "space", "space")
        await until(pilot, lambda: kind(pilot) is EitherScreen, "the question")
        await pilot.press("ctrl+q")
        await settle(pilot)
    (aside,) = _file(evening).parent.glob("*.outside-*")
    assert aside.read_bytes() == changed
    assert not sessions.load(evening.folders.data, _file(evening).stem).changed
