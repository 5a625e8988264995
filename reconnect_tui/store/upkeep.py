"""What is done once at each start, in a thread: close the folders, tidy up, back up."""

from pathlib import Path

from reconnect_tui.engine.timer import Instant
from reconnect_tui.store.atomic import sweep_old, tighten
from reconnect_tui.store.backups import Made, make_daily
from reconnect_tui.store.times import day


def look_after(root: Path, now: Instant, *, backups: bool = True) -> Made | None:
    """Close what other accounts could read, remove half-written leftovers, back up once a day.

    Without `backups` none is made. Returns today's backup if it was made now. Raises
    `StoreError` when it could not be.
    """
    tighten(root)
    sweep_old(root, now.wall / 1000)
    return make_daily(root, day(now.wall, now.offset)) if backups else None
