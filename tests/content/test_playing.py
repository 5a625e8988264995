"""Every path of an exercise, played by robots: all ends are met, and what is dead is found."""

from itertools import islice

import pytest

from reconnect_tui.content.playing import play
from reconnect_tui.content.robot import Robot, Stuck, aimed, walk
from reconnect_tui.engine.events import Event, Tick
from reconnect_tui.engine.session import Session, Status
from tests.content.files import DECK, exercise, planned

DECKS = {"small-things": DECK}

LOAD = """
[[steps]]
id = "load"
kind = "rate"
text = "{you}?"
low = "light"
high = "heavy"
"""


def shown_if(test: str, ident: str = "then") -> str:
    """A step that comes under a condition."""
    return f'\n[[steps]]\nid = "{ident}"\nkind = "info"\ntext = "Words."\nshow_if = {test}\n'


def never(steps: str, mode: str = "two") -> tuple[str, ...]:
    """The steps that nobody ever sees."""
    return next(played.never for played in play(exercise(steps), DECKS) if played.mode == mode)


CHOOSE = """
[[steps]]
id = "pick"
kind = "choose"
text = "{you}?"
pick = 2
options = [
  { id = "a", text = "A" },
  { id = "b", text = "B" },
  { id = "c", text = "C" },
]
"""
ROUNDS = """
[[steps]]
id = "again"
kind = "rounds"
count = 2
more = 3
[[steps.steps]]
id = "words"
kind = "info"
text = "Words."
"""
CHECK = '[[steps]]\nid = "go"\nkind = "check"\ntext = "Well."\nask = "Go?"\n'


@pytest.mark.parametrize(
    "steps",
    [
        LOAD + shown_if('{ step = "load", at_least = 5 }'),
        LOAD + shown_if('{ step = "load", at_most = 1 }'),
        LOAD + shown_if('{ step = "load", is = 3, by = "all" }'),
        LOAD + shown_if('[{ step = "load", at_least = 2 }, { step = "load", at_most = 2 }]'),
        CHOOSE + shown_if('{ step = "pick", is = "b" }'),
        CHOOSE + shown_if('[{ step = "pick", is = "b" }, { step = "pick", is = "c" }]'),
        CHECK + shown_if('{ step = "go", is = true }'),
        CHECK.replace("kind", "skippable = false\nkind") + shown_if('{ step = "go", is = true }'),
        LOAD
        + CHOOSE.replace("text =", 'show_if = { step = "load", is = 2 }\ntext =', 1)
        + shown_if('{ step = "pick", is = "c" }'),
        ROUNDS,
        '[[steps]]\nid = "card"\nkind = "draw"\ndeck = "small-things"\n',
        '[[steps]]\nid = "ready"\nkind = "ready"\n',
        '[[steps]]\nid = "deal"\nkind = "agree"\ntext = "What?"\n',
        '[[steps]]\nid = "away"\nkind = "space"\n',
    ],
)  # fmt: skip
def test_what_can_be_reached_is_reached(steps: str) -> None:
    """Whatever answers lead to a step, alone or together, some robot gives them."""
    assert never(steps) == ()
    assert never(steps, "solo") == ()


@pytest.mark.parametrize(
    "steps",
    [
        LOAD + shown_if('[{ step = "load", at_least = 4 }, { step = "load", at_most = 2 }]'),
        CHECK + shown_if('{ step = "go", is = false }'),
        CHOOSE.replace("pick = 2", "pick = 1")
        + shown_if('[{ step = "pick", is = "b" }, { step = "pick", is = "c" }]'),
        LOAD
        + shown_if('[{ step = "load", at_least = 4 }, { step = "load", at_most = 2 }]', "then")
        + shown_if('[{ step = "load", at_least = 3 }, { step = "load", at_most = 2 }]', "last"),
    ],
)
def test_what_nobody_can_reach_is_named(steps: str) -> None:
    """Conditions that exclude each other, and a no that never goes on, hide a step for ever."""
    found = never(steps)
    assert found[0] == "then"
    assert found == (("then", "last") if "last" in steps else ("then",))


def test_several_items_may_go_both_ways() -> None:
    """Of two items one may be high and the other one low."""
    items = 'items = [ { id = "a", text = "A" }, { id = "b", text = "B" } ]\n'
    both = '[{ step = "load", at_least = 4 }, { step = "load", at_most = 2 }]'
    assert never(LOAD + items + shown_if(both)) == ()


def test_screens_minutes_and_paths_are_counted() -> None:
    """What is told is the plan's: its screens, its limits; and each length is played."""
    steps = '[[steps]]\nid = "t"\nkind = "speak"\ntime = "3m"\ntext = "{you}."\n'
    two, solo = play(exercise(steps, more='lengths = ["full", "short"]'), DECKS)
    assert (two.mode, two.screens, two.minutes) == ("two", 3, 6.0)
    assert (solo.mode, solo.screens, solo.minutes) == ("solo", 2, 3.0)
    # Three manners; for two another starter; and each of these for the second length.
    assert (two.paths, solo.paths) == (3 + 1 + 2, 3 + 1)


def test_no_says_no_and_still_comes_to_the_end() -> None:
    """The robot that says no is asked again where a no waits, and gives up on a mirror."""
    steps = CHECK + (
        '[[steps]]\nid = "turn"\nkind = "turns"\n[[steps.steps]]\nid = "back"\nkind = "mirror"\n'
        'text = "Say it."\nask = "So?"\nmax_tries = 2\n'
    )
    states = [session for session, _ in walk(planned(steps), Robot("no"))]
    assert states[-1].status is Status.COMPLETED
    assert any(session.note == "wait" for session in states)
    assert any(session.note == "gave-up" for session in states)


def test_no_lets_the_clock_run_out() -> None:
    """The unwilling robot waits for every bell, so that the end of each clock is played too."""
    steps = '[[steps]]\nid = "q"\nkind = "quiet"\ntime = "1m"\n'
    (session, _) = list(walk(planned(steps), Robot("no")))[-1]
    assert session.results["q"].active >= 60_000


def test_a_session_that_stands_still_is_found() -> None:
    """An evening that does not end is an error with the exercise and the place."""

    class Idle(Robot):
        def event(self, session: Session) -> Event:
            return Tick()

    with pytest.raises(Stuck, match='"sample" does not come to its end: nothing goes on at "go"'):
        list(walk(planned(CHECK), Idle()))


def test_aim_leads_to_a_place() -> None:
    """The robot that aims at a moment comes by it, and by nothing that its answers hide."""
    steps = (
        CHOOSE
        + shown_if('{ step = "pick", is = "c" }')
        + shown_if('{ step = "pick", is = "a" }', "b")
    )
    plan = planned(steps)
    visited = [session.at for session, _ in walk(plan, aimed(plan, "then"))]
    assert "then" in visited
    assert "b" not in visited


def test_a_robot_is_always_the_same() -> None:
    """Two walks give the same states: what was found can be looked at again."""
    plan = planned(LOAD + CHOOSE)
    first, second = ([one for one, _ in islice(walk(plan, Robot()), 9)] for _ in range(2))
    assert first == second
