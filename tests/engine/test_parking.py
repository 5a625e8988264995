"""The parking pad: the listener's own, never asked for, back in the listener's own turn."""

import pytest

from reconnect_tui.content.plan import Seating, plan
from reconnect_tui.engine.events import Begin, Next, Park, Pause, Restore, Resume, Stop, TakeOut
from reconnect_tui.engine.page import Page, page
from reconnect_tui.engine.parking import LONGEST, MOST
from reconnect_tui.engine.spoken import plain
from tests.engine.evenings import DECK, SINK, Table, at, exercise, honest

SHARE_A, SHARE_B = "turn:1.a/share", "turn:1.b/share"


def seen(table: Table) -> Page:
    """The page now."""
    return page(table.session, table.now)


def offers(table: Table) -> list[str]:
    """The names of the keys that work now."""
    return [key.name for key in seen(table).keys]


def come_to(table: Table, address: str) -> None:
    """Go on until the hand-over to an address is on the screen."""
    while table.session.at != address:
        table.send(honest(table.session), 500)


def test_only_who_listens_to_a_speaker_is_offered_a_pad() -> None:
    """While Ana speaks it is Leo's; nobody has one while somebody types, says back or reads."""
    aside = seen(at(SHARE_A)).aside
    assert aside is not None
    assert aside.seat == "b"
    assert "Leo" in aside.asks
    assert "no answer" in aside.asks
    for address in ("start", "turn:1.a/need", "turn:1.a/echo", "round:1/thank@a"):
        assert seen(at(address)).aside is None
    assert seen(at(SHARE_A, solo=True)).aside is None


def test_an_exercise_can_do_without_it() -> None:
    """`parking = false` on a block: no pad, no page for one, and `Park` changes nothing."""
    text = SINK.read_text(encoding="utf-8").replace('first = "alternate"', "parking = false", 1)
    of = plan(exercise(text), {"thanks": DECK}, Seating({"a": "Ana", "b": "Leo"}))
    assert not any(name.startswith("parked") for name in of.places)
    table = Table.laid(of)
    table.go_to(SHARE_A)
    before = table.session
    assert seen(table).aside is None
    assert table.send(Park("b", "the money")) is before


def test_it_comes_back_in_ones_own_turn_on_a_page_of_ones_own() -> None:
    """Leo's words are offered to Leo when Leo's turn begins, behind a hand-over, and back."""
    table = at(SHARE_A)
    table.send(Park("b", " the  money\n again "), 1000)
    table.send(Park("b", "Sunday"), 1000)
    assert "take-out" not in offers(table)
    come_to(table, SHARE_B)
    assert table.session.gate
    assert offers(table)[:2] == ["begin", "take-out"]
    assert "money" not in repr(seen(table))
    table.send(TakeOut("b"))
    assert (seen(table).kind, seen(table).private) == ("hand-over", True)
    table.send(Begin("b"))
    assert plain(seen(table).body) == "You put this aside:\nthe money again\nSunday"
    table.send(Next())
    assert (table.session.at, table.session.gate) == (SHARE_B, True)


def test_a_look_in_the_middle_of_a_turn_costs_no_time() -> None:
    """The clock stands while one reads, and goes on when both look again."""
    table = at(SHARE_A)
    table.send(Park("b", "the money"))
    come_to(table, SHARE_B)
    table.send(Begin("b"))
    table.send(TakeOut("b"), 60_000)
    table.send(Begin("b"), 30_000)
    table.send(Next(), 30_000)
    table.send(Begin("b"), 30_000)
    assert table.session.timer.running
    assert table.session.timer.used_at(table.now.mono) == 60_000


def test_at_the_close_it_is_offered_to_whoever_has_not_looked() -> None:
    """What had no turn to come back in comes back at the end, once for each."""
    table = at("turn:2.a/share")
    table.send(Park("a", "mine"))
    table.send(Park("b", "the money"))
    table.go_to("end")
    for seat in ("a", "b"):
        key = next(key for key in seen(table).keys if key.name == "take-out")
        assert key.event == TakeOut(seat)
        table.send(key.event)
        table.send(Begin(seat))
        table.send(Next())
        assert table.session.at == "end"
    assert "take-out" not in offers(table)


@pytest.mark.parametrize("text", ["", "  \n", "x" * (LONGEST + 1)])
def test_what_is_no_short_line_is_left(text: str) -> None:
    """Nothing, or a whole speech, is not put aside."""
    table = at(SHARE_A)
    before = table.session
    assert table.send(Park("b", text)) is before


def test_there_is_room_for_a_few_lines() -> None:
    """A full pad is offered no more, and takes no more."""
    table = at(SHARE_A)
    for number in range(MOST + 2):
        table.send(Park("b", f"word {number}"))
    assert seen(table).aside is None
    assert len(table.session.drafts["parked@b"]) == MOST


def test_it_stays_while_the_session_is_away_and_goes_when_it_ends() -> None:
    """Put away and taken up again it is there; after the end no letter of it is."""
    table = at(SHARE_A)
    table.send(Park("b", "the money"))
    table.send(Pause())
    table.send(Park("b", "late"))
    table.send(Restore())
    assert table.session.drafts["parked@b"] == {"1": "the money", "2": "late"}
    table.send(Resume())
    table.send(Stop())
    assert "money" not in repr(table.session)
