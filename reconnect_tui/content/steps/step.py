"""What every step has: an id, its texts, when it is there at all.

A kind adds its own keys and says in `moments` what it becomes for these partners here.
"""

from abc import abstractmethod
from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import Field

from reconnect_tui.content.fields import Fading, Line, OneOrRow, Record, Slug, Words
from reconnect_tui.content.steps.here import Here, Level
from reconnect_tui.moments import Condition, Moment

Who = Literal["together", "each", "speaker", "listener"]
Mode = Literal["two", "solo"]

_LEVELS: Mapping[Level, tuple[str, ...]] = {
    "full": ("text",),
    "cue": ("text_cue", "text"),
    "bare": ("text_bare", "text_cue", "text"),
}


class Look(Record):
    """A condition. It looks back at one earlier step; unanswered means no."""

    step: Slug
    """The earlier step that is looked at: a `check`, a `choose` or a `rate`."""

    equals: bool | int | str | None = Field(default=None, alias="is")
    """True for this answer: an option id, a number, or `true` for a `check`."""

    at_least: int | None = None
    """True for this number or more. Of several items, any may reach it."""

    at_most: int | None = None
    """True for this number or less. Of several items, any may be so low."""

    by: Literal["any", "all"] = "any"
    """Whether one partner is enough or all have to agree."""

    @property
    def tests(self) -> tuple[str, ...]:
        """The keys of the tests that are written. Exactly one is right."""
        written = (("is", self.equals), ("at_least", self.at_least), ("at_most", self.at_most))
        return tuple(key for key, value in written if value is not None)

    def condition(self, of: tuple[str, ...]) -> Condition:
        """The same, about the answers at these addresses."""
        if self.at_least is not None:
            return Condition(of, "at_least", self.at_least, self.by)
        if self.at_most is not None:
            return Condition(of, "at_most", self.at_most, self.by)
        return Condition(of, "is", self.equals if self.equals is not None else True, self.by)


class Step(Record):
    """The keys that every step may have."""

    TEXTS: ClassVar[tuple[str, ...]] = ("text", "text_cue", "text_bare", "hint")
    """Keys whose text may hold placeholders; each also as `KEY_solo`."""

    PLAIN: ClassVar[tuple[str, ...]] = ("title",)
    """Keys shown exactly as typed; each also as `KEY_solo`."""

    SPOKEN_TO: ClassVar[Who] = "together"
    """Whom the step is for when the file does not say."""

    id: Slug
    """The step's name: small letters, digits and hyphens, unique in the file."""

    title: Line = ""
    """A few words above the text."""

    title_solo: Line = ""
    """The title for one partner alone."""

    text: Words = ""
    """What the partners read."""

    text_solo: Words = ""
    """The text for one partner alone."""

    text_cue: Fading | None = None
    """The text once the script has faded to cue words. May be empty."""

    text_cue_solo: Fading | None = None
    """The cue words for one partner alone."""

    text_bare: Fading | None = None
    """The text once only turns and time are left. May be empty."""

    text_bare_solo: Fading | None = None
    """The bare text for one partner alone."""

    hint: Words = ""
    """More help, shown on request."""

    hint_solo: Words = ""
    """The hint for one partner alone."""

    only: Mode | None = None
    """Keeps the step for `two` partners or for `solo`."""

    skippable: bool = True
    """Whether a partner may pass over it. Leave it so unless there is a reason."""

    show_if: OneOrRow[Look] = ()
    """One condition, or a list that all have to hold."""

    @abstractmethod
    def moments(self, here: Here) -> tuple[Moment, ...]:
        """What the step becomes for the partners here, in order. Empty: left out."""

    def whose(self, here: Here) -> Who:
        """Whom the step is for, at this place."""
        written: Who | None = getattr(self, "who", None)
        if written is None and self.SPOKEN_TO == "speaker" and here.speaker is None:
            return "each"
        return written or self.SPOKEN_TO

    def survives(self, mode: Mode) -> bool:
        """Whether the step is part of a session for two, or for one."""
        if self.only not in (None, mode):
            return False
        return mode == "two" or bool(self.text_solo) or getattr(self, "who", None) != "listener"

    def fades(self, level: Level, mode: Mode) -> bool:
        """Whether the step has a text of its own for a fading level."""
        return self.written("text", level, solo=mode == "solo")[0].startswith(f"text_{level}")

    def worded(self, key: str, here: Here) -> str:
        """The text of a key for these partners at this fading level."""
        return self.written(key, here.level, solo=here.solo)[1]

    def written(self, key: str, level: Level, *, solo: bool) -> tuple[str, str]:
        """The key that is read for `key`, and its text: `text_cue_solo` before `text`."""
        keys = _LEVELS[level] if key == "text" else (key,)
        for suffix in ("_solo", "") if solo else ("",):
            for each in keys:
                found: str | None = getattr(self, each + suffix, None)
                if found or (found is not None and each != key):
                    return each + suffix, found
        return key, ""
