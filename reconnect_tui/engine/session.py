"""The state of one run of an exercise. Frozen: `advance` makes the next one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Literal

from reconnect_tui.asks import Value
from reconnect_tui.engine.timer import Timer
from reconnect_tui.moments import Moment, Plan, Seat


class Status(StrEnum):
    """Where a session is in its life."""

    ACTIVE = "active"
    PAUSED = "paused"
    SUSPENDED = "suspended"
    COMPLETED = "completed"
    STOPPED = "stopped"


ENDED = frozenset({Status.COMPLETED, Status.STOPPED})


@dataclass(frozen=True, slots=True)
class Result:
    """What happened at one address. Times in ms; `scale` is the low and high end of a rating.

    `sealed` is the response as only its writer's key opens it; what was released of it is
    the `value`.
    """

    outcome: Literal["done", "skipped"]
    value: Value | None = None
    attempt: int = 1
    active: int = 0
    overtime: int = 0
    limit: int | None = None
    tries: int = 0
    scale: tuple[int, int] | None = None
    sealed: str = ""

    @property
    def emptied(self) -> "Result":
        """The same without the response."""
        return replace(self, value=None, sealed="")


@dataclass(frozen=True, slots=True)
class Drawn:
    """The card at one address, and those passed before it."""

    card: str
    passed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Absence:
    """Time apart: until when (wall ms), how long it was meant to be, and if the bell rang."""

    until: int
    minutes: int
    rung: bool = False


@dataclass(frozen=True, slots=True)
class Return:
    """One promised return and the real one, wall ms. Counted for both together only."""

    promised: int
    came: int


@dataclass(frozen=True, slots=True)
class Sitting:
    """An unbroken stretch at the table: wall ms, with the offset from UTC in minutes."""

    start: int
    end: int | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Origin:
    """How the plan was asked for, so that it can be made again when resuming.

    `changes` are a program's settings of single fields, `STEP.FIELD` to value.
    """

    length: str = "full"
    level: str = "full"
    changes: Mapping[str, int | str] = field(default_factory=dict)
    program: str = ""
    session: str = ""


PauseReason = Literal["", "asked", "asleep", "restored", "returned"]


@dataclass(frozen=True, slots=True)
class Session:
    """One run. Mappings are never changed in place.

    `at` is the address of the moment at hand: none when the session has ended.
    `gate`: a hand-over is on the screen, and `begin` opens the moment behind it.
    `alone` is who is alone with the screen. `bags`: of each deck, the card ids that the couple
    has had before this session, in order. `note` says how the moment stands (a kind "no
    hurry", a mirror given up). `interrupted` is where a time-out was called.
    """

    plan: Plan
    run: str
    seats: Mapping[Seat, str]
    seed: str
    origin: Origin = field(default_factory=Origin)
    status: Status = Status.ACTIVE
    why_paused: PauseReason = ""
    at: str | None = None
    gate: bool = False
    alone: Seat | None = None
    timer: Timer = field(default_factory=Timer)
    tries: int = 1
    note: Literal["", "wait", "gave-up"] = ""
    agreed: tuple[Seat, ...] = ()
    absence: Absence | None = None
    interrupted: str | None = None
    results: Mapping[str, Result] = field(default_factory=dict)
    attempts: Mapping[str, int] = field(default_factory=dict)
    trail: tuple[str, ...] = ()
    extras: Mapping[str, int] = field(default_factory=dict)
    draws: Mapping[str, Drawn] = field(default_factory=dict)
    bags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    drafts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    opened: tuple[str, ...] = ()
    returns: tuple[Return, ...] = ()
    sittings: tuple[Sitting, ...] = ()
    rev: int = 0

    @property
    def moment(self) -> Moment:
        """The moment at hand. Raises `LookupError` when the session has ended."""
        if self.at is None:
            message = "the session has ended"
            raise LookupError(message)
        return self.plan.moment(self.at)

    @property
    def ended(self) -> bool:
        """Completed or stopped."""
        return self.status in ENDED

    def value(self, address: str) -> Value | None:
        """The response at an address, if one was given."""
        result = self.results.get(address)
        return result.value if result else None

    def is_sealed(self, address: str) -> bool:
        """Whether a response is sealed, or more of it than was released."""
        result = self.results.get(address)
        return result is not None and bool(result.sealed)
