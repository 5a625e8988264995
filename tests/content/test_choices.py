"""What is settled before a session: length, fading, a program's changes."""

import pytest

from reconnect_tui.content.outline import timed
from reconnect_tui.content.plan import Choices
from reconnect_tui.content.steps.here import Level
from reconnect_tui.moments import Timing
from tests.content.files import addresses, only_moment, planned

LENGTHS = 'lengths = ["short", "full", "long"]\n'
SPEAK = '[[steps]]\nid = "say"\nkind = "speak"\nwho = "together"\ntext = "Talk."\ntime = "{}"'


@pytest.mark.parametrize(
    ("time", "short", "long"),
    [
        ("3m", 90, 270),
        ("45s", 30, 75),
        ("20s", 15, 30),
        ("15s", 15, 15),
        ("8s", 8, 8),
        ("50s", 30, 75),
    ],
)
def test_lengths_scale_times_to_fifteen_seconds(time: str, short: int, long: int) -> None:
    """Half and one and a half, rounded to 15 s, never under 15 s, never more by being short."""
    limits = []
    for length in ("short", "long"):
        found = only_moment(planned(SPEAK.format(time), choices=Choices(length), more=LENGTHS))
        assert isinstance(found.timing, Timing)
        limits.append((found.timing.limit or 0) // 1000)
    assert limits == [short, long]


def test_lengths_scale_counts_but_never_below_one() -> None:
    """Rounds and breaths become fewer or more; one stays one."""
    steps = """
[[steps]]
id = "round"
kind = "rounds"
count = 3
[[steps.steps]]
id = "say"
kind = "speak"
who = "together"
text = "Talk."
[[steps]]
id = "turn"
kind = "turns"
[[steps.steps]]
id = "tell"
kind = "speak"
text = "{speaker}, talk."
"""
    counts = {}
    for length in ("short", "full", "long"):
        made = addresses(planned(steps, choices=Choices(length), more=LENGTHS))
        counts[length] = (
            sum(each.startswith("round:") for each in made),
            sum(each.startswith("turn:") for each in made),
        )
    assert counts == {"short": (2, 2), "full": (3, 2), "long": (5, 2)}


FADING = """
[[steps]]
id = "hello"
kind = "info"
text = "All of it."
text_cue = "Cue."
"""


@pytest.mark.parametrize(
    ("more", "level", "solo", "said"),
    [
        ("", "full", False, "All of it."),
        ("", "cue", False, "Cue."),
        ("", "bare", False, "Cue."),
        ('text_bare = ""', "bare", False, ""),
        ('text_solo = "Alone."', "full", True, "Alone."),
        ('text_solo = "Alone."', "cue", True, "Alone."),
        ('text_solo = "Alone."\ntext_cue_solo = ""', "cue", True, ""),
        ('text_solo = "Alone."', "cue", False, "Cue."),
        ("", "cue", True, "Cue."),
    ],
)
def test_scripts_fade_to_cue_words_and_to_nothing(
    more: str,
    level: Level,
    solo: bool,  # noqa: FBT001 - a row of the table
    said: str,
) -> None:
    """The level decides which text is read; a text for one alone comes before any for two."""
    found = only_moment(planned(FADING + more, solo, Choices(level=level)))
    assert "".join(map(str, found.text)) == said


def test_a_program_changes_a_step_in_a_block() -> None:
    """A change reaches a step wherever it stands, and is read like a file."""
    steps = """
[[steps]]
id = "round"
kind = "rounds"
count = 2
[[steps.steps]]
id = "say"
kind = "speak"
who = "together"
text = "Talk."
time = "1m"
"""
    changes: dict[str, int | str] = {"say.time": "2m", "round.count": 3}
    assert timed(planned(steps)) == 120_000
    assert timed(planned(steps, choices=Choices(changes=changes))) == 360_000
