"""The page for people who use screen readers tells no more and no less than there is."""

import re

from reconnect_tui.plain.commands import OFFERS, OWN
from tests.checkout import ROOT

PAGE = (ROOT / "docs" / "screen-readers.md").read_text(encoding="utf-8")


def test_every_letter_is_told() -> None:
    """What may be typed is in the table, and what is in the table may be typed."""
    told = set(re.findall(r"^\| `(.)` \|", PAGE, re.MULTILINE))
    # The letter for a file that was changed outside is offered only with its own sentence.
    assert told == ({*OFFERS, *OWN} - {"", "k"})


def test_it_says_what_was_not_tried() -> None:
    """Nobody is told that this was heard in a real screen reader."""
    assert "Nothing was tried with a real screen reader" in PAGE
