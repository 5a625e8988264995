"""A mistake in the program itself, told without a word of anybody: kinds, files and lines."""

import sys
import traceback
from collections.abc import Iterator
from typing import ClassVar


class Sentences:
    """What is said where the app has to close because of one."""

    BROKEN: ClassVar[str] = "Something in reconnect broke, so it has closed."
    SAVED: ClassVar[str] = "What you wrote is saved."
    UNSAVED: ClassVar[str] = "The last words may not be saved."
    REPORT: ClassVar[str] = "A report of the mistake, without any of your words, is here:"


def report(error: BaseException) -> str:
    """Where and what kind of mistake, without any value: messages and variables hold words."""
    lines = [f"Python {sys.version.split()[0]} on {sys.platform}"]
    for one in _chain(error):
        lines.append(f"{type(one).__module__}.{type(one).__qualname__}")
        for frame, line in traceback.walk_tb(one.__traceback__):
            file = "/".join(frame.f_code.co_filename.replace("\\", "/").split("/")[-3:])
            lines.append(f"  {file}:{line} {frame.f_code.co_name}")
    return "\n".join(lines) + "\n"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error and what led to it, each once. Textual's workers hold the one that ended them."""
    seen: set[int] = set()
    now: BaseException | None = error
    while now is not None and id(now) not in seen:
        seen.add(id(now))
        yield now
        inner = getattr(now, "error", None)
        held = inner if isinstance(inner, BaseException) else None
        now = held or now.__cause__ or now.__context__
