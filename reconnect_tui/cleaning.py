"""Text from outside, made safe to keep and to show: files, names, answers, pasted words.

A terminal obeys what it is sent, so a character that commands instead of being read is
replaced where the text enters. Front ends keep a second net where text leaves.
"""

import re

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_UNSAFE = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f"  # C0 but tab and line feed, and DEL
    "\x80-\x9f"  # C1: some terminals take them as the start of a command
    "\u061c\u200e\u200f\u202a-\u202e"  # direction marks: they reorder words around them
    "\u200b\u2060-\u206f\ufeff"  # invisible, and the isolates of direction
    "\u2028\u2029"  # separators that some programs take as the end of a line
    "\ud800-\udfff"  # half a character: it cannot be written as UTF-8
    "\U000e0000-\U000e007f"  # invisible tags
    "]"
)
_HALVES = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """`text` with every commanding or invisible character replaced by U+FFFD.

    Line ends become one line feed each. The joiners ZWJ and ZWNJ stay: emoji and Persian
    need them.
    """
    if text.isascii() and text.isprintable():
        return text
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSAFE.sub(REPLACEMENT, text)


def clean_line(text: str, longest: int) -> str:
    """`text` cleaned, on one line, trimmed, and cut to `longest` characters."""
    return " ".join(clean(text).split())[:longest].rstrip()


def escaped(text: str) -> str:
    """The text of a JSON file with each such character written as JSON can: the same data."""
    if text.isascii() and text.isprintable():
        return text
    import json  # noqa: PLC0415 - most texts need none

    return _UNSAFE.sub(lambda found: json.dumps(found.group())[1:-1], text)


def without_halves(text: str) -> str:
    """`text` with lone surrogates replaced: they cannot be written as UTF-8."""
    return text if text.isascii() else _HALVES.sub(REPLACEMENT, text)
