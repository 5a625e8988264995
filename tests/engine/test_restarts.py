"""Invariants 6, 20 and 22: a crash anywhere, a changed exercise, a question nobody answered."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reconnect_tui.content.plan import Seating, plan
from reconnect_tui.engine.events import Restore
from reconnect_tui.engine.seeing import holds
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.upgrade import move
from tests.engine.evenings import DECK, SINK, START, Table, exercise, honest, sink_plan

STEPS = 60
TWO = Seating({"a": "Ana", "b": "Leo"})


def _played(steps: int, *, crash_at: int = -1, solo: bool = False) -> Session:
    """An honest evening of some events, cut off and taken up again at one of them."""
    table = Table.laid(sink_plan(solo=solo))
    for step in range(steps):
        if table.session.ended:
            break
        if step == crash_at:
            table.send(Restore(), 90_000)
        while crash_at == step and table.session.why_paused:
            table.send(honest(table.session))
        table.send(honest(table.session), 700)
    return table.session


def _to_the_end(session: Session) -> Session:
    table = Table(session)
    while not table.session.ended:
        table.send(honest(table.session), 700)
    return table.session


@settings(max_examples=40)
@given(crash_at=st.integers(0, STEPS - 1), solo=st.booleans())
def test_a_crash_anywhere_changes_no_answer_and_no_card(crash_at: int, solo: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    """6: taken up again, the same people doing the same end with the same results."""
    whole = _to_the_end(_played(0, solo=solo))
    cut = _to_the_end(_played(crash_at + 1, crash_at=crash_at, solo=solo))
    assert {name: one.value for name, one in cut.results.items()} == {
        name: one.value for name, one in whole.results.items()
    }
    assert cut.draws == whole.draws


@settings(max_examples=40)
@given(steps=st.integers(0, STEPS))
def test_new_texts_leave_any_session_as_it_is(steps: int) -> None:
    """20: where only words changed, the state on the new plan is the same state."""
    session = _played(steps)
    text = SINK.read_text(encoding="utf-8").replace("say it back", "give it back")
    moved = move(session, plan(exercise(text), {"thanks": DECK}, TWO), START)
    assert moved.lost == ()
    assert replace(moved.session, plan=session.plan) == session


@settings(max_examples=40)
@given(
    steps=st.integers(0, STEPS), gone=st.sampled_from(["before", "share", "pick", "story", "card"])
)
def test_what_is_kept_and_what_is_listed_are_all_there_was(steps: int, gone: str) -> None:
    """20: built differently, no result is lost unlisted, and the place is in the plan."""
    session = _played(steps)
    other = replace(
        session.plan,
        moments=tuple(one for one in session.plan.moments if one.step != gone),
    )
    moved = move(session, other, START)
    assert {*moved.session.results, *moved.lost} == set(session.results)
    assert all(
        moved.session.results[name] == session.results[name] for name in moved.session.results
    )
    assert moved.session.at is None or moved.session.at in other.places


@given(solo=st.booleans())
def test_a_condition_looks_back_and_is_false_while_nobody_answered(solo: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    """22: no moment depends on a later one, and without an answer none of them comes."""
    of = sink_plan(solo=solo)
    empty = Table.laid(of).session
    asked = [moment for moment in of.moments if moment.when]
    assert asked
    for moment in asked:
        for condition in moment.when:
            assert all(of.places[one] < of.places[moment.address] for one in condition.of)
            if condition.test != "unready":
                assert not holds(empty, moment)
