"""What could be next, each with its reason: three at most, and the same for the same past.

A reason can tell what somebody marked in private. So those who look together get only what
grew from marks that all of them may read, and Support & safety is for its writer alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from reconnect_tui.engine.spoken import put
from reconnect_tui.journal.marks import SUPPORT, marks
from reconnect_tui.journal.pages import begun
from reconnect_tui.journal.past import Past
from reconnect_tui.journal.viewing import Eyes, Opener, closed
from reconnect_tui.journal.words import JournalWords, date_words

if TYPE_CHECKING:
    from reconnect_tui.content.heads import Head

MOST = 3
LOOK_BACK = timedelta(days=60)
"""Older marks say little about today."""

LAST = 20
"""So many sessions are looked through at most."""

LIGHT = 1
"""The depth of what may be offered without any reason of one's own."""


@dataclass(frozen=True, slots=True)
class Idea:
    """An exercise to offer, or `support`, and why. `marked` is what was chosen or rated.

    Without a mark it is something new: `session` and `day` are then empty.
    """

    exercise: str
    marked: str = ""
    title: str = ""
    session: str = ""
    day: date | None = None


def ideas(
    past: Iterable[Past],
    eyes: Eyes,
    known: Mapping[str, "Head"],
    today: date,
    opener: Opener = closed,
) -> tuple[Idea, ...]:
    """Up to three, from the newest marks on; Support & safety first, for its writer alone.

    `known` are the exercises that there are. What was done since it was marked is not offered
    again. `past` may be in any order.
    """
    recent = sorted(
        (one for one in past if today - LOOK_BACK <= begun(one.session) <= today),
        key=lambda one: (one.session.sittings[0].start, one.name),
        reverse=True,
    )[:LAST]
    found: dict[str, Idea] = {}
    done: set[str] = set()
    for one in recent:
        for idea in _marked(one, eyes, opener):
            fits = idea.exercise == SUPPORT or _fits(known.get(idea.exercise), len(eyes))
            if fits and idea.exercise not in done:
                found.setdefault(idea.exercise, idea)
        if str(one.session.status) == "completed":
            done.add(one.session.plan.definition.id)
    ranked = sorted(found.values(), key=lambda idea: idea.exercise != SUPPORT)
    return tuple(ranked[:MOST])


def something_new(
    done: Iterable[str], known: Mapping[str, "Head"], people: int, today: date
) -> Idea | None:
    """A light exercise that was not done yet, another one on another day; else any light one."""
    light = sorted(
        ident for ident, head in known.items() if head.depth == LIGHT and _fits(head, people)
    )
    fresh = [ident for ident in light if ident not in set(done)] or light
    if not fresh:
        return None
    drawn = int.from_bytes(sha256(today.isoformat().encode()).digest()[:8], "big")
    return Idea(fresh[drawn % len(fresh)])


def _fits(head: "Head | None", people: int) -> bool:
    mode = "solo" if people == 1 else "two"
    return head is not None and head.usable and head.status != "deprecated" and mode in head.modes


def _marked(past: Past, eyes: Eyes, opener: Opener) -> Iterator[Idea]:
    """What the marks of a session lead to, the strongest first."""
    led = [lead for one in marks(past, eyes, opener) for lead in one.leads]
    for lead in sorted(led, key=lambda lead: -lead.weight):
        yield Idea(lead.exercise, lead.item, lead.title, lead.session, lead.day)


def reason(idea: Idea, words: JournalWords) -> str:
    """Why, in a sentence."""
    if idea.day is None:
        return words.because_new
    day = date_words(words, idea.day)
    return put(words.because_marked, item=idea.marked, title=idea.title, day=day)
