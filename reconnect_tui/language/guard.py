"""The guard: looks at a text and says what may land hard, why, and one other way to say it.

It never blocks, never scores and keeps nothing.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from reconnect_tui.language.phrases import Fit, Phrases
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
    """One rule of a family. Finds phrases, or a text of more than `longer_than` words.

    A find is dropped where an `unless` phrase fits the same words; with `unless_specific`
    also if the text says what and when.
    """

    id: str
    family: str
    why: str
    instead: str
    unless: Phrases
    unless_specific: bool = False
    longer_than: int = 0


@dataclass(frozen=True, slots=True)
class Guard:
    """The rules of one language, ready to look. Made by `rules.load`.

    `phrases` are owned by the rules, by place. `everywhere` excepts any find but fear.
    """

    lang: str
    rules: tuple[Rule, ...]
    phrases: Phrases
    everywhere: Phrases
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
        wanted = {n: rule for n, rule in enumerate(self.rules) if rule.family in families}
        specific = any(rule.unless_specific for rule in wanted.values()) and (
            self.marks.of(rows).is_specific
        )
        for sentence in rows:
            for place, begin, end in self._fits(sentence, wanted):
                if not (specific and wanted[place].unless_specific):
                    yield _finding(text, wanted[place], sentence[begin:end])
        own = tuple(word for sentence in rows for word in sentence if _is_word(word))
        for rule in wanted.values():
            if 0 < rule.longer_than < len(own):
                yield _finding(text, rule, own[rule.longer_than :])

    def _fits(self, sentence: Sentence, wanted: Mapping[int, Rule]) -> Iterator[Fit]:
        """What is left of the fits of a sentence: no exceptions, no overlaps in a family."""
        taken: dict[str, list[tuple[int, int]]] = {}
        excepted: dict[int, tuple[tuple[int, int], ...]] = {}
        fits = sorted(self.phrases.fits(sentence, wanted))
        everywhere = self.everywhere.spans(sentence) if fits else ()
        for place, begin, end in fits:
            rule = wanted[place]
            if place not in excepted:
                excepted[place] = rule.unless.spans(sentence)
                if rule.family != SUPPORT:
                    excepted[place] += everywhere
            in_family = taken.setdefault(rule.family, [])
            if not _overlaps(begin, end, excepted[place]) and not _overlaps(begin, end, in_family):
                in_family.append((begin, end))
                yield place, begin, end


def _overlaps(begin: int, end: int, spans: Collection[tuple[int, int]]) -> bool:
    return any(begin < last and first < end for first, last in spans)


def _finding(text: str, rule: Rule, words: Sentence) -> Finding:
    own = [word for word in words if _is_word(word)]
    start, end = own[0].start, own[-1].end
    signal: Literal["words", "support"] = "support" if rule.family == SUPPORT else "words"
    return Finding(
        rule.family, rule.id, start, end, text[start:end], rule.why, rule.instead, signal
    )


def _is_word(word: Word) -> bool:
    return word.text not in (PAUSE, END, QUESTION)
