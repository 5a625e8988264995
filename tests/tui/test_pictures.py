"""A few screens as text, at three sizes: what people see, held still.

A picture that should have changed is taken anew with
`RECONNECT_PICTURES=take pytest tests/tui/test_pictures.py`; look at the difference before
committing it. Another version of Textual may draw otherwise, so only the tested one counts.
"""

import os
from importlib.metadata import version
from pathlib import Path

import pytest

from reconnect_tui.tui.screens.before import BeforeScreen
from reconnect_tui.tui.screens.done import DoneScreen, Ending
from reconnect_tui.tui.screens.parts.menu import Menu
from reconnect_tui.tui.screens.tonight import TonightScreen
from reconnect_tui.tui.screens.welcome import WelcomeScreen
from tests.tui.rooms import arrives, evening_of, opened, settle
from tests.tui.sitting import SIZES, Sitting, picture, seated
from tests.tui.test_session_languages import listening

PICTURES = Path(__file__).with_name("pictures")
TAKEN_WITH = "8.2.8"
TAKE = os.environ.get("RECONNECT_PICTURES") == "take"

pytestmark = pytest.mark.skipif(
    version("textual") != TAKEN_WITH, reason=f"pictures were taken with Textual {TAKEN_WITH}"
)

SEEN = {"turn": "turn:1.a/share", "rating": "load@a", "writing": "turn:1.a/need"}
"""Name of a picture, and the address that it shows."""


def compare(name: str, size: tuple[int, int], now: str) -> None:
    """The picture is as it was taken."""
    file = PICTURES / f"{name}-{size[0]}x{size[1]}.txt"
    if TAKE:
        file.parent.mkdir(exist_ok=True)
        file.write_text(now, encoding="utf-8")
    assert now == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", SEEN)
async def test_a_session_looks_as_it_did(tmp_path: Path, name: str, size: tuple[int, int]) -> None:
    """A turn, a rating and a template, at 120x36, 60x18 and 40x12."""
    app = Sitting(tmp_path, at=SEEN[name])
    async with seated(app, size) as pilot:
        app.wait(60)
        await settle(pilot)
        compare(name, size, picture(app))


@pytest.mark.parametrize("size", SIZES)
async def test_a_hand_over_looks_as_it_did(tmp_path: Path, size: tuple[int, int]) -> None:
    """Before a private page: an arrow, who looks away, and one key."""
    app = Sitting(tmp_path, plan=listening("en"))
    async with seated(app, size) as pilot:
        await settle(pilot)
        compare("hand-over", size, picture(app))


@pytest.mark.parametrize("size", SIZES)
async def test_the_end_of_a_turn_looks_as_it_did(tmp_path: Path, size: tuple[int, int]) -> None:
    """A little over the time: a word, a bar that is gone, and a kind sentence."""
    app = Sitting(tmp_path, at=SEEN["turn"])
    async with seated(app, size) as pilot:
        app.wait(184)
        await settle(pilot)
        compare("over", size, picture(app))


@pytest.mark.parametrize("size", SIZES)
async def test_the_welcome_looks_as_it_did(tmp_path: Path, size: tuple[int, int]) -> None:
    """What it is, for whom, two names and a bell."""
    async with opened(evening_of(tmp_path), size=size) as pilot:
        await arrives(pilot, WelcomeScreen)
        await settle(pilot)
        compare("welcome", size, picture(pilot.app))  # type: ignore[arg-type]  # opened() has no other app


@pytest.mark.parametrize("size", SIZES)
async def test_before_you_begin_looks_as_it_did(tmp_path: Path, size: tuple[int, int]) -> None:
    """Who begins, how long, a look around the room; Enter begins."""
    async with opened(evening_of(tmp_path, "Ana", "Leo"), size=size) as pilot:
        await arrives(pilot, TonightScreen)
        await arrives(pilot, BeforeScreen, "enter")
        await settle(pilot)
        compare("before", size, picture(pilot.app))  # type: ignore[arg-type]  # opened() has no other app


@pytest.mark.parametrize("size", SIZES)
async def test_done_for_today_looks_as_it_did(tmp_path: Path, size: tuple[int, int]) -> None:
    """Thanks first, what was agreed, each one's words, and what could come another day."""
    ending = Ending(
        ("Ana", "Leo"),
        completed=True,
        agreed=("A walk after dinner, on Sundays.",),
        wrote={"a": "Ana", "b": "Leo"},
        following="When you like, another day: Unload the day.",
    )
    async with opened(evening_of(tmp_path, "Ana", "Leo"), size=size) as pilot:
        await arrives(pilot, TonightScreen)
        pilot.app.push_screen(DoneScreen(ending))
        await arrives(pilot, DoneScreen)
        await settle(pilot)
        compare("done", size, picture(pilot.app))  # type: ignore[arg-type]  # opened() has no other app


@pytest.mark.parametrize("size", SIZES)
async def test_tonight_looks_as_it_did(tmp_path: Path, size: tuple[int, int]) -> None:
    """The first screen of an evening for two."""
    async with opened(evening_of(tmp_path, "Ana", "Leo"), size=size) as pilot:
        await arrives(pilot, TonightScreen)
        assert pilot.app.screen.query_one(Menu).option_count
        await settle(pilot)
        compare("tonight", size, picture(pilot.app))  # type: ignore[arg-type]  # opened() has no other app
