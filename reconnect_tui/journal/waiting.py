"""What was done so shortly before that another exercise had better wait."""

from collections.abc import Collection, Iterator, Mapping

from reconnect_tui.journal.viewing import Eyes
from reconnect_tui.store.heads import Head


def too_soon(
    heads: Collection[Head], wait_after: Mapping[str, int], eyes: Eyes, now: int
) -> Iterator[Head]:
    """What ended within its time (seconds) before `now` (wall ms), the newest of each exercise.

    Only what all who look took part in: what one did alone is nobody else's to know.
    """
    for ident, seconds in wait_after.items():
        found = (
            one
            for one in heads
            if one.exercise == ident and one.ended and eyes and eyes <= frozenset(one.partners)
        )
        last = max(found, key=lambda one: one.last, default=None)
        if last is not None and now - last.last < seconds * 1000:
            yield last
