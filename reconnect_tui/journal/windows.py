"""Whether a session is open in another window: then files of it are not touched."""

from pathlib import Path

from reconnect_tui.errors import Busy
from reconnect_tui.store.lock import is_busy
from reconnect_tui.store.sessions import LOCKS


def refuse_while_open(root: Path) -> None:
    """Raise `Busy` while any session under `root` is on a table."""
    if any(is_busy(lock) for lock in sorted((root / LOCKS).glob("*.lock"))):
        raise Busy("A session is open in another window. Close it first.")
