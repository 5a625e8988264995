"""Less of a script is an offer, one step at a time, after it felt scripted to all who look."""

from dataclasses import replace

import pytest

from reconnect_tui.engine.session import Origin, Session
from reconnect_tui.journal.fading import Script, faded
from tests.content.files import exercise
from tests.journal.lives import ANA, BOTH, plan_of, played

RATED = """
[[steps]]
id = "scripted"
kind = "rate"
text = "How did it feel?"
min = 0
max = 10
low = "like us"
high = "like a script"
%s
series = "felt-scripted"
"""
LEVELS = ("full", "cue", "bare")


def talk(*numbers: int, level: str = "full", sealed: bool = False) -> Session:
    """A talk at a level, and how scripted each felt; without numbers nobody said."""
    plan = plan_of(RATED % ("sealed = true" if sealed else ""))
    answers = {f"scripted@{seat}": {"scripted": n} for seat, n in zip("ab", numbers, strict=False)}
    session = played(plan, answers if numbers else {f"scripted@{seat}": {} for seat in "ab"})
    return replace(session, origin=Origin(level=level))


@pytest.mark.parametrize(
    ("sessions", "script"),
    [
        ([], Script(LEVELS)),
        ([talk(8, 7)], Script(LEVELS, "full", "cue")),
        ([talk(6, 6)], Script(LEVELS, "full", "cue")),
        ([talk(2, 3)], Script(LEVELS)),
        ([talk(9, 0)], Script(LEVELS)),
        ([talk()], Script(LEVELS)),
        ([talk(), talk(8, 8)], Script(LEVELS, "full", "cue")),
        ([talk(1, 1), talk(9, 9)], Script(LEVELS)),
        ([talk(9, 9, level="cue")], Script(LEVELS, "cue", "bare")),
        ([talk(2, 2, level="cue"), talk(9, 9)], Script(LEVELS, "cue")),
        ([talk(level="cue"), talk(9, 9)], Script(LEVELS, "cue")),
        ([talk(9, 9, level="bare")], Script(LEVELS, "bare")),
        ([talk(1, 1), talk(9, 9, level="cue")], Script(LEVELS)),
    ],
)
def test_less_is_offered_after_it_felt_scripted(sessions: list[Session], script: Script) -> None:
    """The newest numbers count; what was chosen last stands; after the last level comes nothing."""
    assert faded(sessions, LEVELS, BOTH) == script


def test_numbers_that_not_all_may_read_lead_nowhere() -> None:
    """Sealed numbers of two are nobody's reason, and neither are those of a stranger."""
    assert faded([talk(9, 9, sealed=True)], LEVELS, BOTH) == Script(LEVELS)
    assert faded([talk(9, 9)], LEVELS, frozenset({"kim"})) == Script(LEVELS)
    assert faded([talk(9, 9)], LEVELS, ANA).offer == "cue"


def test_an_exercise_without_later_texts_has_one_level() -> None:
    """Nothing is asked where nothing fades; an empty later text counts as one."""
    step = '[[steps]]\nid = "say"\nkind = "speak"\ntext = "{you}, say it."\n'
    assert exercise(step).levels("two") == ("full",)
    assert exercise(step + 'text_cue = "Say it."\n').levels("two") == ("full", "cue")
    both = exercise(step + 'only = "two"\ntext_cue = "Say it."\ntext_bare = ""\n')
    assert both.levels("two") == LEVELS
    assert both.levels("solo") == ("full",)
    assert not Script().is_asked
    assert Script(LEVELS, "cue").is_asked
