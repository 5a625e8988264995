"""What a front end shows: one frozen page for a session and a time. The only source of words.

The other partner's sealed response is on no page before the reveal that releases it.
"""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from reconnect_tui.asks import (
    Reveal,
    Slot,
    Template,
)
from reconnect_tui.engine import forms, offers, secrecy, telling
from reconnect_tui.engine.clock import Breath, Clock, breath_of, clock_of, wake_in
from reconnect_tui.engine.forms import Input
from reconnect_tui.engine.held import NOTHING, Held
from reconnect_tui.engine.moving import is_private
from reconnect_tui.engine.offers import Choice, Key
from reconnect_tui.engine.revealing import Shown, shown
from reconnect_tui.engine.sealed import is_locked
from reconnect_tui.engine.seeing import holds
from reconnect_tui.engine.session import Session, Status
from reconnect_tui.engine.spoken import (
    Run,
    clock_time,
    fill,
    name_of,
    plain,
    put,
)
from reconnect_tui.engine.telling import Aside
from reconnect_tui.engine.timer import Instant
from reconnect_tui.engine.words import Words, words_for
from reconnect_tui.moments import (
    Moment,
    Phase,
    Seat,
    other_seat,
)

PageKind: TypeAlias = Literal["moment", "hand-over", "paused", "away", "ended"]


@dataclass(frozen=True, slots=True)
class Page:
    """One page. Empty texts and missing parts are simply not there.

    `seat`: whose page it is (none: both). `private`: nobody else looks. `name` and `phase`
    are the two big words; `second` says what the other does, and in a time-out where help is.
    `notice` says why the session waits. `question` stands above `choices` and `form`;
    `default` is the place of the choice that Enter takes. `wake_in`: in how many ms the page
    changes by itself, none if it never does. `done` and `total` count moments. `until` is a
    local time of day. `aside`: whoever listens may put a word aside.
    """

    kind: PageKind
    title: str = ""
    address: str = ""
    seat: Seat | None = None
    private: bool = False
    name: str = ""
    phase: Phase | None = None
    phase_word: str = ""
    second: str = ""
    where: str = ""
    body: tuple[Run, ...] = ()
    notice: str = ""
    hint: tuple[Run, ...] = ()
    prompts: tuple[str, ...] = ()
    question: str = ""
    choices: tuple[Choice, ...] = ()
    default: int | None = None
    form: tuple[Input, ...] = ()
    shown: tuple[Shown, ...] = ()
    clock: Clock | None = None
    breath: Breath | None = None
    next: str = ""
    keys: tuple[Key, ...] = ()
    wake_in: int | None = None
    done: int = 0
    total: int = 0
    template: tuple[str | Slot, ...] = ()
    guards: tuple[str, ...] = ()
    guard_words: int = 0
    until: str = ""
    aside: Aside | None = None

    def changing_in(self, soon: int) -> "Page":
        """The same page where something beside the session changes it by then."""
        return replace(self, wake_in=soon if self.wake_in is None else min(self.wake_in, soon))


def page(session: Session, now: Instant, held: Held = NOTHING) -> Page:
    """The page of a session at a time, with what the sitting holds open."""
    words = words_for(session.plan.definition.lang)
    title = session.plan.definition.title
    if session.at is None:
        return Page(kind="ended", title=title)
    if held.locked:
        return _locked(session, words, held)
    if session.status in (Status.PAUSED, Status.SUSPENDED):
        return _paused(session, now, words)
    if session.gate:
        return _hand_over(session, now, words)
    if session.absence is not None:
        return _away(session, now, words)
    return _moment(held.on(session), now, words, held)


def _frame(session: Session, kind: PageKind, words: Words, now: Instant) -> Page:
    """What every page of a moment has."""
    moment = session.moment
    done, total = _progress(session)
    return Page(
        kind=kind,
        title=moment.title or session.plan.definition.title,
        address=moment.address,
        seat=moment.seat,
        private=is_private(session, moment),
        name=name_of(session, moment.seat),
        phase=moment.phase,
        phase_word=words.phases[moment.phase],
        where=telling.where(session, moment, words),
        keys=offers.keys(session),
        wake_in=wake_in(session, now),
        done=done,
        total=total,
    )


def _progress(session: Session) -> tuple[int, int]:
    live = [one.address for one in session.plan.moments if holds(session, one)]
    at = session.interrupted or session.at
    return (live.index(at) if at in live else 0), len(live)


def _moment(session: Session, now: Instant, words: Words, held: Held) -> Page:
    moment = session.moment
    return replace(
        _frame(session, "moment", words, now),
        second=telling.second(session, moment, words, held),
        body=telling.body(session, moment, words),
        notice=secrecy.notice(session, held) or (words.wait if session.note == "wait" else ""),
        hint=fill(session, moment, moment.hint),
        prompts=tuple(plain(fill(session, moment, one)) for one in moment.prompts),
        question=telling.question(session, words),
        choices=offers.choices(session),
        default=offers.default_choice(session),
        form=(*secrecy.fields(session, held), *forms.form(session)),
        template=moment.ask.parts if isinstance(moment.ask, Template) else (),
        guards=moment.ask.guards if isinstance(moment.ask, Template) else (),
        guard_words=moment.ask.guard_words if isinstance(moment.ask, Template) else 0,
        shown=_shown(session, moment),
        clock=clock_of(session, now),
        breath=breath_of(session, now),
        next=telling.coming(session, words),
        aside=telling.aside(session, words),
    )


def _shown(session: Session, moment: Moment) -> tuple[Shown, ...]:
    if not isinstance(moment.ask, Reveal) or is_locked(session, moment):
        return ()
    return shown(session, moment.ask)


def _locked(session: Session, words: Words, held: Held) -> Page:
    """A session of one person that waits for the passphrase. Nothing of it shows."""
    return Page(
        kind="moment",
        title=session.plan.definition.title,
        name=name_of(session, session.moment.seat or "a"),
        notice=secrecy.notice(session, held),
        question=put(words.private.locked, name=name_of(session, "a")),
        form=secrecy.fields(session, held),
    )


def _hand_over(session: Session, now: Instant, words: Words) -> Page:
    """The page between two people. Nothing of the moment behind it shows but who and what."""
    moment = session.moment
    frame = _frame(session, "hand-over", words, now)
    name = frame.name
    if session.plan.solo:
        return replace(frame, body=fill(session, moment, moment.text), notice=words.first_alone)
    other = name_of(session, other_seat(moment.seat or "a"))
    if frame.private:
        body = put(words.private_turn, name=name, other=other)
        return replace(frame, body=(Run(body),), notice=put(words.private_begin, name=name))
    before = session.plan.moment(session.trail[-1]).seat if session.trail else None
    body, notice = "", put(words.first_turn, name=name)
    if before is not None and before != moment.seat:
        body = put(words.thanks_pass, before=name_of(session, before), name=name)
        notice = words.breath_together
    second = put(words.listens, name=other) if telling.speaks(moment) else ""
    return replace(frame, body=(Run(body),) if body else (), notice=notice, second=second)


def _paused(session: Session, now: Instant, words: Words) -> Page:
    """The clock stands. What was private stays covered."""
    moment = session.moment
    frame = _frame(session, "paused", words, now)
    notices = {
        "asleep": words.paused_asleep,
        "restored": words.paused_restored,
        "returned": words.paused_returned,
    }
    body = () if frame.private or session.gate else telling.body(session, moment, words)
    notice = notices.get(session.why_paused, words.paused)
    return replace(frame, body=body, notice=notice, clock=clock_of(session, now))


def _away(session: Session, now: Instant, words: Words) -> Page:
    """Time apart, until a time on the wall."""
    moment = session.moment
    frame = _frame(session, "away", words, now)
    due = session.absence.until if session.absence else now.wall
    until = clock_time(due, now.offset)
    returning = words.away_back_alone if session.plan.solo else words.away_back
    return replace(
        frame,
        second=words.away_safe,
        body=fill(session, moment, moment.text) or (Run(words.away_hint),),
        notice=put(returning if now.wall >= due else words.away_return, time=until),
        until=until,
    )
