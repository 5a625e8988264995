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

Seat: TypeAlias = Literal["a", "b"]
SEATS: tuple[Seat, Seat] = ("a", "b")

Value: TypeAlias = bool | int | str | tuple[str, ...] | Mapping[str, int | str]
"""What a response may be. Simple enough to be TOML as it stands."""


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


# --- words with gaps -------------------------------------------------------------------

RefKind: TypeAlias = Literal[
    "you", "other", "speaker", "listener", "round", "rounds", "card", "time", "answer"
]


@dataclass(frozen=True, slots=True)
class Ref:
    """A placeholder of an author's text. `target` is an address for `card` and `answer`."""

    kind: RefKind
    target: str = ""


Text: TypeAlias = tuple[str | Ref, ...]
"""Parsed once, filled once: a name that looks like a placeholder stays as it was typed."""


# --- what a moment asks ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Nothing:
    """Only to go on."""


@dataclass(frozen=True, slots=True)
class YesNo:
    """A question to all. `no` says whether a no waits kindly or ends the session."""

    question: Text
    no: Literal["wait", "stop"] = "wait"


@dataclass(frozen=True, slots=True)
class Heard:
    """The mirror's question to the speaker: yes, almost or no; `max_tries` passes at most."""

    question: Text
    retry: Text = ()
    give_up: Text = ()
    max_tries: int = 3


@dataclass(frozen=True, slots=True)
class Write:
    """Free words. The value is a text of at most `max_chars` characters."""

    lines: int = 6
    max_chars: int = 1000


@dataclass(frozen=True, slots=True)
class Slot:
    """One gap of a template. `words` is the id of a word list that may be offered."""

    id: str
    label: str
    example: str = ""
    words: str = ""
    max_chars: int = 200


@dataclass(frozen=True, slots=True)
class Template:
    """A sentence with gaps; `parts` alternates words and `Slot`s in reading order.

    The value maps slot id to text.
    """

    parts: tuple[str | Slot, ...]
    guards: tuple[str, ...] = ()
    guard_words: int = 0

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The gaps, each once, in reading order."""
        return tuple(
            {part.id: part for part in self.parts if isinstance(part, Slot)}.values()
        )


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that can be chosen."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An answer that leads to an exercise later on. `exercise` may be `support`."""

    item: str
    exercise: str
    at_least: int = 0


@dataclass(frozen=True, slots=True)
class Choose:
    """One to `pick` of the options. The value is a tuple of option ids in file order."""

    options: tuple[Option, ...]
    pick: int = 1
    suggests: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Rate:
    """One number for each item on one scale. The value maps item id to number.

    With `ask_both` every item is asked twice, `ID` (done to me) and `ID/me` (I do it too).
    Without items, the one item has the id of the step and no text.
    """

    low: str
    high: str
    min: int = 1
    max: int = 5
    items: tuple[Option, ...] = ()
    ask_both: bool = False
    series: str = ""
    suggests: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Ready:
    """Private: is it fine now, and how upset, 0-10. The value maps `ok` (0, 1) and `upset`."""


@dataclass(frozen=True, slots=True)
class NotToday:
    """What to do instead when a `Ready` says not now: `breathe`, `pause` or `end`."""


@dataclass(frozen=True, slots=True)
class Card:
    """One prompt of a deck."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class Draw:
    """A card from a deck; up to `passes` may be put back for another. The value is its id."""

    deck: str
    cards: tuple[Card, ...]
    passes: int = 1


Showing: TypeAlias = Literal["show", "line", "keep"]


@dataclass(frozen=True, slots=True)
class Release:
    """Private: what of one's own sealed answers (`of`, addresses) may be seen."""

    of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reveal:
    """Opens sealed answers together. `of` is a row of addresses for each step, in order.

    `releases` are the addresses of the writers' choices; with `matches` there are none and
    only what both chose is shown.
    """

    of: tuple[tuple[str, ...], ...]
    releases: tuple[str, ...] = ()
    show: Literal["all", "matches"] = "all"


AGREE_FIELDS: tuple[str, ...] = ("who", "what", "when", "how-long", "how-often")


@dataclass(frozen=True, slots=True)
class Propose:
    """A shared intention in small fields that may stay empty. The value maps field to text."""


@dataclass(frozen=True, slots=True)
class Reply:
    """The other's answer to a proposal: `answer` yes, change or not-now, and `words`."""

    proposal: str


@dataclass(frozen=True, slots=True)
class Settle:
    """The final words of an agreement, confirmed by `both` or by one. The value is a text."""

    proposal: str
    reply: str = ""
    both: bool = True
    review_days: int = 7


@dataclass(frozen=True, slots=True)
class Until:
    """How long to be away, in minutes. The value is a whole number."""

    min_minutes: int = 20
    max_minutes: int = 24 * 60


@dataclass(frozen=True, slots=True)
class Away:
    """Time apart by the wall clock, for `minutes`, or for the answer at `chosen`."""

    minutes: int = 0
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class Calm:
    """Private, after a time-out: how upset, 0-10. The value is a whole number."""


@dataclass(frozen=True, slots=True)
class MoreTime:
    """What to do when a time-out was not enough: `more` (minutes again) or `end`."""


@dataclass(frozen=True, slots=True)
class Breathe:
    """Breathing in time: seconds in, hold, out, hold."""

    pattern: tuple[int, int, int, int]

    @property
    def cycle(self) -> int:
        """One breath, in milliseconds."""
        return sum(self.pattern) * 1000


Ask: TypeAlias = (
    Nothing
    | YesNo
    | Heard
    | Write
    | Template
    | Choose
    | Rate
    | Ready
    | NotToday
    | Draw
    | Release
    | Reveal
    | Propose
    | Reply
    | Settle
    | Until
    | Away
    | Calm
    | MoreTime
    | Breathe
)


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
