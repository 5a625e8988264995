"""Where a character of a text stands in the file, however the text is quoted."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconnect_tui.content.loading import load
from reconnect_tui.content.within import offset
from tests.cli.typed import exercise

PIECES = {
    '"': ("a", "é", "😀", "'", " ", r"\"", r"\\", r"\n", r"\u00e4", r"\U0001f600"),
    "'": ("a", "é", "😀", '"', " ", "\\", "\\n"),
}
MORE = {'"': ("\n", "\r\n", "\\\n   ", "\\  \r\n\n "), "'": ("\n", "\r\n")}


@st.composite
def quoted(draw: st.DrawFn) -> tuple[str, str]:
    """Quotes, and pieces of a text that may stand between them."""
    sign, long = draw(st.sampled_from("\"'")), draw(st.booleans())
    pieces = PIECES[sign] + (MORE[sign] if long else ())
    return sign * (3 if long else 1), "".join(draw(st.lists(st.sampled_from(pieces), max_size=12)))


def value(quoted: str) -> str:
    """The text that TOML reads."""
    return str(tomllib.loads(f"x = {quoted}")["x"])


@given(quoted())
def test_what_stands_before_a_place_is_what_stands_before_the_character(
    given: tuple[str, str],
) -> None:
    """A file that ended at the place would hold the text up to that character, and no more."""
    mark, inside = given
    whole = mark + inside + mark
    text = value(whole)
    for at in range(len(text) + 1):
        place = offset(whole, at)
        assert place is not None
        assert value(whole[:place] + mark) == text[:at]
    assert offset(whole, len(text) + 1) is None


@pytest.mark.parametrize("no_text", ["", "3", "[1]", "{ a = 1 }", "true"])
def test_what_is_no_text_has_no_characters(no_text: str) -> None:
    """For a number or a list there is no such place."""
    assert offset(no_text, 0) is None


LONG = """
[[steps]]
id = "talk"
kind = "speak"
text = \"\"\"
{you}, say it. \\
    And {yuo}, and {yuo} again.
A brace: {
\"\"\"
"""


def test_a_placeholder_is_shown_on_its_own_line(tmp_path: Path) -> None:
    """In a text of many lines each wrong word is pointed at, not the first line of the text."""
    path = tmp_path / "sample.toml"
    path.write_text(exercise("sample", LONG), encoding="utf-8")
    found = load(path, "exercise").problems
    marked = [one.text[one.column - 1 : one.end_column - 1] for one in found]
    assert marked == ["{yuo}", "{yuo}", "{"]
    assert [one.text.strip() for one in found] == [
        "And {yuo}, and {yuo} again.",
        "And {yuo}, and {yuo} again.",
        "A brace: {",
    ]
