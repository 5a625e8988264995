"""`reconnect check`: every problem of every file, in three forms, and every path played."""

import json
import shutil
import time
from pathlib import Path

import pytest

from reconnect_tui.cli.check import MOST
from tests.cli.typed import exercise, typed, write
from tests.content.test_problem_pages import page_of, samples

ROOT = Path(__file__).parents[2]
Say = pytest.CaptureFixture[str]


def broken(folder: Path, code: str) -> Path:
    """The broken sample of a problem's page."""
    return write(folder / "sample.toml", samples(page_of(code))[0].files["sample.toml"].decode())


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


# --- what is printed ------------------------------------------------------------------------


def test_a_problem_is_printed_as_the_design_prints_it(capsys: Say) -> None:
    """File, line, column, level, code, sentence; then the line, and the place marked."""
    broken(Path(), "E104")
    said = typed(capsys, "check", "sample.toml")
    assert said.code == 2
    assert said.lines == [
        'sample.toml:11:8: error E104: unknown kind "rating" in step "near". Did you mean "rate"?',
        '   11 | kind = "rating"',
        "      |        ^^^^^^^^",
        "1 file: 1 error.",
    ]


def test_json_is_a_list_with_eight_keys(capsys: Say) -> None:
    """Programs get a list of tables, in the order of the page, and nothing else."""
    broken(Path(), "E104")
    for form in (["--json"], ["--format", "json"]):
        said = typed(capsys, "check", "sample.toml", *form)
        assert said.code == 2
        assert json.loads(said.out) == [
            {
                "file": "sample.toml",
                "line": 11,
                "column": 8,
                "end_column": 16,
                "code": "E104",
                "level": "error",
                "message": 'unknown kind "rating" in step "near". Did you mean "rate"?',
                "suggestion": "rate",
            }
        ]


def test_json_of_nothing_wrong_is_an_empty_list(capsys: Say) -> None:
    """Whoever reads the list need not treat a good file apart."""
    write(Path("sample.toml"), exercise())
    said = typed(capsys, "check", "sample.toml", "--json")
    assert (said.code, json.loads(said.out)) == (0, [])


def test_github_shows_it_at_the_line(capsys: Say) -> None:
    """One remark for each problem, its place where GitHub looks for it."""
    broken(Path(), "E104")
    said = typed(capsys, "check", "sample.toml", "--format", "github")
    assert said.lines == [
        (
            "::error file=sample.toml,line=11,col=8,endColumn=16,title=E104::"
            'unknown kind "rating" in step "near". Did you mean "rate"?'
        )
    ]


def test_all_problems_of_all_files_sorted_by_place(capsys: Say) -> None:
    """One run tells everything, file by file, from the top of each."""
    steps = '[[steps]]\nid = "A"\nkind = "info"\ntext = ""\n'
    for name in ("zebra", "apple"):
        write(Path("mine", f"{name}.toml"), exercise(name, steps))
    rows = json.loads(typed(capsys, "check", "mine", "--json").out)
    places = [(row["file"], row["line"], row["code"]) for row in rows]
    assert places == [
        (str(Path("mine", f"{name}.toml")), line, code)
        for name in ("apple", "zebra")
        for line, code in ((10, "E112"), (12, "E108"))
    ]


def test_a_hopeless_file_does_not_flood_the_screen(capsys: Say) -> None:
    """Twenty problems of one file are enough; the rest is counted, and another file is not hit."""
    steps = "".join(f'[[steps]]\nid = "s{n}"\nkind = "no"\n' for n in range(MOST + 4))
    write(Path("mine", "flood.toml"), exercise("flood", steps))
    write(Path("mine", "other.toml"), exercise("other", '[[steps]]\nid = "a"\nkind = "no"\n'))
    said = typed(capsys, "check", "mine")
    assert said.out.count("flood.toml:") == MOST + 1
    assert f"{Path('mine', 'flood.toml')}: 4 more. Mend these first." in said.lines
    assert said.out.count("other.toml:") == 1
    assert said.lines[-1] == "2 files: 25 errors."


HOSTILE = """\
format = 1
kind = "\\u009b2J"
id = "\u009b31m"
title = "\u202enot"
"\\u009b1m" = 1
"""


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_hostile_file_commands_no_terminal(form: str, capsys: Say) -> None:
    """Neither a file's words, nor its keys, nor its name reach the terminal as commands."""
    write(Path("mine", "c\u009b7m.toml"), HOSTILE)
    said = typed(capsys, "check", "mine", "--format", form)
    assert said.code == 2
    assert not {"\u009b", "\u202e"} & set(said.out)


# --- exit codes -----------------------------------------------------------------------------

WARNED = exercise().replace('sources = ["Ours"]\n', "")


@pytest.mark.parametrize(
    ("text", "args", "code"),
    [
        (exercise(), [], 0),
        (exercise(), ["--strict"], 0),
        (WARNED, [], 0),
        (WARNED, ["--strict"], 1),
        (exercise("other"), [], 2),
        (exercise("other"), ["--strict"], 2),
        (exercise("other"), ["--json"], 2),
        (WARNED, ["--strict", "--format", "github"], 1),
    ],
)
def test_exit_codes(text: str, args: list[str], code: int, capsys: Say) -> None:
    """0 fine, 1 warnings if they count, 2 errors: the same in every form."""
    write(Path("sample.toml"), text)
    assert typed(capsys, "check", "sample.toml", *args).code == code


@pytest.mark.parametrize("name", ["nothing.toml", "nothing"])
def test_a_path_that_is_not_there(name: str, capsys: Say) -> None:
    """A mistyped path is an error with a sentence, so that CI does not pass by mistake."""
    said = typed(capsys, "check", name)
    assert said.code == 2
    assert said.lines[0] == f"{name}:1:1: error E100: There is no such file."


def test_a_folder_without_files(capsys: Say) -> None:
    """The same for a folder in which there is nothing to check."""
    Path("empty").mkdir()
    said = typed(capsys, "check", "empty")
    assert said.code == 2
    assert "There are no .toml files in this folder." in said.lines[0]


# --- played ---------------------------------------------------------------------------------


def test_play_tells_screens_and_minutes_for_two_and_for_one(capsys: Say) -> None:
    """Counted by hand: fourteen screens, one each to show a number, one each at the close."""
    counted = ROOT / "tests" / "cli" / "active-listening.toml"
    shutil.copy(counted, "active-listening.toml")
    said = typed(capsys, "check", "active-listening.toml", "--play")
    assert said.code == 0
    assert said.lines[1].startswith("  two: 18 screens, 8.5 timed minutes, ")
    assert said.lines[2].startswith("  solo: 7 screens, 3.5 timed minutes, ")


def test_play_leaves_the_list_alone(capsys: Say) -> None:
    """With `--json` the report goes where it does not disturb."""
    write(Path("sample.toml"), exercise())
    said = typed(capsys, "check", "sample.toml", "--play", "--json")
    assert json.loads(said.out) == []
    assert "two: 5 screens, 4 timed minutes" in said.err


def test_play_leaves_out_what_is_broken(capsys: Say) -> None:
    """A file with errors is not played, and the others are."""
    write(Path("mine/bad.toml"), exercise("bad", "[[steps]]\nid = 1\n"))
    write(Path("mine/good.toml"), exercise("good"))
    said = typed(capsys, "check", "mine", "--play")
    assert said.code == 2
    assert [line for line in said.lines if line.endswith("good.toml")]
    assert not [line for line in said.lines if line.endswith("bad.toml")]


def test_play_plays_programs_with_their_changes(capsys: Say) -> None:
    """A program's session is as long as the program makes it."""
    program = (
        'format = 1\nkind = "program"\nid = "weeks"\ntitle = "Weeks"\nfor = ["two"]\n'
        'sources = ["Ours"]\n[[weeks]]\nid = "one"\ntitle = "One"\nsessions = [\n'
        '  { id = "a", exercise = "walk", set = { "talk.time" = "5m" } },\n'
        '  { id = "b", exercise = "walk", each_alone = true },\n]\n'
    )
    write(Path("set/walk.toml"), exercise("walk"))
    write(Path("set/programs/weeks.toml"), program)
    said = typed(capsys, "check", "set/programs", "--play")
    assert [line.split(" timed")[0] for line in said.lines[1:3]] == [
        "  a, two: 5 screens, 10",
        "  b, solo: 3 screens, 2",
    ]


def test_play_names_what_nobody_ever_sees(capsys: Say) -> None:
    """Two conditions that exclude each other hide a step from everybody."""
    steps = """
[[steps]]
id = "load"
kind = "rate"
text = "{you}?"
low = "light"
high = "heavy"

[[steps]]
id = "never"
kind = "info"
text = "Words."
show_if = [ { step = "load", at_least = 4 }, { step = "load", at_most = 2 } ]
"""
    write(Path("sample.toml"), exercise("sample", steps))
    said = typed(capsys, "check", "sample.toml", "--play", "--strict")
    assert said.code == 1
    assert (
        'sample.toml:18:6: warning W256: step "never" is never seen for two: '
        "no answers lead to it. Look at show_if."
    ) in said.lines
    assert said.lines[-1] == "1 file: 2 warnings."


def test_the_whole_library_is_played_in_three_seconds(capsys: Say) -> None:
    """Checking and playing everything that is shipped is quick enough to do on every save."""
    typed(capsys, "check")
    before = time.process_time()
    said = typed(capsys, "check", "--play")
    spent = time.process_time() - before
    assert said.code == 0
    assert said.lines[-1].endswith("files, no problems.")
    assert spent < 3, f"{spent:.1f} s"
