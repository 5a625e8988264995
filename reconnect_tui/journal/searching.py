"""Words looked for in all that may be read, whatever the case and the accents."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from reconnect_tui.journal.pages import SessionPage

AROUND = 60
"""Characters shown on each side of what was found."""

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"})
"""Letters that are one with their stroke or each other, so that no accent can be taken off."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place: the session, the step, who said it, and the words around.

    `excerpt[start:end]` is what was found first.
    """

    session: str
    title: str
    day: date
    step: str
    who: str
    excerpt: str
    start: int
    end: int


def folded(text: str) -> str:
    """A text as it is compared: small letters, no accents."""
    if text.isascii():
        return text.casefold()
    return "".join(_folded(sign) for sign in text)


def _folded(sign: str) -> str:
    bare = unicodedata.normalize("NFKD", sign.casefold()).translate(_LETTERS)
    # Another casefold: taking an accent off can leave a capital letter's form behind.
    return "".join(one for one in bare if not unicodedata.combining(one)).casefold()


def find(pages: Iterable[SessionPage], wanted: str) -> tuple[Hit, ...]:
    """Every answer that has all of the words, in the order of the pages.

    A session whose title, or a step of it, has all of them is found as well.
    """
    words = folded(wanted).split()
    if not words:
        return ()
    return tuple(hit for page in pages for hit in _hits(page, words))


def _hits(page: SessionPage, words: list[str]) -> Iterator[Hit]:
    found = False
    for entry in page.entries:
        if entry.said and entry.sort != "locked" and _has(entry.said, words):
            found = True
            excerpt, start, end = excerpt_of(entry.said, words)
            yield Hit(page.name, page.title, page.day, entry.title, entry.who, excerpt, start, end)
    if not found and _has(page.title, words):
        excerpt, start, end = excerpt_of(page.title, words)
        yield Hit(page.name, page.title, page.day, "", "", excerpt, start, end)


def _has(text: str, words: list[str]) -> bool:
    bare = folded(text)
    return all(word in bare for word in words)


def excerpt_of(text: str, words: list[str]) -> tuple[str, int, int]:
    """A piece of the text around the first word found, and where in the piece it stands."""
    text = " ".join(text.split())
    # Folding can change lengths (ß, ligatures), so each folded sign remembers where it came from.
    places = [place for place, sign in enumerate(text) for _ in _folded(sign)]
    bare = folded(text)
    at, word = min((bare.find(word), word) for word in words if word in bare)
    start, end = places[at], places[at + len(word) - 1] + 1
    left, right = max(0, start - AROUND), min(len(text), end + AROUND)
    before = "..." if left else ""
    after = "..." if right < len(text) else ""
    piece = f"{before}{text[left:right]}{after}"
    shift = len(before) - left
    return piece, start + shift, end + shift
