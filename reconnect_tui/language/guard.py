"""The guard: looks at a text and says what may land hard, why, and one other way to say it.

It never blocks, never scores and keeps nothing.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from reconnect_tui.language.phrase import Row, row_ends, row_firsts
from reconnect_tui.language.specificity import Marks, Specificity
from reconnect_tui.language.words import END, PAUSE, QUESTION, Sentence, Shortened, Word, sentences

FAMILIES: tuple[str, ...] = (
    "blame",
    "absolutes",
    "mind-reading",
    "verdict-feelings",
    "should",
    "negative-requests",
    "vague-requests",
    "closed-questions",
    "why-you",
    "but-after",
    "sorry-if",
    "two-topics",
    "length",
    "fear",
)
"""Every family of rules, by the name that authors use in `guard`."""

SUPPORT = "fear"
"""The family without rewrites: it points the writer, and nobody else, to support."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the guard saw: `text[start:end]`, why it may land hard, another way.

    With `signal` "support" there is no other way to say it (`instead` is empty), and only
    the writer may see the finding.
    """

    family: str
    rule: str
    start: int
    end: int
    saw: str
    why: str
    instead: str
    signal: Literal["words", "support"] = "words"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a family. Finds its phrases, or a text of more than `longer_than` words.

    A find is dropped where an `unless` phrase fits the same words; with `unless_specific`
    also if the text says what and when.
    """

    id: str
    family: str
    why: str
    instead: str
    say: tuple[Row, ...]
    unless: tuple[Row, ...] = ()
    unless_specific: bool = False
    longer_than: int = 0


Index = Mapping[str | None, tuple[tuple[int, Row], ...]]
"""First word to the phrases that may begin with it, each with its rule's place."""


def index(rules: tuple[Rule, ...]) -> Index:
    """The phrases of the rules by first word, so that most words cost one look-up."""
    places: dict[str | None, list[tuple[int, Row]]] = {}
    for place, rule in enumerate(rules):
        for row in rule.say:
            for first in row_firsts(row) or (None,):
                places.setdefault(first, []).append((place, row))
    return {first: tuple(found) for first, found in places.items()}


@dataclass(frozen=True, slots=True)
class Guard:
    """The rules of one language, ready to look. Made by `rules.load`."""

    lang: str
    rules: tuple[Rule, ...]
    phrases: Index
    everywhere: tuple[Row, ...]
    marks: Marks
    shortened: Shortened

    def look(self, text: str, families: Collection[str] = FAMILIES) -> tuple[Finding, ...]:
        """What these families see in a text, in reading order; an unknown family sees nothing.

        Threat and fear are looked for in any case. Where they are seen, they are all that
        is returned: a sentence about harm is not to be polished.
        """
        quoted_too = tuple(sentences(text, self.shortened, quoted_too=True))
        support = tuple(self._found(text, quoted_too, {SUPPORT}))
        if support:
            return support
        rows = tuple(sentences(text, self.shortened))
        findings = self._found(text, rows, set(families) - {SUPPORT})
        return tuple(sorted(findings, key=lambda finding: (finding.start, finding.end)))

    def specificity(self, text: str, names: Collection[str] = ()) -> Specificity:
        """Which of who, what, when and how often a request says. `names` also say who."""
        return self.marks.of(tuple(sentences(text, self.shortened)), names)

    def _found(
        self, text: str, rows: tuple[Sentence, ...], families: Collection[str]
    ) -> Iterator[Finding]:
        for sentence in rows:
            fits = self._fits(sentence, families)
            for place, start, end in _first_of_each_family(self.rules, fits):
                rule = self.rules[place]
                if not (rule.unless_specific and self.marks.of(rows).is_specific):
                    yield _finding(text, rule, sentence[start:end])
        own = tuple(word for sentence in rows for word in sentence if _is_word(word))
        for rule in self.rules:
            if rule.family in families and 0 < rule.longer_than < len(own):
                yield _finding(text, rule, own[rule.longer_than :])

    def _fits(
        self, sentence: Sentence, families: Collection[str]
    ) -> Iterator[tuple[int, int, int]]:
        """Rule place, start and end of every phrase that fits and is not excepted."""
        for start, word in enumerate(sentence):
            for key in (word.text, None):
                for place, row in self.phrases.get(key, ()):
                    rule = self.rules[place]
                    if rule.family in families:
                        end = next(row_ends(row, sentence, start), start)
                        if end > start and not self._excepted(rule, sentence, start, end):
                            yield place, start, end

    def _excepted(self, rule: Rule, sentence: Sentence, start: int, end: int) -> bool:
        """An exception shares a word with the find. Fear has none but its own."""
        rows = rule.unless if rule.family == SUPPORT else (*self.everywhere, *rule.unless)
        return any(
            stop > start
            for row in rows
            for begin in range(end)
            for stop in row_ends(row, sentence, begin)
        )


def _first_of_each_family(
    rules: tuple[Rule, ...], fits: Iterator[tuple[int, int, int]]
) -> Iterator[tuple[int, int, int]]:
    """Of finds of one family that overlap, the one whose rule comes first in the file."""
    kept: list[tuple[int, int, int]] = []
    for place, start, end in sorted(fits):
        family = rules[place].family
        if not any(
            rules[other].family == family and start < stop and begin < end
            for other, begin, stop in kept
        ):
            kept.append((place, start, end))
    yield from kept


def _finding(text: str, rule: Rule, words: Sentence) -> Finding:
    own = [word for word in words if word.text not in (END, QUESTION)]
    start, end = own[0].start, own[-1].end
    signal: Literal["words", "support"] = "support" if rule.family == SUPPORT else "words"
    return Finding(
        rule.family, rule.id, start, end, text[start:end], rule.why, rule.instead, signal
    )


def _is_word(word: Word) -> bool:
    return word.text not in (PAUSE, END, QUESTION)
