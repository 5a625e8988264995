"""What is said when something of ours breaks outside of the full screen: no word of anybody."""

import sys
from contextlib import suppress
from pathlib import Path

from reconnect_tui.errors import StoreError
from reconnect_tui.mistakes import BROKEN, REPORT, report

FAILED = 1


def tell(error: Exception, file: Path | None = None) -> int:
    """Say it, and where the report is; without a file for it, the report itself. The exit code."""
    words = report(error)
    where = _kept(words, file) or words.rstrip()
    # A closed window takes no word at parting.
    with suppress(OSError):
        sys.stderr.write(f"{BROKEN}\n{REPORT}\n{where}\n")
    return FAILED


def _kept(words: str, file: Path | None) -> str:
    if file is None:
        return ""
    from reconnect_tui.store.atomic import atomic_write  # noqa: PLC0415 - never, if all is well

    try:
        atomic_write(file, words.encode("utf-8", "replace"))
    except (OSError, StoreError):
        return ""
    return str(file)
