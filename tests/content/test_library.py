"""Folders of files: listed by their heads, read on demand, and what is wrong is said."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reconnect_tui.content.checking import check_all
from reconnect_tui.content.findings import BadContent, NotThere
from reconnect_tui.content.heads import read_head
from reconnect_tui.content.library import Library
from reconnect_tui.content.shelves import Folder, languages_in
from tests.content.files import text_of

HELLO = '[[steps]]\nid = "hello"\nkind = "info"\ntext = "{}"\n'
DRAW = '[[steps]]\nid = "card"\nkind = "draw"\ndeck = "things"\n'
CARDS = (
    'format = 1\nkind = "deck"\nid = "things"\ntitle = "Things"\n'
    'cards = [{ id = "one", text = "One thing?" }]\n'
)


def put(folder: Path, name: str, text: str) -> Path:
    """Write a file, with the folders it needs."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def named(ident: str, text: str = "Sit down.") -> str:
    """An exercise of another id."""
    return text_of(HELLO.format(text)).replace('id = "sample"', f'id = "{ident}"')


def test_a_list_needs_no_pydantic(tmp_path: Path) -> None:
    """Heads are read without the library that checks files: a list comes up at once."""
    put(tmp_path, "sample.toml", named("sample"))
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from reconnect_tui.content.library import Library\n"
        "from reconnect_tui.content.shelves import Folder\n"
        f"library = Library([Folder(Path({str(tmp_path)!r}))])\n"
        "print([head.title for head in library.exercises.values()], library.problems)\n"
        "print('pydantic' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['A sample'] ()\nFalse\n"


def test_a_head_says_what_a_list_shows(tmp_path: Path) -> None:
    """Title, for whom, tags, depth, evidence, lengths: all from the file's opening."""
    more = (
        'summary = "Short."\ntags = ["talk"]\ndepth = 2\nlengths = ["short", "full"]\n'
        'evidence = { grade = "B", note = "Not much." }\nstatus = "wip"\nversion = 3\n'
    )
    path = put(tmp_path, "sample.toml", text_of(HELLO.format("Hi."), more=more))
    head = read_head(path, "exercise", shipped=False)
    assert (head.id, head.title, head.summary) == ("sample", "A sample", "Short.")
    assert (head.modes, head.tags, head.depth) == (("two", "solo"), ("talk",), 2)
    assert (head.grade, head.lengths, head.status) == ("B", ("short", "full"), "wip")
    assert (head.version, head.shipped, head.usable) == (3, False, True)


def test_a_head_of_nonsense_is_still_a_head(tmp_path: Path) -> None:
    """A list shows a broken file by its name, with its first problem."""
    text = "format = 1\nkind = 'exercise'\nid = 7\ntitle = []\nfor = 'two'\ndepth = true\n"
    head = read_head(put(tmp_path, "odd.toml", text), "exercise")
    assert (head.id, head.title, head.modes, head.depth) == ("odd", "odd", (), 1)
    cut = read_head(put(tmp_path, "cut.toml", 'format = 1\nkind = "exer'), "exercise")
    assert [problem.code for problem in cut.problems] == ["E101"]
    assert not cut.usable


def test_bad_files_are_listed_and_the_rest_loads(tmp_path: Path) -> None:
    """One broken file is named with its first error and takes nothing else along."""
    put(tmp_path, "sample.toml", named("sample"))
    put(tmp_path, "broken.toml", "format = 1\nkind = [")
    put(tmp_path, "newer.toml", named("newer").replace("format = 1", "format = 9"))
    library = Library([Folder(tmp_path)])
    assert set(library.exercises) == {"sample", "broken", "newer"}
    assert [problem.code for problem in library.problems] == ["E101", "E115"]
    assert library.exercise("sample").title == "A sample"
    with pytest.raises(BadContent, match="needs a newer reconnect"):
        library.exercise("newer")


def test_a_file_with_errors_raises_all_of_them(tmp_path: Path) -> None:
    """Whoever opens it gets every reason, the first one as the sentence."""
    text = text_of('[[steps]]\nid = "a"\nkind = "infos"\n[[steps]]\nid = "b"\nkind = "writes"')
    put(tmp_path, "sample.toml", text)
    with pytest.raises(BadContent) as caught:
        Library([Folder(tmp_path)]).exercise("sample")
    assert [problem.line for problem in caught.value.problems] == [11, 14]
    assert str(caught.value).endswith('unknown kind "infos" in step "a". Did you mean "info"?')


def test_an_unknown_id_gets_the_nearest(tmp_path: Path) -> None:
    """A mistyped name is answered with what was probably meant."""
    put(tmp_path, "evening-quarter-hour.toml", named("evening-quarter-hour"))
    with pytest.raises(NotThere) as caught:
        Library([Folder(tmp_path)]).exercise("evning-quarter")
    assert caught.value.nearest == "evening-quarter-hour"
    with pytest.raises(NotThere, match=r'There is no deck "zzz"\.$'):
        Library([Folder(tmp_path)]).deck("zzz")


def test_the_same_id_twice_keeps_the_first_and_names_both(tmp_path: Path) -> None:
    """A file of one's own stands in for a shipped one only if it says so."""
    first = put(tmp_path / "shipped", "sample.toml", named("sample"))
    second = put(tmp_path / "own", "sample.toml", named("sample", "My own words."))
    folders = [Folder(tmp_path / "shipped", shipped=True), Folder(tmp_path / "own")]
    library = Library(folders)
    (problem,) = library.problems
    assert problem.code == "E201"
    assert problem.file == str(second)
    assert str(first) in problem.message
    assert library.head("exercise", "sample").shipped
    put(
        tmp_path / "own",
        "sample.toml",
        named("sample").replace("title =", 'replaces = "sample"\ntitle ='),
    )
    again = Library(folders)
    assert again.problems == ()
    assert not again.head("exercise", "sample").shipped


def test_decks_and_programs_lie_in_folders_of_their_own(tmp_path: Path) -> None:
    """An exercise gets exactly the decks that it draws from."""
    put(tmp_path, "sample.toml", text_of(DRAW))
    put(tmp_path, "decks/things.toml", CARDS)
    put(tmp_path, "decks/others.toml", CARDS.replace('"things"', '"others"'))
    library = Library([Folder(tmp_path)])
    assert list(library.decks_for(library.exercise("sample"))) == ["things"]
    assert set(library.decks) == {"things", "others"}
    assert dict(library.programs) == {}


def test_a_program_leads_on_to_programs_that_are_there(tmp_path: Path) -> None:
    """A mistyped one is named where it stands, with what was probably meant."""
    put(tmp_path, "sample.toml", named("sample"))
    weeks = '[[weeks]]\nid = "w"\ntitle = "W"\nsessions = [{ id = "s", exercise = "sample" }]\n'
    head = 'format = 1\nkind = "program"\ntitle = "P"\nfor = ["two"]\nsources = ["Ours"]\n'
    put(tmp_path, "programs/first.toml", f'{head}id = "first"\nthen = ["secnd"]\n{weeks}')
    put(tmp_path, "programs/second.toml", f'{head}id = "second"\nthen = ["first"]\n{weeks}')
    (problem,) = check_all(Library([Folder(tmp_path)]))
    assert (problem.code, problem.line) == ("E202", 7)
    assert problem.message == 'there is no program "secnd". Did you mean "second"?'


def test_a_file_is_opened_by_its_path(tmp_path: Path) -> None:
    """`run FILE` needs no folder, and a deck is known as a deck."""
    library = Library([])
    assert library.open(put(tmp_path, "sample.toml", named("sample"))).id == "sample"
    assert library.open(put(tmp_path, "things.toml", CARDS)).kind == "deck"  # type: ignore[attr-defined]  # every file has a kind
    with pytest.raises(BadContent, match="no such file"):
        library.open(tmp_path / "nothing.toml")


def test_a_language_is_read_where_there_is_one(tmp_path: Path) -> None:
    """Each exercise falls back by itself, also if its translation is broken."""
    put(tmp_path, "sample.toml", named("sample"))
    put(tmp_path, "other.toml", named("other"))
    put(tmp_path, "third.toml", named("third"))
    german = named("sample", "Setzt euch.").replace("A sample", "Ein Beispiel")
    put(tmp_path, "de/sample.toml", german.replace("format = 1", 'format = 1\nlang = "de"'))
    put(tmp_path, "de/third.toml", "kaputt")
    put(tmp_path, "decks/things.toml", CARDS)
    library = Library([Folder(tmp_path)], lang="de")
    assert languages_in(tmp_path) == ("de",)
    assert library.exercises["sample"].title == "Ein Beispiel"
    assert library.exercise("sample").lang == "de"
    assert [library.exercise(ident).lang for ident in ("other", "third")] == ["en", "en"]


def test_files_inside_an_archive_are_read_as_well(tmp_path: Path) -> None:
    """Shipped files may lie in a zip: only what a Traversable can is asked of them."""
    archive = tmp_path / "app.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("exercises/sample.toml", text_of(DRAW))
        file.writestr("exercises/decks/things.toml", CARDS)
    library = Library([Folder(zipfile.Path(archive) / "exercises", shipped=True)])
    assert list(library.decks_for(library.exercise("sample"))) == ["things"]


@pytest.mark.parametrize("name", [".hidden.toml", "notes.txt", "sample.toml~", "Sample.TOML"])
def test_what_is_no_exercise_is_not_listed(name: str, tmp_path: Path) -> None:
    """Editors leave other files about."""
    put(tmp_path, name, "anything")
    assert dict(Library([Folder(tmp_path)]).exercises) == {}


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    """Nobody needs files of their own."""
    library = Library([Folder(tmp_path / "nowhere")])
    assert (dict(library.exercises), library.problems) == ({}, ())


@pytest.mark.parametrize(
    ("needed", "app", "codes"),
    [
        (">=0.2", "0.1.9", ["E136"]),
        (">=0.2", "0.2.0", []),
        (">=0.10", "0.9", ["E136"]),
        (">=9", "", []),
    ],
)
def test_a_newer_app_is_asked_for_before_anything_else(
    needed: str, app: str, codes: list[str], tmp_path: Path
) -> None:
    """An old app says that it is old, and does not complain about keys it cannot know."""
    text = named("sample").replace("title =", f'needs_app = "{needed}"\ntitle =')
    if codes:
        text = text.replace("not_for =", "brand-new = 1\nnot_for =")
    put(tmp_path, "sample.toml", text)
    library = Library([Folder(tmp_path)], app=app)
    assert [problem.code for problem in library.loaded("exercise", "sample").problems] == codes
