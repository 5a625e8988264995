"""The rooms around a session: welcome, tonight, people, exercises, before, done, support."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import TextArea

from reconnect_tui.evening import Evening, Wish
from reconnect_tui.paths import home_folders
from reconnect_tui.tui.app import ReconnectApp
from reconnect_tui.tui.screens.before import BeforeScreen
from reconnect_tui.tui.screens.done import DoneScreen
from reconnect_tui.tui.screens.exercises import ExercisesScreen
from reconnect_tui.tui.screens.help import HelpScreen
from reconnect_tui.tui.screens.leave import LeaveScreen
from reconnect_tui.tui.screens.people import PeopleScreen
from reconnect_tui.tui.screens.session import SessionScreen
from reconnect_tui.tui.screens.support import SupportScreen
from reconnect_tui.tui.screens.tonight import TonightScreen
from reconnect_tui.tui.screens.waiting import WaitingScreen
from reconnect_tui.tui.screens.welcome import WelcomeScreen
from tests.tui.rooms import (
    SHORT,
    arrives,
    evening_of,
    files,
    go,
    kind,
    opened,
    reads,
    seen,
    until,
    waiting,
    written,
)
from tests.tui.sitting import SIZES

MOST_PAGES = 12

# --- the first time ------------------------------------------------------------------------


async def test_the_first_time_two_enters_skip_everything(tmp_path: Path) -> None:
    """Nobody has to say anything; Tonight is there, and no word of anybody was written."""
    async with opened(Evening(home_folders(tmp_path / "home"))) as pilot:
        await arrives(pilot, WelcomeScreen)
        await reads(pilot, "afraid of your partner")
        await arrives(pilot, TonightScreen, "enter", "enter")
    assert not list((tmp_path / "home").rglob("people/*.toml"))


async def test_the_first_time_two_names_lead_to_something_small(tmp_path: Path) -> None:
    """Names, then one Enter, and the first exercise is on the table."""
    evening = evening_of(tmp_path)
    async with opened(evening) as pilot:
        await arrives(pilot, WelcomeScreen)
        await arrives(pilot, BeforeScreen, *"Ana", "enter", *"Leo", "enter")
        await reads(pilot, "Ana and Leo")
        await arrives(pilot, SessionScreen, "enter")
    assert [one.name for one in evening.people()] == ["Ana", "Leo"]


async def test_one_name_is_one_person(tmp_path: Path) -> None:
    """Alone, the same exercise is there for one."""
    async with opened(evening_of(tmp_path)) as pilot:
        await arrives(pilot, WelcomeScreen)
        await arrives(pilot, BeforeScreen, *"Ana", "enter", "enter")
        assert "Who begins?" not in seen(pilot)


# --- tonight -------------------------------------------------------------------------------


async def test_what_waits_comes_first(tmp_path: Path) -> None:
    """A session that was put away is the first thing, with who and what it was."""
    async with opened(waiting(tmp_path)) as pilot:
        await arrives(pilot, TonightScreen)
        await reads(pilot, "Go on where you left off Six breaths")
        await arrives(pilot, WaitingScreen, "enter")
        await arrives(pilot, SessionScreen, "enter")


async def test_starting_over_ends_what_waited(tmp_path: Path) -> None:
    """What was said is kept, and a new session of the same exercise begins."""
    evening = waiting(tmp_path)
    async with opened(evening) as pilot:
        await arrives(pilot, TonightScreen)
        await arrives(pilot, WaitingScreen, "enter")
        await arrives(pilot, BeforeScreen, "2")
        assert evening.waiting() == ()
        await arrives(pilot, SessionScreen, "enter")
    assert len(evening.waiting()) == 1


async def test_letting_it_rest_leaves_nothing_waiting(tmp_path: Path) -> None:
    """The third way ends it, kindly and for good."""
    evening = waiting(tmp_path)
    async with opened(evening) as pilot:
        await arrives(pilot, TonightScreen)
        await arrives(pilot, WaitingScreen, "enter")
        await arrives(pilot, TonightScreen, "3")
        await until(pilot, lambda: "left off" not in seen(pilot), "an empty table")
    assert evening.waiting() == ()


async def test_leaving_says_how_to_come_back(tmp_path: Path) -> None:
    """After a session was put away there is a sentence for the shell; else there is none."""
    async with opened(waiting(tmp_path)) as pilot:
        assert isinstance(pilot.app, ReconnectApp)
        await arrives(pilot, TonightScreen)
        assert pilot.app.parting == ""
        await arrives(pilot, WaitingScreen, "enter")
        await arrives(pilot, SessionScreen, "enter")
        await arrives(pilot, LeaveScreen, "q")
        await arrives(pilot, TonightScreen, "q")
        assert "reconnect resume" in pilot.app.parting


async def test_who_is_here_is_not_forgotten(tmp_path: Path) -> None:
    """One of those who are known and a new name, shown on Tonight from then on."""
    async with opened(evening_of(tmp_path, "Ana", "Leo")) as pilot:
        await arrives(pilot, TonightScreen)
        await go(pilot, "people", PeopleScreen)
        await arrives(pilot, TonightScreen, "2", "tab", *"Kim", "enter")
        await reads(pilot, "Ana and Kim")


async def test_three_people_are_one_too_many(tmp_path: Path) -> None:
    """The screen says so and stays."""
    async with opened(evening_of(tmp_path, "Ana", "Leo")) as pilot:
        await arrives(pilot, TonightScreen)
        await go(pilot, "people", PeopleScreen)
        await reads(pilot, "Please choose one name or two.", "tab", *"Kim", "enter")
        assert kind(pilot) is PeopleScreen


# --- the end -------------------------------------------------------------------------------


async def test_an_evening_ends_with_thanks_and_a_choice_for_each(tmp_path: Path) -> None:
    """Who wrote something keeps it or erases it; the other's words are as they were."""
    evening = evening_of(tmp_path, "Ana", "Leo")
    wish = Wish(exercise="seven-qualities", mode="two", names=("Ana", "Leo"), first="Ana")
    async with opened(evening, wish) as pilot:
        await arrives(pilot, BeforeScreen)
        await arrives(pilot, SessionScreen, "enter")
        for name in ("kestrel", "heron"):
            for _ in range(MOST_PAGES):
                await pilot.pause()
                if pilot.app.screen.query(TextArea):
                    break
                await pilot.press(*_on(pilot))
            await pilot.press(*name, "ctrl+s")
        await arrives(pilot, LeaveScreen, "q")
        await arrives(pilot, DoneScreen, "3")
        assert "You stopped here, Ana and Leo. That is fine." in seen(pilot)
        await pilot.press("shift+tab", "shift+tab", "2", "enter", "enter", "enter")
        await until(pilot, lambda: not pilot.app.is_running, "the end")
    words = written(tmp_path)
    assert b"kestrel" not in words
    assert b"heron" in words


def _on(pilot: Pilot[None]) -> tuple[str, ...]:
    """The keys that lead on from a page of a session."""
    assert isinstance(pilot.app.screen, SessionScreen)
    page = pilot.app.screen.page
    if page.kind == "hand-over":
        return ("space",)
    return ("1", "tab", "2", "ctrl+s") if page.form else ("enter",)


# --- everywhere ----------------------------------------------------------------------------


async def test_support_is_one_key_from_everywhere_and_leaves_no_trace(tmp_path: Path) -> None:
    """The same page from Tonight, a list and a session; no file changes by looking at it."""
    evening = evening_of(tmp_path, "Ana", "Leo")
    async with opened(evening) as pilot:
        await arrives(pilot, TonightScreen)
        before = files(tmp_path)
        await arrives(pilot, SupportScreen, "i")
        assert "It is not your fault." in seen(pilot)
        await arrives(pilot, TonightScreen, "escape")
        await go(pilot, "exercises", ExercisesScreen)
        await arrives(pilot, SupportScreen, "i")
        await arrives(pilot, ExercisesScreen, "escape")
        assert files(tmp_path) == before
    wish = Wish(exercise=SHORT, mode="two", names=("Ana", "Leo"), first="Ana")
    async with opened(evening, wish) as pilot:
        await arrives(pilot, BeforeScreen)
        await arrives(pilot, SessionScreen, "enter")
        before = files(tmp_path)
        await arrives(pilot, SupportScreen, "i")
        await arrives(pilot, SessionScreen, "escape")
        assert files(tmp_path) == before


async def test_a_list_of_ones_own_replaces_the_page(tmp_path: Path) -> None:
    """`support.toml` in the data folder; a broken one is said and the shipped one shown."""
    evening = evening_of(tmp_path, "Ana", "Leo")
    own = evening.folders.data / "support.toml"
    own.write_text('words = ["Our own words."]\n[[contacts]]\nname = "Aunt"\nnumber = "123"\n')
    async with opened(evening) as pilot:
        await arrives(pilot, TonightScreen)
        await arrives(pilot, SupportScreen, "i")
        assert "Our own words." in seen(pilot)
        await arrives(pilot, TonightScreen, "escape")
        own.write_text("words = [")
        await arrives(pilot, SupportScreen, "i")
        assert "It is not your fault." in seen(pilot)


async def test_no_picture_of_the_screen_is_offered(tmp_path: Path) -> None:
    """The palette has our own commands, and none that would write words into a file."""
    async with opened(evening_of(tmp_path, "Ana")) as pilot:
        commands = [one.title for one in pilot.app.get_system_commands(pilot.app.screen)]
        assert "Support & safety" in commands
        assert "Screenshot" not in commands


ROOMS: tuple[tuple[str, type[Screen[Any]]], ...] = (
    ("exercises", ExercisesScreen),
    ("people", PeopleScreen),
    ("support", SupportScreen),
    ("suggested", BeforeScreen),
)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("way", "room"), ROOMS)
async def test_every_room_shows_its_keys_at_every_size(
    tmp_path: Path, way: str, room: type[Screen[Any]], size: tuple[int, int]
) -> None:
    """However small, the way back and the way to help are on the screen."""
    async with opened(evening_of(tmp_path, "Ana", "Leo"), size=size) as pilot:
        await arrives(pilot, TonightScreen)
        assert "? help" in seen(pilot)
        await go(pilot, way, room)
        assert "Esc back" in seen(pilot)
        await arrives(pilot, HelpScreen, "question_mark")
        await arrives(pilot, room, "escape")
