"""The parking pad on the screen: opened by a key only, dots alone, and the turn goes on."""

from pathlib import Path

import pytest

from reconnect_tui.engine.events import Park
from reconnect_tui.tui.screens.parts.padline import PadLine
from reconnect_tui.tui.screens.parts.timepiece import Timepiece
from tests.tui.sitting import SIZES, Sitting, picture, seated

SHARE = "turn:1.a/share"


@pytest.mark.parametrize("size", SIZES)
async def test_a_word_is_put_aside_in_dots_while_the_other_speaks(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """At every size: whose it is, that it is no answer, no letter of it, and no pause."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app, size) as pilot:
        assert not app.sat.query_one(PadLine).has_class("-open")
        await pilot.press("j", *"the money")
        await pilot.pause()
        seen = picture(app)
        assert "Leo, a word for your own turn." in seen
        assert "put it aside" in seen
        assert "money" not in seen
        assert app.kind == "moment"
        await pilot.press("enter")
        await pilot.pause()
        assert app.facilitator.session.drafts["parked@b"] == {"1": "the money"}
        assert not app.sat.query_one(PadLine).has_class("-open")
        assert app.sat.query_one(Timepiece).said == "Put aside."
        assert "money" not in picture(app)
        assert app.facilitator.session.timer.running


async def test_letters_go_into_the_line_and_nowhere_else(tmp_path: Path) -> None:
    """Keys that mean something in a turn are letters here; Escape leaves nothing behind."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        await pilot.press("j", "t", "q", "plus", "space", "h", "escape")
        await pilot.pause()
        assert app.kind == "moment"
        assert "parked@b" not in app.facilitator.session.drafts
        assert app.facilitator.session.timer.extends == 0


async def test_the_end_of_a_turn_keeps_a_line_that_is_still_open(tmp_path: Path) -> None:
    """When the page turns meanwhile, what was typed is put aside, not lost."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        await pilot.press("j", *"Sunday")
        app.hand.wait(600)
        app.sat.look()
        await pilot.pause()
        assert app.kind == "paused"
        assert app.facilitator.session.drafts["parked@b"] == {"1": "Sunday"}


async def test_nobody_who_speaks_or_writes_is_offered_one(tmp_path: Path) -> None:
    """Where nobody listens to a speaker the key does nothing, and help does not name it."""
    app = Sitting(tmp_path, at="turn:1.a/echo")
    async with seated(app) as pilot:
        await pilot.press("j")
        assert not app.sat.query_one(PadLine).has_class("-open")
        await pilot.press("question_mark")
        await pilot.pause()
        assert "put a word aside" not in picture(app)


@pytest.mark.parametrize("size", SIZES)
async def test_it_comes_back_behind_a_hand_over(tmp_path: Path, size: tuple[int, int]) -> None:
    """In one's own turn: one key, a page of one's own, and back to the turn."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app, size) as pilot:
        app.sat.send(Park("a", "the money"))
        await pilot.press("u")
        await pilot.pause()
        assert "please look away" in picture(app)
        assert "money" not in picture(app)
        await pilot.press("space")
        await pilot.pause()
        seen = picture(app)
        assert "You put this aside:" in seen
        assert "the money" in seen
        await pilot.press("enter")
        await pilot.pause()
        assert "money" not in picture(app)
        assert app.facilitator.session.at == SHARE
