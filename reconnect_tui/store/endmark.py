"""The last line of a file of ours: `# end 45 lines crc32=1a2b3c4d`.

A TOML file that was cut at the end of a line still is TOML, and a flipped bit mostly loads
without a word. With this line both are noticed.
"""

import re
import zlib
from enum import StrEnum

_MARK = re.compile(rb"^# end \d+ lines crc32=[0-9a-f]{8}\s*$", re.MULTILINE)


class Wholeness(StrEnum):
    """What the end mark says."""

    WHOLE = "whole"
    CHANGED = "changed"
    """Edited outside the app, or damaged."""

    CUT = "cut"
    """The end is missing."""


def mark(body: bytes) -> bytes:
    """The end mark of a body whose last line is complete."""
    return b"# end %d lines crc32=%08x\n" % (body.count(b"\n"), zlib.crc32(body))


def marked(body: bytes) -> bytes:
    """`body` with its end mark."""
    if body and not body.endswith(b"\n"):
        body += b"\n"
    return body + mark(body)


def wholeness(data: bytes) -> Wholeness:
    """Whether a file is as it was written."""
    start = data.rfind(b"\n", 0, -1) + 1
    if data[start:] == mark(data[:start]):
        return Wholeness.WHOLE
    return Wholeness.CHANGED if _MARK.search(data) else Wholeness.CUT
