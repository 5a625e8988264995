"""A session on a rebuilt exercise: what was promised about words holds there too."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconnect_tui.content.plan import Seating, plan
from reconnect_tui.engine.advance import advance
from reconnect_tui.engine.events import Answer, Begin, Draft, Restore, Resume
from reconnect_tui.engine.page import page
from reconnect_tui.engine.session import Status
from reconnect_tui.engine.spoken import plain
from reconnect_tui.engine.upgrade import move
from reconnect_tui.moments import Plan
from tests.engine.evenings import CANARY, DECK, Table, any_event, exercise, honest, sink_plan

HEAD = """
format = 1
kind = "exercise"
id = "sample"
title = "A sample"
for = ["two"]
not_for = ["Never."]
"""
LETTER = '[[steps]]\nid = "letter"\nkind = "write"\ntext = "{you}, write."\n'
SEALED = LETTER + "sealed = true\n"
SECOND = '[[steps]]\nid = "second"\nkind = "write"\nsealed = true\ntext = "{you}, more."\n'
CARD = '[[steps]]\nid = "card"\nkind = "draw"\ndeck = "thanks"\ntext = "{card}"\n'
END = '[[steps]]\nid = "end"\nkind = "close"\n'
PICK = """
[[steps]]
id = "pick"
kind = "choose"
text = "{you}, choose."
sealed = true
options = [{ id = "tea", text = "Tea" }, { id = "walk", text = "A walk" }]
"""
RATE = '[[steps]]\nid = "near"\nkind = "rate"\ntext = "How near?"\nlow = "far"\nhigh = "near"\n'
TALK = '[[steps]]\nid = "talk"\nkind = "speak"\nwho = "each"\ntime = "3m"\ntext = "{you}, talk."\n'


def _reveal(of: str, show: str = "all") -> str:
    ids = ", ".join(f'"{one}"' for one in of.split())
    return f'[[steps]]\nid = "look"\nkind = "reveal"\nof = [{ids}]\nshow = "{show}"\n'


def _plan(*steps: str) -> Plan:
    text = "".join((HEAD, *steps, END))
    return plan(exercise(text), {"thanks": DECK}, Seating({"a": "Ana", "b": "Leo"}))


def _played(of: Plan, address: str) -> Table:
    table = Table.laid(of)
    table.go_to(address)
    return table


def test_words_for_one_pair_of_eyes_get_no_other() -> None:
    """A sealed answer has no place where the step is not sealed any more, nor has a draft."""
    table = _played(_plan(SEALED, TALK), "letter@b")
    table.send(Draft("half"))
    moved = move(table.session, _plan(LETTER, TALK), table.now)
    assert (moved.lost, moved.half) == (("letter@a",), ("letter@b",))
    assert moved.session.at == "letter@a"
    assert moved.session.results == {}
    assert moved.session.drafts == {}


def test_the_other_way_round_they_stay() -> None:
    """Words that both could see may be sealed from now on."""
    table = _played(_plan(LETTER, TALK), "talk@a")
    moved = move(table.session, _plan(SEALED, TALK), table.now)
    assert moved.lost == ()
    assert moved.session.at == "talk@a"


def test_leave_to_show_counts_for_the_words_it_was_about() -> None:
    """Another letter in the reveal: each writer is asked again what may be seen."""
    old, new = (_plan(SEALED, SECOND, _reveal(of)) for of in ("letter", "letter second"))
    table = _played(old, "end")
    assert table.session.opened == ("look",)
    moved = move(table.session, new, table.now)
    assert {"look@a", "look@b"} <= set(moved.lost)
    assert moved.session.opened == ()
    table = _played(old, "look")
    moved = move(table.session, new, table.now)
    assert moved.session.at == "look@a"


def test_a_choice_is_not_matched_by_surprise() -> None:
    """What was to be released by its writer is not shown because both chose it."""
    table = _played(_plan(PICK, _reveal("pick")), "look@a")
    moved = move(table.session, _plan(PICK, _reveal("pick", "matches")), table.now)
    assert {"pick@a", "pick@b"} <= set(moved.lost)
    table = _played(_plan(PICK, _reveal("pick", "matches"), TALK), "look")
    moved = move(table.session, _plan(PICK, _reveal("pick", "matches"), CARD, TALK), table.now)
    assert (moved.lost, moved.session.at) == ((), "look")
    assert moved.session.opened == ("look",)


def test_a_number_belongs_to_its_scale() -> None:
    """Four of five is not four of seven."""
    table = _played(_plan(RATE, TALK), "talk@a")
    kept = move(table.session, _plan(RATE, LETTER, TALK), table.now)
    assert kept.lost == ()
    moved = move(table.session, _plan(RATE + "max = 7\n", TALK), table.now)
    assert set(moved.lost) == {name for name in table.session.results if name.startswith("near")}


def test_another_place_is_arrived_at() -> None:
    """A card is drawn there, a page for one asks for its writer, and the clock stands."""
    table = _played(_plan(TALK), "talk@a")
    moved = move(table.session, _plan(CARD, LETTER), table.now).session
    assert moved.at == "card"
    assert "card" in moved.draws
    private = move(table.session, _plan(SEALED), table.now).session
    assert (private.at, private.gate, private.alone) == ("letter@a", True, None)
    for one in (moved, private):
        back = advance(one, Restore(), table.now)[0]
        assert (back.status, back.timer.running) == (Status.PAUSED, False)


def test_a_turn_of_another_length_begins_anew() -> None:
    """The same place with another clock has the whole of it; with the same clock, what was left."""
    table = _played(_plan(TALK), "talk@a")
    table.wait(60_000)
    same = move(table.session, _plan(TALK, LETTER), table.now).session
    assert same.timer.left_at(table.now.mono) == 120_000
    longer = move(table.session, _plan(TALK.replace("3m", "5m")), table.now).session
    assert longer.timer.left_at(table.now.mono) == 300_000


@pytest.mark.parametrize("gone", ["before", "need", "private", "pick", "both", "card", "load"])
@settings(max_examples=25)
@given(seed=st.integers(0, 2**32))
def test_after_any_move_the_evening_goes_on_to_its_end(gone: str, seed: int) -> None:
    """From anywhere, with any step gone: it ends, and no private word is on a page of the other."""
    random = Random(seed)  # noqa: S311 - a robot, not a secret
    table = Table.laid(sink_plan())
    for _ in range(random.randint(0, 60)):
        blind = table.session.ended or random.random() < 0.2
        table.send((any_event(table.session, random) if blind else honest(table.session)), 500)
    if table.session.ended or table.session.absence is not None:
        return
    old = table.session
    rest = tuple(one for one in old.plan.moments if one.step != gone)
    of = Plan(old.plan.definition, old.plan.names, rest, old.plan.first)
    moved = move(old, of, table.now)
    assert {*moved.session.results, *moved.lost} == set(old.results)
    assert {*moved.session.drafts, *moved.half} == set(old.drafts)
    after = Table(moved.session, table.now)
    after.send(Restore())
    for _ in range(600):
        if after.session.ended:
            break
        after.send(honest(after.session), 500)
        _check_page(after)
    assert after.session.ended


def _check_page(table: Table) -> None:
    """Behind a hand-over, and on a page of one's own, no sealed word of the other."""
    session = table.session
    if session.ended or session.opened or session.alone is None:
        return
    other = "b" if session.alone == "a" else "a"
    assert CANARY[other] not in plain(page(session, table.now).body)


def test_a_moved_session_takes_answers() -> None:
    """The way back in, on the new plan: go on, answer, and the next moment is a new one."""
    table = _played(_plan(LETTER, TALK), "letter@b")
    moved = move(table.session, _plan(LETTER, SECOND, TALK), table.now).session
    after = Table(moved, table.now)
    for event in (Restore(), Resume(), Begin("b"), Answer("mine")):
        after.send(event)
    assert after.session.value("letter@b") == "mine"
    assert after.session.at == "second@a"
