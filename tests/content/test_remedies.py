"""What a sentence of `check` says to do can be done, and mends what it is about."""

from pathlib import Path

import pytest

from reconnect_tui.cli.new import start
from reconnect_tui.content.loading import load
from reconnect_tui.content.wording import MOST_NAMED, hint, nearest
from tests.cli.typed import TALK, exercise

AGREE = """
[[steps]]
id = "deal"
kind = "agree"
text = "Choose one thing."
review_in = {days}
"""


def said(folder: Path, text: str, kind: str = "exercise", name: str = "sample") -> list[str]:
    """Code and sentence of every problem of a file with this text."""
    path = folder / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return [f"{one.code}: {one.message}" for one in load(path, kind).problems]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("format = 1", "format = true", "E115: format = true: this app reads format 1."),
        ("format = 1", "format = 1.0", "E115: format = 1.0: this app reads format 1."),
        (
            '"exercise"',
            '"exercize"',
            ('E104: kind = "exercize" is no kind of file. Did you mean "exercise"?'),
        ),
        (
            '"exercise"',
            '"nonsense"',
            ('E104: kind = "nonsense" is no kind of file. Write "exercise".'),
        ),
        (
            '"exercise"',
            '"deck"',
            ('E104: a file of kind "deck" does not belong here. Move it into the folder "decks".'),
        ),
        (
            '"exercise"',
            '"guard"',
            ('E104: a file of kind "guard" does not belong here. Move it into the folder "words".'),
        ),
        ('"A sample"', '""', 'E108: "title" of the exercise is empty. Write something.'),
        (
            'title = "A sample"',
            "title = 3",
            ('E105: title = 3 is a number. Write a text, such as "3".'),
        ),
        ('["two", "solo"]', '"two"', 'E105: for = "two" is a text. Write a list, such as ["two"].'),
        (
            'time = "2m"',
            'TIME = "2m"',
            (
                'E102: "TIME" is not a key of step "talk". Did you mean '
                '"time"? Or it is from a newer reconnect.'
            ),
        ),
        (
            'kind = "speak"',
            'kind = "SPEAK"',
            ('E104: unknown kind "SPEAK" in step "talk". Did you mean "speak"?'),
        ),
    ],
)
def test_a_sentence_says_what_to_write(old: str, new: str, sentence: str, tmp_path: Path) -> None:
    """One slip gives one sentence, and what it says to write is right at this place."""
    text = exercise("sample", TALK)
    assert text.count(old) == 1
    assert said(tmp_path, text.replace(old, new)) == [sentence]


def test_an_exercise_among_decks_belongs_above(tmp_path: Path) -> None:
    """The way out of a wrong folder leads to the right one."""
    assert said(tmp_path, exercise("sample"), "deck") == [
        'E104: a file of kind "exercise" does not belong here. Move it into the folder above.'
    ]


@pytest.mark.parametrize("kind", ["", 'kind = "exercize"\n', "kind = 3\n", "kind = []\n"])
def test_a_wrong_kind_hides_nothing_else(kind: str, tmp_path: Path) -> None:
    """All that is wrong with a file is said at once, also when its kind is."""
    text = exercise("sample").replace('kind = "exercise"\n', kind, 1).replace("2m", "2 m")
    codes = [one.partition(":")[0] for one in said(tmp_path, text)]
    assert codes == ["E104" if kind else "E103", "E111"]


@pytest.mark.parametrize("days", ["-1", "0", "1.5", "inf", "1000"])
def test_days_that_cannot_be_are_not_suggested(days: str, tmp_path: Path) -> None:
    """A number that fits with no unit gets the range, and no word to put in its place."""
    text = exercise("sample", AGREE.replace("{days}", days))
    assert said(tmp_path, text) == [
        f'E110: review_in = {days} has no unit. Write "1d" to "999d" (days).'
    ]
    assert load(tmp_path / "sample.toml", "exercise").problems[0].suggestion == ""


def test_a_change_of_a_program_may_be_a_time(tmp_path: Path) -> None:
    """What a program sets is a text as often as a number, and the sentence knows it."""
    text = start("program", "sample", "A sample", "./program.json")
    assert said(tmp_path, text.replace('"4m"', "true"), "program") == [
        (
            "E105: talk.time = true is true or false. "
            "Write a time or an id in quotes, or a whole number."
        )
    ]


def test_the_nearest_word_is_told_as_it_is_written() -> None:
    """Capitals are no distance, in either direction."""
    assert nearest("STEPS", ("steps", "stops")) == "steps"
    assert nearest("c", ("A", "B", "C")) == "C"
    assert nearest("zebra", ("steps",)) == ""


def test_a_long_list_of_words_is_cut() -> None:
    """Nobody reads fifty ids; that there are more is said."""
    ids = tuple(f"step-{number}" for number in range(MOST_NAMED + 3))
    told = hint("zebra", ids)
    assert told.endswith(f'"step-{MOST_NAMED - 1}" and 3 more.')
    assert hint("zebra", ids[:1]) == 'Allowed are "step-0".'
