"""Where a text repeats what somebody said, so that the guard can leave those words alone."""

from collections.abc import Iterator
from itertools import takewhile

CLOSING = {"“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "›": "‹", '"': '"'}
"""Opening mark to the marks that close it."""

SINGLE = {"'": "'’", "‘": "’", "‚": "‘’"}
"""The same for marks that may be apostrophes: these need a cue before them."""

CLIPPED = frozenset({"cause", "til", "till", "em", "bout", "tis", "n", "ne", "nen", "ner", "s"})
"""Words that begin with an apostrophe, which opens no quotation."""

LONGEST = 500
"""A mark that is not closed within so many characters opens no quotation."""

Span = tuple[int, int]
"""Start and end of a stretch of text, as for slicing."""


def reported(text: str, speech: frozenset[str]) -> tuple[Span, ...]:
    """The quoted stretches, marks included, in order; none if the whole text is one quotation.

    A text that is nothing but a quotation is the writer's own draft. Single marks count
    only after a word of `speech` ("said"), a comma, a colon or nothing, because most of
    them are apostrophes.
    """
    spans = tuple(_spans(text, speech))
    outside = "".join(
        text[end:start]
        for (_, end), (start, _) in zip(
            ((0, 0), *spans), (*spans, (len(text), len(text))), strict=True
        )
    )
    return spans if any(letter.isalnum() for letter in outside) else ()


def _spans(text: str, speech: frozenset[str]) -> Iterator[Span]:
    at = 0
    while at < len(text):
        end = _end(text, at, speech)
        if end:
            yield at, end
        at = end or at + 1


def _end(text: str, at: int, speech: frozenset[str]) -> int:
    """The end of the quotation that opens at a place, or 0."""
    mark = text[at]
    if text[at - 1 : at].isalnum() or not text[at + 1 : at + 2].strip():
        return 0
    if mark in CLOSING:
        return _close(text, at, CLOSING[mark])
    if mark in SINGLE and _cued(text[:at], speech) and not _clipped(text[at + 1 : at + 9]):
        return _close(text, at, SINGLE[mark])
    return 0


def _close(text: str, at: int, marks: str) -> int:
    """Just after the first closing mark that ends a word, or 0. A blank line ends the search."""
    for place in range(at + 2, min(at + LONGEST, len(text))):
        if text[place - 1 : place + 1] == "\n\n":
            return 0
        inside_word = text[place + 1 : place + 2].isalnum()
        if text[place] in marks and not inside_word and not text[place - 1].isspace():
            return place + 1
    return 0


def _cued(before: str, speech: frozenset[str]) -> bool:
    before = before.rstrip()
    if not before or before[-1] in ",:":
        return True
    return before.split()[-1].casefold() in speech


def _clipped(after: str) -> bool:
    letters = "".join(takewhile(str.isalpha, after))
    return letters.casefold() in CLIPPED
