"""Who is here tonight, and what there is for them.

Tonight's list needs this and no screen but its own: it is laid before the others are imported.
"""

from reconnect_tui.engine.words import words_for
from reconnect_tui.evening import Evening
from reconnect_tui.likely import Likely
from reconnect_tui.tui.screens.parts.doors import doors
from reconnect_tui.tui.screens.tonight import Table

MOST = 2
"""So many sit at one table."""


class Company:
    """Holds the names of those who are here; none as long as nobody has said so."""

    def __init__(self, evening: Evening) -> None:
        """Take the evening."""
        self.evening = evening
        self.words = words_for(evening.lang)
        self.here: tuple[str, ...] = ()
        self._likely = Likely(evening)

    def seated(self) -> tuple[str, ...]:
        """Who is here; if nobody said, those who are known, if they are one or two."""
        if not self.here:
            names = tuple(one.name for one in self.evening.people())
            self.here = names if len(names) <= MOST else ()
        return self.here

    def renamed(self, before: str, after: str) -> None:
        """Somebody who may be here has another name."""
        self.here = tuple(after if name == before else name for name in self.here)

    def table(self) -> Table:
        """What Tonight shows. Reads files: call it off the event loop."""
        here = self.seated()
        offers = self._likely.offers(here)
        return Table(
            self.words.lines.names_between.join(here),
            offers,
            doors(self.words),
            self.evening.broken(),
            known=any(one.what == "go-on" for one in offers) or bool(self.evening.people()),
        )
