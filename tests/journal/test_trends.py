"""Trends: one's own numbers beside one's own earlier ones, and no line out of an accident."""

from dataclasses import replace
from datetime import date
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from reconnect_tui.engine.session import Session
from reconnect_tui.journal.past import Past
from reconnect_tui.journal.trends import Point, Trend, trend_title, trend_words, trends
from reconnect_tui.journal.viewing import NOBODY
from reconnect_tui.journal.words import ENGLISH
from tests.journal.lives import ANA, BOTH, LEO, past, plan_of, played

RATES = """
[[steps]]
id = "near"
kind = "rate"
text = "{you}, how near?"
low = "far"
high = "close"
sealed = true
series = "closeness"
min = %d
max = %d
"""


def evening(number: int, day: int, *, leo: int = 1, ends: tuple[int, int] = (1, 5)) -> Past:
    """An evening on which Ana gave a number, and Leo one."""
    answers = {"near@a": {"near": number}, "near@b": {"near": leo}}
    return past(played(plan_of(RATES % ends), answers, day=day), f"evening-{day}")


def line(*shares: float) -> Trend:
    """A trend of these shares on a scale from 0 to 10."""
    points = tuple(Point(date(2026, 1, day + 1), share) for day, share in enumerate(shares))
    return Trend(
        "ana",
        "Ana",
        "closeness",
        "",
        mine=False,
        low="far",
        high="close",
        min=0,
        max=10,
        points=points,
    )


def test_each_has_their_own_numbers_and_nobody_the_others() -> None:
    """Ana alone sees Ana's, Leo alone Leo's."""
    found = [evening(2, 0, leo=5), evening(3, 1, leo=4)]
    (ana,) = trends(found, ANA)
    (leo,) = trends(found, LEO)
    assert (ana.person, [point.share for point in ana.points]) == ("ana", [0.25, 0.5])
    assert (leo.person, [point.share for point in leo.points]) == ("leo", [1.0, 0.75])


def test_together_nothing_is_shown_until_both_have_asked() -> None:
    """Partners are never laid beside each other unless both want it, and then each apart."""
    found = [evening(2, 0)]
    assert trends(found, BOTH) == ()
    assert trends(found, BOTH, asked=ANA) == ()
    assert [trend.person for trend in trends(found, BOTH, asked=BOTH)] == ["ana", "leo"]
    assert trends(found, NOBODY) == ()


def test_numbers_of_different_scales_are_brought_to_one() -> None:
    """A 3 of 1 to 5 and a 5 of 0 to 10 are both half-way, by the scale that was kept with each."""
    (found,) = trends([evening(3, 0), evening(5, 1, ends=(0, 10))], ANA)
    assert [point.share for point in found.points] == [0.5, 0.5]
    assert (found.min, found.max) == (0, 10)


def test_the_kept_scale_counts_and_not_the_one_of_today() -> None:
    """An answer of long ago stays where it was on the scale of then."""
    one = evening(3, 0)
    result = replace(one.session.results["near@a"], scale=(1, 3))
    session = replace(one.session, results={**one.session.results, "near@a": result})
    (found,) = trends([replace(one, session=session)], ANA)
    assert found.points[0].share == 1.0


def test_the_order_of_the_past_makes_no_difference() -> None:
    """Points stand by when they were given, however the sessions are listed."""
    found = [evening(number, day) for day, number in enumerate((1, 4, 2))]
    assert len({trends(order, ANA) for order in permutations(found)}) == 1


def test_one_or_two_answers_are_no_line() -> None:
    """From three answers on there is something to say about the way they went."""
    assert [line(*[0.5] * count).drawable for count in (1, 2, 3)] == [False, False, True]
    words = trend_words(line(0.5, 0.6), ENGLISH)
    assert words[-1] == "2 answers so far. From three on, a line is drawn."
    assert not any("start" in sentence for sentence in words)


def test_words_stand_beside_every_line() -> None:
    """What it is, how it went against the own beginning, and that it proves nothing."""
    words = trend_words(line(0.4, 0.5, 0.6, 0.9), ENGLISH)
    assert words == (
        "Closeness, Ana.",
        "From 0 (far) to 10 (close).",
        "4 answers, 1 January 2026 to 4 January 2026.",
        "At the start about 5, last time 9: higher than at the start.",
        "Ups and downs are ordinary. This is what was reported, not proof of cause.",
    )


def test_an_item_has_its_own_line_and_both_ways_of_asking_too() -> None:
    """Several things on one scale are never added up."""
    steps = RATES % (1, 5) + 'ask_both = true\nitems = [{ id = "warm", text = "Warm" }]\n'
    answers = {"near@a": {"warm": 1, "warm/me": 5}}
    found = trends([past(played(plan_of(steps), answers))], ANA)
    assert [(trend_title(one, ENGLISH), one.points[0].share) for one in found] == [
        ("Closeness: Warm", 0.0),
        ("Closeness: Warm (I do this too)", 1.0),
    ]


def test_what_a_file_was_changed_to_does_no_harm() -> None:
    """A number outside its scale, a scale of nothing, or a word for a number is left out."""
    one = evening(3, 0)

    def with_result(**changes: object) -> Session:
        result = replace(one.session.results["near@a"], **changes)  # type: ignore[arg-type]  # wrong on purpose
        return replace(one.session, results={**one.session.results, "near@a": result})

    for changes in (
        {"value": {"near": 9}},
        {"scale": (3, 3)},
        {"value": {"near": "x"}},
        {"value": 3},
    ):
        assert trends([replace(one, session=with_result(**changes))], ANA) == ()


@given(st.lists(st.floats(0, 1), min_size=3, max_size=40))
def test_words_are_found_for_any_line(shares: list[float]) -> None:
    """Every line has its five sentences, and its numbers lie on the scale."""
    trend = line(*shares[:28])
    assert len(trend_words(trend, ENGLISH)) == 5
    assert 0 <= trend.number(trend.baseline) <= 10
