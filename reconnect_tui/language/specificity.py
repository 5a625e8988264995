"""How plainly a request says who, what, when and how often: four quiet marks, no score."""

from collections.abc import Collection
from dataclasses import dataclass

from reconnect_tui.language.phrases import Phrases
from reconnect_tui.language.words import Sentence, fold


@dataclass(frozen=True, slots=True)
class Specificity:
    """Which of the four a request says. None is better than another; all may stay empty."""

    who: bool = False
    what: bool = False
    when: bool = False
    how_often: bool = False

    @property
    def is_specific(self) -> bool:
        """An act that could be seen, and a time: enough to say yes or no to."""
        return self.what and (self.when or self.how_often)


@dataclass(frozen=True, slots=True)
class Marks:
    """The phrases of a language that give each mark."""

    who: Phrases
    what: Phrases
    when: Phrases
    how_often: Phrases

    def of(self, sentences: tuple[Sentence, ...], names: Collection[str] = ()) -> Specificity:
        """The marks of a text. Somebody's name, one of `names`, says who as well."""
        known = {fold(part) for name in names for part in name.split()}
        named = any(word.text in known for sentence in sentences for word in sentence)
        return Specificity(
            who=named or _said(self.who, sentences),
            what=_said(self.what, sentences),
            when=_said(self.when, sentences),
            how_often=_said(self.how_often, sentences),
        )


def _said(phrases: Phrases, sentences: tuple[Sentence, ...]) -> bool:
    return any(True for sentence in sentences for _ in phrases.spans(sentence))
