"""Evenings on which somebody marked something in the shipped checks, for tests of plans."""

from collections.abc import Mapping

from reconnect_tui.asks import Value
from reconnect_tui.engine.events import Answer, Skip
from reconnect_tui.engine.secrecy import opens
from reconnect_tui.engine.session import Session
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.facilitator import Facilitator
from tests.engine.evenings import honest

DAY = 24 * 60 * 60 * 1000
"""In ms."""

MANY = 500
"""Events after which an evening has surely lost its way."""

QUIET_SIGNS = dict.fromkeys(
    (
        "unheard",
        "waved-away",
        "cut-off",
        "advice",
        "elsewhere",
        "sharp",
        "shut-down",
        "defense",
        "other-side",
        "no-words",
        "looking-down",
    ),
    0,
)
"""None of the eleven signs."""


def load(**heavy: int) -> dict[str, int]:
    """What weighs from outside: little, but for these."""
    light = ("work", "money", "children", "relatives", "health", "chores", "news")
    return {**dict.fromkeys(light, 1), **heavy}


def marked_by_both(evening: Evening, shows: str = "show") -> Session:
    """Ana and Leo on what follows them home; Ana's work is heavy, and she says who may see."""
    answers: dict[str, Value] = {
        "load@a": load(work=8),
        "load@b": load(),
        "look@a": shows,
        "look@b": "show",
        "whose@a": ("rest",),
        "whose@b": ("mine",),
    }
    return took(evening, "what-followed-you-home", ("Ana", "Leo"), answers)


def took(
    evening: Evening, what: str | Wish, names: tuple[str, ...], answers: Mapping[str, Value]
) -> Session:
    """An exercise to its end, with these answers by address, and honest ones elsewhere."""
    mode = "two" if len(names) > 1 else "solo"
    wish = Wish(exercise=what, mode=mode, names=names) if isinstance(what, str) else what
    facilitator = evening.begin(wish)
    try:
        for _ in range(MANY):
            if facilitator.session.ended:
                break
            _go_on(facilitator, answers)
        return facilitator.session
    finally:
        facilitator.close()


def _go_on(facilitator: Facilitator, answers: Mapping[str, Value]) -> None:
    session = facilitator.session
    at = str(session.at)
    given = at in answers and not session.gate
    event = Answer(answers[at]) if given else honest(session)
    if not session.gate and opens(session):
        # Nobody has a passphrase at hand: what waits for one is left sealed.
        event = Skip()
    facilitator.send(event)
    if facilitator.session == session:
        message = f"nothing leads on from {at}"
        raise AssertionError(message)
