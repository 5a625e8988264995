"""Text from outside: what commands a terminal is replaced, what people write stays."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconnect_tui.cleaning import REPLACEMENT, clean, clean_line, escaped, without_halves

HOSTILE = {
    "bell": "\x07",
    "escape": "\x1b",
    "zero": "\x00",
    "delete": "\x7f",
    "csi": "\x9b",
    "next line": "\x85",
    "osc": "\x9d",
    "form feed": "\x0c",
    "right-to-left override": "\u202e",
    "isolate": "\u2066",
    "right-to-left mark": "\u200f",
    "arabic letter mark": "\u061c",
    "zero-width space": "\u200b",
    "word joiner": "\u2060",
    "byte order mark": "\ufeff",
    "line separator": "\u2028",
    "paragraph separator": "\u2029",
    "tag": "\U000e0041",
    "half a character": "\ud83d",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_each_commanding_character_is_replaced(name: str) -> None:
    """A character that a terminal obeys, or nobody sees, shows as a replacement."""
    assert clean(f"a{HOSTILE[name]}b") == f"a{REPLACEMENT}b"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        "two\nlines\tand a tab",
        "Zoë, naïve, 日本語, עברית, हिन्दी",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian, with a non-joiner
        "👩\u200d❤\ufe0f\u200d👨",
        "e\u0301",
        "[red]not markup[/]",
    ],
)
def test_what_people_write_stays(text: str) -> None:
    """Letters of any language, emoji and their joiners are as they were typed."""
    assert clean(text) == text


def test_line_ends_become_one_kind() -> None:
    """Words pasted from other systems have plain line ends."""
    assert clean("a\r\nb\rc\n") == "a\nb\nc\n"


@given(st.text(st.characters(codec=None)))
def test_cleaned_text_can_be_shown_and_kept(text: str) -> None:
    """Of all code points nothing that commands is left, and cleaning again changes nothing."""
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not any(bad in cleaned for bad in HOSTILE.values())
    assert cleaned.encode().decode() == cleaned
    assert not any(ord(one) < 32 and one not in "\t\n" for one in cleaned)


@given(st.text(st.characters(codec=None)))
def test_text_without_halves_can_be_written(text: str) -> None:
    """Only half characters change, and every other one is as it was."""
    whole = without_halves(text)
    whole.encode()
    assert len(whole) == len(text)
    assert all(a == b or "\ud800" <= a <= "\udfff" for a, b in zip(text, whole, strict=True))


def test_a_name_is_one_short_line() -> None:
    """A name keeps to one line and to its length, without spaces around."""
    assert clean_line("  Zoë \n\t Ann  ", 40) == "Zoë Ann"
    assert clean_line("a" * 99, 40) == "a" * 40
    assert clean_line("\x1b[31mRed", 40) == f"{REPLACEMENT}[31mRed"


@pytest.mark.parametrize("text", ["plain", "\x9b31m\u202e\u2028\ud800\U000e0041\x7f", 'a\tb "ü"\n'])
def test_a_json_text_without_commands_is_the_same_data(text: str) -> None:
    """What would command a terminal is written as JSON can write it; the rest stays to read."""
    found = escaped(json.dumps([text], ensure_ascii=False, indent=1))
    assert json.loads(found) == [text]
    assert clean(found) == found
    assert ("ü" in found) == ("ü" in text)
