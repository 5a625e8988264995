"""A mistake of ours, told without a value: messages and variables hold words of people."""

import sys
import traceback
from collections.abc import Iterator

BROKEN = "Something in reconnect broke, so it has closed."
SAVED = "What you wrote is saved."
UNSAVED = "The last words may not be saved."
REPORT = "A report of the mistake, without any of your words, is here:"


def report(error: BaseException) -> str:
    """Where, and what kind of mistake."""
    lines = [f"Python {sys.version.split()[0]} on {sys.platform}"]
    for one in _chain(error):
        lines.append(f"{type(one).__module__}.{type(one).__qualname__}")
        for frame, line in traceback.walk_tb(one.__traceback__):
            file = "/".join(frame.f_code.co_filename.replace("\\", "/").split("/")[-3:])
            lines.append(f"  {file}:{line} {frame.f_code.co_name}")
    return "\n".join(lines) + "\n"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error and what led to it, each once."""
    seen: set[int] = set()
    now: BaseException | None = error
    while now is not None and id(now) not in seen:
        seen.add(id(now))
        yield now
        # A worker of Textual that failed carries the mistake so.
        inner = getattr(now, "error", None)
        inner = inner if isinstance(inner, BaseException) else None
        now = inner or now.__cause__ or now.__context__
