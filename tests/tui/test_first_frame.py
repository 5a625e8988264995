"""A screen stands at once as it stays: nothing jumps between its first frame and the next."""

from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen

from reconnect_tui.tui.app import ReconnectApp
from reconnect_tui.tui.screens.tonight import TonightScreen
from tests.tui.rooms import arrives, evening_of, opened
from tests.tui.sitting import SIZES, Sitting, picture, seated
from tests.tui.test_session_languages import listening

BAR = set("█▐▌░")
"""The bar is two rows high, and moves."""


@pytest.fixture
def frames(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every frame that is painted from now on, as text."""
    taken: list[str] = []
    display = ReconnectApp._display  # noqa: SLF001 - every frame goes through here

    def watched(app: ReconnectApp, screen: Screen[Any], renderable: Any) -> None:
        display(app, screen, renderable)
        if renderable is not None and screen is app.screen:
            taken.append(picture(app))

    monkeypatch.setattr(ReconnectApp, "_display", watched)
    return taken


def rows_of(words: str, frames: list[str]) -> set[int]:
    """In which rows of these frames some words stand."""
    return {
        row
        for frame in frames
        for row, line in enumerate(frame.splitlines())
        if words in line and "?" in frame.splitlines()[-1]
    }


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("at", ["turn:1.a/share", "start", "load@a"])
async def test_a_page_of_a_session_stands_at_once(
    tmp_path: Path, frames: list[str], at: str, size: tuple[int, int]
) -> None:
    """Letters, body and keys are in the first frame where they are in the last."""
    app = Sitting(tmp_path, at=at)
    async with seated(app, size) as pilot:
        await pilot.pause()
        last = picture(app)
    for line in last.splitlines():
        if not set(line.strip()) <= BAR:
            assert len(rows_of(line, frames)) == 1, line


async def test_tonight_stands_at_once(tmp_path: Path, frames: list[str]) -> None:
    """Its title does not move when the list comes."""
    async with opened(evening_of(tmp_path, "Ana", "Leo")) as pilot:
        await arrives(pilot, TonightScreen)
    title = next(line for line in frames[-1].splitlines() if line.strip())
    assert len(rows_of(title, frames)) == 1


async def test_the_foot_says_from_the_first_frame_what_enter_will_do(
    tmp_path: Path, frames: list[str]
) -> None:
    """Where a list is about to stand, Enter never seems to leave it blank."""
    app = Sitting(tmp_path, plan=listening("en"), at="ready@a")
    async with seated(app) as pilot:
        await pilot.pause()
        assert "It is fine" in picture(app)
    asked = [frame for frame in frames if "is it good for you" in frame]
    assert asked
    assert all("Enter choose" in frame for frame in asked)
