"""What is asked, as the three inputs that a front end knows: a field, a scale, a pick.

`form` lays a question out; `response` puts what was entered back together as its value.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from reconnect_tui.asks import (
    AGREE_FIELDS,
    Away,
    Breathe,
    Calm,
    Choose,
    Draw,
    Heard,
    MoreTime,
    Nothing,
    NotToday,
    Option,
    Pad,
    Propose,
    Rate,
    Ready,
    Release,
    Reply,
    Reveal,
    Settle,
    Template,
    Until,
    Value,
    Write,
    YesNo,
)
from reconnect_tui.confidential import SECRET, Passphrases, is_token
from reconnect_tui.engine.answers import UPSET_MAX, rate_keys
from reconnect_tui.engine.responding import settled_words
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.spoken import MINUTE, duration, put
from reconnect_tui.engine.words import Words, words_for
from reconnect_tui.moments import Moment

Entries: TypeAlias = Mapping[str, str | int | tuple[str, ...]]
"""What was entered, by input id: a field's text, a scale's number, a pick's option ids."""

APART = (20, 30, 45, 60, 90, 120, 180, 240, 480, 720, 1440)
"""The lengths of time apart that are offered, in minutes."""


@dataclass(frozen=True, slots=True)
class Field:
    """Words to type. `words` is the id of a word list that may be offered.

    `secret`: a passphrase. Nothing of it is shown while it is typed, nor kept.
    """

    id: str
    label: str
    text: str = ""
    example: str = ""
    words: str = ""
    lines: int = 1
    max_chars: int = 200
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """A whole number from `min` to `max`, with words at both ends.

    `needed`: it cannot be left open. Who would rather not say it passes, where that can be.
    """

    id: str
    label: str
    low: str
    high: str
    min: int = 0
    max: int = UPSET_MAX
    chosen: int | None = None
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Pick:
    """One to `most` of the options. `needed`: as with a scale."""

    id: str
    label: str
    options: tuple[Option, ...]
    most: int = 1
    chosen: tuple[str, ...] = ()
    needed: bool = False


Input: TypeAlias = Field | Scale | Pick


def form(session: Session) -> tuple[Input, ...]:
    """The inputs of the moment at hand, filled with drafts, else with the earlier response."""
    moment = session.moment
    words = words_for(session.plan.definition.lang)
    before = session.value(moment.address)
    drafts = {
        name: text
        for name, text in session.drafts.get(moment.address, {}).items()
        if not is_token(text)
    }
    match moment.ask:
        case Write(lines=lines, max_chars=longest):
            text = drafts.get("", before if isinstance(before, str) else "")
            return (Field("", "", text, lines=lines, max_chars=longest),)
        case Template() as ask:
            return tuple(
                Field(
                    slot.id,
                    slot.label,
                    drafts.get(slot.id, _field(before, slot.id)),
                    slot.example,
                    slot.words,
                    max_chars=slot.max_chars,
                )
                for slot in ask.slots
            )
        case Propose():
            return tuple(
                Field(
                    name,
                    words.agree_fields[name],
                    drafts.get(name, _field(before, name)),
                )
                for name in AGREE_FIELDS
            )
        case Settle():
            return (Field("", "", settled_words(session), lines=3, max_chars=600),)
        case Choose(options=options, pick=most):
            chosen = before if isinstance(before, tuple) else ()
            return (Pick("", "", options, most, chosen),)
        case Rate() as ask:
            return _scales(moment, ask, before, words)
        case Ready():
            return _ready(words)
        case Calm():
            low, high = words.calm_low, words.calm_high
            return (Scale("", "", low, high, needed=True),)
        case Reply():
            return _reply(before, drafts, words)
        case Until() as until:
            return (_until(until, words),)
        case _:
            return ()


def _field(value: Value | None, name: str) -> str:
    return str(value.get(name, "")) if isinstance(value, Mapping) else ""


def _number(value: Value | None, name: str) -> int | None:
    number = value.get(name) if isinstance(value, Mapping) else None
    return number if isinstance(number, int) else None


def _scales(moment: Moment, ask: Rate, before: Value | None, words: Words) -> tuple[Input, ...]:
    labels = {item.id: item.text for item in ask.items}
    return tuple(
        Scale(
            key,
            put(words.me_too, item=labels.get(key.removesuffix("/me"), ""))
            if key.endswith("/me")
            else labels.get(key, ""),
            ask.low,
            ask.high,
            ask.min,
            ask.max,
            _number(before, key),
        )
        for key in rate_keys(moment.step, ask)
    )


def _ready(words: Words) -> tuple[Input, ...]:
    """Empty also for whoever goes back: nobody finds what the other has answered here."""
    options = (Option("yes", words.ready_ok), Option("no", words.ready_not))
    return (
        Pick("ok", "", options, 1),
        Scale("upset", words.ready_upset, words.calm_low, words.calm_high),
    )


def _reply(before: Value | None, drafts: Mapping[str, str], words: Words) -> tuple[Input, ...]:
    options = (
        Option("yes", words.reply_yes),
        Option("change", words.reply_change),
        Option("not-now", words.reply_not_now),
    )
    answer = _field(before, "answer")
    text = drafts.get("words", _field(before, "words"))
    return (
        Pick("answer", "", options, 1, (answer,) if answer else (), needed=True),
        Field("words", words.reply_words, text, lines=2, max_chars=300),
    )


def _until(ask: Until, words: Words) -> Pick:
    lengths = [one for one in APART if ask.min_minutes <= one <= ask.max_minutes]
    options = tuple(Option(str(one), duration(words, one * MINUTE)) for one in lengths)
    return Pick("", "", options, needed=True)


def response(moment: Moment, entries: Entries) -> Value | Passphrases | None:
    """The value of what was entered; none where the moment takes no form.

    Passphrases come before everything else: they open what can then be changed.
    """
    secrets = {
        name.removeprefix(SECRET): str(text)
        for name, text in entries.items()
        if name.startswith(SECRET) and text
    }
    if secrets:
        return Passphrases(secrets)
    entries = {name: one for name, one in entries.items() if not name.startswith(SECRET)}
    match moment.ask:
        case Write() | Settle():
            return str(entries.get("", ""))
        case Template() | Propose():
            return {name: str(text) for name, text in entries.items()}
        case Choose(options=options):
            picked = entries.get("", ())
            return tuple(
                one.id for one in options if isinstance(picked, tuple) and one.id in picked
            )
        case Rate():
            return {name: one for name, one in entries.items() if isinstance(one, int)}
        case Ready():
            value: dict[str, int | str] = {}
            if entries.get("ok"):
                value["ok"] = int(entries["ok"] == ("yes",))
            upset = entries.get("upset")
            return {**value, "upset": upset} if isinstance(upset, int) else value
        case Reply():
            picked = entries.get("answer", ())
            answer = picked[0] if isinstance(picked, tuple) and picked else ""
            return {"answer": answer, "words": str(entries.get("words", ""))}
        case Until():
            picked = entries.get("", ())
            return int(picked[0]) if isinstance(picked, tuple) and picked else ""
        case Calm():
            level = entries.get("", "")
            return level if isinstance(level, int) else ""
        case Pad():
            return ""
        case (
            Nothing()
            | YesNo()
            | Heard()
            | NotToday()
            | Draw()
            | Release()
            | Reveal()
            | Away()
            | MoreTime()
            | Breathe()
        ):
            return None
        case _:
            assert_never(moment.ask)
