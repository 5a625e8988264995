"""Plans to play, and robots that play them: what the engine's tests share."""

import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from reconnect_tui.asks import (
    Calm,
    Choose,
    MoreTime,
    NotToday,
    Propose,
    Rate,
    Ready,
    Release,
    Reply,
    Settle,
    Template,
    Until,
    Value,
    Write,
    YesNo,
)
from reconnect_tui.asks import Heard as HeardAsk
from reconnect_tui.content.deck import Deck
from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.plan import Choices, Seating, plan
from reconnect_tui.engine.advance import advance, begin
from reconnect_tui.engine.answers import rate_keys
from reconnect_tui.engine.effects import Effect
from reconnect_tui.engine.events import (
    Answer,
    Back,
    Begin,
    Confirm,
    Draft,
    Event,
    Extend,
    Gap,
    Heard,
    More,
    Next,
    Park,
    PassCard,
    Pause,
    Redo,
    Restore,
    Resume,
    Skip,
    Stop,
    Suspend,
    TakeOut,
    Tick,
    TimeOut,
)
from reconnect_tui.engine.session import Session, Status
from reconnect_tui.engine.timer import Instant
from reconnect_tui.moments import Moment, Plan, Seat

SINK = Path(__file__).with_name("kitchen-sink.toml")
CARDS = 6
START = Instant(mono=1_000_000, wall=1_790_000_000_000, offset=60)

DECK = Deck.model_validate(
    {
        "format": 1,
        "kind": "deck",
        "id": "thanks",
        "title": "Thanks",
        "cards": [{"id": f"c{n}", "text": f"thank {{other}} for thing {n}"} for n in range(CARDS)],
    }
)


def exercise(text: str | None = None) -> Exercise:
    """The exercise that has every kind of step, or another one."""
    return Exercise.model_validate(tomllib.loads(text or SINK.read_text(encoding="utf-8")))


def sink_plan(*, solo: bool = False, first: Seat = "a", length: str = "full") -> Plan:
    """The plan with every kind of moment."""
    names: dict[Seat, str] = {"a": "Ana"} if solo else {"a": "Ana", "b": "Leo"}
    seating = Seating(names, first)
    return plan(exercise(), {"thanks": DECK}, seating, Choices(length=length))  # type: ignore[arg-type]  # a literal that the caller types out


@dataclass
class Table:
    """A session being played: what it is, when it is, and every effect so far."""

    session: Session
    now: Instant = START
    effects: list[Effect] = field(default_factory=list)

    @classmethod
    def laid(
        cls,
        of: Plan,
        *,
        seed: str = "seed",
        bags: dict[str, tuple[str, ...]] | None = None,
    ) -> "Table":
        """A new session on the table."""
        seats: dict[Seat, str] = {seat: name.lower() for seat, name in of.names.items()}
        session, effects = begin(of, run="run", seats=seats, seed=seed, now=START, bags=bags)
        return cls(session, START, list(effects))

    def wait(self, ms: int) -> None:
        """Let time pass on both clocks."""
        self.now = replace(self.now, mono=self.now.mono + ms, wall=self.now.wall + ms)

    def send(self, event: Event, after: int = 0) -> Session:
        """Let time pass, then the event happen."""
        self.wait(after)
        self.session, effects = advance(self.session, event, self.now)
        self.effects += effects
        return self.session

    def go_to(self, address: str) -> None:
        """Play honestly until this address is on the table and its gate is open."""
        for _ in range(500):
            if self.session.at == address and not self.session.gate:
                return
            self.send(honest(self.session), 500)
        message = f"{address} was never reached"
        raise AssertionError(message)


def at(address: str, *, solo: bool = False) -> Table:
    """A session at an address, with no effects yet."""
    table = Table.laid(sink_plan(solo=solo))
    table.go_to(address)
    table.effects.clear()
    return table


CANARY = {"a": "robin", "b": "finch"}
"""A word that stands in everything a seat writes where it is sealed."""


ASIDE = {"a": "wren", "b": "lark"}
"""A word that stands in everything a seat puts aside."""


ODD: list[Value] = ["", "x" * 5000, -1, 99, True, (), ("nowhere",), {"ok": 7}, {}]
"""Values that no moment, or hardly any, can take."""

LATE: list[Event] = [Stop(keep=False), Next(), Tick()]
FIELDS = ["", "moment", "what"]


def answer_for(moment: Moment, rng: Random | None = None) -> Value:
    """A response that fits; drawn at random with `rng`, else the plainest honest one."""
    pick = rng or Random(0)  # noqa: S311 - a robot, not a secret
    mark = CANARY[moment.seat or "a"] if moment.sealed else "plain"
    words = f"{mark} {pick.choice(['one', 'two [x]', '{you} *three*'])}"
    match moment.ask:
        case YesNo():
            return True
        case Write():
            return words
        case Template() as ask:
            return {slot.id: words for slot in ask.slots}
        case Choose() as choose:
            ids = [option.id for option in choose.options]
            some = pick.sample(ids, pick.randint(1, choose.pick))
            return tuple(one for one in ids if one in some)
        case Rate() as rate:
            return {key: pick.randint(rate.min, rate.max) for key in rate_keys(moment.step, rate)}
        case Ready():
            upset = pick.choice([0, 3, 6, 8]) if rng else 2
            return {"ok": pick.choice([0, 1, 1, 1]) if rng else 1, "upset": upset}
        case NotToday():
            return pick.choice(["breathe", "pause", "end"])
        case MoreTime():
            return pick.choice(["more", "end"]) if rng else "end"
        case Release():
            return pick.choice(["show", "line", "keep"])
        case Propose():
            return {"what": "tea", "when": pick.choice(["", "Friday"])}
        case Reply():
            answer = pick.choice(["yes", "change", "not-now"]) if rng else "yes"
            return {"answer": answer, "words": pick.choice(["", "on Sunday"])}
        case Until():
            return pick.randint(20, 60)
        case Calm():
            return pick.choice([0, 3, 6, 8]) if rng else 2
        case _:
            return words


def honest(session: Session, rng: Random | None = None) -> Event:
    """The event by which a willing couple goes forward."""
    if session.status is Status.SUSPENDED:
        return Restore()
    if session.status is Status.PAUSED:
        return Resume()
    moment = session.moment
    if session.gate:
        return Begin(moment.seat or "a")
    if isinstance(moment.ask, Settle):
        open_seats = [seat for seat in session.plan.names if seat not in session.agreed]
        return Confirm(open_seats[0])
    if isinstance(moment.ask, HeardAsk):
        if session.note == "gave-up":
            return Next()
        return Heard(rng.choice(["yes", "almost", "no"]) if rng else "yes")
    value = answer_for(moment, rng)
    return Answer(value) if advance(session, Answer(value), START)[0] is not session else Next()


def any_event(session: Session, rng: Random) -> Event:
    """Mostly an event that fits the moment, sometimes any event at all."""
    if session.ended:
        return rng.choice(LATE)
    if rng.random() < 0.55:
        return honest(session, rng)
    moment = session.moment
    wild: list[Event] = [
        Begin(rng.choice(["a", "b"])),
        Next(),
        Back(),
        Back(),
        Skip(),
        Skip("turn"),
        Redo(),
        Redo("turn"),
        Answer(answer_for(moment, rng)),
        Answer(rng.choice(ODD)),
        Draft(str(answer_for(replace(moment, ask=Write()), rng)), rng.choice(FIELDS)),
        *_parking(rng),
        Heard(rng.choice(["yes", "almost", "no"])),
        PassCard(),
        More(),
        More(),
        Confirm(rng.choice(["a", "b"])),
        Pause(),
        Resume(),
        Extend(),
        Tick(),
        Gap(rng.choice([-5, 0, 10_000, 900_000])),
        TimeOut(rng.choice([5, 20, 30])),
        Suspend(),
        Restore(),
    ]
    if rng.random() < 0.02:
        wild.append(Stop(keep=rng.random() < 0.5))
    return rng.choice(wild)


def _parking(rng: Random) -> list[Event]:
    """Something put aside, fitting or not, and a look at it."""
    seat: Seat = rng.choice(["a", "b"])
    word = rng.choice([ASIDE[seat], f"  {ASIDE[seat]}\n{{you}} *again* ", "", "x" * 500])
    return [Park(seat, word), Park(seat, word), TakeOut("a"), TakeOut("b")]
