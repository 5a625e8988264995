"""Who, what, when, how often: four quiet marks."""

import pytest

from reconnect_tui.language.specificity import Specificity
from tests.language.guards import guard


def marks(text: str, lang: str = "en", *names: str) -> str:
    """The marks of a text as letters: Who, wHat, wheN, Often."""
    found = guard(lang).specificity(text, names)
    letters = {"W": found.who, "H": found.what, "N": found.when, "O": found.how_often}
    return "".join(letter for letter, said in letters.items() if said)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", ""),
        ("more connection", ""),
        ("I need more connection", "W"),
        ("15 minutes of uninterrupted chat each evening", "HNO"),
        ("Could we eat dinner without phones on Thursday?", "WHN"),
        ("Could you call me twice a week?", "WHO"),
        ("Would you walk with me after dinner every day?", "WHNO"),
        ("Be nicer to each other", ""),
        ("a walk on Sunday mornings", "HNO"),
        ("tonight at eight", "N"),
        ("by 7:30", "N"),
        ("every other week", "O"),
    ],
)
def test_english(text: str, says: str) -> None:
    """Each mark stands for words that say it."""
    assert marks(text) == says


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("mehr Nähe", ""),
        ("Können wir am Donnerstag ohne Handy essen?", "WHN"),
        ("jeden Abend zehn Minuten reden", "HNO"),
        ("Rufst du mich um zwölf an?", "WN"),
        ("zweimal in der Woche", "O"),
    ],
)
def test_german(text: str, says: str) -> None:
    """The same in German."""
    assert marks(text, "de") == says


def test_a_name_says_who() -> None:
    """A partner's name is somebody, in any case, in one word or two."""
    assert marks("Robin cooks", "en") == "H" or marks("Robin cooks", "en") == ""
    assert "W" in marks("robin, cook on Friday", "en", "Robin")
    assert "W" in marks("Jo cooks", "en", "Jo Anne")
    assert "W" not in marks("Jonas, cook on Friday", "en", "Jo")


def test_specific_means_an_act_and_a_time() -> None:
    """That is enough to say yes or no to; the rest may stay open."""
    assert Specificity(what=True, when=True).is_specific
    assert Specificity(what=True, how_often=True).is_specific
    assert not Specificity(who=True, when=True, how_often=True).is_specific
    assert not Specificity(who=True, what=True).is_specific
