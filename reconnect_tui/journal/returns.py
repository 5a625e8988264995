"""Whether partners came back from their time-outs by the time they named. For both together."""

from collections.abc import Iterable
from dataclasses import dataclass

from reconnect_tui.engine.spoken import MINUTE, put
from reconnect_tui.journal.past import Past
from reconnect_tui.journal.viewing import Eyes, were_there
from reconnect_tui.journal.words import JournalWords, counted

GRACE = 10 * MINUTE
"""Coming back a few minutes later is coming back on time, in ms."""


@dataclass(frozen=True, slots=True)
class Returns:
    """How often they were apart and came back, and how often by the time they named."""

    count: int
    on_time: int


def returns(past: Iterable[Past], eyes: Eyes) -> Returns:
    """Of the sessions for two of those who look. Nothing says who was late."""
    both = (one.session for one in past if len(one.session.seats) > 1)
    found = [each for one in both if were_there(one, eyes) for each in one.returns]
    kept = sum(one.came <= one.promised + GRACE for one in found)
    return Returns(len(found), kept)


def return_words(found: Returns, words: JournalWords) -> str:
    """That in one or two sentences."""
    if not found.count:
        return words.returns_none
    first = counted(found.count, "", words.return_one, words.returns_many)
    if found.on_time == found.count and found.count > 1:
        return f"{first} {words.on_time_all}"
    if not found.on_time:
        return first
    on_time = words.on_time_one if found.on_time == 1 else words.on_time
    return f"{first} {put(on_time, count=str(found.on_time))}"
