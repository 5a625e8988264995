"""A text as folded words, sentence by sentence, each with its place in the text."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reconnect_tui.language.quotes import Span, reported

PAUSE = ","
"""Any mark that parts a sentence without ending it: comma, colon, dash, dots."""
END, QUESTION = ".", "?"
"""The last word of every sentence is one of these."""
LONGEST = 80
"""A sentence is looked at in stretches of so many words, so that no text can hold things up."""
SAID = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for a whole quotation: one word that no phrase knows."""

_LETTERS = r"[^\W_][\w\u0300-\u036f\u00ad]*"
_TOKEN = re.compile(
    rf"""
      (?P<word> \d+(?:[:.,]\d+)+\w* | \b[^\W\d_]\.(?:\s?[^\W\d_]\.)+
              | {_LETTERS}(?:['’ʼ‘´`]{_LETTERS})* )
    | (?P<pause> \.{{2,}} | […,;:()–—] | (?<=\s)-+(?=\s) | -{{2,}} )
    | (?P<end> [.!?\n]+ )
    """,
    re.VERBOSE,
)
_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘´`", "'") | {"\u00ad": None})
_STRETCHED = re.compile(r"(.)\1{2,}")


def fold(word: str) -> str:
    """A word as it is compared: without case, soft hyphens or stretching ("sooo")."""
    plain = unicodedata.normalize("NFKC", word.translate(_APOSTROPHES)).casefold()
    return _STRETCHED.sub(r"\1", plain)


@dataclass(frozen=True, slots=True)
class Word:
    """One folded word, or a mark; `start` and `end` are its place in the text as typed."""

    text: str
    start: int
    end: int
    typed: str = ""


Sentence = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Shortened:
    """The contractions of a language: whole words ("dont") and endings ("'re"), written out.

    Keys and values are folded; each value is a row of words.
    """

    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    endings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    speech: frozenset[str] = frozenset()

    def spell_out(self, word: str) -> tuple[str, ...]:
        """The words that a folded word stands for; mostly the word itself."""
        if word in self.words:
            return self.words[word]
        for ending, rest in self.endings.items():
            if word.endswith(ending) and word != ending:
                return (word.removesuffix(ending), *rest)
        return (word,)


def sentences(text: str, shortened: Shortened, *, quoted_too: bool = False) -> Iterator[Sentence]:
    """The sentences of a text; each ends with `END` or `QUESTION`.

    A quotation counts as the one word `SAID`, unless what is quoted is wanted too.
    """
    sentence: list[Word] = []
    quotes = () if quoted_too else reported(text, shortened.speech)
    for word in _words(text, quotes, shortened):
        if len(sentence) == LONGEST:
            yield (*sentence, Word(END, word.start, word.start))
            sentence = []
        sentence.append(word)
        if word.text in (END, QUESTION):
            if len(sentence) > 1:
                yield tuple(sentence)
            sentence = []
    if sentence:
        yield (*sentence, Word(END, len(text), len(text)))


def _words(text: str, quotes: tuple[Span, ...], shortened: Shortened) -> Iterator[Word]:
    at = 0
    for start, end in (*quotes, (len(text), len(text))):
        yield from _own_words(text, at, start, shortened)
        if start < end:
            yield Word(SAID, start, end)
            if text[start:end].rstrip("”“»«\"'’‘")[-1:] in (".", "!", "?"):
                yield Word(END, end, end)
        at = end


def _own_words(text: str, at: int, end: int, shortened: Shortened) -> Iterator[Word]:
    for found in _TOKEN.finditer(text, at, end):
        typed = found.group()
        if found.lastgroup == "word":
            for word in shortened.spell_out(fold(typed)):
                yield Word(word, found.start(), found.end(), typed)
        elif found.lastgroup == "pause":
            yield Word(PAUSE, found.start(), found.end())
        else:
            yield Word(QUESTION if "?" in typed else END, found.start(), found.end())
