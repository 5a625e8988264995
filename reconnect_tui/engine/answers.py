"""Which responses fit which question, and which of them are blank."""

from collections.abc import Mapping
from typing import assert_never

from reconnect_tui.asks import (
    AGREE_FIELDS,
    Ask,
    Away,
    Breathe,
    Calm,
    Choose,
    Draw,
    Heard,
    MoreTime,
    Nothing,
    NotToday,
    Pad,
    Propose,
    Rate,
    Ready,
    Release,
    Reply,
    Reveal,
    Sealable,
    Settle,
    Template,
    Until,
    Value,
    Write,
    YesNo,
)
from reconnect_tui.confidential import Sealed
from reconnect_tui.moments import Moment

CALM_BELOW = 7
"""A talk does not begin, or go on, at 7 and over of 10."""

UPSET_MAX = 10


def is_blank(value: Value | Sealed) -> bool:
    """Nothing was said: an empty text, no choice, no field filled."""
    if isinstance(value, Sealed):
        return False
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, Mapping):
        return all(isinstance(text, str) and not text.strip() for text in value.values())
    return isinstance(value, tuple) and not value


def rate_keys(step: str, ask: Rate) -> tuple[str, ...]:
    """The keys of a rating's value, in the order in which they are asked."""
    items = tuple(item.id for item in ask.items) or (step,)
    return tuple(
        key for item in items for key in ((item, f"{item}/me") if ask.ask_both else (item,))
    )


def fits(moment: Moment, value: Value | Sealed) -> bool:
    """Whether a response is one that the moment can take. Blank ones fit where words may."""
    ask = moment.ask
    if isinstance(value, Sealed):
        return moment.sealed and isinstance(ask, Sealable) and not isinstance(ask, Pad)
    if isinstance(ask, Rate):
        return _fits_rate(ask, rate_keys(moment.step, ask), value)
    return _fits(ask, value)


def _fits(ask: Ask, value: Value) -> bool:
    match ask:
        case YesNo():
            return isinstance(value, bool)
        case Write():
            return isinstance(value, str) and len(value) <= ask.max_chars
        case Template():
            longest = {slot.id: slot.max_chars for slot in ask.slots}
            return _fits_fields(value, longest)
        case Propose():
            return _fits_fields(value, dict.fromkeys(AGREE_FIELDS, 200))
        case Choose():
            ids = [option.id for option in ask.options]
            return (
                isinstance(value, tuple)
                and len(value) <= ask.pick
                and value == tuple(name for name in ids if name in value)
            )
        case Ready():
            return _fits_ready(value)
        case NotToday():
            return value in ("breathe", "pause", "end")
        case MoreTime():
            return value in ("more", "end")
        case Release():
            return value in ("show", "line", "keep")
        case Reply():
            return (
                isinstance(value, Mapping)
                and set(value) <= {"answer", "words"}
                and value.get("answer") in ("yes", "change", "not-now")
                and isinstance(value.get("words", ""), str)
            )
        case Until():
            return _whole(value, ask.min_minutes, ask.max_minutes)
        case Calm():
            return _whole(value, 0, UPSET_MAX)
        case Pad():
            # Nothing is answered here; a form that is empty closes the page.
            return value == ""
        case Nothing() | Heard() | Draw() | Reveal() | Settle() | Away() | Breathe() | Rate():
            return False
        case _:
            assert_never(ask)


def _whole(value: object, low: int, high: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _fits_fields(value: Value, longest: Mapping[str, int]) -> bool:
    return isinstance(value, Mapping) and all(
        key in longest and isinstance(text, str) and len(text) <= longest[key]
        for key, text in value.items()
    )


def _fits_rate(ask: Rate, keys: tuple[str, ...], value: Value) -> bool:
    return isinstance(value, Mapping) and all(
        key in keys and _whole(number, ask.min, ask.max) for key, number in value.items()
    )


def _fits_ready(value: Value) -> bool:
    return (
        isinstance(value, Mapping)
        and set(value) <= {"ok", "upset"}
        and _whole(value.get("ok", 0), 0, 1)
        and _whole(value.get("upset", 0), 0, UPSET_MAX)
    )


def unready(value: Value | None) -> bool:
    """A `Ready` that says not now: not today, blank, or upset at 7 and over."""
    if not isinstance(value, Mapping):
        return True
    upset = value.get("upset")
    return value.get("ok") != 1 or not isinstance(upset, int) or upset >= CALM_BELOW
