"""A second window on the same session: told who has it, may read, and disturbs nothing."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from reconnect_tui.engine.events import Begin, Draft, Pause, Suspend
from reconnect_tui.errors import Overtaken
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.paths import home_folders
from reconnect_tui.plain.conversation import Conversation
from reconnect_tui.plain.door import open_door
from reconnect_tui.store import sessions
from reconnect_tui.tui.app import ReconnectApp
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.sentence import SentenceScreen
from reconnect_tui.tui.screens.session import SessionScreen
from tests.noting import Note
from tests.plain.faked import FakeTerminal, lines
from tests.promises.letters import EXERCISE
from tests.tui.rooms import PATIENCE, opened, settle
from tests.tui.sitting import Sitting, picture, seated

RESUME = Wish(resume="newest")
SECRET = "canary"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty home for the personal files."""
    return tmp_path / "home"


@pytest.fixture
def first(home: Path) -> Iterator[Facilitator]:
    """A window in which Ana writes a letter."""
    evening = Evening(home_folders(home))
    facilitator = evening.begin(Wish(str(EXERCISE), mode="two", names=("Ana", "Leo")))
    facilitator.send(Begin("a"))
    facilitator.send(Draft(SECRET))
    yield facilitator
    facilitator.send(Suspend())
    facilitator.close()


def _file(home: Path) -> Path:
    (file,) = (home_folders(home).data / sessions.FOLDER).glob("*.toml")
    return file


@pytest.mark.parametrize(("typed", "reads"), [("1", True), ("2", False)])
def test_in_lines_it_says_who_has_it_and_lets_it_be_read(
    home: Path, first: Facilitator, typed: str, *, reads: bool, figures: Note
) -> None:
    """Since when, which process; where it stands, but no word of the private page."""
    before = _file(home).read_bytes()
    terminal = FakeTerminal(lines(typed))
    open_door(Evening(home_folders(home)), terminal, RESUME)
    said = "\n".join(terminal.said)
    assert "Another window has this session open, since" in said
    assert "It is process" in said
    assert ("For reading only" in said) == ("A letter" in said) == reads
    assert SECRET not in said
    assert _file(home).read_bytes() == before
    figures("T8", tried=1)


async def test_on_the_screen_it_says_who_has_it_and_lets_it_be_read(
    home: Path, first: Facilitator, figures: Note
) -> None:
    """The same, with a way to read and a way to leave it."""
    before = _file(home).read_bytes()
    app = ReconnectApp(home_folders(home), lambda: Evening(home_folders(home)), RESUME)
    async with app.run_test(size=(120, 36)) as pilot:
        await _until(pilot, app, EitherScreen)
        assert "Another window has this session open" in picture(app)
        await pilot.press("enter")
        await _until(pilot, app, SentenceScreen)
        shown = picture(app)
        assert "For reading only" in shown
        assert "A letter" in shown
        assert SECRET not in shown
        await pilot.press("q")
    assert _file(home).read_bytes() == before
    figures("T8", tried=1)


async def _until(pilot: Pilot[None], app: ReconnectApp, kind: type[Screen[Any]]) -> None:
    """Wait for a kind of screen."""
    for _ in range(PATIENCE):
        if isinstance(app.screen, kind):
            break
        await pilot.pause(0.02)
    assert isinstance(app.screen, kind)
    if kind is EitherScreen:
        # Its way through the app waits for people: nothing else is to come.
        await pilot.pause()
    else:
        await settle(pilot)


async def test_a_file_changed_elsewhere_is_asked_about_once(tmp_path: Path) -> None:
    """The screen asks what to do, and does it; the line about it goes when it is saved."""
    app = Sitting(tmp_path, at="turn:1.a/share")
    async with seated(app) as pilot:
        app.keeper.fault = Overtaken("The saved session was changed by another program.")
        app.sat.send(Pause())
        await _until(pilot, app, EitherScreen)
        assert "changed elsewhere" in picture(app)
        await pilot.press("enter")
        await _until(pilot, app, SessionScreen)
        assert "Not saved" not in picture(app)
        assert app.keeper.saved
        assert not app.facilitator.overtaken


async def test_a_file_changed_elsewhere_may_be_left_alone(tmp_path: Path) -> None:
    """Escape decides nothing: it stays as it is, the page says so, and nobody is asked again."""
    app = Sitting(tmp_path, at="turn:1.a/share")
    async with seated(app) as pilot:
        app.keeper.fault = Overtaken("The saved session was changed by another program.")
        app.sat.send(Pause())
        await _until(pilot, app, EitherScreen)
        await pilot.press("escape")
        await _until(pilot, app, SessionScreen)
        app.sat.look()
        await settle(pilot)
        assert isinstance(app.screen, SessionScreen)
        assert "Not saved just now. The saved session was changed" in picture(app)
        assert app.facilitator.overtaken


def test_in_lines_a_file_changed_elsewhere_is_taken_over_by_a_letter(
    home: Path, first: Facilitator
) -> None:
    """The line says which letter; typed, the changed file is put aside and all is saved."""
    file = _file(home)
    changed = file.read_bytes().replace(b'"Leo"', b'"Lea"')
    file.write_bytes(changed)
    first.send(Pause())
    terminal = FakeTerminal(lines("k"))
    Conversation(first, terminal).run()
    said = "\n".join(terminal.said)
    assert "k: Save what is here. The changed file is put aside" in said
    assert "It is saved. The changed file lies beside it." in said
    (aside,) = file.parent.glob("*.outside-*")
    assert aside.read_bytes() == changed
    assert b'"Leo"' in file.read_bytes()


async def test_what_is_told_stands_on_the_page_until_somebody_acts(tmp_path: Path) -> None:
    """A sentence about a file is on the page, and goes with the next key."""
    app = Sitting(tmp_path, at="turn:1.a/share")
    app.facilitator.told = ("The file was changed outside.",)
    async with seated(app) as pilot:
        assert "changed outside" in picture(app)
        await pilot.press("space")
        await settle(pilot)
        assert "changed outside" not in picture(app)


def test_each_start_tidies_up_and_backs_up_once(home: Path, first: Facilitator) -> None:
    """In lines, once the first of them are said; a second start the same day makes no other."""
    root = home_folders(home).data
    for _ in range(2):
        open_door(Evening(home_folders(home)), FakeTerminal(lines("q")))
        assert len(list((root / "backups").glob("*.zip"))) == 1


async def test_each_start_of_the_screen_tidies_up_too(home: Path, first: Facilitator) -> None:
    """In a thread, beside the first page."""
    evening = Evening(home_folders(home))
    async with opened(evening):
        pass
    assert len(list((evening.folders.data / "backups").glob("*.zip"))) == 1
