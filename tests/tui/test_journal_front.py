"""The front of the journal: what it says, where its keys lead, and out again."""

from pathlib import Path

import pytest

from reconnect_tui.settings import Settings
from reconnect_tui.tui.app import ReconnectApp
from reconnect_tui.tui.screens.help import HelpScreen
from reconnect_tui.tui.screens.hide import HideScreen
from reconnect_tui.tui.screens.journal import JournalScreen
from reconnect_tui.tui.screens.journal_page import PageScreen
from reconnect_tui.tui.screens.parts.leafing import JournalRoom
from reconnect_tui.tui.screens.programs import ProgramsScreen
from reconnect_tui.tui.screens.tonight import TonightScreen
from tests.tui.journals import JournalApp, Told, enter, go_to, reading
from tests.tui.rooms import arrives, kind, opened, press, seen, until
from tests.tui.sitting import SIZES

ROOMS = ("evenings", "agreements", "jar", "trends", "search", "export")


@pytest.mark.parametrize("size", SIZES)
async def test_evenings_so_far_are_counted(tmp_path: Path, size: tuple[int, int]) -> None:
    """How many evenings there were and who looks, in a window of any size; Escape leaves."""
    home = Told(tmp_path)
    for _ in range(2):
        home.tell({})
    async with reading(home.evening, "Ana", "Leo", size=size) as pilot:
        assert "2 evenings so far. Ana and Leo look." in seen(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app, JournalApp)
        assert pilot.app.left


async def test_before_the_first_evening(tmp_path: Path) -> None:
    """An empty journal says so kindly, in every room, and q leads out of each of them."""
    async with reading(Told(tmp_path).evening, "Ana", "Leo") as pilot:
        assert "No evenings yet. The first one is a good beginning." in seen(pilot)
        for room in ROOMS:
            await enter(pilot, room)
            assert kind(pilot) is not JournalScreen
            await press(pilot, "escape" if room == "search" else "q")
            assert kind(pilot) is JournalScreen
        await press(pilot, "q")
        assert isinstance(pilot.app, JournalApp)
        assert pilot.app.left


@pytest.mark.parametrize("size", SIZES)
async def test_the_line_of_keys_is_true(tmp_path: Path, size: tuple[int, int]) -> None:
    """In every room each key that is named does what its hint says, and `?` names them all."""
    home = Told(tmp_path)
    home.tell({"Ana": "robin"}, {"Ana": "a warm cup"})
    async with reading(home.evening, "Ana", "Leo", size=size) as pilot:
        for room in ROOMS:
            await enter(pilot, room)
            screen = pilot.app.screen
            assert isinstance(screen, JournalRoom)
            for hint in screen.hints:
                name = hint.action.partition("(")[0]
                owner = pilot.app if name.startswith("app.") else screen
                assert hasattr(owner, f"action_{name.removeprefix('app.')}"), (room, hint)
            if room == "search":
                assert [hint.cap for hint in screen.hints] == ["Enter", "Esc"]
            else:
                await press(pilot, "question_mark")
                assert kind(pilot) is HelpScreen
                assert "Support & safety" in seen(pilot) or size == SIZES[-1]
                await press(pilot, "escape")
            await press(pilot, "escape")


async def test_other_keys_work_in_the_text(tmp_path: Path) -> None:
    """Beside a list the text is scrolled; the line of keys says how to get back."""
    home = Told(tmp_path)
    home.tell({}, {"Ana": "\n".join(f"line {n}" for n in range(60))})
    async with reading(home.evening, "Ana", "Leo") as pilot:
        await enter(pilot, "evenings")
        assert "→ read" in seen(pilot)
        await press(pilot, "right")
        assert "← to the list" in seen(pilot)
        assert "→ read" not in seen(pilot)
        await press(pilot, "G")
        assert "line 59" in seen(pilot)
        await press(pilot, "escape")
        assert "→ read" in seen(pilot)


async def test_keys_lead_into_rooms(tmp_path: Path) -> None:
    """A slash searches; j, k, g and G move in the list; h hides, and h alone comes back."""
    home = Told(tmp_path)
    home.tell({})
    async with reading(home.evening, "Ana", "Leo") as pilot:
        await press(pilot, "slash")
        assert "Write a word or two." in seen(pilot)
        await press(pilot, "escape", "G", "k", "enter")
        assert "The journal as text" in seen(pilot)
        await press(pilot, "escape", "h")
        assert kind(pilot) is HideScreen
        assert seen(pilot) == ""
        await pilot.press("x", "escape")
        assert kind(pilot) is HideScreen
        await press(pilot, "h")
        assert kind(pilot) is JournalScreen


async def test_the_journal_speaks_german(tmp_path: Path) -> None:
    """With German chosen, every room and its keys are in German."""
    home = Told(tmp_path)
    home.tell({})
    home.evening.change_setting("lang", "de")
    async with reading(home.evening, "Ana", "Leo", settings=Settings(lang="de")) as pilot:
        assert "1 Abend bisher. Ana und Leo sehen hin." in seen(pilot)
        for room in ROOMS:
            await enter(pilot, room)
            words = seen(pilot)
            assert "Esc zurück" in words
            assert not {"back", "help", "choose", "read", "agreed"} & set(words.split())
            await press(pilot, "escape")


async def test_one_here_alone_looks_alone(tmp_path: Path) -> None:
    """With Ana here alone the journal is hers; what Leo did alone is not in it."""
    home = Told(tmp_path)
    home.tell({})
    home.tell({"Leo": "finch"}, names=("Leo",))
    async with reading(home.evening, "Ana") as pilot:
        assert "1 evening so far. Ana looks." in seen(pilot)


async def test_among_three_somebody_says_who_looks(tmp_path: Path) -> None:
    """Where more than two are known and nobody said who is here, it is asked first."""
    home = Told(tmp_path, "Ana", "Kim", "Leo")
    home.tell({})
    async with reading(home.evening) as pilot:
        assert "Who looks at the journal now?" in seen(pilot)
        assert "Both of you" not in seen(pilot)
        await press(pilot, "2", "1")
        assert "No evenings yet. The first one is a good beginning. Kim looks." in seen(pilot)


async def test_whoever_looks_alone_is_asked_whether_that_is_so(tmp_path: Path) -> None:
    """Turning to one of two asks once; "not now" leaves everything as it was."""
    home = Told(tmp_path)
    home.tell({})
    async with reading(home.evening, "Ana", "Leo") as pilot:
        await press(pilot, "w", "2")
        assert "This is for Ana alone now. Is nobody else looking?" in seen(pilot)
        await press(pilot, "2")
        assert "Ana and Leo look." in seen(pilot)
        await go_to(pilot, "who")
        await press(pilot, "enter", "2", "1")
        assert "Ana looks." in seen(pilot)
        await press(pilot, "w", "1")
        assert "Ana and Leo look." in seen(pilot)


async def test_straight_to_another_room(tmp_path: Path) -> None:
    """From a page of the journal through the palette to the programs, and back to Tonight."""
    home = Told(tmp_path)
    home.tell({})
    async with opened(home.evening) as pilot:
        await until(pilot, lambda: all(one.is_finished for one in pilot.app.workers), "rest")
        await arrives(pilot, JournalScreen, "r")
        await press(pilot, "enter", "enter")
        assert kind(pilot) is PageScreen
        assert isinstance(pilot.app, ReconnectApp)
        pilot.app.enter("programs")
        await arrives(pilot, ProgramsScreen)
        await press(pilot, "escape")
        assert kind(pilot) is TonightScreen
        await until(pilot, lambda: all(one.is_finished for one in pilot.app.workers), "rest")
        await arrives(pilot, JournalScreen, "r")
        assert "1 evening so far." in seen(pilot)


async def test_an_empty_room_names_no_key_that_does_nothing(tmp_path: Path) -> None:
    """Where nothing is listed yet, the line of keys says how to get out, and no more."""
    async with reading(Told(tmp_path).evening, "Ana", "Leo") as pilot:
        for room in ("evenings", "agreements", "jar"):
            await enter(pilot, room)
            screen = pilot.app.screen
            assert isinstance(screen, JournalRoom)
            assert [hint.cap for hint in screen.hints] == ["Esc", "h", "?"]
            assert "Enter" not in seen(pilot)
            await press(pilot, "escape")
