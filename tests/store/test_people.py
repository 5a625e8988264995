"""Partners: one file each, cleaned names, and what else a file says is kept."""

from pathlib import Path

import pytest

from reconnect_tui.errors import BadFile, MissingFile, StoreError
from reconnect_tui.store.people import People

TODAY = "2026-11-22"


def test_partners_are_kept_and_found(tmp_path: Path) -> None:
    """Each has a file; the same name twice makes two people; a new name keeps the id."""
    people = People(tmp_path)
    assert people.all() == ((), ())
    ben, anna, other = (people.add(name, TODAY) for name in ("Ben", "  Anna\tB ", "Ben"))
    assert [one.id for one in (ben, anna, other)] == ["ben", "anna-b", "ben-2"]
    assert [one.name for one in people.all()[0]] == ["Anna B", "Ben", "Ben"]
    assert people.rename("ben", "Zed").id == "ben"
    assert people.get("ben").name == "Zed"
    assert people.get("ben").created == TODAY
    assert people.remove("ben")
    assert not people.remove("ben")
    with pytest.raises(MissingFile):
        people.get("ben")


def test_what_else_a_file_says_is_kept(tmp_path: Path) -> None:
    """The key of a private space stays when a name changes, and the name when a key does."""
    people = People(tmp_path)
    people.add("Anna", TODAY)
    people.change("anna", more={"kdf": {"salt": "00ff", "memory": 65536}})
    people.rename("anna", "Ann")
    found = people.get("anna")
    assert found.more == {"kdf": {"salt": "00ff", "memory": 65536}}
    assert found.name == "Ann"


def test_a_name_is_cleaned_and_never_empty(tmp_path: Path) -> None:
    """A name that would command a terminal is made harmless; one of nothing is refused."""
    people = People(tmp_path)
    assert people.add("\x1b]0;evil\x07Eve", TODAY).name == "\ufffd]0;evil\ufffdEve"
    with pytest.raises(StoreError, match="at least one letter"):
        people.add(" \n ", TODAY)
    (path,) = (tmp_path / "people").glob("*.toml")
    text = path.read_text(encoding="utf-8").replace("Eve", "\\u001B[2JEve")
    path.write_text(text, encoding="utf-8")
    assert people.all()[0][0].name.endswith("\ufffd[2JEve")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('id = "anna"', 'id = "../ben"', '"id" needs to be "anna"'),
        ('name = "Anna"', "name = 3", '"name" is missing'),
        ('name = "Anna"', 'name = " "', '"name" is missing'),
        ("save = 1", "save = 9\nneeds = 9 #", "not valid TOML"),
        ("needs = 1", "needs = 9", "newer reconnect"),
    ],
)
def test_a_wrong_file_is_listed_and_the_others_load(
    old: str, new: str, words: str, tmp_path: Path
) -> None:
    """One bad file is named with its reason; everybody else is there, and it stays as it is."""
    people = People(tmp_path)
    people.add("Anna", TODAY)
    people.add("Ben", TODAY)
    path = tmp_path / "people" / "anna.toml"
    bad = path.read_bytes().replace(old.encode(), new.encode())
    path.write_bytes(bad)
    found, (problem,) = people.all()
    assert [one.name for one in found] == ["Ben"]
    assert words in problem.reason
    assert people.add("Anna", TODAY).id == "anna-2"
    with pytest.raises(BadFile):
        people.rename("anna", "x")
    assert path.read_bytes() == bad
