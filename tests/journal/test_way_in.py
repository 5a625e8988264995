"""From marks to a plan: always the same one, ordered, bounded, and nobody's secret in it."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from reconnect_tui.content.heads import Head
from reconnect_tui.journal.marks import SUPPORT
from reconnect_tui.journal.past import Past
from reconnect_tui.journal.viewing import NOBODY, Eyes
from reconnect_tui.journal.way_in import CHECKS, MOST, Planned, WayIn, way_in
from reconnect_tui.moments import Definition
from tests.journal.lives import ANA, BOTH, LEO, past, plan_of, played

if TYPE_CHECKING:
    from reconnect_tui.asks import Value

DAY0 = date(2026, 9, 21)
BODY, STRESS, SIGNS = CHECKS[:3]
ITEMS = tuple(f"item-{letter}" for letter in "abcdefghijk")
GOALS = {item: item.replace("item", "goal") for item in ITEMS}
STEPS = f"""
[[steps]]
id = "signs"
kind = "rate"
text = "How often?"
low = "never"
high = "often"
min = 0
max = 3
sealed = %s
items = [
  {", ".join(f'{{ id = "{item}", text = "Words for {item}" }}' for item in ITEMS)},
  {{ id = "sharp", text = "A sharp voice" }},
]
suggest = [
  {", ".join(f'{{ item = "{item}", at_least = 2, exercise = "{goal}" }}' for item, goal in GOALS.items())},
  {{ item = "sharp", at_least = 1, exercise = "goal-a" }},
  {{ item = "sharp", at_least = 2, exercise = "support" }},
]
"""  # noqa: E501 - as it stands in a file


def known(*goals: str, depth: int = 1) -> dict[str, Head]:
    """Heads of exercises that there are."""
    return {
        one: Head(one, "exercise", Path(one), modes=("two", "solo"), depth=depth) for one in goals
    }


ALL = known(*GOALS.values())


def check(
    marks: dict[str, int], which: str = SIGNS, *, day: int = 0, sealed: str = "false"
) -> Past:
    """An evening on which Ana marked these numbers in a check, and Leo nothing."""
    plan = plan_of(STEPS % sealed)
    answers: dict[str, Value] = {
        "signs@a": {**dict.fromkeys(ITEMS, 0), **marks},
        "signs@b": dict.fromkeys(ITEMS, 0),
    }
    named = replace(plan, definition=Definition(which, which))
    return past(played(named, answers, day=day), f"{which}-{day}")


def planned(found: list[Past], eyes: Eyes = ANA, heads: dict[str, Head] | None = None) -> WayIn:
    """The plan of some days after."""
    return way_in(found, eyes, ALL if heads is None else heads, DAY0 + timedelta(days=9))


def steps(way: WayIn) -> list[str]:
    """The exercises of a plan, in order."""
    return [one.exercise for one in way.steps]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(CHECKS),
            st.dictionaries(st.sampled_from((*ITEMS, "sharp")), st.integers(0, 3), max_size=6),
        ),
        max_size=4,
    ),
    st.randoms(use_true_random=False),
)
def test_the_same_marks_always_give_the_same_plan(
    marked: list[tuple[str, dict[str, int]]],
    random: object,
) -> None:
    """However the evenings are listed: the same steps and reasons, at most eight, none twice."""
    found = [check(marks, which, day=day) for day, (which, marks) in enumerate(marked)]
    way = planned(found)
    listed = list(found)
    random.shuffle(listed)  # type: ignore[attr-defined]  # hypothesis gives a Random
    assert planned(listed) == way
    assert len(way.steps) <= MOST
    every = [one.exercise for one in (*way.steps, *way.also)]
    assert len(set(every)) == len(every)
    assert all(one.reasons for one in (*way.steps, *way.also))


def test_the_body_comes_first_then_outside_weight_then_light_before_deep() -> None:
    """Whatever was marked most strongly."""
    heads = known("goal-a", "goal-b", depth=1) | known("goal-c", depth=3) | known("goal-d", depth=2)
    found = [
        check({"item-a": 2}, STRESS, day=0),
        check({"item-b": 2}, BODY, day=1),
        check({"item-c": 3, "item-d": 2}, SIGNS, day=2),
    ]
    assert steps(planned(found, heads=heads)) == ["goal-b", "goal-a", "goal-d", "goal-c"]


def test_more_than_four_weeks_hold_is_offered_beside() -> None:
    """Eight at most, the strongest; the others can be put in."""
    way = planned([check({**dict.fromkeys(ITEMS, 2), "item-k": 3})])
    assert len(way.steps) == MOST
    assert "goal-k" in steps(way)
    assert len(way.also) == len(ITEMS) - MOST


def test_the_newest_answer_to_a_question_counts() -> None:
    """What no longer happens leads nowhere any more."""
    found = [check({"item-a": 3, "item-b": 3}, day=0), check({"item-b": 2}, day=5)]
    assert steps(planned(found)) == ["goal-b"]


def test_what_was_done_since_is_not_in_the_plan() -> None:
    """The mark is answered by what came after it."""
    done = past(played(replace(plan_of(""), definition=Definition("goal-a", "A")), day=1), "done")
    assert steps(planned([check({"item-a": 3, "item-b": 3}), done])) == ["goal-b"]


def test_a_private_mark_gives_nothing_away() -> None:
    """What Ana marked unseen is in Ana's plan, and in no other."""
    found = [check({"item-a": 3, "sharp": 3}, sealed="true")]
    assert steps(planned(found)) == ["goal-a"]
    for eyes in (LEO, BOTH, NOBODY):
        assert planned(found, eyes) == WayIn()


def test_aggression_leads_to_support_alone_and_its_writer_alone() -> None:
    """To no exercise besides, also where both may read the mark; below the mark it is a sign."""
    found = [check({"sharp": 2})]
    way = planned(found)
    assert (steps(way), [one.exercise for one in way.support]) == ([], [SUPPORT])
    for eyes in (LEO, BOTH, NOBODY):
        assert planned(found, eyes) == WayIn()
    assert steps(planned([check({"sharp": 1})])) == ["goal-a"]


def test_two_may_do_what_is_for_one_each_alone_and_one_only_what_is_for_one() -> None:
    """An exercise for two is not in the plan of somebody alone."""
    solo = {"goal-a": replace(ALL["goal-a"], modes=("solo",))}
    two = {"goal-a": replace(ALL["goal-a"], modes=("two",))}
    found = [check({"item-a": 3})]
    assert steps(planned(found, BOTH, solo)) == ["goal-a"]
    assert steps(planned(found, BOTH, two)) == ["goal-a"]
    assert steps(planned(found, ANA, solo)) == ["goal-a"]
    assert steps(planned(found, ANA, two)) == []


@given(st.lists(st.tuples(st.sampled_from(ITEMS), st.sampled_from((-1, 0, 1, 2))), max_size=30))
def test_changing_a_plan_loses_nothing(changes: list[tuple[str, int]]) -> None:
    """Moved, left out, put in: every exercise stays in the plan or beside it, eight at most."""
    way = WayIn(
        tuple(Planned(item) for item in ITEMS[:6]), tuple(Planned(item) for item in ITEMS[6:])
    )
    for item, change in changes:
        match change:
            case 0:
                way = way.without(item)
            case 2:
                way = way.with_(item)
            case _:
                way = way.moved(item, change)
        assert sorted(one.exercise for one in (*way.steps, *way.also)) == sorted(ITEMS)
        assert len(way.steps) <= MOST


def test_moving_is_one_step_and_stops_at_the_ends() -> None:
    """Earlier and later undo each other."""
    way = WayIn((Planned("a"), Planned("b"), Planned("c")))
    assert steps(way.moved("b", -1)) == ["b", "a", "c"]
    assert way.moved("b", -1).moved("b", 1) == way
    assert way.moved("a", -1) == way
    assert way.moved("c", 1) == way
