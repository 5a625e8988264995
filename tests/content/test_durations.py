"""Times as authors write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconnect_tui.content.durations import as_written, days_of, seconds_of, units_for


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("90s", 90), ("3m", 180), ("1m30s", 90), ("2h", 7200), ("1h1m1s", 3661), ("0s", 0)],
)
def test_a_time_with_units_is_read(text: str, seconds: int) -> None:
    """Hours, minutes and seconds stand in this order, each at most once."""
    assert seconds_of(text) == seconds


@pytest.mark.parametrize("text", ["", "90", "3 m", "s", "1.5m", "30s1m", "-5s", "٣m", "5S", "3m\n"])
def test_anything_else_is_no_time(text: str) -> None:
    """Nothing is guessed: a text without a clear unit is refused."""
    assert seconds_of(text) is None


@given(st.integers(0, 86_400))
def test_a_time_survives_being_written_and_read(seconds: int) -> None:
    """What the app writes of a time, it reads as the same time."""
    assert seconds_of(as_written(seconds)) == seconds


def test_days_have_their_own_unit() -> None:
    """`7d` is a week; hours are no days."""
    assert days_of("7d") == 7
    assert days_of("24h") is None
    assert days_of("d") is None


def test_a_bare_number_is_offered_with_the_units_that_fit() -> None:
    """45 could be seconds or minutes; 90 minutes would be too long for a step."""
    assert units_for(45, 5, 3600) == ("45s", "45m")
    assert units_for(90, 5, 3600) == ("90s",)
    assert units_for(2, 5, 3600) == ("2m",)
    assert units_for(1.5, 5, 3600) == units_for(float("nan"), 5, 3600) == ()
