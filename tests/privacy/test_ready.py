"""Nobody is told whose answer it was: not on a page, and not by the file either."""

from dataclasses import replace
from pathlib import Path

import pytest

from reconnect_tui.engine.advance import advance
from reconnect_tui.engine.at_rest import covered
from reconnect_tui.engine.events import Answer, Back, Begin, Next, Stop, TimeOut
from reconnect_tui.engine.forms import Pick, Scale
from reconnect_tui.engine.page import page
from reconnect_tui.engine.session import Session
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.store import sessions
from reconnect_tui.store.keeper import SessionKeeper
from tests.engine.evenings import START, Table, sink_plan
from tests.store.scenes import FILES

ANSWERS = {
    "not today": {"ok": 0, "upset": 2},
    "very upset": {"ok": 1, "upset": 9},
    "blank": {},
    "fine": {"ok": 1, "upset": 3},
}


def asked(ana: str, leo: str) -> Session:
    """A session after both were asked whether it is fine now."""
    table = Table.laid(sink_plan())
    for seat, answer in (("a", ana), ("b", leo)):
        moments = table.session.plan.moments
        table.go_to(next(one.address for one in moments if one.address == f"ready@{seat}"))
        table.send(Answer(ANSWERS[answer]))
    return table.session


@pytest.mark.parametrize("stops", ["not today", "very upset", "blank"])
def test_the_page_and_the_file_are_the_same_whoever_stopped_it(stops: str) -> None:
    """Ana or Leo, by a no, a high number or nothing: what is shown and kept does not differ."""
    ways = [asked(stops, "fine"), asked("fine", stops), asked(stops, stops)]
    pages = {repr(replace(page(one, START), wake_in=None)) for one in ways}
    assert len(pages) == 1
    results = [covered(one).results for one in ways]
    assert results[0] == results[1] == results[2]
    values = {repr(one.value) for name, one in results[0].items() if name.startswith("ready@")}
    assert len(values) == 1


def test_when_both_are_fine_no_number_is_kept() -> None:
    """How upset each was is in no file once both have answered."""
    session = covered(asked("fine", "fine"))
    values = [session.value(f"ready@{seat}") for seat in "ab"]
    assert values == [{"ok": 1, "upset": 0}] * 2


def test_the_engine_itself_forgets_nothing() -> None:
    """Covered is what is written down; who goes back changes the own answer as before."""
    session = asked("fine", "not today")
    assert covered(session) is not session
    assert session.value("ready@a") == ANSWERS["fine"]
    back, _ = advance(session, Back(), START)
    assert back.at == "ready@b"


@pytest.mark.parametrize("seat", ["a", "b"])
def test_going_back_shows_nobodys_answer(seat: str) -> None:
    """Whoever goes back to either question finds it empty: it may be the other who looks."""
    session = asked("not today", "fine")
    for event in (Back(), Back()) if seat == "a" else (Back(),):
        session, _ = advance(session, event, START)
    session, _ = advance(session, Begin(seat), START)  # type: ignore[arg-type]  # a seat
    assert session.at == f"ready@{seat}"
    pick, scale = page(session, START).form
    assert isinstance(pick, Pick)
    assert isinstance(scale, Scale)
    assert (pick.chosen, scale.chosen) == ((), None)


def test_the_file_has_the_same_for_both(tmp_path: Path) -> None:
    """What the facilitator saves is what is covered."""
    table = Table.laid(sink_plan())
    table.go_to("ready@b")
    keeper = SessionKeeper.begin(tmp_path, table.session, FILES)
    facilitator = Facilitator(table.session, keeper, clock=lambda: table.now)
    facilitator.send(Answer(ANSWERS["not today"]))
    facilitator.close()
    kept = sessions.load(tmp_path, keeper.name).session
    assert kept.value("ready@a") == kept.value("ready@b") == {"ok": 0}


@pytest.mark.parametrize("answer", ANSWERS)
def test_before_the_second_answer_the_first_is_in_no_file(tmp_path: Path, answer: str) -> None:
    """Leo looks into the file before he answers: it is as if nobody had been asked yet."""
    table = Table.laid(sink_plan())
    table.go_to("ready@a")
    keeper = SessionKeeper.begin(tmp_path, table.session, FILES)
    facilitator = Facilitator(table.session, keeper, clock=lambda: table.now)
    asked_first = facilitator.session
    facilitator.send(Answer(ANSWERS[answer]))
    assert facilitator.session.at == "ready@b"
    kept = sessions.load(tmp_path, keeper.name).session
    assert "ready@a" not in kept.results
    assert (kept.at, kept.gate, kept.trail) == ("ready@a", True, asked_first.trail)
    facilitator.send(Begin("b"))
    facilitator.send(Answer(ANSWERS["fine"]))
    facilitator.close()
    kept = sessions.load(tmp_path, keeper.name).session
    assert (kept.at, len(kept.attempts)) == (facilitator.session.at, 2 + len(asked_first.attempts))


@pytest.mark.parametrize("answer", ANSWERS)
def test_who_stops_before_the_second_answer_is_told_nothing(answer: str) -> None:
    """Ended in between for good, the first answer goes with it."""
    table = Table.laid(sink_plan())
    table.go_to("ready@a")
    table.send(Answer(ANSWERS[answer]))
    table.send(Stop())
    assert table.session.ended
    assert "ready@a" not in covered(table.session).results


def test_how_calm_each_is_after_a_time_out_is_not_kept() -> None:
    """Neither number is in the file, not while the second is asked for and not afterwards."""
    table = Table.laid(sink_plan())
    table.go_to("turn:1.a/share")
    table.send(TimeOut(20))
    table.wait(21 * 60_000)
    table.send(Next())
    first = table.session.at
    files = []
    for seat, upset in (("a", 3), ("b", 8)):
        table.send(Begin(seat))  # type: ignore[arg-type]  # a seat
        table.send(Answer(upset))
        files.append(covered(table.session))
    session = table.session
    given = {name: one.value for name, one in session.results.items() if one.value in (3, 8)}
    assert len(given) == 2
    assert all(file.value(address) is None for file in files for address in given)
    assert (files[0].at, files[0].gate, files[1].at) == (first, True, session.at)
