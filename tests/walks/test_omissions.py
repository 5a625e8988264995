"""The walks bite: a front end that forgets one part of a page fails."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.walks.forgetful import forgetting
from tests.walks.in_plain import PlainWalk
from tests.walks.in_tui import TuiWalk
from tests.walks.walk import FOLDER, Walk, read

FORGOTTEN = {
    "title": "keys",
    "where": "mirror",
    "name": "keys",
    "phase_word": "keys",
    "second": "keys",
    "body": "keys",
    "notice": "keys",
    "hint": "keys",
    "prompts": "mirror",
    "question": "mirror",
    "choices": "mirror",
    "form": "keep-it",
    "shown": "keep-it",
    "clock": "keys",
    "next": "keys",
    "keys": "keys",
    "rings": "keys",
    "template": "exercises/say-it-from-me.solo",
}
"""A part of a page, and a short walk that has it."""

BITTEN = (AssertionError, IndexError, KeyError, LookupError, ValueError)
"""How a walk fails that cannot go on."""


def _walk(name: str) -> Walk:
    return read(FOLDER / f"{name}.walk")


@pytest.mark.parametrize("part", FORGOTTEN)
def test_plain_may_forget_nothing(part: str, tmp_path: Path) -> None:
    """Plain lines without one part of the page do not pass their walk."""
    with pytest.raises(BITTEN):
        PlainWalk(_walk(FORGOTTEN[part]), tmp_path, forgetting(part)).run()


@pytest.mark.parametrize("part", FORGOTTEN)
async def test_the_screen_may_forget_nothing(part: str, tmp_path: Path) -> None:
    """A screen without one part of the page does not pass its walk."""
    with pytest.raises(BITTEN):
        await TuiWalk(_walk(FORGOTTEN[part]), tmp_path, forgetting(part)).run()


CHANGES: dict[str, Callable[[str], str]] = {
    "a word of the text": lambda text: text.replace("Ask first", "Ask at once", 1),
    "a cue": lambda text: text.replace("* bell: Ana", "* bell: Leo", 1),
    "a sound": lambda text: text.replace("* two:", "* soft:", 1),
    "a time": lambda text: text.replace("~ 30s", "~ 4m30s", 1),
    "a name": lambda text: text.replace("name: Leo", "name: Ana", 1),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_changed_walk_fails(what: str, tmp_path: Path) -> None:
    """The other way round: another word in the walk than in the app is noticed."""
    path = FOLDER / "stopped.walk" if what == "a sound" else FOLDER / "keys.walk"
    text = path.read_text(encoding="utf-8")
    changed = tmp_path / "changed.walk"
    changed.write_text(CHANGES[what](text), encoding="utf-8")
    assert changed.read_text(encoding="utf-8") != text, "the change must change something"
    with pytest.raises(BITTEN):
        PlainWalk(read(changed), tmp_path / "home").run()
