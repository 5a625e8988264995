"""Every walk, pressed on the full screen: the same words can be read."""

from pathlib import Path

import pytest

from tests.walks.in_tui import TuiWalk
from tests.walks.record import walks
from tests.walks.walk import read


@pytest.mark.parametrize("path", walks(), ids=lambda path: path.stem)
async def test_the_screen_says_the_same(path: Path, tmp_path: Path) -> None:
    """Headings, prompts, questions, choices and cues agree with the walk, word for word."""
    await TuiWalk(read(path), tmp_path).run()
