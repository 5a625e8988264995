"""`reconnect simulate`: an evening on paper, from a file or an id, for two and for one."""

import json
from pathlib import Path

import pytest

from tests.cli.typed import exercise, typed, write

ROOT = Path(__file__).parents[2]
Say = pytest.CaptureFixture[str]

LISTENING = """\
Say it, hear it

For two: 18 screens, 8 minutes 30 seconds by the clock.
   0:00     open  both  Phones away
   0:00     open  Ana   Ana, how close do you feel to Leo right now?
   0:00     open  Leo   Leo, how close do you feel to Ana right now?
   0:00     3:00  Ana   Ana, say what happened and how it was for you
   3:00     open  Leo   Leo, say back what you heard, in your own words
   3:00     1:00  Leo   Leo, finish the sentence
   4:00     3:00  Leo   Leo, say what happened and how it was for you
   7:00     open  Ana   Ana, say back what you heard, in your own words
   7:00     1:00  Ana   Ana, finish the sentence
   8:00     0:30  both  Half a minute without words
   8:30     open  Ana   Ana, and now?
   8:30     open  Leo   Leo, and now?
   8:30     open  Ana   Look
   8:30     open  Leo   Look
   8:30     open  both  This is what each of you chose
   8:30     open  Ana   Felt understood
   8:30     open  Leo   Felt understood
   8:30     open  both  Thank each other for one thing you heard

For one: 7 screens, 3 minutes 30 seconds by the clock.
   0:00     open  Pick one small thing from this week that you wish had been heard
   0:00     open  Ana, how close do you feel to Leo right now?
   0:00     3:00  Ana, say it aloud or in your head, as if to someone kind
   3:00     0:30  Half a minute without words
   3:30     open  Ana, and now?
   3:30     open  Felt understood
   3:30     open  Is there one sentence you want to say aloud this week?
"""


def test_every_minute_of_the_example_of_the_design(capsys: Say) -> None:
    """When, how long, who, what: for two with hand-counted minutes, and for one."""
    path = ROOT / "tests" / "cli" / "active-listening.toml"
    said = typed(capsys, "simulate", path, "--with", "Ana", "--and", "Leo")
    assert said.code == 0
    assert said.out == LISTENING


def test_an_id_will_do(capsys: Say) -> None:
    """A shipped exercise by its id, with A and B where nobody is named."""
    said = typed(capsys, "simulate", "evening-quarter-hour")
    assert said.lines[0] == "Evening quarter hour"
    assert "   1:00     6:00  A     Talk" in said.lines
    assert "For one" not in said.out


def test_another_length(capsys: Say) -> None:
    """Half as long is half the minutes; a length that is not there is refused by name."""
    short = typed(capsys, "simulate", "evening-quarter-hour", "--length", "short").out
    assert "7 minutes 30 seconds by the clock" in short
    said = typed(capsys, "simulate", "six-breaths", "--length", "short")
    assert said.code == 1
    assert said.err.startswith('"six-breaths" has no length "short". It has: ')


def test_what_comes_only_perhaps_is_marked(capsys: Say) -> None:
    """A way out is told as one, with words of its own, and takes no time of the clock."""
    said = typed(capsys, "simulate", "gentle-opening")
    assert "   0:00     open  A     In private: is now a good time?" in said.lines
    rows = [line for line in said.lines if "(perhaps)" in line]
    assert rows[0].endswith("(perhaps) Not now: what would be good instead?")
    assert f"screens, {len(rows)} more perhaps, " in said.lines[2]


def test_a_program_week_by_week(tmp_path: Path, capsys: Say) -> None:
    """Each session with its exercise, how often, and how long it is as the program has it."""
    program = (
        'format = 1\nkind = "program"\nid = "weeks"\ntitle = "Weeks"\nfor = ["two"]\n'
        'sources = ["Ours"]\n[[weeks]]\nid = "one"\ntitle = "First"\nsessions = [\n'
        '  { id = "a", exercise = "walk", set = { "talk.time" = "5m" }, times = 2 },\n'
        '  { id = "b", exercise = "walk", each_alone = true, optional = true },\n]\n'
    )
    write(tmp_path / "walk.toml", exercise("walk"))
    path = write(tmp_path / "programs" / "weeks.toml", program)
    assert typed(capsys, "simulate", path).lines == [
        "Weeks",
        "",
        "1. First",
        "  A sample (walk), 2 times",
        "    For two: 5 screens, 10 minutes by the clock.",
        "  A sample (walk), each alone, if you like",
        "    For one: 3 screens, 2 minutes by the clock.",
    ]


def test_a_deck_is_refused(capsys: Say) -> None:
    """A deck has no evening of its own."""
    said = typed(capsys, "simulate", "appreciation")
    assert (said.code, said.err.split(".")[0]) == (1, "A deck has no evening of its own")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("one-claer-ask", 'There is no exercise "one-claer-ask". Did you mean "one-clear-ask"?'),
        ("nothing.toml", "There is no such file."),
    ],
)
def test_what_is_not_there(name: str, sentence: str, capsys: Say) -> None:
    """A mistyped name is answered with the nearest one."""
    said = typed(capsys, "simulate", name)
    assert said.code in (1, 2)
    assert sentence in said.err


def test_a_broken_file_says_what_check_says(tmp_path: Path, capsys: Say) -> None:
    """The first problem, with its place."""
    path = write(tmp_path / "sample.toml", exercise(steps='[[steps]]\nid = "a"\nkind = "b"\n'))
    said = typed(capsys, "simulate", path)
    assert said.code == 2
    assert f"{path}:11: E104: " in said.err


def test_as_data(tmp_path: Path, capsys: Say) -> None:
    """`--json` has every screen of both modes, with times in seconds; of a program its weeks."""
    path = write(tmp_path / "sample.toml", exercise())
    data = json.loads(typed(capsys, "simulate", path, "--with", "Ana", "--json").out)
    assert [one["for"] for one in data["evenings"]] == ["two", "solo"]
    screens = data["evenings"][0]["screens"]
    assert [(one["at"], one["seconds"], one["who"]) for one in screens][:2] == [
        (0.0, 120.0, "Ana"),
        (120.0, 120.0, "B"),
    ]
    weeks = json.loads(typed(capsys, "simulate", "one-honest-week", "--json").out)["weeks"]
    assert weeks[0]["sessions"][0]["exercise"] == "evening-quarter-hour"
