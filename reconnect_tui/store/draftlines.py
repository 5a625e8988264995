"""One change of half-typed words as one line of a draft log, and back."""

import json
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from reconnect_tui.cleaning import without_halves

Key: TypeAlias = tuple[str, str]
"""Address and field."""

HEAD = b"# Half-typed words of one session. Of each field, the last whole line counts.\n"

_LINE = re.compile(rb'"(\d{8,})\.([0-9a-f]{8})" = (\[.*\])')


@dataclass(frozen=True, slots=True)
class Record:
    """A field's whole text at one change. `number` grows with each change of a session."""

    number: int
    address: str
    field: str
    text: str

    @property
    def line(self) -> bytes:
        """A line of TOML: number and CRC-32, then address, field and text."""
        words = (self.address, self.field, self.text)
        texts = ", ".join(json.dumps(one, ensure_ascii=False) for one in words)
        # JSON leaves DEL as it is; TOML does not allow it.
        value = without_halves(f"[{texts}]".replace("\x7f", "\\u007f")).encode()
        number = b"%08d" % self.number
        return b'"%s.%08x" = %s\n' % (number, zlib.crc32(number + value), value)


def parse(line: bytes) -> Record | None:
    """The record in a line without its end, or none if it is not whole."""
    found = _LINE.fullmatch(line)
    if found is None or zlib.crc32(found[1] + found[3]) != int(found[2], 16):
        return None
    try:
        words = json.loads(found[3])
    except ValueError:
        return None
    if len(words) != 3 or not all(isinstance(word, str) for word in words):  # noqa: PLR2004 - address, field, text
        return None
    return Record(int(found[1]), *words)


def records(data: bytes) -> list[Record]:
    """The whole records in a file, in its order."""
    return [record for line in data.split(b"\n") if (record := parse(line)) is not None]


def newest(found: Iterable[Record]) -> dict[Key, Record]:
    """The last record of each field."""
    ordered = sorted(found, key=lambda record: record.number)
    return {(record.address, record.field): record for record in ordered}
