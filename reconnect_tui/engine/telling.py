"""What a page says of its moment: who does what, the author's text, what comes after."""

from dataclasses import dataclass

from reconnect_tui.asks import (
    Calm,
    Draw,
    Heard,
    MoreTime,
    NotToday,
    Pad,
    Propose,
    Ready,
    Ref,
    Release,
    Reply,
    Settle,
    Text,
    Until,
    YesNo,
)
from reconnect_tui.confidential import is_token
from reconnect_tui.engine import parking, secrecy
from reconnect_tui.engine.held import Held
from reconnect_tui.engine.moving import is_private
from reconnect_tui.engine.seeing import holds, proposed
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.spoken import Run, duration, fill, name_of, plain, put, rounds_now
from reconnect_tui.engine.words import Words
from reconnect_tui.moments import Moment, Phase, Seat


@dataclass(frozen=True, slots=True)
class Aside:
    """What lets a listener put a word aside: whose it is, and the words that ask for it.

    A front end asks on a key only, shows nothing of what is typed, and sends `Park`.
    """

    seat: Seat
    label: str
    asks: str
    most: int = parking.LONGEST


def aside(session: Session, words: Words) -> Aside | None:
    """The pad of whoever listens now."""
    seat = parking.who_parks(session)
    if seat is None:
        return None
    asks = put(words.parking.asks, name=name_of(session, seat))
    return Aside(seat, words.parking.key, asks)


def where(session: Session, moment: Moment, words: Words) -> str:
    """The round, and the try of a mirror."""
    parts = []
    if moment.rounds and rounds_now(session, moment) > 1:
        rounds = str(rounds_now(session, moment))
        parts.append(put(words.round, round=str(moment.round), rounds=rounds))
    if isinstance(moment.ask, Heard) and session.tries > 1:
        n, of = str(session.tries), str(moment.ask.max_tries)
        parts.append(put(words.attempt, n=n, of=of))
    return ", ".join(parts)


def second(session: Session, moment: Moment, words: Words, held: Held) -> str:
    """What the other one does: listens, or looks away. And how private that is."""
    if is_private(session, moment):
        only = put(words.only_you, name=name_of(session, moment.seat))
        return f"{only} {secrecy.kept(session, held)}".strip()
    if session.plan.solo:
        return secrecy.kept(session, held)
    if moment.listener is None or not speaks(moment):
        return ""
    return put(words.listens, name=name_of(session, moment.listener))


def speaks(moment: Moment) -> bool:
    """Whether the speaker of the turn speaks now. Nobody listens to somebody who types."""
    return moment.seat == moment.speaker and moment.phase is Phase.SPEAK


def body(session: Session, moment: Moment, words: Words) -> tuple[Run, ...]:
    """The author's text; for a mirror's later tries and its end, the words for those."""
    text: Text = moment.text
    if isinstance(moment.ask, Heard):
        if session.note == "gave-up":
            return fill(session, moment, moment.ask.give_up) or (Run(words.gave_up),)
        if session.tries > 1 and moment.ask.retry:
            text = moment.ask.retry
    if isinstance(moment.ask, Pad):
        return _lines_aside(session, moment, words)
    if isinstance(moment.ask, Reply):
        return _proposal(session, moment.ask, words)
    if moment.ends and not text:
        return (Run(words.not_today_end),)
    own = Ref("card", moment.address)
    if isinstance(moment.ask, Draw) and own not in text:
        # A card can only be put back by people who have read it.
        return (*fill(session, moment, text), Run("\n\n"), *fill(session, moment, ("*", own, "*")))
    return fill(session, moment, text)


def _lines_aside(session: Session, moment: Moment, words: Words) -> tuple[Run, ...]:
    lines = parking.parked(session, moment.seat or "a")
    readable = [Run(f"\n{line}", stress=True) for line in lines if not is_token(line)]
    return (Run(words.parking.lines), *readable) if readable else ()


def _proposal(session: Session, reply: Reply, words: Words) -> tuple[Run, ...]:
    """What is replied to: whoever replies has not seen it typed."""
    said = proposed(session, reply.proposal)
    name = name_of(session, session.plan.moment(reply.proposal).seat)
    return (Run(put(words.proposes, name=name)), Run(f"\n{said}", stress=True)) if said else ()


def question(session: Session, words: Words) -> str:
    """The question above the inputs: the author's, or the app's own."""
    moment = session.moment
    name = name_of(session, moment.seat)
    alone = session.plan.solo
    match moment.ask:
        case YesNo() | Heard():
            asked = plain(fill(session, moment, moment.ask.question))
            return "" if session.note == "gave-up" else asked
        case Ready():
            return put(words.ready, name=name)
        case Calm():
            return put(words.calm, name=name)
        case Release():
            return put(words.release, name=name)
        case Propose():
            return words.propose_alone if alone else put(words.propose, name=name)
        case Reply():
            return put(words.reply, name=name)
        case Settle():
            return words.settle_alone if alone else words.settle
        case Until():
            return words.until
        case NotToday():
            return words.not_today_alone if alone else words.not_today
        case MoreTime():
            return words.more_time_alone if alone else words.more_time
        case _:
            return ""


def coming(session: Session, words: Words) -> str:
    """What comes after this moment, and how long it is, as things stand."""
    place = session.plan.places[session.moment.address]
    if session.moment.detour:
        return ""
    for later in session.plan.moments[place + 1 :]:
        # "Not now" is a way out, and nobody has said it yet.
        if holds(session, later) and not any(one.test == "unready" for one in later.when):
            return _announce(session, later, words)
    return words.next_end


def _announce(session: Session, moment: Moment, words: Words) -> str:
    what = moment.title or words.phases[moment.phase]
    name = name_of(session, moment.seat)
    if name and not session.plan.solo:
        what = put(words.speaks, name=name, phase=what)
    limit = moment.timing.limit if moment.timing else None
    if limit is None:
        return put(words.next, what=what)
    return put(words.next_with_time, what=what, time=duration(words, limit))
