"""Times and author's texts in words. Pure: a local clock time needs only the offset."""

from dataclasses import dataclass

from reconnect_tui.asks import Draw, Ref, Text
from reconnect_tui.engine.seeing import answer_words, may_see
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.words import Words, words_for
from reconnect_tui.moments import Mark, Moment, Seat

SECOND = 1000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words, stressed by the author or not. Never markup."""

    text: str
    stress: bool = False


def plain(runs: tuple[Run, ...]) -> str:
    """The words alone."""
    return "".join(run.text for run in runs)


def put(template: str, **gaps: str) -> str:
    """Fill `{name}` gaps of the app's own words, in one pass."""
    parts: list[str] = []
    rest = template
    while rest:
        before, brace, rest = rest.partition("{")
        parts.append(before)
        if brace:
            name, _, rest = rest.partition("}")
            parts.append(gaps[name])
    return "".join(parts)


def duration(words: Words, ms: int) -> str:
    """A length of time, exact to the second: `3 minutes`, `1 minute 30 seconds`."""
    seconds = max(0, ms) // SECOND
    hours, minutes, seconds = seconds // 3600, seconds // 60 % 60, seconds % 60
    parts = [
        f"{count} {one if count == 1 else many}"
        for count, one, many in (
            (hours, words.hour, words.hours),
            (minutes, words.minute, words.minutes),
            (seconds, words.second, words.seconds),
        )
        if count
    ]
    return " ".join(parts) or f"0 {words.seconds}"


def roughly(words: Words, ms: int) -> str:
    """A length of time as one says it: `about 2 minutes`, `about half a minute`."""
    if ms < 8 * SECOND:
        return words.under
    if ms < 23 * SECOND:
        return put(words.about, time=f"{round(ms / SECOND / 5) * 5} {words.seconds}")
    if ms < 45 * SECOND:
        return put(words.about, time=words.half_minute)
    minutes = max(1, (ms + MINUTE // 2) // MINUTE)
    return put(words.about, time=f"{minutes} {words.minute if minutes == 1 else words.minutes}")


def digits(ms: int) -> str:
    """`m:ss` (or `h:mm:ss`) of time left, rounded up; `+m:ss` in overtime."""
    sign = "+" if ms < 0 else ""
    seconds = -ms // SECOND if ms < 0 else -(-ms // SECOND)
    hours, minutes = seconds // 3600, seconds // 60 % 60
    head = f"{hours}:{minutes:02}" if hours else f"{minutes}"
    return f"{sign}{head}:{seconds % 60:02}"


def clock_time(wall: int, offset: int) -> str:
    """Local time of day, `20:45`. `wall` in ms since the epoch, `offset` in minutes."""
    minutes = (wall // MINUTE + offset) % (24 * 60)
    return f"{minutes // 60:02}:{minutes % 60:02}"


def ago(words: Words, then: int, now: int, offset: int) -> str:
    """How long ago in local days: `earlier today`, `yesterday`, `5 days ago`. Wall ms."""
    day = 24 * HOUR
    shift = offset * MINUTE
    days = max(0, (now + shift) // day - (then + shift) // day)
    if days == 0:
        return words.ago_today
    return words.ago_yesterday if days == 1 else put(words.ago_days, days=str(days))


def name_of(session: Session, seat: Seat | None) -> str:
    """A partner's name; the absent one's if it was given, else `your partner`."""
    words = words_for(session.plan.definition.lang)
    if seat is None:
        return ""
    return session.plan.names.get(seat) or session.plan.absent or words.other


def _other_of(seat: Seat | None) -> Seat | None:
    return None if seat is None else ("b" if seat == "a" else "a")


def fill(session: Session, moment: Moment, text: Text) -> tuple[Run, ...]:
    """An author's text with its gaps filled. `*stress*` counts in the author's words only."""
    runs: list[Run] = []
    stress = False
    for part in text:
        if isinstance(part, Ref):
            runs.extend(Run(run.text, stress) for run in _gap(session, moment, part))
            continue
        for place, piece in enumerate(part.split("*")):
            stress = stress if place == 0 else not stress
            if piece:
                runs.append(Run(piece, stress))
    return tuple(runs)


def _gap(session: Session, moment: Moment, ref: Ref) -> tuple[Run, ...]:
    if ref.kind == "card":
        return _card(session, moment, ref.target)
    return (Run(_word(session, moment, ref)),)


def _word(session: Session, moment: Moment, ref: Ref) -> str:
    words = words_for(session.plan.definition.lang)
    match ref.kind:
        case "you":
            alone = session.plan.names.get("a", "") if session.plan.solo else words.you
            return name_of(session, moment.seat) if moment.seat else alone
        case "other":
            alone = session.plan.absent if session.plan.solo else ""
            return name_of(session, _other_of(moment.seat)) if moment.seat else alone or words.other
        case "speaker":
            return name_of(session, moment.speaker)
        case "listener":
            return name_of(session, moment.listener)
        case "round":
            return str(moment.round)
        case "rounds":
            return str(rounds_now(session, moment))
        case "time":
            limit = moment.timing.limit if moment.timing else None
            return duration(words, limit) if limit is not None else words.open_clock
        case "answer":
            if not may_see(session, ref.target, moment.seat):
                return ""
            asked, value = session.plan.moment(ref.target), session.value(ref.target)
            sealed = value is None and session.is_sealed(ref.target)
            return words.private.sealed if sealed else answer_words(asked, value)
        case _:
            return ""


def rounds_now(session: Session, moment: Moment) -> int:
    """How many rounds the block has with those added so far."""
    return moment.rounds + session.extras.get(moment.block, 0)


def _card(session: Session, moment: Moment, address: str) -> tuple[Run, ...]:
    drawn = session.draws.get(address)
    ask = session.plan.moment(address).ask
    if drawn is None or not isinstance(ask, Draw):
        return ()
    for card in ask.cards:
        if card.id == drawn.card:
            return fill(session, moment, card.text)
    return ()


def cue_words(session: Session, mark: Mark) -> str:
    """What is said with a cue: the author's words, or the app's own for its place on the clock."""
    moment = session.moment
    words = words_for(session.plan.definition.lang)
    if mark.say:
        return plain(fill(session, moment, mark.say))
    name = name_of(session, moment.seat)
    limit = session.timer.limit
    if mark.after is not None:
        if limit is None:
            return ""
        start = words.cue_start if name else words.cue_start_all
        return put(start, name=name, time=duration(words, limit))
    left = mark.left or 0
    if left > 0:
        soft = words.cue_soft if name else words.cue_soft_all
        return put(soft, name=name, time=_bare(words, left))
    if moment.timing is not None and moment.timing.on_end == "next":
        return words.cue_next
    if left == 0:
        return put(words.cue_end if name else words.cue_end_all, name=name)
    return put(words.cue_over if name else words.cue_over_all, name=name)


def _bare(words: Words, ms: int) -> str:
    """A rough time without its own "about"."""
    if 23 * SECOND <= ms < 45 * SECOND:
        return words.half_minute
    return duration(words, ms)
