"""Rule 8 of the ten: the list of numbers on the page of help, ours and theirs."""

from datetime import date
from pathlib import Path

import pytest

from reconnect_tui.content.support import Contact, read_support, support_page
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import LANGUAGES, words_for
from reconnect_tui.paths import shipped
from reconnect_tui.plain.support import support_lines
from tests.checkout import ROOT

SUPPORT = sorted((ROOT / "exercises" / "support").glob("*.toml"))


@pytest.mark.parametrize("file", SUPPORT, ids=lambda file: file.stem)
def test_rule_8_numbers_say_where_they_are_for(file: Path) -> None:
    """Each has a region, a name and a number; what was looked up says when, and where."""
    support = read_support(file)
    assert support.contacts
    assert not support.problems
    for one in support.contacts:
        assert all((one.region, one.name, one.number, one.says))
        assert bool(one.checked) == bool(one.source)
        if one.checked:
            assert date.fromisoformat(one.checked).isoformat() == one.checked
    assert not any(one.isalpha() for one in support.contacts[0].number[:3])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_rule_8_each_number_says_whether_it_was_looked_up(lang: str, tmp_path: Path) -> None:
    """Beside each number stands when and where, or that nobody has looked; in each language."""
    words = words_for(lang)
    support = support_page(tmp_path, lang)
    lines_ = support_lines(support, words)
    for one in support.contacts:
        said = put(words.door.checked, when=one.checked, source=one.source)
        assert (said in lines_) == bool(one.checked)
    assert words.door.unchecked in lines_
    assert any(one.checked for one in support.contacts)
    assert words.door.numbers_change in lines_
    assert (SUPPORT[0].parent / f"{lang}.toml").is_file()


@pytest.mark.parametrize(
    ("number", "checked", "source", "unchecked"),
    [
        ("1", "", "", True),
        ("1", "2026-11-23", "", True),
        ("1", "2026-11-23", "somewhere", False),
        ("Ask a doctor", "", "", False),
    ],
)
def test_rule_8_what_nobody_has_looked_up_is_known(
    number: str, checked: str, source: str, *, unchecked: bool
) -> None:
    """A number without a date or without a source counts as one that nobody has looked up."""
    one = Contact("Here", "Kim", number, checked=checked, source=source)
    assert one.unchecked is unchecked


def test_rule_8_the_list_is_theirs_to_change(tmp_path: Path) -> None:
    """A file of their own takes the place of ours."""
    own = tmp_path / "support.toml"
    own.write_text(
        'words = ["Ours."]\n[[contacts]]\nregion = "Here"\nname = "Kim"\nnumber = "1"\n',
        encoding="utf-8",
    )
    support = read_support(shipped("exercises") / "support" / "en.toml", own)
    assert [one.name for one in support.contacts] == ["Kim"]


SLIPS = {
    "": "Whom to call stands under [[contacts]]",
    "contact = [1]": "There is no `contact` here.",
    "contacts = { a = 1 }": "Whom to call stands under [[contacts]]",
    'words = "one"': "`words` are short texts",
    'words = ["one"': "unclosed array",
    '[[contacts]]\nregion = "Here"\nname = "Kim"\nnummer = "1"': "There is no `nummer`.",
    '[[contacts]]\nregion = "Here"\nname = "Kim"': "A contact needs `number`.",
}


@pytest.mark.parametrize("slip", SLIPS)
def test_rule_8_a_slip_in_their_list_takes_no_number_away(tmp_path: Path, slip: str) -> None:
    """What is wrong is said with file and line, and the shipped numbers and words are there."""
    own = tmp_path / "support.toml"
    own.write_text(slip, encoding="utf-8")
    page, ours = support_page(tmp_path, "en"), support_page(tmp_path / "none", "en")
    assert set(ours.contacts) <= set(page.contacts)
    assert page.words == ours.words
    assert all(one.startswith(f"{own}:") for one in page.problems)
    assert any(SLIPS[slip] in one for one in page.problems), page.problems
    assert page.problems[-1] in support_lines(page, words_for("en"))


def test_rule_8_their_numbers_and_our_words(tmp_path: Path) -> None:
    """A list of numbers alone is no mistake: what to know is said all the same."""
    own = tmp_path / "support.toml"
    own.write_text('[[contacts]]\nregion = "Here"\nname = "Kim"\nnumber = 1', encoding="utf-8")
    page = support_page(tmp_path, "en")
    assert [one.number for one in page.contacts] == ["1"]
    assert page.words == support_page(tmp_path / "none", "en").words
    assert page.problems == ()
