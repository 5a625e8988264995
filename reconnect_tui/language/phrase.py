"""What a phrase is made of, and how it is found among the words of a sentence.

Each part answers two questions: where it may end if it begins here (`ends`), and with
which words it may begin (`firsts`; none means with any word). A sentence ends with a mark
that no part takes, so a place is always inside the sentence.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from reconnect_tui.language.words import END, PAUSE, QUESTION, Sentence

MARKS = frozenset({END, PAUSE, QUESTION})


class Part(Protocol):
    """One part of a phrase. Places are indexes into the sentence."""

    def ends(self, sentence: Sentence, at: int) -> Iterator[int]:
        """Every place just after this part, if it begins at `at`; the likeliest first."""
        ...

    def firsts(self) -> frozenset[str] | None:
        """The words it may begin with; empty if it takes no word, none if any will do."""
        ...


Row = tuple[Part, ...]
"""Parts one after the other."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """One word of a set."""

    words: frozenset[str]

    def ends(self, sentence: Sentence, at: int) -> Iterator[int]:
        """As `Part.ends`."""
        if sentence[at].text in self.words:
            yield at + 1

    def firsts(self) -> frozenset[str] | None:
        """As `Part.firsts`."""
        return self.words


@dataclass(frozen=True, slots=True)
class Exactly:
    """One word with these very capitals, where the capital is not that of a new sentence."""

    typed: str
    folded: str

    def ends(self, sentence: Sentence, at: int) -> Iterator[int]:
        """As `Part.ends`."""
        if at > 0 and sentence[at].typed == self.typed:
            yield at + 1

    def firsts(self) -> frozenset[str] | None:
        """As `Part.firsts`."""
        return frozenset({self.folded})


@dataclass(frozen=True, slots=True)
class Ending:
    """One word that is longer than its ending, such as "-ing"."""

    ending: str

    def ends(self, sentence: Sentence, at: int) -> Iterator[int]:
        """As `Part.ends`."""
        word = sentence[at].text
        if word.endswith(self.ending) and word != self.ending:
            yield at + 1

    def firsts(self) -> frozenset[str] | None:
        """As `Part.firsts`."""
        return None


@dataclass(frozen=True, slots=True)
class AnyWord:
    """One word, whichever."""

    def ends(self, sentence: Sentence, at: int) -> Iterator[int]:
        """As `Part.ends`."""
        if sentence[at].text not in MARKS:
            yield at + 1

    def firsts(self) -> frozenset[str] | None:
        """As `Part.firsts`."""
        return None


@dataclass(frozen=True, slots=True)
class Number:
    """A number in digits, such as 15, 7:30 or 8pm."""

    def ends(self, sentence: Sentence, at: int) -> Iterator[int]:
        """As `Part.ends`."""
        if sentence[at].text[:1].isdigit():
            yield at + 1

    def firsts(self) -> frozenset[str] | None:
        """As `Part.firsts`."""
        return None


@dataclass(frozen=True, slots=True)
class Choice:
    """Any of several rows, tried in order. An empty row makes the choice optional."""

    rows: tuple[Row, ...]

    def ends(self, sentence: Sentence, at: int) -> Iterator[int]:
        """As `Part.ends`."""
        for row in self.rows:
            yield from row_ends(row, sentence, at)

    def firsts(self) -> frozenset[str] | None:
        """As `Part.firsts`."""
        firsts: frozenset[str] = frozenset()
        for row in self.rows:
            found = row_firsts(row)
            if found is None:
                return None
            firsts |= found
        return firsts


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to `most` words that do not matter; over pauses only if `far`. Never past an end."""

    most: int
    far: bool

    def ends(self, sentence: Sentence, at: int) -> Iterator[int]:
        """As `Part.ends`."""
        barred = MARKS - {PAUSE} if self.far else MARKS
        for end in range(at, at + self.most + 1):
            yield end
            if sentence[end].text in barred:
                return

    def firsts(self) -> frozenset[str] | None:
        """As `Part.firsts`."""
        return None


@dataclass(frozen=True, slots=True)
class Opening:
    """The beginning of a sentence. Takes no word."""

    def ends(self, sentence: Sentence, at: int) -> Iterator[int]:
        """As `Part.ends`."""
        if sentence and at == 0:
            yield at

    def firsts(self) -> frozenset[str] | None:
        """As `Part.firsts`."""
        return frozenset()


@dataclass(frozen=True, slots=True)
class Close:
    """The end of a sentence; with `marks` only these. Takes no word."""

    marks: frozenset[str]

    def ends(self, sentence: Sentence, at: int) -> Iterator[int]:
        """As `Part.ends`."""
        if sentence[at].text in self.marks:
            yield at

    def firsts(self) -> frozenset[str] | None:
        """As `Part.firsts`."""
        return None


def row_ends(row: Row, sentence: Sentence, at: int) -> Iterator[int]:
    """Every place just after the whole row, if it begins at `at`."""
    for place, part in enumerate(row):
        if isinstance(part, OneOf):  # by far the most parts: no iterator for these
            if sentence[at].text not in part.words:
                return
            at += 1
        else:
            for end in part.ends(sentence, at):
                yield from row_ends(row[place + 1 :], sentence, end)
            return
    yield at


def row_firsts(row: Row) -> frozenset[str] | None:
    """The words a row may begin with; none if any will do."""
    firsts: frozenset[str] = frozenset()
    for part in row:
        found = part.firsts()
        if found is None:
            return None
        firsts |= found
        if found and not takes_nothing(part):
            return firsts
    return firsts


def takes_nothing(part: Part) -> bool:
    """The part may be left out."""
    return isinstance(part, Opening) or (
        isinstance(part, Choice) and any(all(map(takes_nothing, row)) for row in part.rows)
    )
