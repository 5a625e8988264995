"""Which card comes next: a pure function of the session's seed and the place of the draw.

Each card gets a rank from (seed, address, card id), the lowest unseen one is drawn. So Back
and resume show the same card, and adding or removing a card moves no other.
"""

from hashlib import sha256

from reconnect_tui.engine.session import Drawn, Session
from reconnect_tui.moments import Draw


def draw(session: Session, address: str, ask: Draw) -> str | None:
    """The card id for this address, given those passed here; none from an empty deck."""
    passed = session.draws[address].passed if address in session.draws else ()
    ids = [card.id for card in ask.cards]
    out, last = _out_of_bag(session, address, ask.deck, frozenset(ids))
    able = [name for name in ids if name not in passed]
    # An empty bag is filled again, but the last card does not come twice running.
    pool = (
        [name for name in able if name not in out]
        or [n for n in able if n != last]
        or able
    )
    return min(pool, key=lambda name: _rank(session.seed, address, name), default=None)


def _out_of_bag(
    session: Session, address: str, deck: str, ids: frozenset[str]
) -> tuple[frozenset[str], str]:
    """The cards out of the bag since it was last full, and the last one drawn."""
    out: set[str] = set()
    last = ""
    for card in (
        *session.bags.get(deck, ()),
        *_drawn_elsewhere(session, address, deck),
    ):
        if ids <= out:
            out = set()
        out.add(card)
        last = card
    return frozenset() if ids <= out else frozenset(out), last


def _drawn_elsewhere(session: Session, address: str, deck: str) -> list[str]:
    """The cards of this session from the same deck, in the order of the plan."""
    return [
        session.draws[moment.address].card
        for moment in session.plan.moments
        if moment.address in session.draws
        and moment.address != address
        and _same_deck(moment.ask, deck)
    ]


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
