"""The picture of a trend: rows of the size that was asked for, steps where the numbers are."""

from hypothesis import given
from hypothesis import strategies as st

from reconnect_tui.journal.plots import BASELINE, EMPTY, LOWER, UPPER, binned, per_step, plot

SHARES = st.lists(st.floats(0, 1), min_size=3, max_size=300)


def test_low_and_high_stand_where_they_are() -> None:
    """The highest is in the top row, the lowest in the last, the middle between them."""
    assert plot([0.0, 1.0, 0.0], width=9, height=2) == ("   ▀▀    ", "▄▄    ▄▄ ")


def test_the_own_beginning_is_a_dotted_line_behind() -> None:
    """The baseline is seen where no step covers it."""
    rows = plot([1.0, 0.5, 0.0], 0.5, width=9, height=3)
    assert rows[1].replace(UPPER, BASELINE).replace(LOWER, BASELINE) == BASELINE * 9
    assert BASELINE in rows[1]


def test_fewer_than_three_answers_are_no_picture() -> None:
    """There is no line out of two points."""
    assert plot([0.5, 0.6], 0.5) == ()


@given(SHARES, st.integers(-5, 90), st.integers(-5, 12), st.none() | st.floats(0, 1))
def test_the_picture_has_the_size_that_was_asked_for(
    shares: list[float], width: int, height: int, baseline: float | None
) -> None:
    """Whatever the numbers, there are so many rows of so many known signs."""
    rows = plot(shares, baseline, width=width, height=height)
    assert len(rows) == max(1, height)
    assert {len(row) for row in rows} == {max(3, width)}
    assert set("".join(rows)) <= {UPPER, LOWER, BASELINE, EMPTY}


@given(SHARES, st.integers(3, 90))
def test_every_answer_is_in_a_step(shares: list[float], width: int) -> None:
    """More answers than columns share steps, as many as is said; none is dropped."""
    size = per_step(len(shares), width)
    steps = binned(shares, size)
    assert len(steps) <= width
    assert (len(steps) - 1) * size < len(shares) <= len(steps) * size
    rows = plot(shares, width=width)
    marked = sum(any(row[column] != EMPTY for row in rows) for column in range(width))
    assert marked >= len(steps)


@given(st.lists(st.floats(0, 1), min_size=3, max_size=20), st.integers(1, 9))
def test_a_higher_answer_is_never_drawn_lower(shares: list[float], height: int) -> None:
    """Steps keep the order of the numbers."""
    rows = plot(shares, width=len(shares), height=height)

    def level(column: int) -> int:
        row = next(place for place, row in enumerate(rows) if row[column] != EMPTY)
        return 2 * row + (rows[row][column] == LOWER)

    for one, share in enumerate(shares):
        for other, less in enumerate(shares):
            assert share <= less or level(one) <= level(other)
