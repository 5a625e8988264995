"""Done for today: thanks, what was agreed, and for each of you whether your words stay."""

from reconnect_tui.engine.ending import agreed, has_free_words
from reconnect_tui.engine.events import Forget
from reconnect_tui.engine.session import Status
from reconnect_tui.engine.spoken import put
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.moments import Seat
from reconnect_tui.plain.commands import number
from reconnect_tui.plain.talk import Talk


def see_off(facilitator: Facilitator, talk: Talk, following: str = "") -> None:
    """See an ended session off. Nothing is erased unless its writer says so.

    `following` is the line on what could come next.
    """
    session, lines = facilitator.session, talk.words.lines
    names = lines.names_between.join(session.plan.names.values())
    completed = session.status is Status.COMPLETED
    talk.say(put(lines.thanks if completed else lines.stopped, names=names))
    for words in agreed(session):
        talk.say(put(lines.agreed, words=words))
    for seat, name in session.plan.names.items():
        if has_free_words(session, seat):
            asks = lines.wrote_alone if session.plan.solo else put(lines.wrote, name=name)
            _ask(facilitator, talk, seat, asks)
    talk.say(following, lines.done)


def _ask(facilitator: Facilitator, talk: Talk, seat: Seat, asks: str) -> None:
    """Keep is what Enter takes; erasing needs its number."""
    lines = talk.words.lines
    talk.say(asks, f"1. {lines.keep}", f"2. {lines.erase}")
    talk.say(put(lines.number_or_enter, label=lines.keep))
    while (typed := talk.line()) and number(typed, 1, 2) is None:
        talk.say(put(lines.number_between, low="1", high="2"))
    if number(typed, 2, 2) is not None:
        facilitator.send(Forget(seat))
        talk.say(facilitator.unsaved or lines.erased, *facilitator.told)
