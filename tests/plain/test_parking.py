"""The parking pad in plain lines: a line nobody sees, and back on a page of one's own."""

from pathlib import Path

from tests.plain.table import Lines

UNLOAD = "unload-the-day"
TO_THE_TURN = ("", "", "")
"""What brings this exercise to Ana's first turn."""


def test_a_word_is_put_aside_unseen_while_the_other_speaks(tmp_path: Path) -> None:
    """`j` asks the listener for one line, hides it, says that it is kept, and the turn goes on."""
    sitting = Lines(UNLOAD, tmp_path, *TO_THE_TURN, "j", 100, "the money", 2000)
    hidden: list[bool] = []
    sitting.at_wait = lambda: hidden.append(sitting.terminal.hidden)
    said = sitting.talk()
    since = next(place for place, line in enumerate(said) if line.startswith("Leo, a word"))
    assert said[since + 1 : since + 3] == ["Nothing shows while you type.", "Put aside."]
    assert not any("money" in line for line in said)
    assert hidden[0]
    assert not hidden[-1]
    assert "the money" in next((tmp_path).rglob("sessions/*.toml")).read_text(encoding="utf-8")


def test_a_speech_is_asked_to_be_a_line(tmp_path: Path) -> None:
    """What is too long to be a word aside is not kept, and says so."""
    said = Lines(UNLOAD, tmp_path, *TO_THE_TURN, "j", "x" * 500).talk()
    assert "One short line, please: 120 letters at most." in said


def test_an_empty_line_is_no_word(tmp_path: Path) -> None:
    """Enter alone changes nothing and says nothing."""
    said = Lines(UNLOAD, tmp_path, *TO_THE_TURN, "j", "").talk()
    assert "Put aside." not in said
    assert not any("at most" in line for line in said)


def test_help_names_it_only_to_those_who_listen(tmp_path: Path) -> None:
    """In a turn `?` tells of it; at the beginning it does not."""
    assert "j: put a word aside" in Lines(UNLOAD, tmp_path / "1", *TO_THE_TURN, "?").talk()
    assert "j: put a word aside" not in Lines(UNLOAD, tmp_path / "2", "?").talk()
