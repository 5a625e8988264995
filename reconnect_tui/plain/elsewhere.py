"""A session that waits, in lines: on a rebuilt exercise if they like; read if it is open twice."""

from typing import TYPE_CHECKING

from reconnect_tui.errors import Busy
from reconnect_tui.evening import Evening
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.plain.talk import Talk

if TYPE_CHECKING:
    from reconnect_tui.resuming import Rebuilt


def taken_up(evening: Evening, talk: Talk, run: str) -> Facilitator | None:
    """The session, or none where another window has it. Raises `ReconnectError`."""
    rebuilt = evening.rebuilt(run)
    onto = rebuilt if rebuilt is not None and _moves(talk, rebuilt) else None
    try:
        return evening.resume(run, onto)
    except Busy as busy:
        _offer_reading(evening, talk, run, busy)
        return None


def _moves(talk: Talk, rebuilt: "Rebuilt") -> bool:
    """Whether they want the newer exercise, once they know what has no place in it."""
    from reconnect_tui.resuming import told_before  # noqa: PLC0415 - pydantic is slow

    words = talk.words.keeping
    *told, last = told_before(rebuilt, talk.words)
    talk.say(*told)
    return talk.choose(last, (words.as_it_was, words.move), str) == words.move


def _offer_reading(evening: Evening, talk: Talk, run: str, busy: Busy) -> None:
    """Another window has it: say who, and show where it stands if somebody wants to read."""
    from reconnect_tui.resuming import standing, who_has_it  # noqa: PLC0415 - pydantic is slow

    words = talk.words.keeping
    way = talk.choose(who_has_it(busy, talk.words), (words.read, words.leave_it), str)
    if way == words.read:
        talk.say(*standing(evening.folders.data, run, evening.library, evening.clock()))
