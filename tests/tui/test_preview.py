"""A preview on the full screen: its own keys, a file that is saved, no question at the end."""

from pathlib import Path

import pytest
from textual.widgets import Static

from reconnect_tui.tui.preview import PlacesScreen, PreviewApp, ProblemsScreen
from reconnect_tui.tui.screens.sentence import SentenceScreen
from reconnect_tui.tui.screens.session import SessionScreen
from tests.cli.typed import exercise, write
from tests.previewed import STEPS, look_at


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file that is being written."""
    return write(tmp_path / "sample.toml", exercise(steps=STEPS))


def words(app: PreviewApp) -> str:
    """The author's words on the page that is shown."""
    assert isinstance(app.screen, SessionScreen)
    return "".join(run.text for run in app.screen.page.body)


async def test_keys_go_to_and_fro(file: Path) -> None:
    """] and [ go to the screens beside, g to any; there is one session screen at most."""
    app = PreviewApp(look_at(file), "turn:1.a/talk")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert app.here == "turn:1.a/talk"
        await pilot.press("right_square_bracket")
        assert app.here == "turn:1.b/talk"
        await pilot.press("left_square_bracket", "left_square_bracket")
        assert app.here == "hello"
        await pilot.press("g")
        await pilot.pause()
        assert isinstance(app.screen, PlacesScreen)
        await pilot.press("end", "enter")
        await pilot.pause()
        assert app.here == "end"
        assert len(app.screen_stack) == 2


async def test_a_saved_file_is_read_again(file: Path) -> None:
    """New words show where one is; a broken file is told, and goes when it is mended."""
    app = PreviewApp(look_at(file))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        write(file, exercise(steps=STEPS.replace("first words", "second words")))
        await app.look()
        await pilot.pause()
        assert words(app) == "Welcome, second words."
        write(file, exercise(steps=STEPS.replace('"info"', '"inof"')))
        await app.look()
        await pilot.pause()
        assert isinstance(app.screen, ProblemsScreen)
        write(file, exercise(steps=STEPS.replace("first words", "third words")))
        await app.look()
        await pilot.pause()
        assert words(app) == "Welcome, third words."
        assert app.here == "hello"


async def test_a_file_that_begins_broken(file: Path) -> None:
    """Nothing can be played yet, and keys do no harm; a good save begins it."""
    write(file, "format =")
    app = PreviewApp(look_at(file))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("right_square_bracket", "g", "space", "escape", "enter")
        assert isinstance(app.screen, ProblemsScreen), "there is nothing to go back to"
        write(file, exercise(steps=STEPS))
        await app.look()
        await pilot.pause()
        assert words(app) == "Welcome, first words."


async def test_help_names_the_keys_of_a_preview(file: Path) -> None:
    """The keys to other screens come first, and q is there once."""
    app = PreviewApp(look_at(file))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("question_mark")
        lines = [str(line.render()) for line in app.screen.query(Static)]
        assert [line.split()[0] for line in lines[:4]] == ["]", "[", "g", "q"]
        assert sum(line.startswith("q ") for line in lines) == 1


async def test_it_begins_again_after_the_end(file: Path) -> None:
    """The end leads to the beginning, and q leaves without a question."""
    app = PreviewApp(look_at(file), "end")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert app.here == "hello"
        await pilot.press("q")
        await pilot.pause()
    assert app.return_code == 0
    assert sorted(path.name for path in file.parent.iterdir()) == ["sample.toml"]


async def test_a_place_without_a_way_to_it_is_told(file: Path) -> None:
    """A screen that no answers lead to is said to be one."""
    never = '{ step = "near", at_least = 4 }, { step = "near", at_most = 2 }'
    hidden = STEPS.replace("sealed = true", "").replace(
        'kind = "reveal"\nof = ["near"]', f'kind = "info"\ntext = "Never."\nshow_if = [{never}]'
    )
    write(file, exercise(steps=hidden))
    app = PreviewApp(look_at(file))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press(*["right_square_bracket"] * 5)
        await pilot.pause()
        assert isinstance(app.screen, SentenceScreen)
        assert app.here == "near@b", "where one was before"


async def test_places_in_haste(file: Path) -> None:
    """Who goes on before a screen stands is taken there all the same."""
    app = PreviewApp(look_at(file))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await app.action_beside(9)
        await app.action_beside(-9)
        await app.action_beside(1)
        assert app.here == "turn:1.a/talk"
        assert isinstance(app.screen, SessionScreen)
        assert app.screen.page.address == app.here
        assert len(app.screen_stack) == 2
