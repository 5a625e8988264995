"""What the app wears: themes read anew when they were saved, keys and motion as one likes them."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reconnect_tui.engine.spoken import Run
from reconnect_tui.settings import Settings
from reconnect_tui.tui import dressing
from reconnect_tui.tui.app import ReconnectApp
from reconnect_tui.tui.screens.parts.reading import content_of
from tests.test_themes import GOOD
from tests.tui.rooms import evening_of, reads, seen, settle, until

MINE = GOOD.replace("dusk", "mine")
DARK, RED = "#101010", "#301010"


def saved(folder: Path, text: str) -> None:
    """A theme of one's own, as an editor saves it: a new file in the place of the old one."""
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / "mine.toml~"
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(folder / "mine.toml")


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., ReconnectApp]:
    """The app in a terminal with all colors, that looks often for what was saved."""
    monkeypatch.setattr(dressing, "LOOK_EVERY", 0.02)
    monkeypatch.setenv("COLORTERM", "truecolor")
    evening = evening_of(tmp_path, "Ana")

    def made(**wanted: object) -> ReconnectApp:
        return ReconnectApp(evening.folders, lambda: evening, None, Settings(**wanted))  # type: ignore[arg-type]  # as each test names them

    return made


def ground(app: ReconnectApp) -> str:
    """The color behind everything."""
    return app.screen.styles.background.hex6.lower()


async def test_a_theme_is_worn_anew_when_it_was_saved(
    tmp_path: Path, app: Callable[..., ReconnectApp]
) -> None:
    """Whoever makes a theme sees it change; a new one is in the list without a new start."""
    saved(tmp_path / "themes", MINE)
    open_app = app(theme="mine")
    async with open_app.run_test() as pilot:
        await settle(pilot)
        assert ground(open_app) == DARK
        saved(tmp_path / "themes", MINE.replace(DARK, RED))
        await until(pilot, lambda: ground(open_app) != DARK, RED)
        other = tmp_path / "themes" / "other.toml"
        other.write_text(MINE.replace("mine", "other"), encoding="utf-8")
        await until(pilot, lambda: "other" in open_app.dressing.themes, "other")


async def test_a_mistake_in_a_saved_theme_is_told_and_what_is_worn_stays(
    tmp_path: Path, app: Callable[..., ReconnectApp]
) -> None:
    """No flash of other colors while somebody mends a file; all other themes are there."""
    saved(tmp_path / "themes", MINE)
    open_app = app(theme="mine")
    async with open_app.run_test(notifications=True) as pilot:
        await settle(pilot)
        saved(tmp_path / "themes", f"{MINE}\naccent = \n")
        await until(pilot, lambda: bool(open_app.screen.query("Toast")), "a toast")
        assert "mine.toml:7" in open_app.dressing.troubles[0]
        assert ground(open_app) == DARK
        assert "paper" in open_app.dressing.themes
        saved(tmp_path / "themes", MINE.replace(DARK, RED))
        await until(pilot, lambda: ground(open_app) != DARK, RED)
        assert open_app.dressing.troubles == ()


async def test_half_a_file_is_not_read(tmp_path: Path, app: Callable[..., ReconnectApp]) -> None:
    """A file that is still being written changes between two looks, and waits for the next."""
    saved(tmp_path / "themes", MINE)
    open_app = app(theme="mine")
    async with open_app.run_test() as pilot:
        await settle(pilot)
        look = open_app.dressing._look_again  # noqa: SLF001 - looks at two moments of the test's own
        (tmp_path / "themes" / "mine.toml").write_text(MINE[:40], encoding="utf-8")
        look()
        saved(tmp_path / "themes", MINE.replace(DARK, RED))
        os.utime(tmp_path / "themes" / "mine.toml", ns=(1, 1))
        look()
        assert open_app.dressing.troubles == ()
        look()
        await until(pilot, lambda: ground(open_app) != DARK, RED)


async def test_a_theme_that_is_not_there_is_named_with_the_nearest(
    app: Callable[..., ReconnectApp],
) -> None:
    """A typo in the settings costs the colors only, and Tonight says what was meant."""
    async with app(theme="papper").run_test(size=(120, 36)) as pilot:
        await reads(pilot, 'There is no theme "papper". Did you mean "paper"?')


async def test_a_key_that_cannot_be_is_said_on_tonight(app: Callable[..., ReconnectApp]) -> None:
    """The others are taken."""
    keys = {"extend": "q", "mute": "z"}
    async with app(keys=keys).run_test(size=(120, 36)) as pilot:
        await reads(pilot, '"q" already means "quit"')
        assert "mute" not in seen(pilot)


@pytest.mark.parametrize(
    ("motion", "level"), [("full", "full"), ("reduced", "none"), ("none", "none")]
)
async def test_less_motion_holds_for_every_screen(
    app: Callable[..., ReconnectApp], motion: str, level: str
) -> None:
    """Lists and pages do not glide either where less is to move."""
    open_app = app(motion=motion)
    async with open_app.run_test() as pilot:
        await settle(pilot)
        assert open_app.animation_level == level
        open_app.dressing.wear(Settings())
        assert open_app.animation_level == "full"


@pytest.mark.parametrize(("roomy", "says"), [(False, "One.\n\nTwo."), (True, "One.\n\n\nTwo.")])
def test_an_authors_paragraphs_have_more_room_too(says: str, *, roomy: bool) -> None:
    """Wide spacing reaches into a text, not only around it."""
    assert content_of((Run("One.\n\n"), Run("Two.", stress=True)), roomy=roomy).plain == says
