"""Before you begin, on the screen: which cards."""

from pathlib import Path

import pytest

from reconnect_tui.content.dealing import Dealing
from reconnect_tui.evening import Wish
from reconnect_tui.tui.screens.before import BeforeScreen, Setting
from tests.tui.rooms import evening_of, opened
from tests.tui.sitting import SIZES

CARDS = Dealing({"daily-life": "Daily life", "money": "Money"}, ("card",))


@pytest.mark.parametrize(
    ("keys", "changes"),
    [(("enter",), {}), (("shift+tab", "2", "tab", "enter"), {"card.deck": "money"})],
)
@pytest.mark.parametrize("size", SIZES)
async def test_other_cards_are_taken_by_choosing_them(
    tmp_path: Path, size: tuple[int, int], keys: tuple[str, ...], changes: dict[str, str]
) -> None:
    """Enter alone leaves the exercise its own; one back, a number, and the others are drawn."""
    wish = Wish(exercise="x", mode="two", names=("Ana", "Leo"), first="Ana")
    setting = Setting(wish, "Still curious", (("full", "In full"),), (), cards=CARDS)
    found: list[Wish | None] = []
    async with opened(evening_of(tmp_path, "Ana", "Leo"), size=size) as pilot:
        await pilot.app.push_screen(BeforeScreen(setting), found.append)
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
    assert found[0] is not None
    assert found[0].changes == changes
