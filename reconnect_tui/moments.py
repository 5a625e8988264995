"""The words that everyone shares: a moment, whom it is for, what it asks, how it sounds.

A step of a file lowers itself into moments (content); the engine walks them; a front end
shows one page at a time. Everything here is plain, frozen and without behavior beyond
looking itself up, so that every room may import it.

Times are whole milliseconds unless a name says otherwise.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Literal, TypeAlias

from reconnect_tui.asks import Ask, Nothing, Text

Seat: TypeAlias = Literal["a", "b"]
SEATS: tuple[Seat, Seat] = ("a", "b")


def other_seat(seat: Seat) -> Seat:
    """The seat across the table."""
    return "b" if seat == "a" else "a"


class Phase(StrEnum):
    """What the acting person does now; a front end shows it as one big word."""

    READ = "read"
    SPEAK = "speak"
    SAY_BACK = "say-back"
    WRITE = "write"
    CHOOSE = "choose"
    RATE = "rate"
    BREATHE = "breathe"
    QUIET = "quiet"
    LOOK = "look"
    AGREE = "agree"
    AWAY = "away"
    CLOSE = "close"


class Sound(StrEnum):
    """A cue's sound. Every sound has a visible twin on the page."""

    NONE = "none"
    BELL = "bell"
    SOFT = "soft"
    TWO = "two"
    LONG = "long"


# --- when, for how long, how it sounds ---------------------------------------------------


@dataclass(frozen=True, slots=True)
class Mark:
    """A cue on the clock: `after` its start, or with `left` to go (negative: overtime)."""

    sound: Sound
    say: Text = ()
    after: int | None = None
    left: int | None = None


@dataclass(frozen=True, slots=True)
class Timing:
    """A step's clock. No `limit`: open, counts up.

    `even_with` names the first speaker's address, whose final limit this one gets.
    `restarts`: after a restore the time begins anew (a breath, a silence).
    """

    limit: int | None = None
    on_end: Literal["wait", "next"] = "wait"
    extend: int = 60_000
    max_extends: int = 3
    even_with: str = ""
    restarts: bool = False
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Condition:
    """Looks back at the answers at `of`. Nothing answered or skipped: false.

    `is`: equals, or is among the chosen. `unready`: a `Ready` that says not now.
    """

    of: tuple[str, ...]
    test: Literal["is", "is-not", "at_least", "at_most", "unready"]
    value: bool | int | str = True
    by: Literal["any", "all"] = "any"


# --- a moment, and the plan of a session ---------------------------------------------------


@dataclass(frozen=True, slots=True)
class Moment:
    """One screen for one audience at one point of a session.

    `seat` acts (none: together). `speaker` and `listener` are the roles of the turn.
    `group` is the pass of a turn or round that the moment belongs to (`turn:1.a`), `block`
    its step; `extra` counts the offered rounds ("one more"), 0 for those always played.
    `parks`: the listener may put a word aside meanwhile.
    `detour`: reached only by an event (a time-out), never by going on. `ends`: going on
    from here ends the session kindly.
    """

    address: str
    step: str
    phase: Phase
    text: Text = ()
    ask: Ask = field(default_factory=Nothing)
    seat: Seat | None = None
    speaker: Seat | None = None
    listener: Seat | None = None
    title: str = ""
    hint: Text = ()
    prompts: tuple[Text, ...] = ()
    sealed: bool = False
    forget: bool = False
    skippable: bool = True
    timing: Timing | None = None
    group: str = ""
    block: str = ""
    round: int = 0
    rounds: int = 0
    extra: int = 0
    more: int = 0
    parks: bool = False
    when: tuple[Condition, ...] = ()
    detour: bool = False
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Definition:
    """Which file a plan was made from. Hashes are SHA-256 hex of canonical data."""

    id: str
    title: str
    version: int = 1
    hash: str = ""
    structure: str = ""
    lang: str = "en"


@dataclass(frozen=True)
class Plan:
    """The bounded list of moments of one session. `names` has a seat for each partner.

    `absent` is the name of the partner who does not take part (solo), if it was given.
    Addresses are unique.
    """

    definition: Definition
    names: Mapping[Seat, str]
    moments: tuple[Moment, ...]
    first: Seat = "a"
    absent: str = ""

    @property
    def solo(self) -> bool:
        """One partner sits down."""
        return len(self.names) == 1

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Address to place in the plan."""
        return {moment.address: place for place, moment in enumerate(self.moments)}

    def moment(self, address: str) -> Moment:
        """The moment at an address. Raises `KeyError` if the plan has none."""
        return self.moments[self.places[address]]
