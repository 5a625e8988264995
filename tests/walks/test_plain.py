"""Every walk, typed into plain lines: the same words come out."""

from pathlib import Path

import pytest

from tests.walks.in_plain import PlainWalk
from tests.walks.record import walks
from tests.walks.walk import read


@pytest.mark.parametrize("path", walks(), ids=lambda path: path.stem)
def test_plain_says_the_same(path: Path, tmp_path: Path) -> None:
    """Headings, prompts, questions, choices and cues agree with the walk, word for word."""
    PlainWalk(read(path), tmp_path).run()
