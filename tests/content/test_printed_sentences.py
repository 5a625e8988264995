"""The sentences that the design prints, from files on disk."""

from pathlib import Path

import pytest

from reconnect_tui.content.checking import check_file
from reconnect_tui.content.library import Library
from reconnect_tui.content.report import as_github, as_json, as_text
from reconnect_tui.content.shelves import Folder

PRINTED = Path(__file__).parent / "printed"

LISTENING = """\
format = 1
kind = "exercise"
id = "active-listening"
title = "Say it, hear it"
for = ["two"]
not_for = ["When one of you is afraid of the other."]
[[steps]]
id = "share"
kind = "speak"
text = "{you}, say it."
[[steps]]
id = "end"
kind = "close"
"""

SENTENCES = [
    (
        'active-listening.toml:43:8: error E104: unknown kind "miror" in step "hand-back". '
        'Did you mean "mirror"?'
    ),
    (
        'ask-for-it.toml:31:1: error E102: "text" is not a key of slot "request". It is a key of '
        'step "need": move it above line 14, [steps.steps.slots.moment].'
    ),
    (
        'three-thanks.toml:9:65: error E110: time = 45 has no unit. Write "45s" (seconds) or "45m" '
        "(minutes)."
    ),
    (
        'back-to-us.toml:13:68: error E203: "shre.time": exercise "active-listening" has no step '
        '"shre". Did you mean "share"?'
    ),
    (
        'where-am-i.toml:9:37: error E121: show_if looks at "story", which comes later (line 10). '
        "A condition can only look back."
    ),
]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library with the exercise that the program names."""
    (tmp_path / "active-listening.toml").write_text(LISTENING, encoding="utf-8")
    return Library([Folder(tmp_path)])


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.partition(":")[0])
def test_the_printed_sentences_come_out_as_printed(sentence: str, library: Library) -> None:
    """File, line, column, code and words are what the design promises, and nothing more."""
    name = sentence.partition(":")[0]
    found = check_file(library, PRINTED / name)
    errors = [str(each).replace(f"{PRINTED}/", "") for each in found if each.level == "error"]
    assert errors == [sentence]


def test_the_line_is_shown_with_its_place_marked(library: Library) -> None:
    """Under the sentence stand the line and marks below what is wrong."""
    (problem,) = check_file(library, PRINTED / "active-listening.toml")
    assert as_text(problem).split("\n")[1:] == [
        '   43 | kind = "miror"',
        "      |        ^^^^^^^",
    ]


def test_programs_get_the_same_as_data(library: Library) -> None:
    """What `check --json` prints has the agreed keys; GitHub gets one escaped remark."""
    (problem,) = check_file(library, PRINTED / "active-listening.toml")
    assert as_json(problem) == {
        "file": str(PRINTED / "active-listening.toml"),
        "line": 43,
        "column": 8,
        "end_column": 15,
        "code": "E104",
        "level": "error",
        "message": 'unknown kind "miror" in step "hand-back". Did you mean "mirror"?',
        "suggestion": "mirror",
    }
    remark = as_github(problem)
    assert remark.startswith("::error file=")
    assert remark.endswith('title=E104::unknown kind "miror" in step "hand-back". '
                           'Did you mean "mirror"?')  # fmt: skip
