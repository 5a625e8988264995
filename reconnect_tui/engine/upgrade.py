"""A session moves to a new version of its exercise: kept by address, the rest is listed.

What was said under one promise is never brought under a weaker one: words that only their
writer was to see have no place where others would, and a choice of what to show counts only
for the very words it was about.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from reconnect_tui.asks import Draw, Rate, Release, Reply, Reveal, Settle
from reconnect_tui.engine.answers import fits
from reconnect_tui.engine.moving import arrive, first_limit
from reconnect_tui.engine.seeing import holds
from reconnect_tui.engine.session import Drawn, Result, Session, Status
from reconnect_tui.engine.timer import Instant, Timer
from reconnect_tui.moments import Moment, Plan

Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class Move:
    """A session on its new plan, and the addresses whose results or drafts have no place there."""

    session: Session
    lost: tuple[str, ...]
    half: tuple[str, ...] = ()


def move(session: Session, plan: Plan, now: Instant) -> Move:
    """Put a session on another plan of the same exercise. Nothing is lost unlisted.

    A result stays where the address is still asked the same kind of question and its value
    still fits. The place is the same address, else the first undone one, paused. Not for a
    time-out: there somebody is away, and nobody can be asked.
    """
    old = session.plan

    def stay(found: Mapping[str, Kind], fitting: Callable[[str, Kind], bool]) -> dict[str, Kind]:
        return {name: one for name, one in found.items() if fitting(name, one)}

    def here(name: str, _: object = None) -> bool:
        return name in plan.places

    def card(name: str, one: Drawn) -> bool:
        ask = plan.moment(name).ask if here(name) else None
        return isinstance(ask, Draw) and any(each.id == one.card for each in ask.cards)

    def value(name: str, one: Result) -> bool:
        return _same(old, plan, name) and _fits(old.moment(name), plan.moment(name), one)

    blocks = {moment.block for moment in plan.moments}
    moved = replace(
        session,
        plan=plan,
        results=stay(session.results, value),
        attempts=stay(session.attempts, here),
        trail=tuple(filter(here, session.trail)),
        draws=stay(session.draws, card),
        drafts=stay(session.drafts, lambda name, _: _same(old, plan, name)),
        extras=stay(session.extras, lambda block, _: block in blocks),
    )
    opened = tuple(name for name in session.opened if _as_before(session, moved, name))
    moved = replace(moved, opened=opened)
    lost = tuple(name for name in session.results if name not in moved.results)
    half = tuple(name for name in session.drafts if name not in moved.drafts)
    return Move(_placed(session, moved, now), lost, half)


def _same(old: Plan, new: Plan, address: str) -> bool:
    """Whether the same partner is asked the same kind of question, as privately as before."""
    if address not in old.places or address not in new.places:
        return False
    before, after = old.moment(address), new.moment(address)
    if type(before.ask) is not type(after.ask) or before.seat != after.seat:
        return False
    if isinstance(before.ask, Release) and before.ask != after.ask:
        return False
    shown = _is_matched(new, address) and not _is_matched(old, address)
    return not (before.sealed and (shown or not after.sealed))


def _is_matched(plan: Plan, address: str) -> bool:
    """Whether a reveal shows what both chose here without asking each for it."""
    reveals = (one.ask for one in plan.moments if isinstance(one.ask, Reveal))
    return any(ask.show == "matches" and address in row for ask in reveals for row in ask.of)


def _fits(before: Moment, after: Moment, result: Result) -> bool:
    value = result.value
    if value is None:
        return True
    if isinstance(after.ask, Draw):
        return any(card.id == value for card in after.ask.cards)
    if isinstance(before.ask, Rate) and _ends(before.ask) != _ends(after.ask):
        return False
    # A value that never went through an answer (a mirror's yes, agreed words) fits nothing.
    return fits(after, value) == fits(before, value)


def _ends(ask: object) -> tuple[int, int] | None:
    """The two ends of a scale: the same number says something else on another one."""
    return (ask.min, ask.max) if isinstance(ask, Rate) else None


def _as_before(session: Session, moved: Session, address: str) -> bool:
    """Whether a moment asks the same as before, and all that it rests on is still there."""
    old, new = session.plan, moved.plan
    if not _same(old, new, address):
        return False
    ask = new.moment(address).ask
    match ask:
        case Reveal(of=rows, releases=releases):
            rests = (*(one for row in rows for one in row), *releases)
        case Release(of=row):
            rests = row
        case Reply(proposal=proposal):
            rests = (proposal,)
        case Settle(proposal=proposal, reply=reply):
            rests = (proposal, reply)
        case _:
            return True
    there = all(one in moved.results for one in rests if one in session.results)
    return there and old.moment(address).ask == ask


def _placed(session: Session, moved: Session, now: Instant) -> Session:
    """Where to go on: the same address with its clock, else the first undone one."""
    at = session.at
    if at is None:
        return moved
    places = (at,) if session.interrupted is None else (at, session.interrupted)
    if all(_as_before(session, moved, place) for place in places):
        before, after = session.moment, moved.moment
        same = before.timing == after.timing
        return moved if same else replace(moved, timer=Timer(limit=first_limit(moved, after)))
    held = [one.address for one in moved.plan.moments if holds(moved, one)]
    undone = [address for address in held if address not in moved.results]
    paused = replace(moved, at=None, alone=None, interrupted=None, status=Status.PAUSED)
    return arrive(paused, (undone or held[-1:])[0], now)[0]
