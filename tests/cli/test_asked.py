"""Which files `reconnect check` looks at, what lies around them, and their other languages."""

import json
from pathlib import Path
from typing import get_args

import pytest

from reconnect_tui.content.fields import Guard
from reconnect_tui.language.guard import FAMILIES
from tests.cli.typed import exercise, typed, write

ROOT = Path(__file__).parents[2]
Say = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_without_paths_everything_of_ours_and_of_theirs(tmp_path: Path, capsys: Say) -> None:
    """The shipped files and one's own, programs and decks and other languages among them."""
    write(tmp_path / "home" / "exercises" / "mine.toml", exercise("other"))
    rows = json.loads(typed(capsys, "check", "--json").out)
    assert [Path(row["file"]).name for row in rows] == ["mine.toml"]
    said = typed(capsys, "check")
    shipped = [*(ROOT / "exercises").glob("*.toml"), *(ROOT / "exercises").glob("[dp]*/*.toml")]
    assert int(said.lines[-1].split()[0]) > len(shipped)


def test_the_shipped_files_are_fine(capsys: Say) -> None:
    """Nothing at all is wrong with what the app brings along."""
    said = typed(capsys, "check", "--strict")
    assert (said.code, said.err) == (0, "")
    assert said.lines[-1].endswith("files, no problems.")


def test_a_file_finds_what_lies_beside_it(capsys: Say) -> None:
    """A program finds exercises of its folder, an exercise its decks, and the shipped ones."""
    steps = '[[steps]]\nid = "card"\nkind = "draw"\ndeck = "own"\n'
    write(Path("set/walk.toml"), exercise("walk", steps))
    deck = 'format = 1\nkind = "deck"\nid = "own"\ntitle = "Own"\n[[cards]]\nid = "a"\ntext = "A"\n'
    write(Path("set/decks/own.toml"), deck)
    program = (
        'format = 1\nkind = "program"\nid = "weeks"\ntitle = "Weeks"\nfor = ["two"]\n'
        'sources = ["Ours"]\n[[weeks]]\nid = "one"\ntitle = "One"\nsessions = [\n'
        '  { id = "a", exercise = "walk" },\n  { id = "b", exercise = "one-clear-ask" },\n'
        '  { id = "c", exercise = "wlak" },\n]\n'
    )
    write(Path("set/programs/weeks.toml"), program)
    for path in ("set/walk.toml", "set/decks/own.toml", "set/decks"):
        assert typed(capsys, "check", path, "--strict").code == 0, path
    for path in ("set", "set/programs", "set/programs/weeks.toml"):
        (row,) = json.loads(typed(capsys, "check", path, "--json").out)
        assert (row["code"], row["line"], row["suggestion"]) == ("E202", 13, "walk")
        assert row["file"] == str(Path("set/programs/weeks.toml"))


def test_an_id_that_is_taken_names_both_files(tmp_path: Path, capsys: Say) -> None:
    """Two files of one id are an error, unless the second says that it replaces the first."""
    own = tmp_path / "home" / "exercises" / "one-clear-ask.toml"
    write(own, exercise("one-clear-ask"))
    (row,) = json.loads(typed(capsys, "check", own, "--json").out)
    assert row["code"] == "E201"
    assert str(Path("exercises", "one-clear-ask.toml")) in row["message"]
    write(own, exercise("one-clear-ask", more='replaces = "one-clear-ask"'))
    assert typed(capsys, "check", own, "--strict").code == 0


def test_a_file_outside_may_be_of_any_kind(capsys: Say) -> None:
    """A deck that is checked by its path need not lie in a folder called `decks`."""
    deck = 'format = 1\nkind = "deck"\nid = "own"\ntitle = "Own"\n[[cards]]\nid = "a"\ntext = "A"\n'
    write(Path("own.toml"), deck)
    assert typed(capsys, "check", "own.toml").code == 0
    assert "E104" in typed(capsys, "check", ".").out


# --- languages ------------------------------------------------------------------------------


def german(folder: Path, steps: str) -> Path:
    """An English exercise, and a German one with these steps."""
    write(folder / "sample.toml", exercise())
    return write(folder / "de" / "sample.toml", exercise("sample", steps, 'lang = "de"'))


GUT = '[[steps]]\nid = "talk"\nkind = "speak"\ntime = "2m"\ntext = "{you}, erzähl."\n'


def test_a_translation_is_compared(capsys: Say) -> None:
    """Missing steps, other settings and other placeholders are errors of the translation."""
    german(Path("set"), GUT)
    for args in (["set"], ["set", "--lang", "de"], ["set/de"], ["set/de/sample.toml"]):
        assert typed(capsys, "check", *args, "--strict").code == 0, args
    german(Path("set"), GUT.replace("{you}, e", "E").replace("2m", "3m"))
    for args in (["set"], ["set", "--lang", "de"], ["set/de"], ["set/de/sample.toml"]):
        rows = json.loads(typed(capsys, "check", *args, "--json").out)
        assert [row["code"] for row in rows] == ["E211", "E212"], args


@pytest.mark.parametrize("lang", ["", 'lang = "en"', 'lang = "fr"'])
def test_a_translation_says_its_language(lang: str, capsys: Say) -> None:
    """A file in `de/` that is not said to be German is one error, and is told what to write."""
    german(Path("set"), GUT)
    write(Path("set/de/sample.toml"), exercise("sample", GUT, lang))
    (row,) = json.loads(typed(capsys, "check", "set", "--json").out)
    assert (row["code"], row["suggestion"]) == ("E211", "de")
    assert row["message"].endswith('Write lang = "de".')


def test_a_program_sets_a_deck_that_is_there(capsys: Say) -> None:
    """A deck that a program puts into an exercise is looked for like any other."""
    steps = '[[steps]]\nid = "card"\nkind = "draw"\ndeck = "appreciation"\n'
    write(Path("set/walk.toml"), exercise("walk", steps))
    for deck, codes in (("fun", []), ("fnu", ["E206"])):
        program = (
            'format = 1\nkind = "program"\nid = "weeks"\ntitle = "Weeks"\nfor = ["two"]\n'
            'sources = ["Ours"]\n[[weeks]]\nid = "one"\ntitle = "One"\nsessions = [\n'
            f'  {{ id = "a", exercise = "walk", set = {{ "card.deck" = "{deck}" }} }},\n]\n'
        )
        write(Path("set/programs/weeks.toml"), program)
        rows = json.loads(typed(capsys, "check", "set", "--json").out)
        assert [row["code"] for row in rows] == codes


def test_what_a_language_lacks_is_told_when_asked(capsys: Say) -> None:
    """A file without a version in a language is a warning, and only `--lang` gives it."""
    write(Path("set/sample.toml"), exercise())
    assert typed(capsys, "check", "set", "--strict").code == 0
    said = typed(capsys, "check", "set", "--lang", "de", "--strict")
    assert said.code == 1
    assert "W255" in said.out


def test_the_shipped_german_files_fit(capsys: Say) -> None:
    """The exercises of the first evening are there in German, step by step the same."""
    said = typed(capsys, "check", "--lang", "de", "--json")
    assert said.code == 0
    rows = json.loads(said.out)
    assert {row["code"] for row in rows} == {"W255"}
    lacking = {Path(row["file"]).stem for row in rows}
    first = {"take-turns-listening", "say-it-from-me", "what-i-saw-you-do", "evening-quarter-hour"}
    assert lacking.isdisjoint({*first, "appreciation"})


# --- words ----------------------------------------------------------------------------------


def test_word_lists_and_guards_are_checked_too(capsys: Say) -> None:
    """A list that is wrong, and a guard's rule that is wrong, are told at their place."""
    words = ROOT / "exercises" / "words"
    for name in ("feelings.en.toml", "guard.en.toml"):
        write(Path("set/words", name), (words / name).read_text(encoding="utf-8"))
    assert typed(capsys, "check", "set", "--strict").lines[-1] == "2 files, no problems."
    for name, old, new, code in (
        ("feelings.en.toml", "[[groups]]", "[[gruops]]", "E102"),
        ("guard.en.toml", 'family = "blame"', 'family = "balme"', "E100"),
    ):
        path = Path("set/words", name)
        good = path.read_text(encoding="utf-8")
        write(path, good.replace(old, new))
        for asked in ("set", "set/words", path):
            rows = json.loads(typed(capsys, "check", asked, "--json").out)
            assert code in {row["code"] for row in rows}, (name, asked)
            assert {row["file"] for row in rows} == {str(path)}
            assert all(row["line"] > 1 for row in rows)
        write(path, good)


def test_a_guard_that_is_no_toml_is_one_problem(capsys: Say) -> None:
    """It is told like any other file."""
    write(Path("set/words/guard.xx.toml"), 'kind = "guard"\nlang = \n')
    (row,) = json.loads(typed(capsys, "check", "set", "--json").out)
    assert (row["code"], row["line"]) == ("E101", 2)


def test_files_and_guard_speak_of_the_same_families() -> None:
    """What `guard` may name in a file is what the guard can look for, in the same order."""
    assert get_args(Guard) == FAMILIES
