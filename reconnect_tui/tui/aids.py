"""What helps to find words: lists to choose from, and a second look at what was written."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reconnect_tui.asks import Template
from reconnect_tui.content.library import Library
from reconnect_tui.engine.forms import Entries
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.session import Session
from reconnect_tui.hints import Hint, load_guard, second_look, word_lists


@dataclass(frozen=True)
class Aids:
    """Word lists by id: each word, and what it is near to.

    The guard's rules are read only for an exercise that asks for them.
    """

    lists: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def look(self, session: Session, page: Page, entries: Entries) -> Hint | None:
        """What to say of words just written, if anything."""
        return second_look(session, page, entries)


def aids_for(session: Session, library: Library) -> Aids:
    """What the templates of a session ask for. A list that cannot be read is left out."""
    asks = [one.ask for one in session.plan.moments if isinstance(one.ask, Template)]
    if any(ask.watched for ask in asks):
        # Reading the rules takes a moment; they are at hand when the words are done.
        load_guard(session.plan.definition.lang)
    return Aids(word_lists(session, library))
