"""What can happen to a session: a closed set. An event that does not fit changes nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from reconnect_tui.asks import Value
from reconnect_tui.confidential import Passphrases, Sealed
from reconnect_tui.moments import Seat


@dataclass(frozen=True, slots=True)
class Begin:
    """The hand-over is done: `seat` sits at the keyboard, and time may start."""

    seat: Seat


@dataclass(frozen=True, slots=True)
class Next:
    """Go on."""


@dataclass(frozen=True, slots=True)
class Back:
    """Return to the moment before."""


@dataclass(frozen=True, slots=True)
class Skip:
    """Pass, without a reason: this step, or what is left of this turn."""

    what: Literal["step", "turn"] = "step"


@dataclass(frozen=True, slots=True)
class Redo:
    """Do this step, or this turn, again from its beginning."""

    what: Literal["step", "turn"] = "step"


@dataclass(frozen=True, slots=True)
class Answer:
    """A response to what is asked. A blank one is a pass.

    A passphrase is for the facilitator: it fits nothing here.
    """

    value: Value | Sealed | Passphrases


@dataclass(frozen=True, slots=True)
class Draft:
    """Half-typed words of one field; `field` is empty where there is only one."""

    text: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Park:
    """Who listens puts a line aside for their own turn. Nobody else sees it."""

    seat: Seat
    text: str


@dataclass(frozen=True, slots=True)
class TakeOut:
    """`seat` looks at what was put aside, on a page of their own."""

    seat: Seat


@dataclass(frozen=True, slots=True)
class Unseal:
    """The sealed responses that a reveal waits for, by address, all of them or none.

    None for a response that says nothing. What was not released stays out of the session.
    """

    values: Mapping[str, Value | None]


@dataclass(frozen=True, slots=True)
class Heard:
    """The speaker's word on what was said back."""

    word: Literal["yes", "almost", "no"]


@dataclass(frozen=True, slots=True)
class PassCard:
    """Put the card back and draw another."""


@dataclass(frozen=True, slots=True)
class More:
    """One more round."""


@dataclass(frozen=True, slots=True)
class Confirm:
    """`seat` agrees to the words as they stand."""

    seat: Seat


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the clock. Either partner, at any time."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Let the clock go on."""


@dataclass(frozen=True, slots=True)
class Extend:
    """One more minute (or what the step says)."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Somebody looked at the clock. Carries no time and no count."""


@dataclass(frozen=True, slots=True)
class Gap:
    """For `ms` the machine slept or its clock jumped; nobody was there."""

    ms: int


@dataclass(frozen=True, slots=True)
class TimeOut:
    """Either partner takes a pause of `minutes` (20 or more) by the wall clock."""

    minutes: int = 20


@dataclass(frozen=True, slots=True)
class Suspend:
    """Put the session away; it waits."""


@dataclass(frozen=True, slots=True)
class Restore:
    """A session that was put away, or cut off, is on the table again, paused."""


@dataclass(frozen=True, slots=True)
class Stop:
    """End kindly. `keep` false erases every response of the session."""

    keep: bool = True


@dataclass(frozen=True, slots=True)
class Forget:
    """After the end: erase the free words of `seat` in this session."""

    seat: Seat


Event: TypeAlias = (
    Begin
    | Next
    | Back
    | Skip
    | Redo
    | Answer
    | Draft
    | Park
    | TakeOut
    | Unseal
    | Heard
    | PassCard
    | More
    | Confirm
    | Pause
    | Resume
    | Extend
    | Tick
    | Gap
    | TimeOut
    | Suspend
    | Restore
    | Stop
    | Forget
)
