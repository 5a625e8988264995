# ruff: noqa: INP001 - a command, no package
"""Make the bells that are shipped: `python tools/make_bells.py [FOLDER]`.

A bell is a few tones that fade, the high ones first. Nothing is random: the same files come
out each time, and a test says so.
"""

import struct
import sys
import wave
from math import cos, exp, pi, sin
from pathlib import Path

RATE = 11025
"""Samples a second: enough for tones up to 5 kHz, and small files."""

PARTIALS = (
    (0.5, 0.30, 0.9),
    (1.0, 1.00, 1.0),
    (2.0, 0.35, 1.9),
    (2.76, 0.22, 2.8),
    (5.4, 0.06, 5.0),
)
"""Of each tone: how high against the note, how loud, how fast it fades against the note."""

ATTACK, RELEASE = 0.018, 0.15
"""Seconds in which a bell swells, so that nobody is startled, and in which its rest goes."""

A4, E5, D4 = 440.0, 659.25, 293.66

BELLS: dict[str, tuple[float, tuple[tuple[float, float, float, float], ...]]] = {
    "bell": (1.9, ((0.0, A4, 0.50, 0.55),)),
    "soft": (1.3, ((0.0, E5, 0.20, 0.35),)),
    "two": (2.2, ((0.0, E5, 0.38, 0.45), (0.55, A4, 0.42, 0.55))),
    "long": (2.6, ((0.0, D4, 0.55, 1.1),)),
}
"""Seconds of each sound, and its notes: when, how high in Hz, how loud, seconds to fade to 1/e."""


def note(seconds: float, pitch: float, fade: float) -> float:
    """One struck note, `seconds` after the stroke; about -1.0 to 1.0."""
    if seconds < 0:
        return 0.0
    swell = 0.5 - 0.5 * cos(pi * min(1.0, seconds / ATTACK))
    whole = sum(loud for _, loud, _ in PARTIALS)
    tones = (
        loud * exp(-seconds * faster / fade) * sin(2 * pi * pitch * ratio * seconds)
        for ratio, loud, faster in PARTIALS
    )
    return swell * sum(tones) / whole


def samples(name: str) -> bytes:
    """A sound as 16-bit samples, low byte first. It ends in silence, without a click."""
    length, notes = BELLS[name]
    made = []
    for place in range(int(length * RATE)):
        now = place / RATE
        value = sum(loud * note(now - at, pitch, fade) for at, pitch, loud, fade in notes)
        rest = min(1.0, (length - now) / RELEASE)
        made.append(round(32767 * value * rest))
    return struct.pack(f"<{len(made)}h", *made)


def write(folder: Path) -> None:
    """Write every sound into a folder as a WAV file."""
    for name in BELLS:
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples(name))


if __name__ == "__main__":
    own = Path(__file__).resolve().parent.parent / "reconnect_tui" / "sounds"
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else own)
