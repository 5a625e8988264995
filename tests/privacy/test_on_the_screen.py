"""The full screen: a passphrase is dots and no draft, and a private page leaves nothing behind."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from reconnect_tui.confidential import Passphrases
from reconnect_tui.paths import home_folders
from reconnect_tui.privacy.discretion import Discretion, Tried
from reconnect_tui.tui.app import ReconnectApp
from reconnect_tui.tui.screens.session import SessionScreen
from tests.privacy.scenes import CANARIES, SECRETS, Couple
from tests.tui.sitting import picture as picture_of


class Stage(ReconnectApp):
    """The app with the session of a couple on its screen from the start."""

    def __init__(self, couple: Couple) -> None:
        """Take who sits there."""
        super().__init__(home_folders(couple.home), lambda: couple.evening)
        self.sat = SessionScreen(couple.facilitator, lambda _: None)

    def _open(self) -> None:
        self.push_screen(self.sat)


@asynccontextmanager
async def shown(couple: Couple) -> AsyncIterator[Pilot[None]]:
    """The session of a couple, come back to, on the screen."""
    couple.away_and_back()
    app = Stage(couple)
    async with app.run_test(size=(120, 36)) as pilot:
        while not app.sat.is_mounted:
            await pilot.pause()
        await pilot.pause()
        yield pilot


def picture(pilot: Pilot[None]) -> str:
    """What stands on the screen."""
    assert isinstance(pilot.app, ReconnectApp)
    return picture_of(pilot.app)


async def gives(pilot: Pilot[None]) -> None:
    """Enter on a line of dots, and wait until it has been tried."""
    await pilot.press("enter")
    await pilot.pause()
    await pilot.app.workers.wait_for_complete(
        [one for one in pilot.app.workers if one.group == "opening"]
    )
    await pilot.pause()


async def go_on(pilot: Pilot[None]) -> None:
    """Press on from a pause or a hand-over."""
    await pilot.press("space")
    await pilot.pause()


async def test_a_reveal_is_opened_with_dots(tmp_path: Path) -> None:
    """Two lines of dots, no letter shown, none kept; then what was released is there."""
    couple = Couple(tmp_path)
    couple.to("look")
    async with shown(couple) as pilot:
        await go_on(pilot)
        assert "They open together" in picture(pilot)
        for seat in "ab":
            focused = pilot.app.focused
            assert isinstance(focused, Input)
            assert focused.password
            focused.value = SECRETS[seat]
            await pilot.pause()
            assert SECRETS[seat] not in picture(pilot)
            await gives(pilot)
        assert "look" in couple.session.opened
        text = picture(pilot)
        assert all(word in text for word in CANARIES.values())
    assert couple.found(*SECRETS.values()) == []


async def test_a_wrong_passphrase_is_told_and_leaves_the_line(tmp_path: Path) -> None:
    """The page says whose did not open it, and the dots are gone."""
    couple = Couple(tmp_path, "a")
    couple.to("look")
    async with shown(couple) as pilot:
        await go_on(pilot)
        focused = pilot.app.focused
        assert isinstance(focused, Input)
        focused.value = "not the passphrase"
        await gives(pilot)
        assert "does not open it" in picture(pilot)
        assert all(one.value == "" for one in pilot.app.screen.query(Input))
        assert "look" not in couple.session.opened


async def test_a_letter_typed_is_sealed_and_a_page_left_is_empty(tmp_path: Path) -> None:
    """Typed words are on the page and nowhere on the disk; the next page has none of them."""
    couple = Couple(tmp_path)
    async with shown(couple) as pilot:
        await go_on(pilot)
        await go_on(pilot)
        assert "Sealed from the first letter on." in picture(pilot)
        await pilot.press(*"robin")
        await pilot.pause()
        assert "robin" in picture(pilot)
        assert couple.found("robin") == []
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert couple.session.is_sealed("words@a")
        assert "robin" not in picture(pilot)
    assert couple.found("robin") == []


async def test_a_passphrase_is_tried_beside_the_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Off the event loop, which shows a word meanwhile and takes no second Enter."""
    couple = Couple(tmp_path)
    couple.to("look")
    said: list[str] = []
    tried = Discretion.tried
    async with shown(couple) as pilot:

        def watched(discretion: Discretion, given: Passphrases) -> Tried:
            # From another thread: were it the loop's own, it would raise.
            said.append(pilot.app.call_from_thread(lambda: on_top(pilot)))
            return tried(discretion, given)

        monkeypatch.setattr(Discretion, "tried", watched)
        await go_on(pilot)
        for seat in "ab":
            focused = pilot.app.focused
            assert isinstance(focused, Input)
            focused.value = SECRETS[seat]
            await pilot.pause()
            await gives(pilot)
        assert "look" in couple.session.opened
        assert isinstance(pilot.app.screen, SessionScreen)
    assert said
    assert all("One moment. It is being opened." in one for one in said)


def on_top(pilot: Pilot[None]) -> str:
    """What the screen in front says."""
    return " ".join(str(one.visual) for one in pilot.app.screen.query(Static))


async def test_every_letter_of_a_passphrase_goes_into_the_line(tmp_path: Path) -> None:
    """While it is typed no letter is a key of the session, and the foot says what works."""
    couple = Couple(tmp_path, "a")
    couple.to("look")
    async with shown(couple) as pilot:
        await go_on(pilot)
        before = couple.session
        await pilot.press(*"tbqhm", "space", *"soc+?")
        await pilot.pause()
        focused = pilot.app.focused
        assert isinstance(focused, Input)
        assert focused.value == "tbqhm soc+?"
        assert couple.session == before
        foot = picture(pilot).splitlines()[-1]
        assert "Enter done" in foot
        assert "Esc other keys" in foot
        assert "time-out" not in foot
