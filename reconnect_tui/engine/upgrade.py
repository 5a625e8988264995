"""A session moves to a new version of its exercise: kept by address, the rest is listed."""

from dataclasses import dataclass, replace

from reconnect_tui.asks import Draw
from reconnect_tui.engine.answers import fits
from reconnect_tui.engine.moving import first_limit
from reconnect_tui.engine.seeing import holds
from reconnect_tui.engine.session import Result, Session
from reconnect_tui.engine.timer import Timer
from reconnect_tui.moments import Plan


@dataclass(frozen=True, slots=True)
class Move:
    """A session on its new plan, and the addresses whose results have no place there."""

    session: Session
    lost: tuple[str, ...]


def move(session: Session, plan: Plan) -> Move:
    """Put a session on another plan of the same exercise. Nothing is lost unlisted.

    A result stays where the address is still asked the same kind of question and its value
    still fits. The place is the same address, else the first undone one.
    """
    kept = {name: one for name, one in session.results.items() if _stays(session, plan, name, one)}
    places = plan.places
    moved = replace(
        session,
        plan=plan,
        results=kept,
        attempts={name: n for name, n in session.attempts.items() if name in places},
        trail=tuple(name for name in session.trail if name in places),
        draws={name: one for name, one in session.draws.items() if _has_card(plan, name, one.card)},
        drafts={name: one for name, one in session.drafts.items() if name in places},
        opened=tuple(name for name in session.opened if name in places),
        extras={
            block: count
            for block, count in session.extras.items()
            if any(moment.block == block for moment in plan.moments)
        },
    )
    lost = tuple(name for name in session.results if name not in kept)
    return Move(_placed(session, moved), lost)


def _stays(session: Session, plan: Plan, address: str, result: Result) -> bool:
    if address not in plan.places:
        return False
    before, after = session.plan.moment(address), plan.moment(address)
    if type(before.ask) is not type(after.ask) or before.seat != after.seat:
        return False
    value = result.value
    if isinstance(after.ask, Draw):
        return value is None or any(card.id == value for card in after.ask.cards)
    # A value that never went through an answer (a mirror's yes, agreed words) fits nothing.
    return value is None or fits(after, value) == fits(before, value)


def _has_card(plan: Plan, address: str, card: str) -> bool:
    ask = plan.moment(address).ask if address in plan.places else None
    return isinstance(ask, Draw) and any(one.id == card for one in ask.cards)


def _placed(session: Session, moved: Session) -> Session:
    """Where to go on: the same address with its clock, else the first undone one."""
    at = session.at
    if at is None:
        return moved
    places = moved.plan.places
    if at in places and (session.interrupted is None or session.interrupted in places):
        same = session.moment.timing == moved.moment.timing
        return moved if same else replace(moved, timer=_fresh(moved))
    undone = [
        moment.address
        for moment in moved.plan.moments
        if holds(moved, moment) and moment.address not in moved.results
    ]
    place = undone[0] if undone else moved.plan.moments[0].address
    moved = replace(moved, at=place, interrupted=None, absence=None, gate=False, tries=1, note="")
    return replace(moved, timer=_fresh(moved))


def _fresh(session: Session) -> Timer:
    return Timer(limit=first_limit(session, session.moment))
