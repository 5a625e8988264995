"""Every walk, pressed on the full screen: the same words can be read."""

from pathlib import Path

import pytest

from tests.walks.in_tui import TuiWalk
from tests.walks.record import EXERCISES, walks
from tests.walks.walk import read

LONG = 250
"""Lines of a walk. The screen takes seconds for a longer one, so `-m "not slow"` leaves it out."""


def _marked() -> list[object]:
    """Every walk: the evenings and the shorter exercises at once, the long ones marked."""
    return [
        pytest.param(path, id=path.stem, marks=[pytest.mark.slow] if _is_long(path) else [])
        for path in walks()
    ]


def _is_long(path: Path) -> bool:
    return path.parent == EXERCISES and len(path.read_text(encoding="utf-8").split("\n")) > LONG


@pytest.mark.parametrize("path", _marked())
async def test_the_screen_says_the_same(path: Path, tmp_path: Path) -> None:
    """Headings, prompts, questions, choices and cues agree with the walk, word for word."""
    await TuiWalk(read(path), tmp_path).run()
