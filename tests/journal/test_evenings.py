"""Evenings so far only grow; times apart are counted for both together."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconnect_tui.engine.session import Return
from reconnect_tui.journal.evenings import evenings, row_line
from reconnect_tui.journal.returns import GRACE, Returns, return_words, returns
from reconnect_tui.journal.viewing import NOBODY
from reconnect_tui.journal.words import ENGLISH
from reconnect_tui.store.heads import Head
from tests.journal.lives import ANA, BOTH, DAY, LEO, past, plan_of, played

BEGUN = 1_790_000_000_000
STATES = ("completed", "stopped", "suspended", "active")


def head(day: int, status: str = "completed", partners: tuple[str, ...] = ("ana", "leo")) -> Head:
    """A session of a day."""
    names = tuple(one.title() for one in partners)
    wall = BEGUN + day * DAY
    return Head(
        f"s{day}-{status}",
        f"run{day}",
        "sample",
        "A sample",
        partners,
        names,
        status,
        wall,
        60,
        wall,
        1,
    )


HEADS = st.lists(st.builds(head, st.integers(0, 40), st.sampled_from(STATES)), max_size=12)


@given(HEADS, HEADS)
def test_the_number_of_evenings_only_grows(before: list[Head], more: list[Head]) -> None:
    """Whatever is added, no evening is taken away: there is no streak that could break."""
    assert evenings(before, ENGLISH, BOTH).count <= evenings([*before, *more], ENGLISH, BOTH).count


def test_two_sessions_of_one_day_are_one_evening() -> None:
    """What waits to be gone on with is listed, and counts when it has ended."""
    found = evenings([head(0), head(0, "stopped"), head(3, "suspended")], ENGLISH, BOTH)
    assert (found.count, found.sentence, len(found.rows)) == (1, "1 evening so far.", 3)


@pytest.mark.parametrize(
    ("count", "sentence"),
    [(0, "No evenings yet. The first one is a good beginning."), (7, "7 evenings so far.")],
)
def test_how_many_is_said_in_a_sentence(count: int, sentence: str) -> None:
    """No figure stands alone."""
    assert evenings([head(day) for day in range(count)], ENGLISH, BOTH).sentence == sentence


def test_what_one_did_alone_is_in_the_list_of_that_one() -> None:
    """Together one sees the evenings of both; alone one's own too; nobody named sees the list."""
    heads = [head(0), head(1, partners=("ana",))]
    assert len(evenings(heads, ENGLISH, BOTH).rows) == 1
    assert len(evenings(heads, ENGLISH, LEO).rows) == 1
    assert len(evenings(heads, ENGLISH, ANA).rows) == 2
    assert len(evenings(heads, ENGLISH, NOBODY).rows) == 2


def test_a_row_is_read_as_one_line() -> None:
    """Day, title, who, and that it ended early or waits."""
    rows = evenings([head(0), head(1, "stopped"), head(2, "paused", ("ana",))], ENGLISH, ANA).rows
    assert [row_line(row, ENGLISH) for row in rows] == [
        "23 September 2026: A sample, Ana, alone (waiting to be gone on with)",
        "22 September 2026: A sample, Ana and Leo (ended early)",
        "21 September 2026: A sample, Ana and Leo",
    ]


def returned(*late: int) -> Returns:
    """Times apart of which the return was so many ms after the promise."""
    session = played(plan_of(""))
    both = replace(session, returns=tuple(Return(BEGUN, BEGUN + ms) for ms in late))
    return returns([past(both)], BOTH)


@pytest.mark.parametrize(
    ("late", "sentence"),
    [
        ((), "No time-outs yet."),
        ((0,), "1 time apart, and you came back. Once by the time you named."),
        ((0, GRACE), "2 times apart, and you came back each time. Always by the time you named."),
        ((0, 9 * GRACE), "2 times apart, and you came back each time. Once by the time you named."),
        ((9 * GRACE,), "1 time apart, and you came back."),
    ],
)
def test_returns_are_told_without_a_name(late: Sequence[int], sentence: str) -> None:
    """Coming back counts; a few minutes more are on time; who was late is nowhere."""
    assert return_words(returned(*late), ENGLISH) == sentence


def test_a_time_apart_of_one_alone_is_none_of_both() -> None:
    """Only sessions for two count, and only those of the ones who look."""
    alone = played(plan_of("", names={"a": "Ana"}))
    one = past(replace(alone, returns=(Return(BEGUN, BEGUN),)))
    assert returns([one], ANA) == Returns(0, 0)
