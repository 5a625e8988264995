"""The pictures of the README say what the program says today."""

import pytest

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
