"""The small language in which authors write phrases: every sign, and every fault."""

import pytest

from reconnect_tui.language.grammar import PhraseError, read_list, read_phrase
from reconnect_tui.language.phrases import gather
from reconnect_tui.language.words import Shortened, sentences

SHORT = Shortened(endings={"'re": ("are",), "n't": ("not",)})
LISTS = {"trait": read_list(["lazy", "out of touch", "self-centered"], {}, SHORT)}


def found(phrase: str, text: str) -> list[str]:
    """What a phrase finds in a text, word by word, as typed."""
    phrases = gather([[read_phrase(phrase, LISTS, SHORT)]])
    return [
        text[sentence[begin].start : sentence[end - 1].end]
        for sentence in sentences(text, SHORT)
        for _, begin, end in phrases.fits(sentence, {0})
    ]


@pytest.mark.parametrize(
    ("phrase", "text", "finds"),
    [
        ("you never", "You NEVER do", ["You NEVER"]),
        ("you never", "you, never", []),
        ("you never", "you nevermore", []),
        ("always/never", "never or always", ["never", "always"]),
        ("you're late", "you are late", ["you are late"]),
        ("you are late", "you’re late", ["you’re late"]),
        ("you <trait>", "you lazy", ["you lazy"]),
        ("you <trait>", "you out of touch", ["you out of touch"]),
        ("you <trait>", "you out of", []),
        ("you <trait>/late", "you late", ["you late"]),
        ("you <trait>", "you self centered", ["you self centered"]),
        ("at <#>", "at 8pm, at 7:30, at eight", ["at 8pm", "at 7:30"]),
        ("a * b", "a x b, a b, a , b", ["a x b"]),
        ("stop *ing", "stop nagging, stop ing, stop it", ["stop nagging"]),
        ("kommen =Sie", "Da kommen Sie, da kommen sie", ["kommen Sie"]),
        ("=Sie sind", "Sie sind da. Dass Sie sind", ["Sie sind"]),
        ("you [are/were] late", "you late, you were late", ["you late", "you were late"]),
        ("[so] [very] late", "so very late", ["so very late", "very late", "late"]),
        ("sorry , but", "sorry, but; sorry but", ["sorry, but"]),
        ("sorry [,] but", "sorry - but", ["sorry - but"]),
        ("you .. late", "you are so very late", ["you are so very late"]),
        ("you .. late", "you are so very much late", []),
        ("you .. late", "you, late", []),
        ("thanks ... but", "thanks for it all, dear, but no", ["thanks for it all, dear, but"]),
        ("thanks ... but", "thanks. But no", []),
        ("^ stop it", "stop it or stop it. Stop it", ["stop it", "Stop it"]),
        ("grow up $", "grow up. Do grow up now", ["grow up"]),
        ("is it so ?", "is it so. is it so?", ["is it so"]),
        ("^ are ... ?", "are you sure that you are in?", ["are you sure that you are in"]),
        ("end-up/end late", "end up late, end late", ["end up late", "end late"]),
    ],
)
def test_signs(phrase: str, text: str, finds: list[str]) -> None:
    """Each sign means what the authors' page says."""
    assert found(phrase, text) == finds


@pytest.mark.parametrize(
    ("phrase", "says"),
    [
        ("", "would fit anywhere"),
        ("^", "would fit anywhere"),
        ("[so]", "would fit anywhere"),
        (".. you", "begins with a gap"),
        ("you <trat>", 'no list "trat" above this line. Did you mean "<trait>"?'),
        ("you <xyz", 'no list "xyz" above this line.'),
        ("you [are", '"[" has no "]"'),
        ("you] are", '"]" has no "["'),
        ("you (are)", '"(are)" is neither a word nor a sign'),
        ("you//are", '"" is neither a word nor a sign'),
        ("you =3", '"=3" is neither a word nor a sign'),
    ],
)
def test_faults(phrase: str, says: str) -> None:
    """A phrase that cannot be read says why."""
    with pytest.raises(PhraseError) as fault:
        read_phrase(phrase, LISTS, SHORT)
    assert says in str(fault.value)
