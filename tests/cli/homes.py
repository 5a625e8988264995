"""A home with an evening of Ana and Leo in it, for the tests of commands."""

from datetime import UTC, datetime
from pathlib import Path

from reconnect_tui.engine.timer import Instant
from reconnect_tui.moments import Seat
from tests.journal.lives import Household

SAMPLE = """
format = 1
kind = "exercise"
id = "sample"
title = "A sample"
for = ["two", "solo"]
not_for = ["Never."]
sources = ["Ours"]
[[steps]]
id = "open"
kind = "write"
text = "{you}, what was good?"
[[steps]]
id = "sealed"
kind = "write"
sealed = true
text = "{you}, what else?"
[[steps]]
id = "near"
kind = "rate"
text = "How near?"
low = "far"
high = "close"
series = "closeness"
[[steps]]
id = "deal"
kind = "agree"
text = "One thing."
[[steps]]
id = "end"
kind = "close"
"""

SEATS: tuple[Seat, Seat] = ("a", "b")


def lived_in(home: Path, evenings: int = 1) -> Household:
    """A home in which evenings were spent today, by this computer's clock."""
    house = Household(home)
    now = datetime.now(UTC)
    house.clock.now = Instant(1_000_000, int(now.timestamp() * 1000), 0)
    sample = home.parent / "sample.toml"
    sample.write_text(SAMPLE, encoding="utf-8")
    for _ in range(evenings):
        house.live(str(sample), said="café with")
        house.clock.now = Instant(1_000_000, int(now.timestamp() * 1000), 0)
    return house
