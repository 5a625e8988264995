"""What could be next: with a reason, three at most, and nothing told that was marked in private."""

from datetime import date, timedelta
from itertools import permutations
from pathlib import Path

from reconnect_tui.asks import Value
from reconnect_tui.content.heads import Head
from reconnect_tui.journal.ideas import Idea, ideas, reason, something_new
from reconnect_tui.journal.marks import SUPPORT
from reconnect_tui.journal.past import Past
from reconnect_tui.journal.viewing import NOBODY, Eyes
from reconnect_tui.journal.words import ENGLISH
from tests.journal.lives import ANA, BOTH, LEO, past, plan_of, played

STEPS = """
[[steps]]
id = "signs"
kind = "rate"
text = "How often?"
low = "never"
high = "often"
min = 0
max = 3
ask_both = true
sealed = %s
items = [{ id = "unheard", text = "Words pass by" }, { id = "sharp", text = "A sharp voice" }]
suggest = [
  { item = "unheard", at_least = 2, exercise = "listening" },
  { item = "sharp", at_least = 1, exercise = "support" },
]
[[steps]]
id = "pick"
kind = "choose"
text = "Which?"
pick = 2
sealed = %s
options = [{ id = "tea", text = "Tea" }, { id = "walk", text = "A walk" }]
suggest = [{ option = "tea", exercise = "tasting" }, { option = "walk", exercise = "walking" }]
"""
MATCHES = '[[steps]]\nid = "both"\nkind = "reveal"\nof = ["pick"]\nshow = "matches"\n'
QUIET: dict[str, Value] = {
    f"{step}@{seat}": value
    for seat in "ab"
    for step, value in (("signs", {"unheard": 0}), ("pick", ("tea",)))
}
DAY0 = date(2026, 9, 21)


def known(*ids: str, modes: tuple[str, ...] = ("two", "solo")) -> dict[str, Head]:
    """Heads of exercises that there are."""
    return {one: Head(one, "exercise", Path(one), modes=modes) for one in ids}


ALL = known("listening", "tasting", "walking")


def evening(
    answers: dict[str, Value], *, day: int = 0, sealed: str = "false", more: str = ""
) -> Past:
    """An evening on which these things were marked."""
    plan = plan_of(STEPS % (sealed, sealed) + more)
    return past(played(plan, {**QUIET, **answers}, day=day), f"evening-{day}")


def offered(found: list[Past], eyes: Eyes, heads: dict[str, Head] | None = None) -> list[str]:
    """The exercises that are offered, the day after."""
    heads = ALL if heads is None else heads
    return [idea.exercise for idea in ideas(found, eyes, heads, DAY0 + timedelta(days=3))]


def test_what_was_marked_leads_on_and_says_why() -> None:
    """The reason names what was chosen, where and when."""
    (idea,) = ideas([evening({"pick@a": ("walk",), "pick@b": ("walk",)})], BOTH, ALL, DAY0)
    assert idea.exercise == "walking"
    assert reason(idea, ENGLISH) == 'Because you marked "A walk" in A sample, 21 September 2026.'


def test_either_way_of_asking_may_lead_on() -> None:
    """It happens to me, or I do it too: the higher one counts, from the mark on."""
    assert "listening" in offered([evening({"signs@a": {"unheard": 0, "unheard/me": 2}})], ANA)
    assert "listening" not in offered([evening({"signs@a": {"unheard": 1, "unheard/me": 1}})], ANA)


def test_a_private_mark_gives_nothing_away() -> None:
    """What Ana marked unseen leads on for Ana alone; not with Leo there, nor for Leo."""
    found = [evening({"signs@a": {"unheard": 3}}, sealed="true")]
    assert "listening" in offered(found, ANA)
    for eyes in (LEO, BOTH, NOBODY):
        assert "listening" not in offered(found, eyes)


def test_support_is_for_its_writer_alone() -> None:
    """Where both may read the mark, only its writer is shown the page, and it comes first."""
    found = [evening({"signs@a": {"unheard": 3, "sharp": 1}})]
    assert offered(found, ANA)[0] == SUPPORT
    for eyes in (LEO, BOTH, NOBODY):
        assert SUPPORT not in offered(found, eyes)


def test_what_both_chose_unseen_leads_on_once_it_was_opened() -> None:
    """A reveal of matches has shown it to both, so it may be a reason for both."""
    answers: dict[str, Value] = {"pick@a": ("tea", "walk"), "pick@b": ("walk",)}
    assert offered([evening(answers, sealed="true", more=MATCHES)], BOTH) == ["walking"]
    assert offered([evening(answers, sealed="true")], BOTH) == []


def test_what_was_done_since_is_not_offered_again() -> None:
    """The mark of an evening before the exercise was done is answered; a newer one is not."""
    first = evening({}, day=0)
    plan = plan_of("")
    definition = plan.definition.__class__("tasting", "Tasting")
    done = past(played(plan.__class__(definition, plan.names, plan.moments), day=1), "done")
    assert offered([first, done], BOTH) == []
    assert offered([first, done, evening({}, day=2)], BOTH) == ["tasting"]


def test_only_what_there_is_and_fits_is_offered() -> None:
    """An exercise that is gone, or for another number of people, is none to offer."""
    assert offered([evening({})], BOTH, {}) == []
    assert offered([evening({})], BOTH, known("tasting", modes=("solo",))) == []
    assert offered([evening({})], ANA, known("tasting", modes=("solo",))) == ["tasting"]


def test_old_marks_say_nothing_about_today() -> None:
    """After two months nothing is offered for them."""
    found = [evening({})]
    assert ideas(found, BOTH, ALL, DAY0 + timedelta(days=61)) == ()


def test_three_at_most_and_the_same_for_the_same_past() -> None:
    """The order in which sessions are listed makes no difference."""
    every: dict[str, Value] = {"signs@a": {"unheard": 3, "sharp": 3}, "pick@a": ("tea", "walk")}
    found = [evening(every, day=0), evening({}, day=1), evening({"pick@a": ("walk",)}, day=2)]
    results = {tuple(offered(list(order), ANA)) for order in permutations(found)}
    assert len(results) == 1
    assert len(next(iter(results))) == 3


def test_something_new_is_light_and_stays_for_a_day() -> None:
    """Where nobody marked anything: what was not done yet, another one on another day."""
    light = known("one", "two", "three")
    heads = light | {"deep": Head("deep", "exercise", Path("deep"), modes=("two",), depth=3)}
    found = {something_new(["one"], heads, 2, DAY0 + timedelta(days=day)) for day in range(40)}
    assert found == {Idea("two"), Idea("three")}
    assert something_new(light, light, 2, DAY0) is not None
    assert something_new([], {}, 2, DAY0) is None
    assert reason(Idea("one"), ENGLISH) == "Because you have not tried it yet."
