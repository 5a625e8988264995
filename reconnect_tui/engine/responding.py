"""The events that respond to what a moment asks: next, answer, heard, confirm, skip."""

from collections.abc import Mapping
from dataclasses import replace

from reconnect_tui.asks import (
    Away,
    Breathe,
    Calm,
    Draw,
    Heard,
    MoreTime,
    Nothing,
    NotToday,
    Pad,
    Propose,
    Release,
    Reply,
    Reveal,
    Settle,
    Template,
    Value,
    Write,
    YesNo,
)
from reconnect_tui.confidential import SECRET, Passphrases, Sealed
from reconnect_tui.engine import parking, resting
from reconnect_tui.engine.answers import fits, is_blank
from reconnect_tui.engine.draws import draw
from reconnect_tui.engine.effects import Agreed, SaveDraft
from reconnect_tui.engine.moving import Moved, go_on, is_private
from reconnect_tui.engine.recording import Outcome, again, bank, record
from reconnect_tui.engine.sealed import is_locked
from reconnect_tui.engine.seeing import words_to_settle
from reconnect_tui.engine.session import Drawn, Session
from reconnect_tui.engine.timer import Instant
from reconnect_tui.moments import Moment, Seat


def go_next(session: Session, now: Instant) -> Moved:
    """Go on where nothing is asked, or where the response of before may stand."""
    moment = session.moment
    if session.absence is not None:
        return resting.come_back(session, now)
    if isinstance(moment.ask, Pad):
        return parking.put_back(session, now)
    if not can_go_on(session):
        return session, ()
    if isinstance(moment.ask, Heard) and session.note == "gave-up":
        return go_on(record(session, "done", "no", now), now)
    if isinstance(moment.ask, Draw) and moment.address in session.draws:
        return go_on(record(session, "done", session.draws[moment.address].card, now), now)
    before = session.results.get(moment.address)
    outcome: Outcome = before.outcome if before is not None and _asks(moment) else "done"
    return go_on(again(session, outcome, now), now)


def can_go_on(session: Session) -> bool:
    """Whether Next fits the moment at hand."""
    moment = session.moment
    if not _asks(moment):
        return not is_locked(session, moment)
    if isinstance(moment.ask, Heard) and session.note == "gave-up":
        return True
    return moment.address in session.results and not moment.detour


def _asks(moment: Moment) -> bool:
    return not isinstance(moment.ask, Nothing | Draw | Reveal | Breathe | Away | Pad)


def answer(session: Session, value: Value | Sealed | Passphrases, now: Instant) -> Moved:
    """Take a response. A blank one is a pass where passing is free."""
    moment = session.moment
    if isinstance(value, Passphrases) or not fits(moment, value):
        return session, ()
    if isinstance(value, Sealed):
        return go_on(record(session, "done", value, now), now)
    if isinstance(moment.ask, Pad):
        return parking.put_back(session, now)
    if isinstance(moment.ask, Calm | MoreTime):
        return resting.after_time_out(session, value, now)
    if isinstance(moment.ask, NotToday) and value == "pause":
        return resting.pause_instead(session, now)
    if isinstance(moment.ask, YesNo) and value is False:
        if moment.ask.no == "stop":
            return resting.stop(session, now, keep=True)
        return replace(session, note="wait"), ()
    if is_blank(value):
        return skip(session, "step", now)
    return go_on(record(session, "done", value, now), now)


def heard(session: Session, word: str, now: Instant) -> Moved:
    """The mirror: yes goes on; almost and no try again, `max_tries` times at most."""
    ask = session.moment.ask
    if not isinstance(ask, Heard) or session.note == "gave-up":
        return session, ()
    if word == "yes":
        return go_on(record(session, "done", "yes", now), now)
    if session.tries >= ask.max_tries:
        return replace(bank(session, now), note="gave-up"), ()
    timer = session.timer
    fresh = replace(timer, used=0, since=None if timer.since is None else now.mono, rung=())
    return replace(session, tries=session.tries + 1, timer=replace(fresh, over=False)), ()


def confirm(session: Session, seat: Seat, now: Instant) -> Moved:
    """One partner agrees to the words; when all have, the agreement is made."""
    moment = session.moment
    if not isinstance(moment.ask, Settle) or seat not in session.plan.names:
        return session, ()
    words = settled_words(session).strip()
    if not words:
        return session, ()
    agreed = tuple(sorted({*session.agreed, seat}))
    session = replace(session, agreed=agreed)
    if moment.ask.both and len(agreed) < len(session.plan.names):
        return session, ()
    proposal = session.value(moment.ask.proposal)
    fields = dict(proposal) if isinstance(proposal, Mapping) else {}
    effect = Agreed(
        moment.address,
        words,
        moment.ask.review_days,
        {name: str(text) for name, text in fields.items()},
    )
    moved, effects = go_on(record(session, "done", words, now), now)
    return moved, (effect, *effects)


def settled_words(session: Session) -> str:
    """The words of the agreement as they stand: edited, or put together from the proposal."""
    moment = session.moment
    if not isinstance(moment.ask, Settle):
        return ""
    draft_words = session.drafts.get(moment.address, {}).get("")
    if draft_words is not None:
        return draft_words
    before = session.value(moment.address)
    return before if isinstance(before, str) else words_to_settle(session, moment.ask)


def draft(session: Session, text: str, field: str) -> Moved:
    """Keep half-typed words, where words are asked for."""
    moment = session.moment
    if session.gate or not isinstance(moment.ask, Write | Template | Propose | Reply | Settle):
        return session, ()
    if field.startswith(SECRET):
        return session, ()
    if session.drafts.get(moment.address, {}).get(field) == text:
        return session, ()
    fields = {**session.drafts.get(moment.address, {}), field: text}
    # Changed words are nobody's yes yet.
    session = replace(session, drafts={**session.drafts, moment.address: fields}, agreed=())
    sealed = is_private(session, moment)
    return session, (SaveDraft(moment.address, field, text, moment.seat, sealed),)


def pass_card(session: Session) -> Moved:
    """Put this card back and draw another, while passes are left."""
    moment = session.moment
    before = session.draws.get(moment.address)
    if not isinstance(moment.ask, Draw) or before is None:
        return session, ()
    if len(before.passed) >= moment.ask.passes:
        return session, ()
    passed = (*before.passed, before.card)
    session_ = replace(session, draws={**session.draws, moment.address: Drawn("", passed)})
    card = draw(session_, moment.address, moment.ask)
    if card is None:
        return session, ()
    return replace(session, draws={**session.draws, moment.address: Drawn(card, passed)}), ()


def can_add_round(session: Session) -> bool:
    """Whether this is the last moment of the last round, and one more is offered."""
    moment = session.moment
    added = session.extras.get(moment.block, 0)
    if moment.more <= added or moment.extra != added:
        return False
    same = [one for one in session.plan.moments if one.block == moment.block]
    rounds = [one.round for one in same if one.extra <= added]
    in_round = [one for one in same if one.round == max(rounds)]
    return bool(in_round) and in_round[-1].address == moment.address


def more(session: Session) -> Moved:
    """Add one round to the block at hand."""
    if not can_add_round(session):
        return session, ()
    block = session.moment.block
    return replace(session, extras={**session.extras, block: session.extras.get(block, 0) + 1}), ()


def can_skip(session: Session) -> bool:
    """Whether passing fits the moment at hand: something is asked or timed, and may be left.

    To pass a reveal that waits for passphrases leaves everything sealed.
    """
    moment = session.moment
    if is_locked(session, moment):
        return not session.gate
    return _may_pass(moment) and (_asks(moment) or moment.timing is not None)


def _may_pass(moment: Moment) -> bool:
    return moment.skippable and not isinstance(moment.ask, NotToday | MoreTime | Away | Reveal)


def skip(session: Session, what: str, now: Instant) -> Moved:
    """Pass: no value, no reason. `turn` passes what is left of this turn as well."""
    moment = session.moment
    if not can_skip(session) or (what == "turn" and not moment.group):
        return session, ()
    if isinstance(moment.ask, Calm):
        return resting.after_time_out(session, None, now)
    if isinstance(moment.ask, Release):
        return go_on(record(session, "done", "keep", now), now)
    session, effects = _pass(session, now)
    while what == "turn" and not session.ended and _may_pass(session.moment):
        if session.moment.group != moment.group:
            break
        session, more_effects = _pass(session, now)
        effects += more_effects
    return session, effects


def _pass(session: Session, now: Instant) -> Moved:
    return go_on(record(replace(session, gate=False), "skipped", None, now), now)
