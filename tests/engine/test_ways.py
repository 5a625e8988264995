"""The way through an evening: on, back, again, around, and to another plan."""

from dataclasses import replace

from reconnect_tui.content.plan import Seating, plan
from reconnect_tui.engine.effects import CardSeen
from reconnect_tui.engine.events import (
    Answer,
    Back,
    Begin,
    Heard,
    More,
    Next,
    PassCard,
    Redo,
    Restore,
    Skip,
    Suspend,
)
from reconnect_tui.engine.page import page
from reconnect_tui.engine.spoken import plain
from reconnect_tui.engine.upgrade import move
from tests.engine.evenings import DECK, SINK, Table, at, exercise, honest, sink_plan

MINUTE = 60_000


def test_the_mirror_goes_round_until_it_fits_or_is_close_enough() -> None:
    """Almost and no try again; after the last try the app lets go, kindly."""
    table = at("turn:1.a/echo")
    table.send(Heard("almost"), 5000)
    assert table.session.tries == 2
    assert page(table.session, table.now).where == "round 1 of 2, try 2 of 2"
    table.send(Heard("no"))
    assert page(table.session, table.now).choices == ()
    assert table.send(Heard("yes")).at == "turn:1.a/echo"
    table.send(Next())
    result = table.session.results["turn:1.a/echo"]
    assert (result.value, result.tries) == ("no", 2)


def test_back_shows_an_answer_and_a_changed_one_is_a_new_attempt() -> None:
    """Going back keeps what was said; saying it anew counts as the next attempt."""
    table = at("turn:1.a/need")
    table.send(Answer({"moment": "tea", "feeling": "calm"}))
    table.go_to("turn:1.a/read-out")
    table.send(Back())
    assert table.session.at == "turn:1.a/need"
    assert [field.text for field in page(table.session, table.now).form] == ["tea", "calm"]  # type: ignore[union-attr]  # a template has fields only
    table.send(Answer({"moment": "walk", "feeling": "calm"}))
    assert table.session.results["turn:1.a/need"].attempt == 2
    assert plain(page(replace(table.session, gate=False), table.now).body) == (
        "Ana, read it: When walk, I feel calm."
    )


def test_redo_of_a_turn_begins_at_its_first_moment_with_a_fresh_clock() -> None:
    """The whole turn again: its results are replaced, others stay."""
    table = at("turn:1.a/echo")
    table.send(Redo("turn"))
    assert table.session.at == "turn:1.a/share"
    assert table.session.gate
    assert not [name for name in table.session.results if name.startswith("turn:")]
    assert "before@a" in table.session.results


def test_passing_a_turn_leaves_what_is_left_of_it() -> None:
    """One key passes the rest of a turn; the next speaker is asked to begin."""
    table = at("turn:1.a/share")
    table.send(Skip("turn"))
    assert table.session.at == "turn:1.b/share"
    assert table.session.results["turn:1.a/private"].outcome == "skipped"


def test_one_more_round_is_offered_at_the_end_of_the_last_one() -> None:
    """More adds a round with a new card, as often as the block says."""
    table = at("round:2/thank@a")
    assert "more" in [key.name for key in page(table.session, table.now).keys]
    table.send(More())
    assert "more" not in [key.name for key in page(table.session, table.now).keys]
    table.send(Next())
    assert table.session.at == "round:3/card"
    assert page(table.session, table.now).where == "round 3 of 3"


def test_a_card_may_be_put_back_and_is_the_same_after_back_and_restore() -> None:
    """A passed card makes place for another one; neither Back nor a restart draws anew."""
    table = at("round:1/card")
    first = table.session.draws["round:1/card"].card
    table.send(PassCard())
    second = table.session.draws["round:1/card"].card
    assert first != second
    table.send(Next())
    assert [effect for effect in table.effects if isinstance(effect, CardSeen)] == [
        CardSeen("thanks", second)
    ]
    table.send(Back())
    table.send(Suspend())
    table.send(Restore(), 1_000_000)
    assert table.session.draws["round:1/card"].card == second
    assert second in [card.id for card in DECK.cards]


def test_a_step_that_vanished_loses_its_answer_only_when_it_is_passed_by() -> None:
    """Back and a changed answer: the conditional step goes, its result at the next step on."""
    table = at("load@a")
    table.send(Answer({"load": 7}))
    table.go_to("ground")
    table.send(Next())
    assert "ground" in table.session.results
    for _ in range(3):
        table.send(Back())
    assert table.session.at == "load@a"
    table.send(Answer({"load": 1}))
    table.send(Begin("b"))
    table.send(Answer({"load": 1}))
    assert "ground" not in table.session.results


def test_alone_there_is_no_hand_over_but_before_a_timed_turn() -> None:
    """Solo: a turn waits for a key, and nothing else does."""
    table = Table.laid(sink_plan(solo=True))
    gates = []
    while not table.session.ended:
        if table.session.gate:
            gates.append(table.session.at)
        table.send(honest(table.session), 500)
    assert "before@a" not in gates
    assert gates[:1] == ["turn:1.a/share"]


def test_a_reworded_exercise_changes_nothing_of_a_session() -> None:
    """Only texts changed: the state on the new plan is the same state."""
    table = at("turn:1.b/echo")
    reworded = exercise(SINK.read_text(encoding="utf-8").replace("say it back", "give it back"))
    other = plan(reworded, {"thanks": DECK}, Seating({"a": "Ana", "b": "Leo"}))
    moved = move(table.session, other, table.now)
    assert moved.lost == ()
    assert replace(moved.session, plan=table.session.plan) == table.session


def test_a_rebuilt_exercise_keeps_what_fits_and_lists_the_rest() -> None:
    """Kept and listed together are the old results; the place is the first undone one."""
    table = at("turn:1.b/echo")
    text = SINK.read_text(encoding="utf-8").replace('id = "before"', 'id = "at-first"')
    rebuilt = exercise(text.replace('of = ["before", "after"]', 'of = ["at-first", "after"]'))
    other = plan(rebuilt, {"thanks": DECK}, Seating({"a": "Ana", "b": "Leo"}))
    moved = move(table.session, other, table.now)
    assert set(moved.lost) == {"before@a", "before@b"}
    assert {*moved.session.results, *moved.lost} == set(table.session.results)
    assert moved.session.at == "turn:1.b/echo"
    gone = exercise(text.replace('id = "echo"', 'id = "ring"').replace('"before"', '"at-first"'))
    other = plan(gone, {"thanks": DECK}, Seating({"a": "Ana", "b": "Leo"}))
    assert move(table.session, other, table.now).session.at == "at-first@a"
