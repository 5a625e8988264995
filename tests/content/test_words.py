"""Word lists: found by name and language, and no word twice."""

import tomllib
from pathlib import Path
from typing import get_args

import pytest

from reconnect_tui.content.checking import check_all
from reconnect_tui.content.fields import Guard
from reconnect_tui.content.findings import NotThere
from reconnect_tui.content.library import Library
from reconnect_tui.content.shelves import Folder
from tests.content.files import text_of

SHIPPED = Path(__file__).parents[2] / "exercises"
NEEDS = (
    'format = 1\nkind = "words"\nid = "needs"\ntitle = "Needs"\n'
    'groups = [{{ id = "body", title = "Body", items = [{}] }}]\n'
)


def put(folder: Path, name: str, items: str) -> None:
    """Write a word list."""
    path = folder / "words" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(NEEDS.format(items), encoding="utf-8")


@pytest.mark.parametrize(
    ("lang", "items"), [("de", ("Schlaf",)), ("en", ("sleep",)), ("fr", ("sleep",))]
)
def test_words_come_in_the_language_that_people_read(
    lang: str, items: tuple[str, ...], tmp_path: Path
) -> None:
    """What is not there in a language comes in English."""
    put(tmp_path, "needs.en.toml", '"sleep"')
    put(tmp_path, "needs.de.toml", '"Schlaf"')
    put(tmp_path, "guard.en.toml", '"not a list"')
    library = Library([Folder(tmp_path)], lang=lang)
    assert library.words("needs").items == items
    assert library.ids("words") == ("needs",)
    with pytest.raises(NotThere, match='Did you mean "needs"'):
        library.words("neds")


def test_a_word_twice_is_said_so(tmp_path: Path) -> None:
    """Each word has one place."""
    put(tmp_path, "needs.en.toml", '"rest", "sleep", "rest"')
    (problem,) = check_all(Library([Folder(tmp_path)]))
    assert (problem.code, problem.message) == (
        "E113",
        '"rest" is there twice. Keep it where it fits best.',
    )


def test_a_slot_names_a_list_that_is_there(tmp_path: Path) -> None:
    """A gap that offers words offers some."""
    put(tmp_path, "needs.en.toml", '"rest"')
    steps = (
        '[[steps]]\nid = "t"\nkind = "template"\ntemplate = "[x]"\n'
        '[steps.slots.x]\nlabel = "X"\nwords = "{}"'
    )
    (tmp_path / "sample.toml").write_text(text_of(steps.format("needs")), encoding="utf-8")
    assert check_all(Library([Folder(tmp_path)])) == ()
    (tmp_path / "sample.toml").write_text(text_of(steps.format("feelings")), encoding="utf-8")
    assert [each.code for each in check_all(Library([Folder(tmp_path)]))] == ["E208"]


def test_the_families_that_a_file_may_name_are_those_of_the_guard() -> None:
    """A template cannot switch on a family that nobody wrote rules for."""
    guard = tomllib.loads((SHIPPED / "words" / "guard.en.toml").read_text(encoding="utf-8"))
    families = {rule["family"] for rule in guard["rules"]}
    assert set(get_args(Guard)) == families
