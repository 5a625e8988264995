"""The table of status and event in `advance` is the code: each cell is decided and true."""

import re
from dataclasses import replace

import pytest

from reconnect_tui.engine import advance as rules
from reconnect_tui.engine.events import (
    Answer,
    Back,
    Begin,
    Confirm,
    Draft,
    Event,
    Extend,
    Forget,
    Gap,
    Heard,
    More,
    Next,
    Park,
    PassCard,
    Pause,
    Redo,
    Restore,
    Resume,
    Skip,
    Stop,
    Suspend,
    TakeOut,
    Tick,
    TimeOut,
    Unseal,
)
from reconnect_tui.engine.session import Session, Status
from tests.engine.evenings import Table, honest, sink_plan

ROW = re.compile(r"^(\w+) +(\S+) +(\S+) +(\S+) +(\S+) +(\S+)$", re.MULTILINE)
STATUSES = ("active", "paused", "suspended", "completed", "stopped")

PLACES: dict[str, tuple[str, Event]] = {
    "Begin": ("turn:1.a/share", Begin("a")),
    "Next": ("turn:1.a/share", Next()),
    "Back": ("turn:1.a/need", Back()),
    "Skip": ("turn:1.a/need", Skip()),
    "Redo": ("turn:1.a/read-out", Redo()),
    "Answer": ("story@a", Answer("words")),
    "Draft": ("story@a", Draft("half a wo")),
    "Park": ("turn:1.a/share", Park("b", "the money")),
    "TakeOut": ("turn:1.a/share", TakeOut("a")),
    "Heard": ("turn:1.a/echo", Heard("yes")),
    "PassCard": ("round:1/card", PassCard()),
    "More": ("round:2/thank@a", More()),
    "Confirm": ("deal", Confirm("a")),
    "Unseal": ("look", Unseal({"before@a": {"before": 3}, "before@b": {"before": 4}})),
    "Pause": ("turn:1.a/share", Pause()),
    "Resume": ("turn:1.a/share", Resume()),
    "Extend": ("turn:1.a/share", Extend()),
    "Tick": ("turn:1.a/share", Tick()),
    "Gap": ("turn:1.a/share", Gap(0)),
    "TimeOut": ("turn:1.a/share", TimeOut(20)),
    "Suspend": ("turn:1.a/share", Suspend()),
    "Restore": ("turn:1.a/share", Restore()),
    "Stop": ("turn:1.a/share", Stop()),
    "Forget": ("story@b", Forget("a")),
}
"""An event, and a place where it fits if its status lets it."""


def _table() -> dict[tuple[str, str], str]:
    text = rules.__doc__ or ""
    return {
        (row[0], status): cell
        for row in ROW.findall(text)
        if row[0] != "event"
        for status, cell in zip(STATUSES, row[1:], strict=True)
    }


def _in_status(status: str, address: str) -> tuple[Table, Session]:
    """A session at an address, brought into a status by events."""
    table = Table.laid(sink_plan())
    if status == "completed":
        while not table.session.ended:
            table.send(honest(table.session), 500)
        return table, table.session
    table.go_to(address)
    event: dict[str, Event] = {"paused": Pause(), "suspended": Suspend(), "stopped": Stop()}
    if status in event:
        table.send(event[status])
    assert table.session.status == Status(status)
    return table, table.session


def _waiting(session: Session, event: Unseal) -> Session:
    """The same reveal, waiting for the passphrases of those who wrote."""
    sealed = {name: replace(session.results[name], value=None, sealed="x") for name in event.values}
    shown = {
        f"look@{seat}": replace(session.results[f"look@{seat}"], value="show") for seat in "ab"
    }
    return replace(session, opened=("both",), results={**session.results, **sealed, **shown})


@pytest.mark.parametrize(("event", "status"), [*_table()])
def test_a_cell_of_the_table_says_what_happens(event: str, status: str) -> None:
    """`yes` changes the session, `-` leaves it equal and has no effects."""
    cell = _table()[event, status]
    address, sent = PLACES[event]
    if cell == "keep=False":
        sent = Stop(keep=False)
    table, before = _in_status(status, address)
    if cell == "gate":
        before = table.session = replace(before, gate=True)
    if isinstance(sent, Unseal) and not before.ended:
        before = table.session = _waiting(before, sent)
    if isinstance(sent, TakeOut) and not before.ended:
        before = table.session = replace(before, drafts={"parked@a": {"1": "the money"}})
    if isinstance(sent, Tick):
        table.wait(200_000)
    after = table.send(sent, 1000)
    assert (after != before) == (cell != "-")


def test_the_table_has_a_row_for_every_event() -> None:
    """No event is left out of the table, and none is in it that does not exist."""
    assert {event for event, _ in _table()} == set(PLACES)
    assert len(_table()) == len(PLACES) * len(STATUSES)


def test_the_cell_of_begin_needs_the_gate() -> None:
    """Begin without a hand-over on the screen, or from the other seat, changes nothing."""
    table, before = _in_status("active", "turn:1.a/share")
    assert table.send(Begin("a")) is before
    table.session = gated = replace(before, gate=True)
    assert table.send(Begin("b")) is gated
