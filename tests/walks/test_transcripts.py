"""The transcripts for readers say what the app says today."""

import pytest

from tests.walks.transcripts import DOCS, SHOWN, transcript


@pytest.mark.parametrize("name", SHOWN)
def test_a_transcript_is_current(name: str) -> None:
    """After a change on purpose: `python -m tests.walks.transcripts`, then read the diff."""
    assert (DOCS / f"{name}.md").read_text(encoding="utf-8") == transcript(name)


def test_no_transcript_is_left_over() -> None:
    """Every file in the folder is made from a walk."""
    assert {path.stem for path in DOCS.glob("*.md")} == set(SHOWN)
