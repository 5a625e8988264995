"""The kinds of value that keys of a file may have, each with its limits.

Times are whole seconds once read, and are written back with their unit. Failures carry a
type of our own where pydantic's would be too general for a plain sentence.
"""

from typing import Annotated, Any, Literal, TypeAlias, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    Strict,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from reconnect_tui.content.durations import (
    DAY,
    HOUR,
    MINUTE,
    as_written,
    days_of,
    seconds_of,
)

T = TypeVar("T")

MOST_DAYS = 999
ASK = "ask"

TIME_UNIT, TIME_FORM, TIME_RANGE = "time_unit", "time_form", "time_range"
DAYS_UNIT, DAYS_FORM = "days_unit", "days_form"

SLUG = r"^[a-z][a-z0-9-]{0,39}$"
PRIVATE_KEY = "x-"
"""Keys that start so are kept in the file, never read, never complained about."""

Guard: TypeAlias = Literal[
    "blame",
    "absolutes",
    "mind-reading",
    "verdict-feelings",
    "should",
    "negative-requests",
    "vague-requests",
    "closed-questions",
    "why-you",
    "but-after",
    "sorry-if",
    "two-topics",
    "length",
    "fear",
]
"""The families of the language guard that a file may switch on."""


class Record(BaseModel):
    """A table of a file: frozen, exact about types, and without unknown keys."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _leave_private_keys(cls, data: Any) -> Any:  # noqa: ANN401 - raw TOML, any shape
        if not isinstance(data, dict):
            return data
        return {key: value for key, value in data.items() if not str(key).startswith(PRIVATE_KEY)}


def _refused(kind: Any, **facts: Any) -> PydanticCustomError:  # noqa: ANN401 - as pydantic's
    """A failure of one of our kinds; `problems.py` turns it into a sentence."""
    return PydanticCustomError(kind, "see problems.py", facts)


def _time(least: int, most: int, *, ask: bool = False) -> BeforeValidator:
    limits = {"least": least, "most": most, "ask": ask}

    def read(value: object) -> int:
        if ask and value == ASK:
            return 0
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            raise _refused(TIME_FORM, value=value, **limits)
        if not isinstance(value, str):
            raise _refused(TIME_UNIT, value=value, **limits)
        seconds = seconds_of(value)
        if seconds is None:
            raise _refused(TIME_FORM, value=value, **limits)
        if not least <= seconds <= most:
            raise _refused(TIME_RANGE, value=value, **limits)
        return seconds

    return BeforeValidator(read)


def _days(value: object) -> int:
    if isinstance(value, int | float) and not isinstance(value, bool):
        raise _refused(DAYS_UNIT, value=value)
    days = days_of(value) if isinstance(value, str) else None
    if days is None or not 1 <= days <= MOST_DAYS:
        raise _refused(DAYS_FORM, value=value)
    return days


def _one_as_row(value: object) -> object:
    return [value] if isinstance(value, dict) else value


_WRITTEN = PlainSerializer(as_written, return_type=str)
_TIME_PATTERN = r"^(\d{1,3}h)?(\d{1,4}m)?(\d{1,5}s)?$"
_TIME_SCHEMA = WithJsonSchema({"type": "string", "minLength": 2, "pattern": _TIME_PATTERN})

Row: TypeAlias = Annotated[tuple[T, ...], Strict(strict=False)]
"""A list in the file, a tuple in the program."""

OneOrRow: TypeAlias = Annotated[tuple[T, ...], Strict(strict=False), BeforeValidator(_one_as_row)]
"""One table, or a list of them."""

Slug: TypeAlias = Annotated[str, StringConstraints(pattern=SLUG)]
Words: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=1200)]
"""Text that a person reads, 1 to 1,200 characters."""

Fading: TypeAlias = Annotated[str, StringConstraints(max_length=1200)]
"""Text of a later fading level. Empty means: nothing is said any more."""

Line: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=80)]
"""A title, a label, a question: 1 to 80 characters."""

Time: TypeAlias = Annotated[int, _time(5, HOUR), _WRITTEN, _TIME_SCHEMA]
"""Seconds of an active step, from `5s` to `60m`."""

Apart: TypeAlias = Annotated[
    int,
    _time(20 * MINUTE, DAY, ask=True),
    PlainSerializer(lambda seconds: as_written(seconds) if seconds else ASK, return_type=str),
    WithJsonSchema({"anyOf": [{"const": ASK}, {"type": "string", "pattern": _TIME_PATTERN}]}),
]
"""Seconds of a stretch apart, from `20m` to `24h`. `ask` (0): the partners choose."""

Wait: TypeAlias = Annotated[int, _time(20 * MINUTE, 2 * DAY), _WRITTEN, _TIME_SCHEMA]
"""Seconds between one exercise and another, from `20m` to `48h`."""

Days: TypeAlias = Annotated[
    int,
    BeforeValidator(_days),
    PlainSerializer("{}d".format, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^[1-9]\d{0,2}d$"}),
]
"""Days, from `1d` to `999d`."""

Count: TypeAlias = Annotated[int, Field(ge=1, le=12)]
