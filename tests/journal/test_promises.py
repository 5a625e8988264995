"""Agreements stand where their day and their state say, for both together."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reconnect_tui.journal.promises import agreement_line, board, standing
from reconnect_tui.journal.viewing import NOBODY
from reconnect_tui.journal.words import ENGLISH
from reconnect_tui.store.agreements import Agreement
from tests.journal.lives import ANA, BOTH, LEO

TODAY = date(2026, 11, 29)
ONE = Agreement(
    words="Tea on Sundays",
    made="2026-11-22",
    review="2026-11-29",
    run="run",
    address="deal",
    partners=("ana", "leo"),
)


def test_the_day_to_look_at_it_makes_an_agreement_due() -> None:
    """Until then it is open; from then on it is to be looked at; nothing is ever late."""
    assert standing(ONE, TODAY - timedelta(days=1)) == "open"
    assert standing(ONE, TODAY) == "due"
    assert standing(ONE, TODAY + timedelta(days=400)) == "due"


def test_what_was_looked_at_stands_where_it_was_put() -> None:
    """Kept, changed, let go; with another day to look, it is open until that day."""
    settled = replace(ONE, settled="2026-11-29")
    assert standing(replace(settled, state="kept"), TODAY) == "kept"
    assert standing(replace(settled, state="let-go", review="2027-01-01"), TODAY) == "let_go"
    again = replace(settled, state="changed", review="2026-12-06")
    assert standing(again, TODAY) == "open"
    assert standing(again, date(2026, 12, 6)) == "due"


def test_what_one_planned_alone_is_for_that_one() -> None:
    """Together one sees what both agreed on; alone, one's own plans too."""
    mine = replace(ONE, run="other", partners=("ana",))
    both = (ONE, mine)
    assert board(both, TODAY, BOTH).due == (ONE,)
    assert board(both, TODAY, LEO).due == (ONE,)
    assert board(both, TODAY, NOBODY).due == (ONE,)
    assert set(board(both, TODAY, ANA).due) == {ONE, mine}


def test_a_line_says_when_it_was_made_and_when_to_look() -> None:
    """One sentence, with days as one reads them."""
    line = "Tea on Sundays (agreed on 22 November 2026, to look at on 29 November 2026)"
    assert agreement_line(ONE, ENGLISH, TODAY) == line
    kept = replace(ONE, state="kept", settled="2026-11-30")
    assert agreement_line(kept, ENGLISH, TODAY).endswith("on 30 November 2026)")


def test_a_date_that_is_none_does_no_harm() -> None:
    """What somebody wrote into the file is no day: the agreement stays open, and is shown."""
    odd = replace(ONE, review="next week", made="soon")
    assert board([odd], TODAY, BOTH).open == (odd,)
    assert agreement_line(odd, ENGLISH, TODAY) == "Tea on Sundays"


STATES = st.sampled_from(["open", "kept", "changed", "let-go"])
DAYS = st.dates(date(2026, 1, 1), date(2027, 1, 1)).map(date.isoformat)


@given(st.lists(st.tuples(STATES, DAYS, DAYS), max_size=12), st.dates())
def test_each_agreement_stands_in_exactly_one_place(
    rows: list[tuple[str, str, str]], today: date
) -> None:
    """None is lost and none is shown twice, on any day."""
    ones = [
        replace(ONE, run=str(at), state=state, review=review, settled=settled)  # type: ignore[arg-type]  # drawn from the states
        for at, (state, review, settled) in enumerate(rows)
    ]
    found = [one for _, part in board(ones, today, BOTH).parts() for one in part]
    assert sorted(one.run for one in found) == sorted(one.run for one in ones)
