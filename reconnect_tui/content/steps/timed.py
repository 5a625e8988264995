"""Time and sound of a step: limits, more time, cues."""

import re
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from reconnect_tui.content.durations import seconds_of
from reconnect_tui.content.fields import Record, Row, Time
from reconnect_tui.content.steps.here import Here
from reconnect_tui.content.steps.step import Step
from reconnect_tui.content.text import parse
from reconnect_tui.moments import Mark, Sound, Timing

AT = r"^(?:end|\d{1,2}:[0-5]\d|(?:\d{1,2}m)?(?:\d{1,4}s)?)$"
LEFT = r"^(?:[1-9]\d?%|(?:\d{1,2}m)?(?:\d{1,4}s)?)$"

SOFT_SHARE = 0.2
SOFT_LEAST, SOFT_MOST = 15_000, 60_000
SOFT_FROM = 45_000
"""A shorter limit has no soft warning: it would fall into the first sentence."""

OVERTIME_AFTER = 60_000


class Cue(Record):
    """One sound, or one sentence, at a moment of a step's time."""

    at: Annotated[str, StringConstraints(min_length=2, pattern=AT)] | None = None
    """Counted from the start: `0:00`, `1:30`, `90s`, or `end`."""

    left: Annotated[str, StringConstraints(min_length=2, pattern=LEFT)] | None = None
    """Counted from the end: `30s`, or a share such as `20%`."""

    sound: Literal["none", "bell", "soft", "two", "long"] = "bell"
    """What is heard. It is always seen as well."""

    say: Annotated[str, StringConstraints(min_length=1, max_length=80)] = ""
    """A word or a sentence shown (and spoken) with it."""

    def mark(self, limit: int, here: Here) -> Mark:
        """The cue on a clock of `limit` milliseconds at this session's length."""
        sound, say = Sound(self.sound), parse(self.say)
        if self.at == "end":
            return Mark(sound, say, left=0)
        if self.at is not None:
            return Mark(sound, say, after=int(_seconds(self.at) * here.scale * 1000))
        left = self.left or "0s"
        if left.endswith("%"):
            return Mark(sound, say, left=limit * int(left[:-1]) // 100)
        return Mark(sound, say, left=int(_seconds(left) * here.scale * 1000))

    def second(self, limit: int) -> int:
        """The second of a step of `limit` seconds at which the cue comes. May lie outside."""
        if self.at is not None:
            return limit if self.at == "end" else _seconds(self.at)
        left = self.left or "0s"
        away = limit * int(left[:-1]) // 100 if left.endswith("%") else _seconds(left)
        return limit - away


class CuedStep(Step):
    """A step that may be heard."""

    cue: Literal["bell", "none"] = "bell"
    """Whether the cues are heard. They are always seen."""

    cues: Row[Cue] = ()
    """Cues of one's own, instead of the usual ones."""

    def marks(self, limit: int, here: Here, usual: tuple[Mark, ...]) -> tuple[Mark, ...]:
        """The author's cues, else the usual ones; silent ones if the step says so."""
        found = tuple(cue.mark(limit, here) for cue in self.cues) or usual
        if self.cue == "bell":
            return found
        return tuple(Mark(Sound.NONE, mark.say, mark.after, mark.left) for mark in found)


class TimedStep(CuedStep):
    """A step that may have a soft time: at its end a quiet sign, and nobody is hurried."""

    time: Time | None = None
    """How long, as `90s`, `3m` or `1m30s`. Without it the step is open."""

    extend: Time = 60
    """How much one press of "more time" adds."""

    max_extends: Annotated[int, Field(ge=0, le=10)] = 3
    """How often more time may be added."""

    def timing(self, here: Here) -> Timing | None:
        """The step's clock here. None: there is none."""
        if self.time is None:
            return None
        limit = here.time(self.time)
        marks = self.marks(limit, here, (Mark(Sound.SOFT, left=0),))
        return Timing(limit, extend=self.extend * 1000, max_extends=self.max_extends, marks=marks)


def turn_marks(limit: int, on_end: Literal["wait", "next"]) -> tuple[Mark, ...]:
    """The usual cues of a speaking turn of `limit` milliseconds."""
    if on_end == "next":
        return (Mark(Sound.BELL, after=0), Mark(Sound.BELL, left=0))
    soft = min(max(int(limit * SOFT_SHARE), SOFT_LEAST), SOFT_MOST)
    warning = (Mark(Sound.SOFT, left=soft),) if limit >= SOFT_FROM else ()
    zero, later = Mark(Sound.TWO, left=0), Mark(Sound.SOFT, left=-OVERTIME_AFTER)
    return (Mark(Sound.BELL, after=0), *warning, zero, later)


def _seconds(text: str) -> int:
    if re.fullmatch(r"\d{1,2}:\d\d", text):
        minutes, seconds = text.split(":")
        return int(minutes) * 60 + int(seconds)
    return seconds_of(text) or 0
