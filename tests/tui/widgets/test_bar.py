"""The bar of a turn: how much is left, told by shape, without flicker."""

from collections.abc import Callable
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widget import Widget

from reconnect_tui.tui.widgets.bar import BarState, TurnBar, line, shape, steps

STATES = get_args(BarState)


@given(st.floats(0, 1), st.integers(1, 200), st.sampled_from(STATES), st.integers(1, 8))
def test_a_bar_is_symmetric_and_fills_its_box(
    share: float, width: int, state: BarState, height: int
) -> None:
    """Whatever is left, both ends have moved equally far and no cell is missing."""
    rows = shape(height, state)
    assert len(rows) == height
    for row in rows:
        cells = "".join(line(steps(share, width), width, row, state))
        assert len(cells) == width
        mirrored = cells[::-1].translate(str.maketrans("▐▌▗▖▝▘", "▌▐▖▗▘▝"))
        assert cells == mirrored


@given(st.floats(0, 1), st.floats(0, 1), st.integers(1, 200))
def test_less_time_is_never_a_longer_bar(one: float, other: float, width: int) -> None:
    """The bar only shrinks as time passes."""
    low, high = sorted((one, other))
    assert steps(low, width) <= steps(high, width)


@pytest.mark.parametrize("share", [0.0001, 1e-9])
def test_any_time_left_is_seen(share: float) -> None:
    """The last seconds still have a mark; only zero is empty."""
    assert steps(share, 60) == 1
    assert steps(0.0, 60) == 0


@pytest.mark.parametrize("height", range(1, 7))
def test_states_differ_in_shape(height: int) -> None:
    """Without colors one still sees whether a turn runs, ends, or waits."""

    def cells(state: BarState) -> list[str]:
        return ["".join(line(10, 20, row, state)) for row in shape(height, state)]

    assert cells("running") != cells("finishing") != cells("paused") != cells("running")


async def test_the_bar_shrinks_to_the_middle(stage: Callable[..., Any]) -> None:
    """As the issue says: from both ends, and half as high when time is nearly up."""
    bar = TurnBar()
    async with stage(bar).run_test(size=(12, 2)) as pilot:
        assert pilot.app.picture() == "█" * 12
        bar.fraction = 0.5
        await pilot.pause()
        assert pilot.app.picture() == "░░░██████░░░"
        bar.fraction, bar.state = 0.1, "finishing"
        await pilot.pause()
        assert pilot.app.picture() == "▁▁▁▁▁▗▖▁▁▁▁▁"
        bar.state = "paused"
        await pilot.pause()
        assert pilot.app.picture() == "░░░░░▒▒░░░░░"


async def test_only_a_changed_cell_is_painted(
    stage: Callable[..., Any], count_painting: Callable[[Widget], list[int]]
) -> None:
    """A tick that moves no cell causes no repaint: readers of the screen hear nothing."""
    bar = TurnBar()
    async with stage(bar).run_test(size=(20, 2)) as pilot:
        await pilot.pause()
        painted = count_painting(bar)
        for tick in range(10):
            bar.fraction = 0.9999 - tick / 1000
            await pilot.pause()
        assert painted == []
        bar.fraction = 0.5
        await pilot.pause()
        assert painted == [0]


async def test_the_color_is_the_partner_s_until_the_end(stage: Callable[..., Any]) -> None:
    """Each partner has a color; finishing and pausing have theirs, over both."""
    bar = TurnBar()
    bar.seat = "a"
    async with stage(bar).run_test(size=(20, 2)) as pilot:
        colors = [bar.styles.color]
        for name, value in (("seat", "b"), ("state", "finishing"), ("state", "paused")):
            setattr(bar, name, value)
            await pilot.pause()
            colors.append(bar.styles.color)
        assert len(set(colors)) == 4
