"""Many phrases, kept by the word they may begin with, so that most words cost one look-up."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reconnect_tui.language.phrase import Row, row_ends, row_firsts
from reconnect_tui.language.words import Sentence

Fit = tuple[int, int, int]
"""Whose phrase it is (a number), where it begins and where it ends in the sentence."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases by first word, each with the number of its owner; under none: any first word."""

    by_first: Mapping[str | None, tuple[tuple[int, Row], ...]]

    def fits(self, sentence: Sentence, owners: Container[int]) -> Iterator[Fit]:
        """Every phrase of these owners that fits, with its likeliest end."""
        for begin, owner, row in self._tries(sentence):
            if owner not in owners:
                continue
            end = next(row_ends(row, sentence, begin), begin)
            if end > begin:
                yield owner, begin, end

    def spans(self, sentence: Sentence) -> tuple[tuple[int, int], ...]:
        """Where the phrases fit: each beginning with its farthest end."""
        spans: dict[int, int] = {}
        for begin, _, row in self._tries(sentence):
            farthest = max(row_ends(row, sentence, begin), default=begin)
            if farthest > begin:
                spans[begin] = max(farthest, spans.get(begin, begin))
        return tuple(spans.items())

    def _tries(self, sentence: Sentence) -> Iterator[tuple[int, int, Row]]:
        for begin, word in enumerate(sentence):
            for key in (word.text, None):
                for owner, row in self.by_first.get(key, ()):
                    yield begin, owner, row


def gather(owned: Sequence[Sequence[Row]]) -> Phrases:
    """Phrases from one row of phrases for each owner; an owner's number is its place."""
    found: dict[str | None, list[tuple[int, Row]]] = {}
    for owner, rows in enumerate(owned):
        for row in rows:
            for first in row_firsts(row) or (None,):
                found.setdefault(first, []).append((owner, row))
    return Phrases({first: tuple(rows) for first, rows in found.items()})
