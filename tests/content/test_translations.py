"""A file in another language: the same exercise, in other words."""

import tomllib
from pathlib import Path

import pytest

from reconnect_tui.content.checking import check_language
from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.library import Library
from reconnect_tui.content.shelves import Folder
from reconnect_tui.content.translations import differences
from tests.content.files import text_of

STEPS = """
[[steps]]
id = "turn"
kind = "turns"
[[steps.steps]]
id = "say"
kind = "speak"
time = "2m"
text = "{speaker}, talk. {listener}, listen."
prompts = ["I felt..."]
cues = [{ left = "20%", sound = "soft", say = "finishing" }]
[[steps]]
id = "what"
kind = "choose"
text = "What now?"
options = [{ id = "tea", text = "Tea" }, { id = "walk", text = "A walk" }]
[[steps]]
id = "need"
kind = "template"
template = "I need [need]."
slots = { need = { label = "What", words = "needs" } }
"""
ENGLISH = text_of(STEPS, '["two"]')
GERMAN = (
    ENGLISH.replace("format = 1", 'format = 1\nlang = "de"')
    .replace("{speaker}, talk. {listener}, listen.", "{listener} hört zu, {speaker} spricht.")
    .replace("I felt...", "Ich fühlte...")
    .replace("finishing", "zum Ende")
    .replace("What now?", "Was nun?")
    .replace('"Tea"', '"Tee"')
    .replace("I need [need].", "Ich brauche [need].")
    .replace('"A sample"', '"Ein Beispiel"')
)


def said(german: str) -> list[tuple[str, str]]:
    """Codes and sentences about a translation."""
    original = Exercise.model_validate(tomllib.loads(ENGLISH))
    other = Exercise.model_validate(tomllib.loads(german))
    return [(each.code, each.message) for each in differences(original, other)]


def test_other_words_in_another_order_are_fine() -> None:
    """Texts, labels, prompts, cues and the template's sentence are there to be translated."""
    assert said(GERMAN) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ('"2m"', '"3m"', "E211", 'time = "3m", but the original has "2m".'),
        ("{speaker} spricht", "einer spricht", "E212", "{speaker} is missing."),
        ("Was nun?", "Was nun, {you}?", "E212", "{you} is not in the original."),
        ('["Ich fühlte..."]', "[]", "E211", 'step "say" lacks prompts = [...] of the original.'),
        ('["Ich fühlte..."]', '["Ich...", "Du..."]', "E211", "prompts has 2 entries"),
        ('{ id = "tea", text = "Tee" }, ', '{ id = "tee", text = "Tee" }, ', "E210", '"tea"'),
        ('"soft"', '"bell"', "E211", 'sound = "soft"'),
        (
            'kind = "choose"',
            'kind = "choose"\npick = 2',
            "E211",
            "pick = 2 differs from the original.",
        ),
        ('text = "Was nun?"', 'text = "Was nun?"\nhint = "So."', "E211", 'additional "hint"'),
        ('for = ["two"]', 'for = ["two", "solo"]', "E211", "for has 2 entries"),
        ('words = "needs"', 'words = "feelings"', "E211", 'words = "feelings"'),
        ('lang = "de"', 'lang = "en"', "E211", "is the language of the original"),
    ],
)
def test_everything_else_is_a_difference(old: str, new: str, code: str, words: str) -> None:
    """Steps, settings and placeholders stay as they are."""
    assert old in GERMAN
    found = said(GERMAN.replace(old, new))
    assert code in {each for each, _ in found}
    assert any(words in message for _, message in found)


def test_steps_in_another_order_are_a_difference() -> None:
    """The evening goes the same way in every language."""
    first = GERMAN.index('[[steps]]\nid = "what"')
    second = GERMAN.index('[[steps]]\nid = "need"')
    end = GERMAN.index('[[steps]]\nid = "end"')
    swapped = GERMAN[:first] + GERMAN[second:end] + GERMAN[first:second] + GERMAN[end:]
    assert said(swapped) == [("E210", "the steps are in another order than in the original.")]


def test_what_a_language_lacks_is_only_mentioned(tmp_path: Path) -> None:
    """A missing translation is a warning; a translation of nothing is not compared."""
    (tmp_path / "de").mkdir()
    (tmp_path / "sample.toml").write_text(ENGLISH, encoding="utf-8")
    lonely = GERMAN.replace('id = "sample"', 'id = "lonely"')
    (tmp_path / "de" / "lonely.toml").write_text(lonely, encoding="utf-8")
    found = check_language(Library([Folder(tmp_path)]), "de")
    assert [(each.code, each.level) for each in found] == [("W255", "warning")]
