"""Tonight and the palette: what comes first, letters for rooms, and no way out of a session."""

from pathlib import Path
from typing import Any

import pytest
from textual.command import CommandPalette
from textual.pilot import Pilot
from textual.screen import Screen

from reconnect_tui.evening import Wish
from reconnect_tui.store.agreements import Agreement, Agreements
from reconnect_tui.tui.app import ReconnectApp
from reconnect_tui.tui.screens.before import BeforeScreen
from reconnect_tui.tui.screens.exercises import ExercisesScreen
from reconnect_tui.tui.screens.help import HelpScreen
from reconnect_tui.tui.screens.hide import HideScreen
from reconnect_tui.tui.screens.journal import JournalScreen
from reconnect_tui.tui.screens.parts.menu import Menu
from reconnect_tui.tui.screens.people import PeopleScreen
from reconnect_tui.tui.screens.programs import ProgramsScreen
from reconnect_tui.tui.screens.session import SessionScreen
from reconnect_tui.tui.screens.settings import SettingsScreen
from reconnect_tui.tui.screens.support import SupportScreen
from reconnect_tui.tui.screens.tonight import TonightScreen
from tests.marked import checked
from tests.tui.rooms import SHORT, arrives, evening_of, kind, opened, reads, seen, settle, until

LETTERS: tuple[tuple[str, type[Screen[Any]]], ...] = (
    ("e", ExercisesScreen),
    ("p", ProgramsScreen),
    ("r", JournalScreen),
    ("w", PeopleScreen),
    ("i", SupportScreen),
    ("s", SettingsScreen),
)
WISH = Wish(exercise=SHORT, mode="two", names=("Ana", "Leo"), first="Ana")


def first(pilot: Pilot[None]) -> str:
    """The key of the first item, which has the cursor."""
    here = pilot.app.screen.query_one(Menu).here
    return "" if here is None else here.key


def commands(pilot: Pilot[None]) -> list[str]:
    """What the palette would offer here."""
    return [one.title for one in pilot.app.get_system_commands(pilot.app.screen)]


# --- what comes first ----------------------------------------------------------------------


async def test_a_reason_stands_below_what_is_suggested(tmp_path: Path) -> None:
    """What both marked leads on, and says so; Enter goes there."""
    async with opened(checked(tmp_path, {"seen@a": ("breath",)})) as pilot:
        await reads(pilot, 'Because you marked "Short of breath" in A check')
        assert first(pilot) == "suggested six-breaths"
        await arrives(pilot, BeforeScreen, "enter")


async def test_a_private_mark_is_not_told_to_two(tmp_path: Path) -> None:
    """It shows when its writer says that nobody else is here, and goes when both are back."""
    async with opened(checked(tmp_path, {"unseen@a": ("still",)})) as pilot:
        await arrives(pilot, TonightScreen)
        await reads(pilot, "Because you have not tried it yet.")
        assert "stillness" not in seen(pilot)
        await arrives(pilot, PeopleScreen, "w")
        await arrives(pilot, TonightScreen, "2", "enter")
        await reads(pilot, 'Because you marked "Too little stillness"')
        await arrives(pilot, PeopleScreen, "w")
        await arrives(pilot, TonightScreen, "2", "enter")
        await until(pilot, lambda: "stillness" not in seen(pilot), "a reason for both")


async def test_a_due_agreement_opens_the_agreements(tmp_path: Path) -> None:
    """It stands first, in the words that were agreed on."""
    evening = checked(tmp_path, {})
    partners = tuple(one.id for one in evening.people())
    agreed = Agreement("Tea on Sundays", "2026-09-14", "2026-09-21", "run", "at", partners)
    Agreements(evening.folders.data).add(agreed)
    async with opened(evening) as pilot:
        await reads(pilot, "Look again at what you agreed on Tea on Sundays")
        await pilot.press("enter")
        await until(pilot, lambda: "To look at now" in seen(pilot), "the agreements")


async def test_nobody_said_who_is_here_so_that_comes_first(tmp_path: Path) -> None:
    """With three who are known, all else waits for it."""
    async with opened(evening_of(tmp_path, "Ana", "Leo", "Kim")) as pilot:
        await arrives(pilot, TonightScreen)
        assert first(pilot) == "people"


# --- letters -------------------------------------------------------------------------------


@pytest.mark.parametrize(("letter", "room"), LETTERS)
async def test_a_letter_leads_into_its_room_and_is_told(
    tmp_path: Path, letter: str, room: type[Screen[Any]]
) -> None:
    """It stands before the room's name, in Help as well, and Escape comes back."""
    async with opened(evening_of(tmp_path, "Ana", "Leo")) as pilot:
        await arrives(pilot, TonightScreen)
        option = pilot.app.screen.query_one(Menu).options
        assert any(str(one.prompt).startswith(f"{letter}  ") for one in option)
        await arrives(pilot, HelpScreen, "question_mark")
        await reads(pilot, f" {letter} ")
        await arrives(pilot, TonightScreen, "escape")
        await arrives(pilot, room, letter)
        await arrives(pilot, TonightScreen, "escape")


async def test_two_letters_in_haste_open_one_room(tmp_path: Path) -> None:
    """The second comes while the first is on its way, and opens nothing below it."""
    async with opened(evening_of(tmp_path, "Ana", "Leo")) as pilot:
        await arrives(pilot, TonightScreen)
        await arrives(pilot, ExercisesScreen, "e", "e")
        await settle(pilot)
        assert len(pilot.app.screen_stack) == 2
        await arrives(pilot, TonightScreen, "escape")


async def test_tonight_hides_like_a_session(tmp_path: Path) -> None:
    """`h` blanks it, and only `h` brings it back."""
    async with opened(evening_of(tmp_path, "Ana", "Leo")) as pilot:
        await arrives(pilot, HideScreen, "h")
        await pilot.press("e", "ctrl+p")
        await settle(pilot)
        assert kind(pilot) is HideScreen
        await arrives(pilot, TonightScreen, "h")


# --- the palette ---------------------------------------------------------------------------


async def test_the_palette_has_every_command_with_its_key(tmp_path: Path) -> None:
    """Rooms first, leaving last, each with what it does."""
    async with opened(evening_of(tmp_path, "Ana", "Leo")) as pilot:
        await arrives(pilot, TonightScreen)
        assert commands(pilot) == [
            "Exercises",
            "Programs",
            "Journal",
            "Who is here",
            "Support & safety",
            "Settings",
            "Colors",
            "Keys",
            "Bells off",
            "Hide the screen",
            "Leave",
        ]
        await pilot.press("ctrl+p")
        await reads(pilot, "e: Choose one")


async def test_the_palette_goes_from_room_to_room(tmp_path: Path) -> None:
    """The room that was open is left, and Escape comes back to Tonight."""
    async with opened(evening_of(tmp_path, "Ana", "Leo"), size=(120, 60)) as pilot:
        await arrives(pilot, ExercisesScreen, "e")
        await pilot.press("ctrl+p", *"jour")
        await until(pilot, lambda: isinstance(pilot.app.screen, CommandPalette), "the palette")
        await reads(pilot, "Evenings so far, agreements")
        await arrives(pilot, JournalScreen, "enter")
        assert len(pilot.app.screen_stack) == 2
        await arrives(pilot, TonightScreen, "escape")
        await arrives(pilot, ExercisesScreen, "e")


async def test_no_room_is_offered_in_a_session(tmp_path: Path) -> None:
    """A slip would take two people out of a turn; what stays is what keeps them in it."""
    evening = evening_of(tmp_path, "Ana", "Leo")
    stays = ["Support & safety", "Colors", "Keys", "Bells off", "Hide the screen", "Leave"]
    async with opened(evening, WISH) as pilot:
        await arrives(pilot, BeforeScreen)
        await arrives(pilot, SessionScreen, "enter")
        assert commands(pilot) == stays
    async with opened(evening) as pilot:
        await arrives(pilot, TonightScreen)
        await pilot.press("enter")
        await arrives(pilot, SessionScreen, "enter")
        assert commands(pilot) == stays
        assert isinstance(pilot.app, ReconnectApp)
        pilot.app.enter("exercises")
        await settle(pilot)
        assert kind(pilot) is SessionScreen


async def test_bells_and_colors_of_the_palette_are_those_of_the_settings(tmp_path: Path) -> None:
    """What is chosen there holds at once, and is written into the settings file."""
    evening = evening_of(tmp_path, "Ana", "Leo")
    async with opened(evening) as pilot:
        await arrives(pilot, TonightScreen)
        await pilot.press("ctrl+p", *"bells")
        await reads(pilot, "From now on")
        await arrives(pilot, TonightScreen, "enter")
        await until(pilot, lambda: "Bells on" in commands(pilot), "silence")
        await pilot.press("ctrl+p", *"colors")
        await reads(pilot, "Choose a theme")
        await pilot.press("enter")
        await pilot.press(*"paper")
        await until(pilot, lambda: "terminal" not in seen(pilot), "one theme")
        await pilot.press("enter")
        await until(pilot, lambda: evening.settings.theme == "paper", "paper")
    text = evening.folders.settings_file.read_text()
    assert 'sound = "off"' in text
    assert 'theme = "paper"' in text


async def test_only_our_own_themes_are_offered(tmp_path: Path) -> None:
    """Nobody has tried whether the others can be read."""
    async with opened(evening_of(tmp_path, "Ana")) as pilot:
        assert isinstance(pilot.app, ReconnectApp)
        assert "calm-dark" in pilot.app.dressing.themes
        assert "dracula" not in pilot.app.dressing.themes
        pilot.app.search_themes()
        await reads(pilot, "calm-dark")
        assert "dracula" not in seen(pilot)
