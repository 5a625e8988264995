"""Files to plans: the examples of the design, and what every plan keeps to."""

import pytest

from reconnect_tui.asks import (
    Away,
    Breathe,
    Calm,
    MoreTime,
    NotToday,
    Ready,
    Release,
    Reveal,
)
from reconnect_tui.content.outline import minutes, outline
from reconnect_tui.content.plan import Choices, Seating, plan
from reconnect_tui.moments import Condition, Plan
from tests.content.examples import ASKING, LISTENING, THANKS, WHERE
from tests.content.files import DECK, addresses, exercise, planned


def made(steps: str, *, solo: bool = False, more: str = "") -> Plan:
    """The plan of steps that bring their own close."""
    names = {"a": "Ana"} if solo else {"a": "Ana", "b": "Leo"}
    return plan(
        exercise(steps, end="", more=more),
        {"small-things": DECK},
        Seating(dict(names)),  # type: ignore[arg-type]  # seats are spelled out right here
    )


def words(text: str) -> list[str]:
    """A row of addresses."""
    return text.split()


def test_listening_for_two() -> None:
    """Each rates before and after, the roles swap, each decides what the reveal may show."""
    found = made(LISTENING)
    assert [each.address for each in found.moments if not each.detour] == words(
        "ready before@a before@b turn:1.a/share turn:1.a/hand-back turn:1.a/makes-sense "
        "turn:1.b/share turn:1.b/hand-back turn:1.b/makes-sense quiet after@a after@b "
        "look@a look@b look felt-understood@a felt-understood@b end"
    )
    assert minutes(found) == 8.5


def test_listening_for_one() -> None:
    """Alone there is no listener, nothing to hand back, nothing to reveal."""
    found = made(LISTENING, solo=True)
    assert [each.address for each in found.moments if not each.detour] == words(
        "ready before@a turn:1.a/share quiet after@a felt-understood@a end"
    )
    assert minutes(found) == 3.5
    assert not any(each.sealed for each in found.moments)


def test_asking_for_two_and_for_one() -> None:
    """A template belongs to the speaker, an agreement is proposed, answered and settled."""
    assert addresses(made(ASKING)) == words(
        "intro settle turn:1.a/need turn:1.a/read-out turn:1.a/echo turn:1.b/need "
        "turn:1.b/read-out turn:1.b/echo deal.propose@a deal.reply@b deal "
        "felt-understood@a felt-understood@b"
    )
    assert addresses(made(ASKING, solo=True)) == words(
        "intro settle turn:1.a/need deal.propose@a deal felt-understood@a"
    )


def test_thanks_alternate_the_starter_and_hold_the_rounds_that_may_be_added() -> None:
    """Rounds offered as one more are in the plan already, marked as extra."""
    found = made(THANKS)
    assert addresses(found) == words(
        "round:1/card round:1/thank@a round:1/thank@b round:2/card round:2/thank@b round:2/thank@a "
        "round:3/card round:3/thank@a round:3/thank@b round:4/card round:4/thank@b round:4/thank@a "
        "round:5/card round:5/thank@a round:5/thank@b best@a best@b show@a show@b show "
        "felt-understood@a felt-understood@b"
    )
    extras = [(each.round, each.extra, each.more, each.rounds) for each in found.moments[::3]]
    assert extras[:5] == [(1, 0, 2, 3), (2, 0, 2, 3), (3, 0, 2, 3), (4, 1, 2, 3), (5, 2, 2, 3)]
    assert minutes(found) == 4.5


def test_where_am_i_looks_back_at_an_address() -> None:
    """A condition is about the answers at addresses."""
    found = made(WHERE, solo=True)
    assert addresses(found) == words(
        "settle load@a ground story@a part@a next.propose@a next felt-understood@a"
    )
    assert found.moment("ground").when == (Condition(("load@a",), "at_least", 6),)


def test_addresses_are_unique_and_detours_come_last() -> None:
    """Every plan ends with the way to a time-out and back, reached only by an event."""
    for found in (made(THANKS), made(ASKING), made(LISTENING), made(WHERE, solo=True)):
        assert len(found.places) == len(found.moments)
        detours = [each.address for each in found.moments if each.detour]
        assert [each.address for each in found.moments][-len(detours) :] == detours
    assert [each.address for each in made(WHERE, solo=True).moments if each.detour] == [
        "time-out",
        "time-out.calm@a",
        "time-out.more",
    ]
    two = made(LISTENING)
    calms = ("time-out.calm@a", "time-out.calm@b")
    assert isinstance(two.moment("time-out").ask, Away)
    assert all(isinstance(two.moment(calm).ask, Calm) and two.moment(calm).sealed for calm in calms)
    assert isinstance(two.moment("time-out.more").ask, MoreTime)
    assert two.moment("time-out.more").when == (Condition(calms, "at_least", 7),)


def test_from_depth_two_on_two_partners_are_asked_in_private_first() -> None:
    """The way out for either is in the plan, and tells nobody whose answer it was."""
    found = planned('[[steps]]\nid = "quiet"\nkind = "quiet"\ntime = "30s"', more="depth = 2\n")
    assert addresses(found) == words("ready@a ready@b ready.instead ready.breathe ready.end quiet")
    unready = Condition(("ready@a", "ready@b"), "unready")
    assert [found.moment(f"ready@{seat}").ask for seat in "ab"] == [Ready(), Ready()]
    assert found.moment("ready@a").sealed
    instead, end = found.moment("ready.instead"), found.moment("ready.end")
    assert (instead.ask, instead.when) == (NotToday(), (unready,))
    assert (end.ends, end.when) == (True, (unready,))
    breathe = found.moment("ready.breathe")
    assert breathe.ask == Breathe((4, 0, 6, 0))
    assert breathe.when == (Condition(("ready.instead",), "is", "breathe"),)
    assert breathe.timing is not None
    assert (breathe.timing.limit, breathe.timing.on_end) == (180_000, "next")
    assert breathe.timing.restarts


def test_the_ready_step_of_the_app_finds_another_name_if_it_must() -> None:
    """A file may call another step `ready`."""
    check = '[[steps]]\nid = "ready"\nkind = "check"\ntext = "Sit down."\nask = "Ready?"'
    assert addresses(planned(check, more="depth = 3\n"))[0] == "all-ready@a"


def test_a_ready_step_of_the_file_is_the_only_one() -> None:
    """Nobody is asked twice, and alone only who asked for it is asked."""
    steps = '[[steps]]\nid = "fine"\nkind = "ready"'
    assert addresses(planned(steps, more="depth = 2\n"))[:2] == ["fine@a", "fine@b"]
    assert addresses(planned(steps, solo=True))[0] == "fine@a"
    assert addresses(planned('[[steps]]\nid = "q"\nkind = "quiet"\ntime = "9s"', solo=True,
                             more="depth = 3\n")) == ["q"]  # fmt: skip


def test_who_begins_is_first_everywhere() -> None:
    """With seat b first, b answers first, speaks first and proposes first."""
    found = plan(exercise(LISTENING, end=""), {}, Seating({"a": "Ana", "b": "Leo"}, first="b"))
    assert [each.address for each in found.moments][1:4] == words(
        "before@b before@a turn:1.b/share"
    )
    assert found.first == "b"


def test_a_name_that_looks_like_a_placeholder_stays_a_name() -> None:
    """Names are no part of the plan's texts."""
    names = {"a": "{round}", "b": "*Leo*"}
    found = plan(exercise(LISTENING, end=""), {}, Seating(dict(names)))  # type: ignore[arg-type]  # seats are spelled out right here
    assert found.names == names
    assert not any("{round}" in str(each.text) for each in found.moments)


@pytest.mark.parametrize(
    ("seating", "choices"),
    [
        (Seating({"b": "Leo"}), Choices()),
        (Seating({}), Choices()),
        (Seating({"a": "Ana"}), Choices(length="long")),
        (Seating({"a": "Ana"}), Choices(changes={"nope.time": "1m"})),
        (Seating({"a": "Ana"}), Choices(changes={"quiet.text": "Hush"})),
        (Seating({"a": "Ana"}), Choices(changes={"quiet.time": 30})),
    ],
)
def test_what_the_exercise_is_not_for_is_refused(seating: Seating, choices: Choices) -> None:
    """A wrong seat, length or change is an error here, and never a strange evening."""
    with pytest.raises(ValueError, match=r"seat|length|set|cannot be"):
        plan(exercise(LISTENING, end=""), {}, seating, choices)


def test_a_mode_that_is_not_offered_is_refused() -> None:
    """An exercise for one is not played by two."""
    alone = exercise(WHERE, '["solo"]', end="")
    with pytest.raises(ValueError, match="not for two"):
        plan(alone, {}, Seating({"a": "Ana", "b": "Leo"}))


def test_a_reveal_opens_rows_of_addresses_after_each_writer_chose() -> None:
    """What a partner may keep is only what that partner wrote."""
    found = made(LISTENING)
    assert found.moment("look@b").ask == Release(("before@b", "after@b"))
    assert not found.moment("look@b").skippable
    assert found.moment("look").ask == Reveal(
        (("before@a", "before@b"), ("after@a", "after@b")), ("look@a", "look@b")
    )


def test_the_outline_says_who_what_and_how_long() -> None:
    """The rows of an evening have names, titles or first sentences, and limits."""
    rows = {row.address: row for row in outline(made(LISTENING))}
    share = rows["turn:1.b/share"]
    assert (share.who, share.what, share.ms) == (
        "Leo",
        "Leo, say what happened and how it was for you",
        180_000,
    )
    assert rows["quiet"].who == ""
    assert "time-out" not in rows
