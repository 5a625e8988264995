"""Guarded reading of TOML: no file, however strange, hangs or breaks the app.

Whatever is wrong with a file comes out as one `BadFile` with the line to look at. A named
pipe, a huge file, UTF-16, a disk that left zero bytes, keys of ten thousand parts and deep
nesting were each seen to hang or crash a plain `tomllib.load`.
"""

import os
import re
import stat
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from reconnect_tui.errors import BadFile, MissingFile

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Source: TypeAlias = "Path | Traversable"
Table: TypeAlias = dict[str, Any]

MAX_BYTES = 256 * 1024
MAX_PARTS = 16
"""Parts of one dotted key: real ones have three, and one of 20,000 takes `tomllib` seconds."""

MAX_DOTS = 20_000
"""Dots outside of texts in one file. Each part of a key takes `tomllib` some microseconds."""

_GENTLY = sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))
"""Without waiting for the other end of a pipe, and as far as the system knows these."""
_QUOTED = re.compile(
    r'"""(?:[^\\]|\\.)*?(?:"""|\Z)'
    r"|'''.*?(?:'''|\Z)"
    r'|"(?:[^"\\\n]|\\.)*(?:"|\n|\Z)'
    r"|'[^'\n]*(?:'|\n|\Z)"
    r"|#[^\n]*",
    re.DOTALL,
)
_BETWEEN_KEYS = re.compile(r"[^\w.\- \t]+")
_NAMES = re.compile(r"\((?:'[^']*',? ?)+\)")
"""The parts of a key, as the parser prints them."""

_NAME = r"'([^']*)'"

_REMEDIES = {
    "invalid value": 'Texts stand in quotes, as in "..."; a number, true or false has none.',
    "expected '=' after a key": "A line is a key, an equals sign and a value.",
    "illegal character '\\n'": 'Close the quote on its line, or use """ for several lines.',
    "unterminated string": "A closing quote is missing above.",
    "unclosed array": "A closing ] is missing.",
    "unclosed inline table": "A closing } is missing.",
    "expected newline": "Each key has a line of its own.",
    "expected ']": "A closing bracket is missing.",
    "expected \"'": "A closing quote is missing.",
    "cannot overwrite": "The key is there twice: keep one.",
    "cannot declare": "The table is there twice: keep one, or use double brackets for a list.",
    "duplicate inline table key": "The key is there twice: keep one.",
    "unescaped": "A backslash is written twice, or the text stands in '...'.",
    "invalid initial character": "A key has letters, digits, - and _, or stands in quotes.",
}
"""What to do about a mistake, by how the parser's message begins."""

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def read_toml(path: Source, limit: int = MAX_BYTES) -> tuple[Table, str]:
    """The data of a TOML file and its text. Raises `BadFile`; `limit` is in bytes."""
    return parse_toml(read_bytes(path, limit), str(path))


def read_bytes(path: Source, limit: int = MAX_BYTES) -> bytes:
    """The bytes of an ordinary file of at most `limit` bytes. Raises `BadFile`."""
    try:
        data = _read_file(path, limit) if isinstance(path, Path) else _read_packed(path, limit)
    except (FileNotFoundError, NotADirectoryError):
        raise MissingFile(str(path), None, "There is no such file.") from None
    except PermissionError:
        raise BadFile(str(path), None, "This file may not be read by this account.") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "its name is not valid"
        raise BadFile(str(path), None, f"This file cannot be read: {why}.") from error
    if len(data) > limit:
        raise BadFile(str(path), None, f"This file is larger than {limit // 1024} kB.")
    return data


def _read_file(path: Path, limit: int) -> bytes:
    """Without waiting: opening a named pipe would otherwise wait for a writer for ever."""
    descriptor = os.open(path, os.O_RDONLY | _GENTLY)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise BadFile(str(path), None, "This is not an ordinary file.")
        pieces: list[bytes] = []
        room = limit + 1
        while room > 0 and (piece := os.read(descriptor, room)):
            pieces.append(piece)
            room -= len(piece)
        return b"".join(pieces)
    finally:
        os.close(descriptor)


def _read_packed(path: "Traversable", limit: int) -> bytes:
    """A file that came with the app, perhaps inside an archive."""
    with path.open("rb") as file:
        return file.read(limit + 1)


def parse_toml(data: bytes, name: str) -> tuple[Table, str]:
    """The data and the text in the bytes of a file called `name`. Raises `BadFile`."""
    text = _decode(data, name)
    _check_keys(text, name)
    try:
        return tomllib.loads(text), text
    except tomllib.TOMLDecodeError as error:
        raise _explain(error, text, name) from None
    except ValueError:
        # Python refuses to read a number of thousands of digits.
        raise BadFile(name, None, "A number in this file is far too long.") from None
    except RecursionError:
        raise BadFile(name, None, "This file is nested too deeply.") from None


def _decode(data: bytes, name: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data[:4].strip(b"\x00"):
        raise BadFile(name, 1, "This file is saved as UTF-16. Save it as UTF-8 instead.")
    if data and not data.strip(b"\x00"):
        raise BadFile(name, 1, "This file holds only zero bytes. The disk lost its words.")
    if (at := data.find(b"\x00")) >= 0:
        raise _at(name, data, at, "There is a zero byte here. The file is damaged.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Without a byte order mark the places of bytes and of the error agree.
        mark = 3 if data.startswith(b"\xef\xbb\xbf") else 0
        why = "This is not UTF-8 text. Save the file as UTF-8."
        raise _at(name, data, error.start + mark, why) from None


def _at(name: str, data: bytes, at: int, reason: str) -> BadFile:
    start = data.rfind(b"\n", 0, at) + 1
    column = len(data[start:at].decode("utf-8", "replace")) + 1
    return BadFile(name, data.count(b"\n", 0, at) + 1, reason, column)


def _check_keys(text: str, name: str) -> None:
    """Refuse what takes the parser long before it meets it. Dots in texts are fine."""
    if text.count(".") <= MAX_PARTS:
        return
    bare = _QUOTED.sub(_hollow, text)
    if bare.count(".") > MAX_DOTS:
        raise BadFile(name, None, "This file has too many keys with dots.")
    for number, line in enumerate(bare.split("\n"), 1):
        if line.count(".") <= MAX_PARTS:
            continue
        if any(part.count(".") >= MAX_PARTS for part in _BETWEEN_KEYS.split(line)):
            reason = f"A key here has more than {MAX_PARTS} parts."
            raise BadFile(name, number, reason)


def _hollow(quoted: re.Match[str]) -> str:
    """A quoted key counts as one part; line ends stay, so that lines keep their numbers."""
    return "q" + "\n" * quoted.group().count("\n")


def _explain(error: tomllib.TOMLDecodeError, text: str, name: str) -> BadFile:
    message = str(error)
    place = _PLACE.search(message)
    line = column = None
    if place is not None:
        message = message[: place.start()]
        line = int(place[1]) if place[1] else text.count("\n", 0, len(text.rstrip())) + 1
        column = int(place[2]) if place[2] else None
    message = message[:1].lower() + message[1:]
    if place is not None and not place[1] and message == "invalid value":
        message = "the last value has no end"
    remedy = next((does for start, does in _REMEDIES.items() if message.startswith(start)), "")
    told = _NAMES.sub(lambda found: f"[{'.'.join(re.findall(_NAME, found[0]))}]", message)
    return BadFile(name, line, f"This is not valid TOML: {told}. {remedy}".rstrip(), column)
