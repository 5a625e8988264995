"""What a moment asks, and the words that it asks in. Plain and frozen, no behavior.

Each kind of ask says what its value is: what a response may be.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Value: TypeAlias = bool | int | str | tuple[str, ...] | Mapping[str, int | str]
"""What a response may be. Simple enough to be TOML as it stands."""


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
    def watched(self) -> bool:
        """Whether its author wants a second look at what is written."""
        return bool(self.guards or self.guard_words)

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The gaps, each once, in reading order."""
        return tuple({part.id: part for part in self.parts if isinstance(part, Slot)}.values())


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


@dataclass(frozen=True, slots=True)
class Pad:
    """Private: what one put aside while the other spoke. Its lines are drafts; no value."""


Sealable: TypeAlias = Write | Template | Choose | Rate | Pad
"""What is sealed where a moment is. Whether one is ready has to be known to both at once."""

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
    | Pad
)
