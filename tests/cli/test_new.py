"""`reconnect new`: a file to start from, which works as it stands, and nothing written over."""

import json
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from reconnect_tui.cli.new import SCHEMA_FOLDER, Kind, ident_of, start, title_of
from reconnect_tui.cli.schema import written
from reconnect_tui.content.heads import PLACES
from reconnect_tui.errors import Refused
from tests.cli.typed import typed, write

Say = pytest.CaptureFixture[str]
KINDS: tuple[Kind, ...] = get_args(Kind)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where one's own exercises lie; the current folder is another one."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "home" / "exercises"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("here", [True, False])
def test_a_new_file_has_no_problem_at_all(
    kind: Kind, home: Path, capsys: Say, *, here: bool
) -> None:
    """What `new` writes passes `check --strict`, alone and among one's own files."""
    said = typed(capsys, "new", kind, "Sunday walk", *(["--here"] if here else []))
    assert said.code == 0
    root = Path() if here else home
    path = root / PLACES[kind] / "sunday-walk.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    assert (data["kind"], data["id"], data["title"]) == (kind, "sunday-walk", "Sunday walk")
    checked = typed(capsys, "check", path, "--strict", "--play")
    assert checked.code == 0, checked.out
    assert typed(capsys, "check", root, "--strict").lines[-1] == "1 file, no problems."


def test_what_is_made_here_works_together(capsys: Say) -> None:
    """An exercise finds the deck that was made beside it, from wherever the deck was made."""
    typed(capsys, "new", "deck", "small-questions", "--here")
    typed(capsys, "new", "exercise", "walk", "--here")
    path = Path("walk.toml")
    draw = (
        '[[steps]]\nid = "card"\nkind = "draw"\ndeck = "small-questions"\n\n[[steps]]\nid = "end"'
    )
    text = path.read_text(encoding="utf-8").replace('[[steps]]\nid = "end"', draw)
    path.write_text(text, encoding="utf-8")
    said = typed(capsys, "check", ".", "--strict", "--play")
    assert said.lines[-1] == "2 files, no problems.", said.out


def test_inside_a_folder_of_decks_here_is_here(
    capsys: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is in the right folder already gets the file just there."""
    Path("decks").mkdir()
    monkeypatch.chdir("decks")
    assert typed(capsys, "new", "deck", "walk", "--here").code == 0
    assert Path("walk.toml").is_file()


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_names_a_schema_that_is_there(kind: Kind, home: Path, capsys: Say) -> None:
    """The first line leads an editor to the schema beside it, by a way that can be shared."""
    typed(capsys, "new", kind, "walk")
    path = home / PLACES[kind] / "walk.toml"
    first = path.read_text(encoding="utf-8").splitlines()[0]
    way = first.removeprefix("#:schema ")
    assert way != first
    assert not Path(way).is_absolute()
    assert (path.parent / way).read_text(encoding="utf-8") == written(kind)
    assert str(home) not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_has_notes(kind: Kind) -> None:
    """It explains itself: a good part of it are notes, and every line fits a window."""
    lines = start(kind, "walk", "Walk", "./x.json").splitlines()
    assert sum("#" in line for line in lines) >= 8
    assert all(len(line) <= 100 for line in lines)
    assert not [line for line in lines if "NAME" in line or "TITLE" in line or "SCHEMA" in line]


@pytest.mark.parametrize("editor", ["taplo", "tombi"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_is_fine_in_an_editor(editor: str, kind: Kind, home: Path, capsys: Say) -> None:
    """The schema is found by its way from the file, and has nothing against the file."""
    command = shutil.which(editor)
    if command is None:
        pytest.skip(f"{editor} is not installed")
    typed(capsys, "new", kind, "walk")
    folder = home / PLACES[kind]
    text = (folder / "walk.toml").read_text(encoding="utf-8")
    write(folder / "broken.toml", text.replace(f'"{kind}"', '"knid"', 1))
    for name, fine in (("walk.toml", True), ("broken.toml", False)):
        args = ["--offline"] if editor == "tombi" else ["--no-auto-config"]
        done = subprocess.run(
            [command, "lint", *args, name], cwd=folder, capture_output=True, check=False
        )
        assert (done.returncode == 0) is fine, done.stderr.decode()


def test_nothing_is_written_over(home: Path, capsys: Say) -> None:
    """A file that is there stays as it is, byte for byte, and the command says so."""
    for args, path in ((["--here"], Path("walk.toml")), ([], home / "walk.toml")):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("mine", encoding="utf-8")
        said = typed(capsys, "new", "exercise", "walk", *args)
        assert said.code != 0
        assert said.err.endswith(("is there already. It is left as it is.\n", "another name.\n"))
        assert path.read_text(encoding="utf-8") == "mine"
        path.unlink()


def test_a_link_that_leads_nowhere_is_not_followed(capsys: Say, tmp_path: Path) -> None:
    """`new` makes a file only where there is nothing at all."""
    Path("walk.toml").symlink_to(tmp_path / "elsewhere.toml")
    assert typed(capsys, "new", "exercise", "walk", "--here").code == 1
    assert not (tmp_path / "elsewhere.toml").exists()


def test_a_schema_of_another_kind_is_left_alone(capsys: Say) -> None:
    """A file of that name which we did not write stays; ours is brought up to date."""
    folder = Path(SCHEMA_FOLDER)
    folder.mkdir()
    (folder / "deck.json").write_text("{}", encoding="utf-8")
    (folder / "exercise.json").write_text('{"title": "reconnect exercise"}', encoding="utf-8")
    for kind in ("deck", "exercise"):
        assert typed(capsys, "new", kind, "walk", "--here").code == 0
    assert (folder / "deck.json").read_text(encoding="utf-8") == "{}"
    assert json.loads((folder / "exercise.json").read_text(encoding="utf-8"))["properties"]


def test_a_taken_id_is_refused(home: Path, capsys: Say) -> None:
    """The shipped ids are taken, and the sentence names the file."""
    said = typed(capsys, "new", "exercise", "One clear ask")
    assert said.code == 1
    assert '"one-clear-ask" is the id of ' in said.err
    assert not home.exists()


@pytest.mark.parametrize(
    ("name", "ident", "title"),
    [
        ("sunday-walk", "sunday-walk", "Sunday walk"),
        ("Sunday walk", "sunday-walk", "Sunday walk"),
        ("Über die Größe", "uber-die-grosse", "Über die Größe"),
        ("walk.toml", "walk", "walk"),
        ("../../etc/passwd", "etc-passwd", "../../etc/passwd"),
        ('He said "yes" \\ {you}', "he-said-yes-you", 'He said "yes" \\ {you}'),
        ("TITLE of NAME", "title-of-name", "TITLE of NAME"),
    ],
)
def test_names_become_ids_and_titles(name: str, ident: str, title: str, capsys: Say) -> None:
    """Any words become an id that can be a file's name, and stay the title as typed."""
    assert (ident_of(name), title_of(name)) == (ident, title)
    typed(capsys, "new", "deck", name, "--here")
    data = tomllib.loads(Path("decks", f"{ident}.toml").read_text(encoding="utf-8"))
    assert (data["id"], data["title"]) == (ident, title)


@pytest.mark.parametrize("name", ["", "12", "-", "日本", "x" * 41, "..", "\x00"])
def test_names_that_cannot_be_ids_are_refused(name: str, home: Path, capsys: Say) -> None:
    """One sentence says what an id is made of, and nothing is made."""
    with pytest.raises(Refused, match="cannot be an id"):
        ident_of(name)
    said = typed(capsys, "new", "exercise", name)
    assert said.code in (1, 2)
    assert not home.exists()


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path, capsys: Say) -> None:
    """Where a folder should be there is a file: said, with its name, and no traceback."""
    write(tmp_path / "home" / "exercises", "")
    said = typed(capsys, "new", "exercise", "walk")
    assert said.code == 1
    assert "cannot be written" in said.err


def test_the_path_is_data_and_the_rest_is_talk(tmp_path: Path, capsys: Say) -> None:
    """What is printed is the path alone, so that an editor can be given it."""
    said = typed(capsys, "--home", tmp_path, "new", "exercise", "A quiet walk")
    assert [Path(line).resolve() for line in said.lines] == [
        (tmp_path / "exercises" / "a-quiet-walk.toml").resolve()
    ]
    assert "reconnect preview" in said.err
