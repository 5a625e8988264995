"""What somebody said is left alone; what the writer says is not."""

import pytest

from reconnect_tui.language.quotes import LONGEST, reported
from tests.language.guards import guard

SPEECH = frozenset({"said", "sagte"})


@pytest.mark.parametrize(
    "text",
    [
        'You said "you never help" on Monday',
        "You said “you never help” on Monday",
        "You said 'you never help' on Monday",
        "You said ‘you never help’ on Monday",
        "You said: 'you never help' on Monday",
        "Du sagtest: „nie hilfst du“ am Montag",
        "Du sagtest: »nie hilfst du« am Montag",
        "Du sagtest: «nie hilfst du» am Montag",
        "Du sagtest: ‚nie hilfst du‘ am Montag",
        "Ich sagte ›nie hilfst du‹ am Montag",
    ],
)
def test_marks_of_all_kinds(text: str) -> None:
    """Straight, curly, low and angled, in single and in double."""
    assert guard("en").look(text) == ()
    assert guard("de").look(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The kids' room: you never tidy the kids' room",
        "'cause you never tidy the kids' room",
        "you never tidy the 'little things' kids' room",
        'it is 6" wide and you never look',
        "he said 'well and you never look",
    ],
)
def test_apostrophes_and_lone_marks_hide_nothing(text: str) -> None:
    """A mark that opens no quotation takes no words away."""
    assert [finding.family for finding in guard("en").look(text)] == ["absolutes"]


def test_a_draft_in_marks_is_the_writers_own() -> None:
    """A text that is nothing but a quotation is looked at."""
    assert reported("“You never help.”", SPEECH) == ()
    assert guard("en").look("“You never help.”")[0].saw == "You never"


def test_a_mark_that_never_closes_opens_nothing() -> None:
    """Not even much later."""
    assert reported("x “" + "a " * LONGEST + "” y", SPEECH) == ()
    assert reported("x “one\n\ntwo” y", SPEECH) == ()


def test_places_include_the_marks() -> None:
    """From the opening mark to just after the closing one."""
    text = 'He said "no" and "yes" then'
    assert [text[start:end] for start, end in reported(text, SPEECH)] == ['"no"', '"yes"']


def test_fear_is_heard_in_quotations_too() -> None:
    """A threat is often told in the words it came in."""
    found = guard("en").look('Yesterday you said "I will kill you" and left')
    assert [finding.signal for finding in found] == ["support"]
