"""A past session as a page: what was asked, and who said what. No word that may not be read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from reconnect_tui.asks import (
    Choose,
    Draw,
    Propose,
    Rate,
    Ref,
    Reply,
    Reveal,
    Settle,
    Template,
    Value,
    Write,
)
from reconnect_tui.engine.revealing import shown
from reconnect_tui.engine.seeing import answer_words
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.spoken import fill, name_of, plain, put
from reconnect_tui.engine.words import words_for
from reconnect_tui.journal.past import Past
from reconnect_tui.journal.viewing import (
    Eyes,
    Opener,
    closed,
    may_read,
    may_read_question,
    own_seat,
    with_opened,
)
from reconnect_tui.journal.words import JournalWords
from reconnect_tui.moments import Moment, Phase
from reconnect_tui.store.times import local

Sort: TypeAlias = Literal["said", "spoken", "card", "opened", "agreed", "locked"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was asked and answered. Texts are plain, never markup; any may be empty.

    `who` is a name, empty for all together. `sort`: `said` was typed or chosen, `spoken` only
    aloud, `opened` is what a reveal showed, `locked` a sealed response of one's own, or more of
    it than was released, whose key is not at hand.
    """

    address: str
    title: str
    asked: str
    who: str
    said: str
    sort: Sort = "said"


@dataclass(frozen=True, slots=True)
class SessionPage:
    """What may be read of a session. `day` is the local one of its begin, `alone` a name.

    `whole`: false where it is no longer known what was asked, so that nothing can be shown.
    """

    name: str
    exercise: str
    title: str
    day: date
    names: tuple[str, ...]
    status: str
    entries: tuple[Entry, ...]
    whole: bool = True

    @property
    def locked(self) -> bool:
        """Whether a passphrase would show more."""
        return any(entry.sort == "locked" for entry in self.entries)


def begun(session: Session) -> date:
    """The local day on which a session began."""
    first = session.sittings[0]
    return local(first.start, first.offset).date()


def page_of(past: Past, words: JournalWords, eyes: Eyes, opener: Opener = closed) -> SessionPage:
    """What these eyes may read of a session."""
    session = with_opened(past.session, eyes, opener)
    definition = session.plan.definition
    return SessionPage(
        past.name,
        definition.id,
        definition.title,
        begun(session),
        tuple(session.plan.names.values()),
        str(session.status),
        tuple(entries_of(session, words, eyes)),
        past.whole,
    )


def entries_of(session: Session, words: JournalWords, eyes: Eyes) -> Iterator[Entry]:
    """What happened at each moment, in order, as far as these eyes may read it."""
    for moment in session.plan.moments:
        if moment.address in session.results and not moment.detour:
            yield from _entries(session, moment, words, eyes)


def _entries(session: Session, moment: Moment, words: JournalWords, eyes: Eyes) -> Iterator[Entry]:
    match moment.ask:
        case Reveal() as reveal:
            if may_read_opened(session, moment, eyes):
                yield from _opened(session, moment, reveal, eyes)
        case Write() | Template() | Choose() | Rate() | Propose() | Reply() | Settle():
            yield from _said(session, moment, words, eyes)
        case Draw() as ask if not _is_quoted(session, moment):
            card = _card(session, moment, ask)
            if card:
                yield _entry(session, moment, eyes, card, "card")
        case _ if _was_said_aloud(session, moment):
            yield _entry(session, moment, eyes, "", "spoken")


def _is_quoted(session: Session, draw: Moment) -> bool:
    """Whether another moment reads the card out: then it is in what was asked there."""
    refs = (part for one in session.plan.moments for part in one.text if isinstance(part, Ref))
    return any(ref.kind == "card" and ref.target == draw.address for ref in refs)


def _card(session: Session, moment: Moment, ask: Draw) -> str:
    drawn = session.draws.get(moment.address)
    texts = (card.text for card in ask.cards if drawn is not None and card.id == drawn.card)
    return "".join(plain(fill(session, moment, text)) for text in texts).strip()


def _was_said_aloud(session: Session, moment: Moment) -> bool:
    """A turn to speak that was taken. What a listener gives back is part of it."""
    taken = session.results[moment.address].outcome == "done"
    return moment.phase is Phase.SPEAK and moment.seat != moment.listener and taken


def may_read_opened(session: Session, moment: Moment, eyes: Eyes) -> bool:
    """A reveal shows to everybody who sat there what it showed then."""
    there = set(session.seats.values())
    return moment.address in session.opened and eyes <= there and (bool(eyes) or len(there) > 1)


def _said(session: Session, moment: Moment, words: JournalWords, eyes: Eyes) -> Iterator[Entry]:
    address = moment.address
    if not may_read(session, address, eyes):
        return
    said = said_words(session, moment, words)
    if said:
        sort: Sort = "agreed" if isinstance(moment.ask, Settle) else "said"
        yield _entry(session, moment, eyes, said, sort)
    own = own_seat(session, eyes)
    if session.is_sealed(address) and own is not None and moment.seat in (own, None):
        yield _entry(session, moment, eyes, words.locked, "locked")


def _entry(session: Session, moment: Moment, eyes: Eyes, said: str, sort: Sort) -> Entry:
    asked = "" if sort == "card" else _asked(session, moment, eyes)
    return Entry(moment.address, moment.title, asked, name_of(session, moment.seat), said, sort)


def _asked(session: Session, moment: Moment, eyes: Eyes) -> str:
    if not may_read_question(session, moment, eyes):
        return ""
    return plain(fill(session, moment, moment.text)).strip()


def said_words(session: Session, moment: Moment, words: JournalWords) -> str:
    """A response in words; empty if nothing was said."""
    value = session.value(moment.address)
    if value is None:
        return ""
    match moment.ask:
        case Rate() as rate if isinstance(value, Mapping):
            return rated_words(rate, value, words)
        case Reply() if isinstance(value, Mapping):
            return _reply_words(session, value)
        case _:
            return answer_words(moment, value).strip()


def rated_words(rate: Rate, value: Mapping[str, int | str], words: JournalWords) -> str:
    """Each number with what it was about, a line each: `Kindness: 7`."""
    texts = {item.id: item.text for item in rate.items}
    texts |= {f"{item.id}/me": put(words.me_too, item=item.text) for item in rate.items}
    lines = [
        f"{texts[key]}: {number}" if key in texts else str(number) for key, number in value.items()
    ]
    ends = f"({rate.min} {rate.low}, {rate.max} {rate.high})"
    return "\n".join([*lines, ends]) if len(lines) > 1 else f"{lines[0] if lines else ''} {ends}"


def _reply_words(session: Session, value: Mapping[str, int | str]) -> str:
    own = words_for(session.plan.definition.lang)
    answers = {"yes": own.reply_yes, "change": own.reply_change, "not-now": own.reply_not_now}
    answer = answers.get(str(value.get("answer")), "")
    said = str(value.get("words", "")).strip()
    return f"{answer}: {said}" if said else answer


def _opened(session: Session, moment: Moment, reveal: Reveal, eyes: Eyes) -> Iterator[Entry]:
    """What was shown then, but for the responses that stand on the page already."""
    for addresses, step in zip(reveal.of, shown(session, reveal), strict=True):
        # Of two picks that match there is one row, which is nobody's own.
        places = addresses if reveal.show == "all" else ("",) * len(step.rows)
        for address, (name, said) in zip(places, step.rows, strict=True):
            there = bool(address) and may_read(session, address, eyes)
            if not (there and session.value(address) is not None):
                title = step.title or moment.title
                yield Entry(moment.address, title, "", name, said, "opened")


Answered: TypeAlias = tuple[Moment, Value]
"""A moment and the response that lies there."""


def answers_of(session: Session, eyes: Eyes) -> Iterator[Answered]:
    """Every response that these eyes may read."""
    for moment in session.plan.moments:
        value = session.value(moment.address)
        if value is not None and may_read(session, moment.address, eyes):
            yield moment, value
