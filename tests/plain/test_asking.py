"""What is asked in lines: nothing that was typed is thrown away, and numbers are forgiving."""

from pathlib import Path

import pytest

from reconnect_tui.engine.words import ENGLISH
from tests.plain.table import Lines

PRIVATE = "protected-time"


def _draft(sitting: Lines) -> str:
    """All half-typed words of the session, as they come back from the disk."""
    drafts = sitting.resume().session.drafts
    sitting.facilitator.close()
    return "\n".join(text for fields in drafts.values() for text in fields.values())


def test_too_long_words_are_kept(tmp_path: Path) -> None:
    """Words beyond the limit are told, kept whole, and can be shortened line by line."""
    sitting = Lines(PRIVATE, tmp_path, "", "", "short", "x" * 3000, ".")
    said = sitting.talk()
    assert any("letters too long. All of it is kept." in line for line in said)
    assert _draft(sitting) == "short\n" + "x" * 3000


def test_a_line_can_be_taken_away(tmp_path: Path) -> None:
    """/d takes the last line away and says which."""
    sitting = Lines(PRIVATE, tmp_path, "", "", "one", "two", "/d")
    assert "Taken away: two" in sitting.talk()
    assert _draft(sitting) == "one"


def test_words_that_begin_with_a_slash_are_words(tmp_path: Path) -> None:
    """A slash before what is no command is part of the text."""
    sitting = Lines(PRIVATE, tmp_path, "", "", "/me too")
    sitting.talk()
    assert _draft(sitting) == "/me too"


def test_a_pause_keeps_half_typed_words(tmp_path: Path) -> None:
    """After a pause in the middle of a text, typing goes on where it was."""
    sitting = Lines(PRIVATE, tmp_path, "", "", "one", "/p", "", "two")
    assert "So far: one" in sitting.talk()
    assert _draft(sitting) == "one\ntwo"


@pytest.mark.parametrize("text", ["[/red]", "{you} *all*", "\x1b[2J" + "gone", "ü 漢字 👩‍👩‍👧"])
def test_hostile_words_are_only_words(tmp_path: Path, text: str) -> None:
    """Markup, gaps and strange signs are kept as typed and break nothing."""
    sitting = Lines(PRIVATE, tmp_path, "", "", text)
    sitting.talk()
    assert _draft(sitting) == text


@pytest.mark.parametrize("typed", ["12", "²", "-1", "two", "9" * 5000])
def test_a_wrong_number_is_asked_again(tmp_path: Path, typed: str) -> None:
    """What is not on the scale gets one sentence, and then a right number is taken."""
    sitting = Lines("gentle-opening", tmp_path, "", "1", typed, "2")
    said = sitting.talk()
    assert "A number from 0 to 10, please." in said
    assert sitting.facilitator.session.value("ready@a") == {"ok": 1, "upset": 2}
    sitting.facilitator.close()


@pytest.mark.parametrize("typed", ["9", "1 2", "none", "1,1,9"])
def test_a_wrong_choice_is_asked_again(tmp_path: Path, typed: str) -> None:
    """Too many options, or one that is not there: a sentence, and no answer yet."""
    sitting = Lines("gentle-opening", tmp_path, "", typed)
    assert "A number from 1 to 2, please." in sitting.talk()
    assert sitting.resume().session.value("ready@a") is None
    sitting.facilitator.close()


def test_a_question_that_cannot_be_left_open_says_so(tmp_path: Path) -> None:
    """After time apart a number is needed: Enter alone is not offered, and asks for one again."""
    said = Lines("unload-the-day", tmp_path, "", "t", "", "", "", "2").talk()
    asked = said.index("Ana, how upset are you now?")
    over = said.index("This part is for Leo alone. Ana, please look away.")
    assert "A number from 0 to 10, please." in said[asked:over]
    assert not {ENGLISH.lines.passes, ENGLISH.lines.unfit} & set(said[asked:over])


def test_a_proposal_is_read_out_and_needs_a_reply(tmp_path: Path) -> None:
    """Whoever replies hears what is proposed, and how to pass; Enter alone is no reply."""
    calm, words = ("", "1", "2"), ("", "", "a walk", "", "", "", "")
    said = Lines("two-self-portraits", tmp_path, *calm, *calm, "", *words, "", "s").talk()
    asked = said.index("Ana would like this:")
    assert said[asked : asked + 3] == [
        "Ana would like this:",
        "a walk",
        "Leo, how is that for you?",
    ]
    assert {"s: pass.", "A number from 1 to 3, please."} < set(said[asked:])
    assert not {ENGLISH.lines.passes, ENGLISH.lines.unfit} & set(said[asked:])


def test_words_of_several_lines_to_agree_to_are_said_as_several(tmp_path: Path) -> None:
    """A line is a line, also where words that were changed are read out."""
    calm, words = ("", "1", "2"), ("", "", "a walk", "", "", "", "")
    reply, change = ("", "1", ""), ("w", "Tea", "", "and cake", ".")
    sitting = Lines("two-self-portraits", tmp_path, *calm, *calm, "", *words, *reply, *change)
    said = sitting.talk()
    assert said[said.index("So far: Tea") + 1] == "and cake"
