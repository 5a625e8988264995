"""All rules about one file by itself, in the order of reading."""

from collections.abc import Iterator

from reconnect_tui.content.deck import Deck
from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.findings import Finding
from reconnect_tui.content.opening import Opening
from reconnect_tui.content.positions import Positions
from reconnect_tui.content.program import Program
from reconnect_tui.content.rules.gaps import about_card_words, about_words
from reconnect_tui.content.rules.looks import about_looks
from reconnect_tui.content.rules.single import about_each
from reconnect_tui.content.rules.spots import Sheet
from reconnect_tui.content.rules.whole import (
    about_cards,
    about_file,
    about_groups,
    about_sessions,
    about_steps,
)
from reconnect_tui.content.words import WordList


def findings_in(file: Opening, positions: Positions) -> Iterator[Finding]:
    """What is wrong with a file whose keys are all fine by themselves."""
    yield from about_file(file)
    match file:
        case Exercise():
            sheet = Sheet(file, positions)
            yield from about_steps(sheet)
            yield from about_each(sheet)
            yield from about_looks(sheet)
            yield from about_words(sheet)
        case Deck():
            yield from about_cards(file)
            yield from about_card_words(file)
        case Program():
            yield from about_sessions(file)
        case WordList():
            yield from about_groups(file)
        case _:
            return
