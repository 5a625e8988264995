"""At the end of a talk each is asked how understood they felt: once, in private, if at all."""

import pytest

from reconnect_tui.asks import Rate
from reconnect_tui.content.plan import Seating, plan
from tests.content.files import exercise

END = '\n[[steps]]\nid = "end"\nkind = "close"\n'
TALK = '[[steps]]\nid = "talk"\nkind = "speak"\ntext = "{you}, say it."\n'
NOTE = '[[steps]]\nid = "note"\nkind = "write"\ntext = "{you}, write it."\n'
READ = '[[steps]]\nid = "read"\nkind = "info"\ntext = "Look."\n'
ASKED = (
    '[[steps]]\nid = "heard"\nkind = "rate"\ntext = "{you}, how heard?"\nlow = "no"\nhigh = "yes"\n'
    'series = "felt-understood"\n'
)


def asked(steps: str, *, solo: bool = False, end: str = END) -> list[str]:
    """Where it is asked."""
    names = {"a": "Ana"} if solo else {"a": "Ana", "b": "Leo"}
    made = plan(exercise(steps, end=end), {}, Seating(dict(names)))  # type: ignore[arg-type]  # seats are spelled out right here
    assert made.moments[-1].detour
    return [one.address for one in made.moments if one.step == "felt-understood"]


@pytest.mark.parametrize(
    ("steps", "solo", "where"),
    [
        (TALK, False, ["felt-understood@a", "felt-understood@b"]),
        (TALK, True, ["felt-understood@a"]),
        (NOTE, True, ["felt-understood@a"]),
        (NOTE, False, []),
        (READ, False, []),
        (READ, True, []),
        (TALK + ASKED, False, []),
        (TALK + ASKED, True, []),
    ],
)
def test_it_is_asked_where_somebody_talked(steps: str, solo: bool, where: list[str]) -> None:  # noqa: FBT001 - a column
    """Two who spoke, one who spoke or wrote; never twice, and not after a page to read."""
    assert asked(steps, solo=solo) == where


def test_an_exercise_can_leave_it_out() -> None:
    """`understood = false` on the last step."""
    assert asked(TALK, end=END + "understood = false\n") == []


def test_it_is_private_may_stay_blank_and_counts_in_its_series() -> None:
    """From 0 to 10, sealed for two, and under the name by which numbers are compared."""
    made = plan(exercise(TALK, end=END), {}, Seating({"a": "Ana", "b": "Leo"}))
    for moment in (one for one in made.moments if one.step == "felt-understood"):
        assert isinstance(moment.ask, Rate)
        assert (moment.ask.series, moment.ask.min, moment.ask.max) == ("felt-understood", 0, 10)
        assert moment.sealed
        assert moment.skippable
        assert made.places[moment.address] < made.places["end"]
