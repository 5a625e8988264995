"""The end of a command that broke: one sentence and a report, and no word of anybody in them."""

from reconnect_tui.cli.saying import tell
from reconnect_tui.errors import StoreError
from reconnect_tui.mistakes import Sentences, report
from reconnect_tui.paths import Folders
from reconnect_tui.store.atomic import atomic_write


def close(error: Exception, folders: Folders) -> int:
    """Say so, and keep the report where the full screen keeps its own. The exit code."""
    tell(Sentences.BROKEN)
    path = folders.cache / "crash.txt"
    try:
        atomic_write(path, report(error).encode())
    except StoreError:
        return 1
    tell(Sentences.REPORT)
    tell(str(path))
    return 1
