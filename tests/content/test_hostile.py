"""Files that are meant to hurt: each comes out as a few sentences, soon."""

import os
from pathlib import Path

import pytest

from reconnect_tui.content.checking import check_all
from reconnect_tui.content.library import Library
from reconnect_tui.content.loading import load
from reconnect_tui.content.report import WIDEST, as_text
from reconnect_tui.content.shelves import Folder
from tests.content.files import opening, text_of

ROOM = 200_000
STEP = '[[steps]]\nid = "a"\nkind = "choose"\ntext = "Choose."\n'

ENDLESS = {
    "numbers": "steps = [" + "1," * (ROOM // 2) + "]",
    "lists": "steps = [" + "[]," * (ROOM // 3) + "]",
    "tables": "steps = [" + '{kind="x"},' * (ROOM // 11) + "]",
    "headers": "[[steps]]\n" * (ROOM // 10),
    "options": STEP + "options = [" + '"x",' * (ROOM // 4) + "]",
    "tags": "tags = [" + '"x",' * (ROOM // 4) + "]",
}


@pytest.mark.figure("T11", tried=1)
@pytest.mark.parametrize("name", ENDLESS)
def test_endless_lists_are_one_sentence(name: str, tmp_path: Path) -> None:
    """A hundred thousand entries are not complained about one by one."""
    path = tmp_path / "sample.toml"
    path.write_text(f"{opening()}\n{ENDLESS[name]}\n", encoding="utf-8")
    (problem,) = load(path).problems
    assert problem.code == "E109"
    assert problem.message.endswith("No list has more than 500.")
    assert len(as_text(problem)) < 4 * WIDEST + len(str(path))


def test_a_line_of_a_mile_is_shown_around_its_place(tmp_path: Path) -> None:
    """The marks still stand under what is wrong."""
    path = tmp_path / "sample.toml"
    text = text_of('[[steps]]\nid = "a"\nkind = "info"\ntext = "Hi."')
    path.write_text(text.replace('"Hi."', f'"{"x" * 150}" # {"y" * 900}\nnope = 1 # {"z" * 300}'))
    (problem,) = load(path).errors
    _, line, marks = as_text(problem).split("\n")
    assert line[8:].startswith("nope = 1")
    assert marks[8:] == "^^^^"
    assert len(line) == WIDEST + 8


@pytest.mark.figure("T11", tried=1)
@pytest.mark.parametrize("depth", [50, 5000])
def test_deep_nesting_is_a_sentence(depth: int, tmp_path: Path) -> None:
    """Brackets in brackets end as a problem, not as a recursion error."""
    path = tmp_path / "sample.toml"
    path.write_text(f"{opening()}\nsteps = {'[' * depth}{']' * depth}\n", encoding="utf-8")
    assert load(path).errors


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_file_is_listed_and_left_alone(tmp_path: Path) -> None:
    """A pipe, a folder or a broken link with the right name does not hang or crash a list."""
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "gone.toml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "sample.toml").write_text(
        text_of('[[steps]]\nid = "a"\nkind = "info"\ntext = "Hi."'), encoding="utf-8"
    )
    library = Library([Folder(tmp_path)])
    assert {problem.code for problem in check_all(library)} == {"E100"}
    assert len(library.problems) == 3
    assert library.exercise("sample").id == "sample"


@pytest.mark.figure("T11", tried=1)
@pytest.mark.parametrize("ident", ["../secret", "a/b", "/etc/passwd", "..", "con.txt", "a" * 99])
def test_an_id_is_never_a_path(ident: str, tmp_path: Path) -> None:
    """Ids look things up; they open nothing."""
    text = text_of(f'[[steps]]\nid = "a"\nkind = "draw"\ndeck = "{ident}"')
    path = tmp_path / "sample.toml"
    path.write_text(text, encoding="utf-8")
    assert [problem.code for problem in load(path).errors] == ["E112"]
