"""Which card comes next: a pure function of the session's seed and the place of the draw.

Each card gets a rank from (seed, address, card id), the lowest unseen one is drawn. So Back
and resume show the same card, and adding or removing a card moves no other.
"""

from hashlib import sha256

from reconnect_tui.asks import Draw
from reconnect_tui.engine.session import Drawn, Session


def draw(session: Session, address: str, ask: Draw) -> str | None:
    """The card id for this address, given those passed here; none from an empty deck."""
    passed = session.draws[address].passed if address in session.draws else ()
    before = session.bags.get(ask.deck, ())
    earlier, later = _drawn_around(session, address, ask.deck)
    out = _out_of_bag((*before, *earlier, *later), frozenset(card.id for card in ask.cards))
    # A filled bag has every card again, but none comes twice running.
    near = {*(*before, *earlier)[-1:], *later[:1]}
    able = [card.id for card in ask.cards if card.id not in passed]
    apart = [name for name in able if name not in near]
    pool = [name for name in apart if name not in out] or apart or able
    return min(pool, key=lambda name: _rank(session.seed, address, name), default=None)


def _out_of_bag(history: tuple[str, ...], ids: frozenset[str]) -> frozenset[str]:
    """The cards drawn since the bag was last full; it is filled when it is empty."""
    out: set[str] = set()
    for card in history:
        out.add(card)
        if ids <= out:
            out.clear()
    return frozenset(out)


def _drawn_around(
    session: Session, address: str, deck: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The cards of this session from the same deck, before and after a place of the plan."""
    here = session.plan.places[address]
    rows = [
        (place, session.draws[moment.address].card)
        for place, moment in enumerate(session.plan.moments)
        if moment.address in session.draws and place != here and _same_deck(moment.ask, deck)
    ]
    return (
        tuple(card for place, card in rows if place < here),
        tuple(card for place, card in rows if place > here),
    )


def _same_deck(ask: object, deck: str) -> bool:
    return isinstance(ask, Draw) and ask.deck == deck


def _rank(seed: str, address: str, card: str) -> bytes:
    return sha256(f"{seed}\0{address}\0{card}".encode()).digest()


def drawn(session: Session, address: str, ask: Draw) -> Drawn | None:
    """What lies at this address: the card of before if the deck still has it, else a new one."""
    before = session.draws.get(address)
    if before is not None and any(card.id == before.card for card in ask.cards):
        return before
    card = draw(session, address, ask)
    if card is None:
        return None
    return Drawn(card, before.passed if before else ())
