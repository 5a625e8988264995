"""A few screens as text, at three sizes: what people see, held still.

A picture that should have changed is taken anew with
`RECONNECT_PICTURES=take pytest tests/tui/test_pictures.py`; look at the difference before
committing it. Another version of Textual may draw otherwise, so only the tested one counts.
"""

import os
from importlib.metadata import version
from pathlib import Path

import pytest

from reconnect_tui.tui.screens.parts.menu import Menu
from reconnect_tui.tui.screens.tonight import TonightScreen
from tests.tui.rooms import arrives, evening_of, opened, settle
from tests.tui.sitting import SIZES, Sitting, picture, seated

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
async def test_tonight_looks_as_it_did(tmp_path: Path, size: tuple[int, int]) -> None:
    """The first screen of an evening for two."""
    async with opened(evening_of(tmp_path, "Ana", "Leo"), size=size) as pilot:
        await arrives(pilot, TonightScreen)
        assert pilot.app.screen.query_one(Menu).option_count
        await settle(pilot)
        compare("tonight", size, picture(pilot.app))  # type: ignore[arg-type]  # opened() has no other app
