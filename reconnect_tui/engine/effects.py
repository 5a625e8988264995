"""What the world is asked to do: a closed set. The engine itself does nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from reconnect_tui.moments import Seat, Sound


@dataclass(frozen=True, slots=True)
class Save:
    """Write the session down."""


@dataclass(frozen=True, slots=True)
class SaveDraft:
    """Write down half-typed words. `sealed`: for the eyes of `seat` only."""

    address: str
    field: str
    text: str
    seat: Seat | None
    sealed: bool


@dataclass(frozen=True, slots=True)
class Ring:
    """A sound, with the words that go with it, and the address of the moment it belongs to."""

    sound: Sound
    say: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class CardSeen:
    """This card of this deck has been used; it rests until the bag is empty."""

    deck: str
    card: str


@dataclass(frozen=True, slots=True)
class Agreed:
    """An agreement was made at `address`."""

    address: str
    words: str
    review_days: int
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Erase:
    """Responses were erased: leave no bytes of them, in drafts either."""


@dataclass(frozen=True, slots=True)
class Ended:
    """The session is over: completed, or stopped."""


Effect: TypeAlias = Save | SaveDraft | Ring | CardSeen | Agreed | Erase | Ended
