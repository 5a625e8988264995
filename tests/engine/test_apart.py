"""How long a time-out may be: each length is named with the time of return, and fits."""

from reconnect_tui.engine.advance import advance
from reconnect_tui.engine.apart import LENGTHS, times_out
from reconnect_tui.engine.events import TimeOut
from tests.engine.evenings import at


def test_every_length_fits_and_says_when_you_come_back() -> None:
    """Twenty minutes first and never less; the words promise what the engine keeps."""
    table = at("turn:1.a/share")
    choices = times_out(table.session, table.now)
    assert [one.event for one in choices] == [TimeOut(minutes) for minutes in LENGTHS]
    assert LENGTHS[0] == min(LENGTHS) == 20
    for minutes, choice in zip(LENGTHS, choices, strict=True):
        after, _ = advance(table.session, choice.event, table.now)
        assert after.absence is not None
        assert after.absence.until == table.now.wall + minutes * 60_000
        due = (table.now.wall // 60_000 + table.now.offset + minutes) % (24 * 60)
        assert choice.label.endswith(f"back at {due // 60}:{due % 60:02}")
