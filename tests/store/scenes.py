"""A small session to keep, and an evening that keeps it: what the store's tests share."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from reconnect_tui.asks import Nothing, Rate, Write
from reconnect_tui.engine.advance import advance, begin
from reconnect_tui.engine.effects import SaveDraft
from reconnect_tui.engine.events import Answer, Begin, Draft, Next, Restore, Resume
from reconnect_tui.engine.session import (
    Absence,
    Drawn,
    Origin,
    Result,
    Return,
    Session,
    Sitting,
    Status,
)
from reconnect_tui.engine.timer import Instant, Timer
from reconnect_tui.moments import (
    Definition,
    Mark,
    Moment,
    Phase,
    Plan,
    Sound,
    Timing,
)
from reconnect_tui.store import sessions
from reconnect_tui.store.keeper import SessionKeeper

WALL = 1_795_379_465_000
"""2026-11-22, 20:11:05 in UTC."""

NOW = Instant(mono=1_000_000, wall=WALL, offset=60)
FILES = {"small.toml": b'id = "small"\n'}


def later(seconds: float) -> Instant:
    """`NOW`, so many seconds on."""
    return Instant(NOW.mono + int(seconds * 1000), NOW.wall + int(seconds * 1000), NOW.offset)


def small_plan() -> Plan:
    """Write, write, speak, rate, close: one moment each."""
    timing = Timing(limit=180_000, marks=(Mark(Sound.SOFT, left=30_000),))
    rate = Rate(low="far", high="near")
    return Plan(
        definition=Definition("small", "Small [steps]", 1, "a" * 64, "b" * 64),
        names={"a": "Zoë", "b": "Ben"},
        moments=(
            Moment("one@a", "one", Phase.WRITE, ask=Write(), seat="a"),
            Moment("two@b", "two", Phase.WRITE, ask=Write(), seat="b"),
            Moment("talk", "talk", Phase.SPEAK, timing=timing, speaker="a", listener="b"),
            Moment("near@a", "near", Phase.RATE, ask=rate, seat="a"),
            Moment("end", "end", Phase.CLOSE, ask=Nothing()),
        ),
    )


def small_session(run: str = "run-1") -> Session:
    """A session at the first of its moments, open to write."""
    session, _ = begin(
        small_plan(),
        run=run,
        seats={"a": "zoe", "b": "ben"},
        seed="seed",
        now=NOW,
        bags={"cards": ("x", "y")},
        origin=Origin(changes={"talk.time": "3m"}),
    )
    return opened(session)


def opened(session: Session) -> Session:
    """The same with its hand-over done."""
    if session.at is None or not session.gate or session.moment.seat is None:
        return session
    return advance(session, Begin(session.moment.seat), NOW)[0]


def answered(session: Session, value: Any, now: Instant = NOW) -> Session:
    """The session after an answer, open at the next moment."""
    return opened(advance(session, Answer(value), now)[0])


def full_session() -> Session:
    """A session with a bit of everything: answers, a draft, a running clock."""
    session = answered(answered(small_session(), 'one\n"two" [b]\x7f'), "")
    session = advance(session, Next(), later(60))[0]
    session = answered(opened(session), {"near": 4}, later(70))
    return session if session.at else replace(session)


def everything() -> Session:
    """A session in which no field stands at its default."""
    return Session(
        plan=Plan(
            Definition("small", "Small [steps]", 3, "a" * 64, "b" * 64, "de"),
            {"a": "Zoë", "b": "Ben"},
            (),
            "b",
            "Kim",
        ),
        run="run-1",
        seats={"a": "zoe", "b": "ben"},
        seed="seed",
        origin=Origin("short", "bare", {"talk.time": "3m", "n.count": 2}, "program", "part"),
        status=Status.PAUSED,
        why_paused="asked",
        at="turn:1.a/talk",
        gate=True,
        alone="b",
        timer=Timer(limit=180_000, used=60_001, extends=1, rung=(0, 2), over=True),
        tries=2,
        note="gave-up",
        agreed=("a",),
        absence=Absence(until=WALL + 1_200_000, minutes=20, rung=True),
        interrupted="one@a",
        results={
            "one@a": Result("done", 'one\n"two" [b]\x7f', 2),
            "two@b": Result("skipped"),
            "near@a": Result("done", {"near": 4, "near/me": 1}, scale=(1, 5)),
            "pick@a": Result("done", ("x", "y")),
            "yes": Result("done", value=True),
            "away": Result("done", 45),
            "turn:1.a/talk": Result("done", active=180_000, overtime=900, limit=180_000, tries=3),
        },
        attempts={"one@a": 2, "two@b": 1},
        trail=("one@a", "two@b"),
        extras={"round": 1},
        draws={"round:1/card": Drawn("x", ("y", "z"))},
        bags={"cards": ("x", "y")},
        drafts={"one@a": {"": "half", "feeling": "w\tarm"}},
        opened=("look",),
        returns=(Return(WALL, WALL + 5000),),
        sittings=(Sitting(WALL, WALL + 9000, 60), Sitting(WALL + 20_000, WALL + 30_000, -300)),
        rev=17,
    )


def typed(session: Session, text: str) -> tuple[Session, SaveDraft]:
    """The session after a key, and what is to be written of it."""
    after, effects = advance(session, Draft(text), NOW)
    draft = next(one for one in effects if isinstance(one, SaveDraft))
    return after, draft


EARLY = False
"""Whether `evening` says "saved" too early; for the test of the tests."""

LONG = "words of\nthe first [kind] " * 4
FIRST = ("w", "wo", LONG, LONG * 2)
SECOND = ("s", "so", "song")


def evening(root: Path, ack: Callable[[str, Any], None], *, early: bool = False) -> str:
    """Type, sync, answer and save as the app does; `ack(level, (address, place))` says when.

    Levels: `kill` and `power`. With `early`, "saved" is said before it is so. Returns the name
    of the session.
    """
    session = small_session()
    keeper = SessionKeeper.begin(root, session, FILES)

    def save(*safe: tuple[str, int]) -> None:
        if not early:
            keeper.save(session, NOW)
        for one in safe:
            ack("power", one)
        if early:
            keeper.save(session, NOW)

    save(("save", session.rev))
    for address, words in (("one@a", FIRST), ("two@b", SECOND)):
        for place, text in enumerate(words, 1):
            session, draft = typed(session, text)
            keeper.draft(session, draft)
            ack("kill", (address, place))
            if place == 2:
                keeper.sync()
                ack("power", (address, place))
                keeper, session = taken_up_again(root, keeper)
        if address == "two@b":
            save((address, len(words)))
        session = answered(session, words[-1])
        save((address, len(words)), ("save", session.rev))
    keeper.close()
    return keeper.name


def taken_up_again(root: Path, keeper: SessionKeeper) -> tuple[SessionKeeper, Session]:
    """Close, and come back as another process would."""
    keeper.close()
    keeper, kept = SessionKeeper.resume(root, keeper.name, NOW)
    session = replace(kept.session, plan=small_plan())
    return keeper, on_the_table(session)


def on_the_table(session: Session) -> Session:
    """A session that was put away, restored and gone on with."""
    session = advance(session, Restore(), NOW)[0]
    return opened(advance(session, Resume(), NOW)[0])


def found(root: Path, name: str) -> dict[str, int]:
    """How far the evening got, by what can be read back. -1: words that nobody typed.

    Raises `BadFile` when nothing can be read.
    """
    session = sessions.load(root, name).session
    far = {"save": session.rev}
    for address, words in (("one@a", FIRST), ("two@b", SECOND)):
        result, draft = session.results.get(address), session.drafts.get(address)
        if result is not None and draft is not None:
            # Words that were answered long ago are back in the field.
            far[address] = -1
            continue
        text = result.value if result else (draft or {}).get("")
        far[address] = 0 if text is None else _place(text, words)
    return far


def _place(text: object, words: tuple[str, ...]) -> int:
    return words.index(text) + 1 if text in words else -1
