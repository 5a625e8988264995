"""The standard streams as the app needs them: all there, and letters no reason to stop."""

import codecs
import os
import sys
from io import TextIOWrapper

STREAMS = (("stdin", "r"), ("stdout", "w"), ("stderr", "w"))
"""In the order of their numbers."""

SIGNS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
    | dict.fromkeys("„“”«»", '"')
    | dict.fromkeys("‚‘’‹›", "'")
    | dict.fromkeys("–—", "-")
    | {"•": "*", "·": "-", "→": "->", "×": "x"}
)
"""What has no letter of ASCII in it, or is written otherwise where it cannot be had."""


def make_whole() -> None:
    """Make the streams of this process so that they can be asked and written to."""
    for number, (name, mode) in enumerate(STREAMS):
        if getattr(sys, name) is None:
            # Closed before the start (`>&-`): its number leads nowhere, so that no file of
            # ours gets it, and what is printed with it.
            os.dup2(os.open(os.devnull, os.O_RDWR), number)
            whole = open(number, mode, encoding="utf-8", closefd=False)  # noqa: SIM115 - to the end
            setattr(sys, name, whole)
    codecs.register_error("nearest", nearest)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="nearest")


def nearest(error: UnicodeError) -> tuple[str, int]:
    """What to write for letters that an encoding lacks: the nearest ones of ASCII."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(_of_ascii(letter) for letter in lacking), error.end


def _of_ascii(letter: str) -> str:
    from unicodedata import normalize  # noqa: PLC0415 - most terminals have all letters

    parts = normalize("NFKD", letter.translate(SIGNS))
    return parts.encode("ascii", "ignore").decode("ascii") or "?"
