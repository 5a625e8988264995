"""Whoever asks for what was, and its file is broken, hears of the file and not of nothing."""

from pathlib import Path

import pytest

from reconnect_tui.evening import Evening, Wish
from reconnect_tui.plain.door import open_door
from reconnect_tui.store import sessions
from reconnect_tui.store.upkeep import look_after
from reconnect_tui.tui.app import ReconnectApp
from tests.cli.typed import typed
from tests.plain.faked import FakeTerminal, lines
from tests.tui.rooms import opened, waiting
from tests.tui.sitting import picture

RESUME = Wish(resume="newest")
WHY = "The end of this file is missing"


@pytest.fixture
def evening(tmp_path: Path) -> Evening:
    """The only session that waits was cut off in its file; a backup has it whole."""
    evening = waiting(tmp_path / "home")
    (one,) = evening.waiting()
    look_after(evening.folders.data, evening.clock())
    path = sessions.path_of(evening.folders.data, one.run)
    path.write_bytes(path.read_bytes()[:200])
    return evening


def test_resuming_in_lines_says_what_is_broken(evening: Evening) -> None:
    """Its file, its line and its reason, and how to have it back."""
    terminal = FakeTerminal(lines("q"))
    open_door(evening, terminal, RESUME)
    said = "\n".join(terminal.said)
    assert WHY in said
    assert "restore" in said


async def test_resuming_on_the_screen_says_what_is_broken(evening: Evening) -> None:
    """The same."""
    async with opened(evening, RESUME) as pilot:
        assert isinstance(pilot.app, ReconnectApp)
        shown = " ".join(picture(pilot.app).split())
        assert "Nothing is waiting" in shown
        assert "The end of this file is" in shown


def test_the_journal_says_what_is_broken(
    evening: Evening, capsys: pytest.CaptureFixture[str]
) -> None:
    """Beside what can be read, where a script does not take it for data."""
    said = typed(capsys, "--home", evening.folders.data, "journal")
    assert said.code == 0
    assert WHY in said.err
    assert WHY not in said.out
