"""A second look at a template on the screen: one gentle line, once, and never a lock."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea

from reconnect_tui.engine.page import Page
from reconnect_tui.hints import Hint
from reconnect_tui.tui.screens.parts.oneof import OneOf
from reconnect_tui.tui.screens.parts.second_look import AskingTwice, Seen
from reconnect_tui.tui.screens.support import SupportScreen
from tests.tui.sitting import SIZES, Sitting, picture, seated

NEED = "turn:1.a/need"


async def write(app: Sitting, pilot: Pilot[None], *words: str) -> None:
    """Words into the fields of the template, then done."""
    for area, text in zip(app.sat.query(TextArea), words, strict=False):
        area.text = text
    await pilot.pause()
    await pilot.press("ctrl+s")
    await pilot.pause()
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
async def test_enter_again_keeps_the_words(tmp_path: Path, size: tuple[int, int]) -> None:
    """It says what it saw; the cursor is on keeping, and Enter takes the words as they are."""
    app = Sitting(tmp_path, at=NEED)
    async with seated(app, size) as pilot:
        await write(app, pilot, "you are lazy", "tired")
        assert app.session.at == NEED
        assert "you are lazy" in " ".join(picture(app).split()) or size[1] < SIZES[1][1]
        assert "Keep my words" in picture(app)
        await pilot.press("enter")
        await pilot.pause()
        assert app.session.at != NEED


async def test_words_can_be_changed_and_are_looked_at_no_more(tmp_path: Path) -> None:
    """Back in the first field the line stays; done again is done, whatever stands there."""
    app = Sitting(tmp_path, at=NEED)
    async with seated(app) as pilot:
        await write(app, pilot, "you are lazy", "tired")
        await pilot.press("2")
        await pilot.pause()
        assert isinstance(app.sat.focused, TextArea)
        assert app.sat.query(Seen)
        assert not app.sat.query(f"{Seen.__name__} OneOf")
        await write(app, pilot, "you are mean", "tired")
        assert app.session.at != NEED


async def test_words_that_land_well_are_let_through_in_silence(tmp_path: Path) -> None:
    """Nothing is said, and nobody has to press twice."""
    app = Sitting(tmp_path, at=NEED)
    async with seated(app) as pilot:
        await write(app, pilot, "we ate on Tuesday", "calm")
        assert app.session.at != NEED


async def test_fear_is_not_spoken_of_where_both_look(tmp_path: Path) -> None:
    """On a page that both see, words of fear pass without a word."""
    app = Sitting(tmp_path, at=NEED)
    async with seated(app) as pilot:
        assert not app.sat.page.private
        await write(app, pilot, "you hit me", "afraid")
        assert app.session.at != NEED


async def test_the_writer_alone_is_pointed_to_support(tmp_path: Path) -> None:
    """The page of help is one of the ways on; the words can be kept all the same."""
    app = Sitting(tmp_path, at=NEED)

    def fears(_page: Page, _entries: object) -> Hint:
        return Hint(why="You deserve to be safe.", support=True)

    async with seated(app) as pilot:
        app.sat.query_one(AskingTwice).look = fears
        await write(app, pilot, "you hit me", "afraid")
        assert "You deserve to be safe." in picture(app)
        await pilot.press("3")
        await pilot.pause()
        assert app.shows(SupportScreen)
        await pilot.press("escape")
        await pilot.pause()
        app.sat.query_one(Seen).query_one(OneOf).focus()
        await pilot.press("1")
        await pilot.pause()
        assert app.session.at != NEED


async def test_what_a_request_says_is_shown_as_four_quiet_marks(tmp_path: Path) -> None:
    """A word and a sign for each, and no other way to say it where none is needed."""
    app = Sitting(tmp_path, at=NEED)
    marks = (("Who", True), ("What", True), ("When", False), ("How often", False))
    async with seated(app) as pilot:
        app.sat.query_one(AskingTwice).look = lambda *_: Hint(marks=marks)
        await write(app, pilot, "we ate", "calm")
        shown = picture(app).replace("\N{NO-BREAK SPACE}", " ")
        assert "✓ Who  ✓ What  ○ When  ○ How often" in shown
