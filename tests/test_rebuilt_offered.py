"""Both front ends offer the rebuilt exercise, with the old way first."""

from pathlib import Path

import pytest

from reconnect_tui.evening import Evening, Wish
from reconnect_tui.paths import home_folders
from reconnect_tui.plain.door import open_door
from reconnect_tui.store import sessions, tables
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.session import SessionScreen
from tests.plain.faked import FakeTerminal, lines
from tests.three_letters import copies, rebuilt_meanwhile
from tests.tui.rooms import arrives, kind, on_the_table, opened, reads, seen, settle, until

RESUME = Wish(resume="newest")


@pytest.fixture
def run(tmp_path: Path) -> str:
    """The name of a session whose exercise was rebuilt."""
    return rebuilt_meanwhile(tmp_path)


def _home_with(tmp_path: Path) -> Evening:
    return Evening(home_folders(tmp_path))


@pytest.mark.parametrize(("typed", "at"), [("1", "letter@b"), ("", "letter@b"), ("2", "line@a")])
def test_in_lines_it_is_asked_with_the_old_way_first(
    tmp_path: Path, run: str, typed: str, at: str
) -> None:
    """What has no place is said above the two ways; Enter alone goes on as it was."""
    terminal = FakeTerminal(lines(typed))
    open_door(_home_with(tmp_path), terminal, RESUME)
    said = terminal.said
    first = said.index("1. Go on as it was")
    assert said[first + 1] == "2. Move to the newer one"
    assert said[first - 2 : first] == ["Ana: A letter", "Leo: A letter (half-typed)"]
    assert "was built anew since you began" in said[first - 4]
    kept = sessions.load(home_folders(tmp_path).data, run)
    assert kept.session.at == at
    assert len(copies(tmp_path)) == (at == "line@a")


async def test_on_the_screen_it_is_asked_and_done(tmp_path: Path, run: str) -> None:
    """The words above the ways; the second way moves, and the page says where the copy is."""
    async with opened(_home_with(tmp_path), RESUME) as pilot:
        await until(pilot, lambda: kind(pilot) is EitherScreen, EitherScreen.__name__)
        await settle(pilot)
        shown = seen(pilot)
        assert "was built anew" in shown
        assert shown.index("Ana: A letter") < shown.index("(half-typed)") < shown.index("1 ○")
        await pilot.press("down")
        await arrives(pilot, SessionScreen, "enter")
        assert on_the_table(pilot).at == "line@a"
        await reads(pilot, "This is the newer exercise")
    assert len(copies(tmp_path)) == 1


async def test_on_the_screen_enter_alone_goes_on_as_it_was(tmp_path: Path, run: str) -> None:
    """The first way is the old one."""
    async with opened(_home_with(tmp_path), RESUME) as pilot:
        await until(pilot, lambda: kind(pilot) is EitherScreen, EitherScreen.__name__)
        await arrives(pilot, SessionScreen, "enter")
        assert on_the_table(pilot).at == "letter@b"
    assert copies(tmp_path) == []


async def test_on_the_screen_escape_leaves_it_waiting(tmp_path: Path, run: str) -> None:
    """Turning back takes nothing up."""
    path = sessions.path_of(home_folders(tmp_path).data, run)
    before = path.read_bytes()
    async with opened(_home_with(tmp_path), RESUME) as pilot:
        await until(pilot, lambda: kind(pilot) is EitherScreen, EitherScreen.__name__)
        await pilot.press("escape")
        await settle(pilot)
    assert path.read_bytes() == before
    assert tables.read(path, "session").changed is False
