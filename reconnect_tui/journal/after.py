"""After a session: one line on what could come next, with its reason. Nobody has to."""

from reconnect_tui.engine.session import Session
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import words_for
from reconnect_tui.journal.ideas import reason
from reconnect_tui.journal.journal import Journal
from reconnect_tui.journal.marks import SUPPORT


def after(journal: Journal, session: Session) -> str:
    """The first idea for those who sat there, in the language of the session; or nothing.

    It comes from marks that all of them may read (`ideas`). Reads files: use a thread.
    """
    words = words_for(session.plan.definition.lang)
    for idea in journal.ideas(frozenset(session.seats.values())):
        if idea.exercise == SUPPORT:
            title = words.lines.support
        elif idea.exercise in journal.library.exercises:
            title = journal.library.exercises[idea.exercise].title
        else:
            continue
        return put(words.done.next, title=title, why=reason(idea, journal.words))
    return ""
