"""A session is put away: nothing of it is lost, and what is said about that is true."""

from dataclasses import dataclass

from reconnect_tui.engine.events import Suspend
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import words_for
from reconnect_tui.facilitator import Facilitator


@dataclass(frozen=True, slots=True)
class Parting:
    """What to say, empty where a kept session has ended; and whether all of it is kept."""

    words: str
    kept: bool


def put_away(facilitator: Facilitator) -> Parting:
    """Save the session and let go of it. An ended one is only let go of.

    Where its file was changed elsewhere and nobody has decided, both are kept: the changed one
    beside the session's own.
    """
    words = words_for(facilitator.session.plan.definition.lang)
    facilitator.send(Suspend())
    both = facilitator.overtaken
    if both:
        facilitator.take_over()
    facilitator.close()
    if facilitator.unsaved:
        return Parting(put(words.keeping.not_saved, reason=facilitator.unsaved), kept=False)
    ended = facilitator.session.ended
    said = (words.keeping.taken_over if both else "", "" if ended else words.lines.put_away)
    return Parting(" ".join(filter(None, said)), kept=True)
