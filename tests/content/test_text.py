"""Author text to words and gaps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconnect_tui.asks import Ref
from reconnect_tui.content.text import NAMES, flaws, oddities, parse, refs, tidy


def test_words_and_placeholders_come_in_reading_order() -> None:
    """A text becomes words and gaps, the gap of an answer with the step's id."""
    assert parse("{you}, read: {answer:need}.") == (
        Ref("you"),
        ", read: ",
        Ref("answer", "need"),
        ".",
    )


def test_doubled_braces_are_shown_once() -> None:
    """`{{` and `}}` are how one writes a brace."""
    assert parse("a {{you}} b") == ("a {you} b",)


@pytest.mark.parametrize("text", ["{nobody}", "{", "}", "{you", "{ you }", "{you:x}", "{answer}"])
def test_what_is_no_placeholder_stays_as_typed(text: str) -> None:
    """Nothing is looked up that is not on the list; the check complains instead."""
    assert parse(text) == (text.strip(),)
    assert flaws(text, NAMES)


@given(st.text())
def test_nothing_is_ever_formatted(text: str) -> None:
    """Any text can be read: no attribute access, no template, no error."""
    found = parse(text)
    assert all(isinstance(part, str) or part.kind in NAMES for part in found)


@given(st.lists(st.sampled_from(["{{", "}}", "{you}", "{speaker}", "a", " "])))
def test_a_text_of_known_pieces_has_no_flaws(pieces: list[str]) -> None:
    """What is written by the rules is never complained about."""
    assert flaws("".join(pieces), NAMES) == ()


def test_soft_line_breaks_are_joined_and_lists_kept() -> None:
    """A paragraph may be wrapped in the file; blank lines and `- ` lines mean something."""
    typed = "\nOne line\nand its rest.\n\n- first\n  goes on\n- second\n"
    assert tidy(typed) == "One line and its rest.\n\n- first goes on\n- second"


def test_a_misspelled_placeholder_gets_the_nearest_name() -> None:
    """The author is told what was probably meant."""
    (flaw,) = flaws("{speeker}, talk.", NAMES)
    assert (flaw.code, flaw.suggestion) == ("E117", "{speaker}")


def test_a_strange_placeholder_gets_the_names_that_there_are() -> None:
    """Where nothing is close, the allowed names are listed."""
    (flaw,) = flaws("{moon}", ("you", "other"))
    assert flaw.message == "{moon} is not a placeholder. Here there are {you}, {other}."


def test_a_placeholder_out_of_place_is_named() -> None:
    """A known name without a meaning here is another mistake than an unknown one."""
    (flaw,) = flaws("{listener}, wait.", ("you",), {"listener": "outside turns"})
    assert (flaw.code, flaw.message) == (
        "E118",
        "{listener} has no meaning outside turns.",
    )


@pytest.mark.parametrize("sign", ["\u202e", "\x1b", "\x00", "\u2066", "\x85"])
def test_invisible_characters_are_found(sign: str) -> None:
    """A character that a terminal obeys, or that turns the reading, is no text."""
    (flaw,) = flaws(f"a{sign}b", NAMES)
    assert flaw.code == "E116"


@pytest.mark.parametrize("text", ["a *b* c", "- one\n- two", "5 * 3 is math* not", "it's (so)"])
def test_the_tiny_markup_is_fine(text: str) -> None:
    """Stress and lists are what there is; two lone stars are the only doubt."""
    assert (oddities(text) == ()) is ("* 3" not in text)


@pytest.mark.parametrize(
    "text", ["**loud**", "# Title", "`code`", "[a](http://b)", "_under_", "<b>x</b>", "1. one"]
)
def test_markup_of_elsewhere_is_noticed(text: str) -> None:
    """What would be shown as typed earns a warning, not an error."""
    (flaw,) = oddities(text)
    assert flaw.code == "W252"


def test_refs_are_only_the_known_ones() -> None:
    """The list of gaps leaves out what is only typed."""
    assert [ref.kind for ref in refs("{you} {nobody} {card} {{other}}")] == ["you", "card"]
