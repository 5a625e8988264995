"""What makes two files the same, and which changes leave a session standing."""

import pytest

from reconnect_tui.content.identity import content_hash, structure_hash
from tests.content.files import exercise

STEPS = """
[[steps]]
id = "turn"
kind = "turns"
[[steps.steps]]
id = "say"
kind = "speak"
time = "2m"
text = "{speaker}, talk."
hint = "Slowly."
prompts = ["I..."]
[[steps.steps]]
id = "echo"
kind = "mirror"
text = "{listener}, say it back."
ask = "Did it fit?"
[[steps]]
id = "what"
kind = "choose"
text = "What now?"
options = [{ id = "tea", text = "Tea" }, { id = "walk", text = "A walk" }]
"""


def hashes(steps: str, more: str = "") -> tuple[str, str]:
    """Content and structure of an exercise of these steps."""
    made = exercise(steps, more=more)
    return content_hash(made), structure_hash(made)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{speaker}, talk.", "{speaker}, tell."),
        ("Slowly.", "Take your time."),
        ('["I..."]', '["I...", "We..."]'),
        ("Did it fit?", "Did it arrive?"),
        ('"A walk"', '"A long walk"'),
        ('hint = "Slowly."\n', ""),
    ],
)
def test_other_words_are_the_same_structure(old: str, new: str) -> None:
    """Texts, hints, prompts and labels may change under a session."""
    before, after = hashes(STEPS), hashes(STEPS.replace(old, new))
    assert before[0] != after[0]
    assert before[1] == after[1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('id = "say"', 'id = "tell"'),
        ('"2m"', '"3m"'),
        ('"tea"', '"coffee"'),
        ('id = "turn"', 'id = "turn"\nrounds = 2'),
        ('id = "echo"', 'id = "echo"\ntext_solo = "Write it."'),
        ('id = "turn"', 'id = "turn"\ntext = "Two turns."'),
        ('kind = "choose"', 'kind = "choose"\nsealed = true'),
    ],
)
def test_other_steps_are_another_structure(old: str, new: str) -> None:
    """What changes an address, an answer or a clock changes both hashes."""
    before, after = hashes(STEPS), hashes(STEPS.replace(old, new, 1))
    assert before[0] != after[0]
    assert before[1] != after[1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('kind = "choose"', 'kind = "choose"\npick = 1\nskippable = true'),
        ('"2m"', '"120s"'),
        ('kind = "choose"', 'kind = "choose"\nx-note = "mine"'),
        ("\n[[steps]]", "\n\n# a remark\n[[steps]]"),
    ],
)
def test_another_way_to_write_the_same_is_the_same_file(old: str, new: str) -> None:
    """Defaults spelled out, other spellings, own keys and remarks do not count."""
    assert hashes(STEPS) == hashes(STEPS.replace(old, new))


def test_what_is_said_about_a_file_is_no_structure() -> None:
    """A new version number or summary does not disturb what was begun."""
    before, after = hashes(STEPS), hashes(STEPS, 'version = 2\nsummary = "New."\ntags = ["talk"]\n')
    assert before[0] != after[0]
    assert before[1] == after[1]
    assert hashes(STEPS, "depth = 2\n")[1] != before[1]
