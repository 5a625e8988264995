"""The pictures of the README say what the program says today."""

from html import unescape

import pytest

from tests.checkout import ROOT
from tools.pictures import FOLDER, pictures, words_on

pytestmark = pytest.mark.slow


def test_the_words_on_the_pictures_are_those_of_the_program() -> None:
    """Each picture is played again; `make pictures` when the words have changed."""
    for name, svg in pictures():
        kept = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
        assert "".join(words_on(kept)) == "".join(words_on(svg)), name


def test_a_picture_loads_nothing_from_elsewhere() -> None:
    """No font and no image is fetched when somebody looks at it."""
    for file in FOLDER.glob("*.svg"):
        text = file.read_text(encoding="utf-8")
        assert "url(http" not in text
        assert "@import" not in text
        assert "href" not in text


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("turn", "Leo listens."),
        ("turn-paper", "Leo listens."),
        ("hand-over", "Thank you, Ana. Pass to Leo."),
        ("tonight", "Exercises"),
        ("plain", "[bell] Ana, you have 1 minute."),
    ],
)
def test_a_picture_shows_what_the_readme_says_of_it(name: str, words: str) -> None:
    """Whoever reads the words beside a picture and looks at it sees the same thing."""
    assert f"docs/pictures/{name}.svg" in (ROOT / "README.md").read_text(encoding="utf-8")
    seen = " ".join(words_on((FOLDER / f"{name}.svg").read_text(encoding="utf-8")))
    assert words in " ".join(unescape(seen).split())
