"""The pacer: a true breath, only as much motion as is wanted, and no idle repainting."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widget import Widget

from reconnect_tui.tui.widgets.pacer import Disc, FreePacer, Pacer, bar, breath_at, disc

WORDS = ("in", "hold", "out", "rest")


@pytest.mark.parametrize(
    ("seconds", "part", "fullness"),
    [(0, 0, 0.0), (2, 0, 0.5), (4, 1, 1.0), (5, 2, 1.0), (8, 2, 0.5), (11, 3, 0.0), (13, 0, 0.25)],
)
def test_where_in_a_breath(seconds: float, part: int, fullness: float) -> None:
    """In, hold, out and hold follow each other for as long as each lasts."""
    assert breath_at((4, 1, 6, 1), seconds) == (part, fullness)


@given(st.floats(0, 1e6))
def test_without_holds_there_are_only_in_and_out(seconds: float) -> None:
    """The default breath has no holds, and lungs are never more than full."""
    part, fullness = breath_at((4, 0, 6, 0), seconds)
    assert part in (0, 2)
    assert 0 <= fullness <= 1


@given(st.floats(0, 1), st.floats(0, 1), st.integers(8, 80), st.integers(4, 30))
def test_a_disc_is_round_and_grows(one: float, other: float, width: int, height: int) -> None:
    """It fits its box, is the same left and right, up and down, and grows with the breath."""
    low, high = sorted((one, other))
    small, large = disc(low, width, height), disc(high, width, height)
    assert len(large) == height
    assert {len(row) for row in large} == {width}
    even = [row[: width - width % 2] for row in large]
    assert even == [row[::-1] for row in even]
    turned = str.maketrans("▀▄", "▄▀")
    assert list(large) == [row.translate(turned) for row in large[::-1]]
    assert sum(map(len, "".join(small).split())) <= sum(map(len, "".join(large).split()))


@given(st.floats(0, 1), st.integers(4, 80), st.integers(1, 3))
def test_a_bar_fits_its_box(fullness: float, width: int, height: int) -> None:
    """Where it is too low for a disc, a bar of one row is drawn in the middle."""
    rows = bar(fullness, width, height)
    assert {len(row) for row in rows} == {width}
    assert sum(1 for row in rows if row.strip()) == 1


async def frames(pilot: Any, pacer: Pacer, count: int = 40) -> list[str]:
    """The pictures of one breath in, ten a second."""
    seen = []
    for frame in range(count + 1):
        pacer.fullness = frame / count
        await pilot.pause()
        seen.append(pilot.app.picture())
    return seen


@pytest.mark.parametrize(("motion", "fewest", "most"), [("full", 8, 41), ("reduced", 3, 5)])
async def test_motion_as_much_as_is_wanted(
    stage: Callable[..., Any], motion: Any, fewest: int, most: int
) -> None:
    """Full motion is smooth; reduced motion has a few sizes."""
    pacer = Pacer(motion)
    async with stage(pacer).run_test(size=(50, 18)) as pilot:
        assert fewest <= len(set(await frames(pilot, pacer))) <= most


async def test_no_motion_moves_nothing(stage: Callable[..., Any]) -> None:
    """With motion none only the word changes."""
    pacer = Pacer("none")
    pacer.word = "in"
    async with stage(pacer).run_test(size=(50, 18)) as pilot:
        assert len(set(await frames(pilot, pacer))) == 1
        before = pilot.app.picture()
        pacer.word = "out"
        await pilot.pause()
        assert pilot.app.picture() != before


async def test_textuals_own_switch_is_obeyed(stage: Callable[..., Any]) -> None:
    """TEXTUAL_ANIMATIONS=none reduces the motion of our pacer as well."""
    pacer = Pacer("full")
    app = stage(pacer)
    app.animation_level = "none"
    async with app.run_test(size=(50, 18)) as pilot:
        assert len(set(await frames(pilot, pacer))) <= 5


async def test_only_changed_rows_are_painted(
    stage: Callable[..., Any], count_painting: Callable[[Widget], list[int]]
) -> None:
    """A frame that moves no cell paints nothing, and the others paint few rows."""
    pacer = Pacer("full")
    async with stage(pacer).run_test(size=(50, 18)) as pilot:
        pacer.fullness = 0.5
        await pilot.pause()
        shape = pacer.query_one(Disc)
        painted = count_painting(shape)
        pacer.fullness = 0.5001
        await pilot.pause()
        assert painted == []
        pacer.fullness = 0.55
        await pilot.pause()
        assert 0 < len(set(painted)) < shape.size.height


async def test_every_frame_is_the_right_one(stage: Callable[..., Any]) -> None:
    """Painting only what changed leaves no remains of an earlier frame, there and back."""
    pacer = Pacer("full")
    async with stage(pacer).run_test(size=(50, 18)) as pilot:
        pacer.word = "in"
        shape = pacer.query_one(Disc)
        for share in (0.0, 0.3, 0.6, 1.0, 0.6, 0.3, 0.0):
            pacer.fullness = share
            await pilot.pause()
            expected = "\n".join(row.rstrip() for row in disc(share, *shape.size))
            assert pilot.app.picture().startswith(expected.rstrip() + "\n\n")
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        assert pilot.app.picture().splitlines()[3].strip() == disc(0.0, *shape.size)[3].strip()


async def test_a_free_pacer_follows_a_clock(stage: Callable[..., Any]) -> None:
    """It shows where the clock says that it is, however many ticks were lost."""
    now = [100.0]
    pacer = FreePacer((4, 0, 6, 0), WORDS, now=lambda: now[0])
    async with stage(pacer).run_test(size=(50, 18)) as pilot:
        assert (pacer.word, pacer.fullness) == ("in", 0.0)
        now[0] += 10 * 360 + 7
        pacer.look()
        await pilot.pause()
        assert (pacer.word, pacer.fullness) == ("out", 0.5)


async def test_the_words_of_the_pacer_are_no_markup(stage: Callable[..., Any]) -> None:
    """A translation with brackets shows them."""
    pacer = Pacer()
    pacer.word, pacer.count = "[x]", "[/x] 3"
    async with stage(pacer).run_test(size=(50, 18)) as pilot:
        assert "[/x] 3" in pilot.app.picture()
        assert "[x]" in pilot.app.picture()
