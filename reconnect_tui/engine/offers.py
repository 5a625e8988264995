"""What may be done now: the events that fit, each with a name for its key and a label."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from reconnect_tui.asks import (
    Draw,
    Heard,
    MoreTime,
    NotToday,
    Release,
    Settle,
    YesNo,
)
from reconnect_tui.engine.events import (
    Answer,
    Back,
    Begin,
    Confirm,
    Event,
    Extend,
    More,
    Next,
    PassCard,
    Pause,
    Redo,
    Resume,
    Skip,
    TakeOut,
    TimeOut,
)
from reconnect_tui.engine.events import (
    Heard as HeardEvent,
)
from reconnect_tui.engine.moving import back_address
from reconnect_tui.engine.parking import who_takes_out
from reconnect_tui.engine.responding import can_add_round, can_go_on, can_skip
from reconnect_tui.engine.sealed import is_locked
from reconnect_tui.engine.session import Session, Status
from reconnect_tui.engine.spoken import name_of, put
from reconnect_tui.engine.words import Words, words_for

KeyName: TypeAlias = Literal[
    "begin",
    "next",
    "take-out",
    "pause",
    "resume",
    "extend",
    "time-out",
    "back",
    "skip",
    "more",
    "pass-card",
    "redo",
    "redo-turn",
]


@dataclass(frozen=True, slots=True)
class Key:
    """An event that fits now. `name` finds its key, `label` says what it does."""

    name: KeyName
    label: str
    event: Event


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few fixed responses. `chosen`: it has been given."""

    label: str
    event: Event
    chosen: bool = False


def choices(session: Session) -> tuple[Choice, ...]:
    """The fixed responses of the moment at hand, the kindest to press first."""
    moment = session.moment
    words = words_for(session.plan.definition.lang)
    before = session.value(moment.address)
    match moment.ask:
        case YesNo():
            return (
                Choice(words.yes, Answer(value=True), chosen=before is True),
                Choice(words.no, Answer(value=False)),
            )
        case Heard() if session.note != "gave-up":
            return (
                Choice(words.heard_yes, HeardEvent("yes"), chosen=before == "yes"),
                Choice(words.heard_almost, HeardEvent("almost")),
                Choice(words.heard_no, HeardEvent("no")),
            )
        case NotToday():
            rows = (("breathe", words.breathe_option), ("pause", words.pause_option))
            return _answers((*rows, ("end", words.end_option)), before)
        case MoreTime():
            return _answers((("more", words.more_option), ("end", words.end_option)), before)
        case Release():
            rows = (("show", words.release_show), ("line", words.release_line))
            return _answers((*rows, ("keep", words.release_keep)), before)
        case Settle():
            return tuple(_confirms(session, words))
        case _:
            return ()


def default_choice(session: Session) -> int | None:
    """The place of the choice that Enter takes. Nobody shows or agrees by accident."""
    match session.moment.ask:
        case YesNo() | NotToday() | MoreTime():
            return 0
        case Heard() if session.note != "gave-up":
            return 0
        case Release():
            return 2
        case _:
            return None


def _answers(rows: tuple[tuple[str, str], ...], before: object) -> tuple[Choice, ...]:
    return tuple(Choice(label, Answer(value), chosen=before == value) for value, label in rows)


def _confirms(session: Session, words: Words) -> Iterator[Choice]:
    for seat in session.plan.names:
        label = put(words.agrees, name=name_of(session, seat))
        yield Choice(label, Confirm(seat), chosen=seat in session.agreed)


def keys(session: Session) -> tuple[Key, ...]:
    """The keys that work now, the most likely first."""
    words = words_for(session.plan.definition.lang)
    if session.status is Status.PAUSED:
        return (Key("resume", words.key_resume, Resume()), *_places(session, words))
    if session.gate:
        seat = session.moment.seat or "a"
        begin = Key("begin", words.key_begin, Begin(seat))
        return (begin, *_aside(session, words), *_places(session, words))
    return (
        *_going(session, words),
        *_aside(session, words),
        *_clock(session, words),
        *_places(session, words),
    )


def _going(session: Session, words: Words) -> Iterator[Key]:
    moment = session.moment
    if can_go_on(session):
        label = words.key_done if session.timer.running else words.key_next
        if session.absence is not None:
            label = words.key_here
        yield Key("next", label, Next())
    if can_add_round(session):
        yield Key("more", words.key_more, More())
    drawn = session.draws.get(moment.address)
    if isinstance(moment.ask, Draw) and drawn and len(drawn.passed) < moment.ask.passes:
        yield Key("pass-card", words.key_card, PassCard())


def _aside(session: Session, words: Words) -> Iterator[Key]:
    seat = who_takes_out(session)
    if seat is not None:
        label = put(words.parking.take_out, name=name_of(session, seat))
        yield Key("take-out", label, TakeOut(seat))


def _clock(session: Session, words: Words) -> Iterator[Key]:
    if session.absence is None and not session.moment.detour:
        yield Key("pause", words.key_pause, Pause())
    timing = session.moment.timing
    if timing is not None and session.timer.extend(timing) is not session.timer:
        yield Key("extend", words.key_extend, Extend())


def _places(session: Session, words: Words) -> Iterator[Key]:
    moment = session.moment
    if session.absence is None and not moment.detour:
        yield Key("time-out", words.key_time_out, TimeOut())
    if back_address(session) is not None:
        yield Key("back", words.key_back, Back())
    if can_skip(session):
        locked = is_locked(session, moment)
        yield Key("skip", words.private.key_keep if locked else words.key_skip, Skip())
    if moment.timing is not None and not session.gate and not moment.detour:
        yield Key("redo", words.key_redo, Redo())
    if moment.speaker is not None:
        yield Key("redo-turn", words.key_redo_turn, Redo("turn"))
