"""Names and words of people are shown as they were typed, whatever is in them."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import TextArea

from reconnect_tui.moments import Plan
from tests.engine.evenings import sink_plan
from tests.tui.sitting import SIZES, Sitting, picture, seated

HOSTILE = (
    "[/x]",
    "[@click=app.quit]Leo[/]",
    "[bold red]",
    "{speaker}",
    "Ж" * 40,
    "王小明",
    "👨‍👩‍👧 Sam",
    "a" * 40,
)


def named(name: str) -> Plan:
    """The plan, with a name for seat a."""
    return replace(sink_plan(), names={"a": name, "b": "Leo"})


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_name_is_never_markup(tmp_path: Path, name: str) -> None:
    """Turn, pause, time-out and hand-over show it as it is, at every size."""
    app = Sitting(tmp_path, plan=named(name), at="turn:1.b/share")
    async with seated(app) as pilot:
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert _squeezed(f"{name} listens.") in _squeezed(picture(app))
        for key in ("space", "space", "t", "enter"):
            await pilot.press(key)
            await pilot.pause()
            assert picture(app).strip()


@pytest.mark.parametrize("words", ["[/x]", "[@click=app.quit]out[/]", "a\nb [bold]", "{you} *x*"])
async def test_what_is_written_is_never_markup(tmp_path: Path, words: str) -> None:
    """In the field, and where it is read out later."""
    app = Sitting(tmp_path, at="story@a")
    async with seated(app) as pilot:
        app.sat.query_one(TextArea).text = words
        await pilot.pause()
        for line in words.splitlines():
            assert line in picture(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.session.value("story@a") == words


async def test_revealed_words_are_never_markup(tmp_path: Path) -> None:
    """A reveal shows brackets as brackets."""
    app = Sitting(tmp_path, at="look")
    async with seated(app):
        for shown in app.sat.page.shown:
            for _, words in shown.rows:
                assert _squeezed(words) in _squeezed(picture(app))


def _squeezed(words: str) -> str:
    """Without the spaces and line ends that a layout puts in."""
    return "".join(words.split())
