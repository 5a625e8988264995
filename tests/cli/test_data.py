"""`export`, `import`, `backup`, `restore`, `erase`: one's data are one's own."""

import json
import stat
from pathlib import Path

import pytest
from icalendar import Calendar

from reconnect_tui.cli import data
from tests.cli.homes import lived_in
from tests.cli.typed import Said, typed

Say = pytest.CaptureFixture[str]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with an evening in it."""
    lived_in(tmp_path / "home")
    return tmp_path / "home"


def do(capsys: Say, home: Path, *args: object) -> Said:
    """A command, in a home."""
    return typed(capsys, "--home", home, *args)


# --- export and import ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "begins"),
    [
        ([], "# Journal"),
        (["--markdown"], "# Journal"),
        (["--html"], "<!DOCTYPE html>"),
        (["--ics"], "BEGIN:VCALENDAR"),
        (["--json"], '{\n "kind": "reconnect-export"'),
        (["--cards", "appreciation"], "<!DOCTYPE html>"),
    ],
)
def test_each_form_goes_to_the_standard_output(
    args: list[str], begins: str, home: Path, capsys: Say
) -> None:
    """Only data there; talk elsewhere."""
    said = do(capsys, home, "export", *args)
    assert said.code == 0
    assert said.out.startswith(begins)


@pytest.mark.parametrize(
    ("name", "begins"),
    [("x.md", "# J"), ("x.html", "<!D"), ("x.ics", "BEGIN"), ("x.json", "{"), ("x.txt", "# J")],
)
def test_the_ending_says_how(
    name: str, begins: str, home: Path, tmp_path: Path, capsys: Say
) -> None:
    """A file of this account only, and nothing on the standard output."""
    path = tmp_path / name
    said = do(capsys, home, "export", "--to", path)
    assert (said.code, said.out) == (0, "")
    assert path.read_text(encoding="utf-8").startswith(begins)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_ending_that_would_be_untrue_is_refused(home: Path, tmp_path: Path, capsys: Say) -> None:
    """No page is called a PDF that is none, unless one says so."""
    path = tmp_path / "x.pdf"
    said = do(capsys, home, "export", "--to", path)
    assert (said.code, '".pdf"' in said.err, path.exists()) == (1, True, False)
    assert do(capsys, home, "export", "--html", "--to", path).code == 0


def test_nothing_is_written_over_unasked(home: Path, tmp_path: Path, capsys: Say) -> None:
    """A file that is there stays, until one says otherwise."""
    path = tmp_path / "letter.md"
    path.write_text("dear", encoding="utf-8")
    said = do(capsys, home, "export", "--to", path)
    assert said.code == 1
    assert "--over" in said.err
    assert path.read_text(encoding="utf-8") == "dear"
    assert do(capsys, home, "export", "--to", path, "--over").code == 0
    assert path.read_text(encoding="utf-8").startswith("# Journal")


@pytest.mark.parametrize("form", ["--markdown", "--html"])
def test_an_export_to_read_keeps_sealed_words(form: str, home: Path, capsys: Say) -> None:
    """For both: what both may read. For one: that one's own too, and not the other's."""
    both = do(capsys, home, "export", form).out
    assert both.count("café with Ana") == both.count("café with Leo") == 1
    ana = do(capsys, home, "export", form, "--as", "Ana").out
    assert (ana.count("café with Ana"), ana.count("café with Leo")) == (2, 1)


def test_an_export_comes_back_in_once(home: Path, tmp_path: Path, capsys: Say) -> None:
    """In another home it is all there; a second time nothing is new."""
    path, other = tmp_path / "all.json", tmp_path / "other"
    do(capsys, home, "export", "--to", path)
    first = do(capsys, other, "import", path)
    assert (first.code, first.out) == (0, "")
    assert "came in" in first.err
    assert do(capsys, other, "import", path).err.splitlines()[-1] == "Nothing new was in it."
    assert do(capsys, other, "export", "--json").out == path.read_text(encoding="utf-8")


def test_what_is_no_export_is_refused(home: Path, tmp_path: Path, capsys: Say) -> None:
    """With the file's name and what is wrong; exit code 2."""
    path = tmp_path / "x.json"
    path.write_text("{\n]", encoding="utf-8")
    said = do(capsys, home, "import", path)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(f"{path}:2: This is not valid JSON")


def test_cards_have_no_names_and_no_marks_in_them(home: Path, capsys: Say) -> None:
    """A printed card is for anybody."""
    said = do(capsys, home, "export", "--cards", "appreciation")
    assert said.out.count("<blockquote>") > 10
    assert "{" not in said.out.split("</style>")[1]
    assert "your partner" in said.out
    assert do(capsys, home, "export", "--cards", "nowhere").code != 0


def test_a_calendar_reads_what_is_exported(home: Path, capsys: Say) -> None:
    """The agreement's day to look at it, and its Friday."""
    said = do(capsys, home, "export", "--ics")
    assert len(Calendar.from_ical(said.out).walk("VEVENT")) == 2


# --- backups ---------------------------------------------------------------------------------


def test_a_backup_is_made_listed_and_brought_back(home: Path, capsys: Say) -> None:
    """What was lost since is there again, and how it was before is kept too."""
    made = do(capsys, home, "backup")
    assert made.code == 0
    assert do(capsys, home, "restore").out == made.out
    (file,) = (home / "people").glob("ana.toml")
    before = file.read_bytes()
    file.unlink()
    back = do(capsys, home, "restore", Path(made.out.strip()).stem, "--yes")
    assert (back.code, back.out) == (0, "people/ana.toml\n")
    assert "How it was before: " in back.err
    assert file.read_bytes() == before


def test_a_backup_can_go_elsewhere(home: Path, tmp_path: Path, capsys: Say) -> None:
    """On a stick; nothing there is written over."""
    path = tmp_path / "stick.zip"
    assert do(capsys, home, "backup", "--to", path).out == f"{path}\n"
    assert do(capsys, home, "backup", "--to", path).code == 1


def test_there_may_be_nothing_to_keep(tmp_path: Path, capsys: Say) -> None:
    """That is said, and no empty backup is made."""
    assert do(capsys, tmp_path, "backup").code == 1
    assert do(capsys, tmp_path, "restore").err == "There are no backups yet.\n"
    assert do(capsys, tmp_path, "restore", "2026-01-01").code == 1
    assert list(tmp_path.iterdir()) == []


# --- erase -----------------------------------------------------------------------------------


def everything(home: Path) -> bytes:
    """Every byte of a home."""
    return b"".join(path.read_bytes() for path in sorted(home.rglob("*")) if path.is_file())


@pytest.mark.parametrize("args", [[], ["--person", "Ana", "--everything"]])
def test_one_has_to_say_what_goes(args: list[str], home: Path, capsys: Say) -> None:
    """Neither, or both, is a usage error."""
    before = everything(home)
    assert do(capsys, home, "erase", *args).code == 2
    assert everything(home) == before


def test_nobody_to_ask_means_nothing_goes(home: Path, capsys: Say) -> None:
    """In a pipe it takes --yes; what would go is shown all the same."""
    before = everything(home)
    said = do(capsys, home, "erase", "--person", "Ana")
    assert (said.code, said.out) == (2, "")
    assert "This would go for good:" in said.err
    assert everything(home) == before


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("n\n", 130), ("\n", 130)])
def test_it_asks_first(
    answer: str, code: int, home: Path, capsys: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A yes erases; a no, or Enter alone, does nothing."""
    before = everything(home)
    monkeypatch.setattr(data, "can_ask", lambda: True)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: answer.strip())
    assert do(capsys, home, "erase", "--person", "ana").code == code
    assert (everything(home) == before) is (code != 0)
    assert (b"with Ana" in everything(home)) is (code != 0)
    assert b"with Leo" in everything(home)


def test_everything_goes_and_it_says_what(home: Path, capsys: Say) -> None:
    """Folder by folder."""
    said = do(capsys, home, "erase", "--everything", "--yes")
    assert said.code == 0
    assert "1 file in sessions." in said.err
    assert b"with" not in everything(home)
    assert do(capsys, home, "journal").lines[0].startswith("No evenings yet.")


def test_backups_are_listed_as_data(capsys: Say, tmp_path: Path) -> None:
    """`restore --json` gives name and path of each; none is an empty list."""
    home = tmp_path / "home"
    assert json.loads(typed(capsys, "--home", home, "restore", "--json").out) == []
    lived_in(home)
    typed(capsys, "--home", home, "backup")
    (one,) = json.loads(typed(capsys, "--home", home, "restore", "--json").out)
    assert Path(one["path"]).is_file()
    assert Path(one["path"]).stem == one["name"]
