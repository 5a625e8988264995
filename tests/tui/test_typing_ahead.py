"""Words that are typed faster than the screen follows go where they were meant."""

from collections.abc import Iterable
from pathlib import Path

from textual import events
from textual.pilot import Pilot
from textual.widgets import TextArea

from reconnect_tui.tui.screens.before import BeforeScreen
from reconnect_tui.tui.screens.welcome import WelcomeScreen
from tests.tui.rooms import arrives, evening_of, opened, reads, settle
from tests.tui.sitting import Sitting, seated

NAMES = {"\t": "tab", "\r": "enter"}


def in_haste(pilot: Pilot[None], typed: Iterable[str]) -> None:
    """All keys at once, as a terminal hands over what was typed while the app was busy."""
    for sign in typed:
        pilot.app.post_message(events.Key(NAMES.get(sign, sign), sign))


def fields(pilot: Pilot[None]) -> list[str]:
    """What stands in the fields."""
    return [one.text for one in pilot.app.screen.query(TextArea)]


async def test_names_in_haste_go_into_their_own_fields(tmp_path: Path) -> None:
    """A Tab between two names parts them, however fast they come."""
    async with opened(evening_of(tmp_path)) as pilot:
        await arrives(pilot, WelcomeScreen)
        in_haste(pilot, "Ana\tLeo")
        await settle(pilot)
        assert fields(pilot) == ["Ana", "Leo"]


async def test_enter_parts_names_as_well(tmp_path: Path) -> None:
    """A whole welcome typed at once: two names, each with Enter, and what they are is right."""
    async with opened(evening_of(tmp_path)) as pilot:
        await arrives(pilot, WelcomeScreen)
        in_haste(pilot, "Ana\rLeo\r")
        await arrives(pilot, BeforeScreen)
        await reads(pilot, "Ana and Leo")


async def test_back_and_forth_in_haste(tmp_path: Path) -> None:
    """Shift+Tab goes back before the next letter, and no late move of the focus follows."""
    async with opened(evening_of(tmp_path)) as pilot:
        await arrives(pilot, WelcomeScreen)
        in_haste(pilot, "A\rL")
        pilot.app.post_message(events.Key("shift+tab", None))
        in_haste(pilot, "na\teo")
        await settle(pilot)
        assert fields(pilot) == ["Ana", "Leo"]


async def test_gaps_of_a_sentence_are_filled_in_haste(tmp_path: Path) -> None:
    """In a session too: each part of a template gets its own words."""
    app = Sitting(tmp_path, at="turn:1.a/need")
    async with seated(app) as pilot:
        await settle(pilot)
        in_haste(pilot, "one\ttwo")
        await settle(pilot)
        assert fields(pilot)[:2] == ["one", "two"]
