"""What a sitting holds beside its session: open words and open keys. It is in no file."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from reconnect_tui.asks import Value
from reconnect_tui.engine.session import Session
from reconnect_tui.moments import Seat


@dataclass(frozen=True, slots=True, repr=False)
class Held:
    """What a page may show beside the session.

    `spaces`: who has a private space. `drafts` are the words typed so far at `address`, for
    the writer who is still there; `opened`: what was sealed there has been opened as well,
    and `value` is the response. `unlocked`: whose passphrase opened what is sealed, `wrong`:
    whose did not. `locked`: the whole session waits for a passphrase.
    """

    spaces: frozenset[Seat] = frozenset()
    address: str = ""
    opened: bool = False
    value: Value | None = None
    drafts: Mapping[str, str] = field(default_factory=dict)
    unlocked: frozenset[Seat] = frozenset()
    wrong: frozenset[Seat] = frozenset()
    locked: bool = False

    def on(self, session: Session) -> Session:
        """The session with the open words in the place of the sealed ones, to be looked at."""
        if not self.address or self.address != session.at or session.gate:
            return session
        results, before = session.results, session.results.get(self.address)
        if before is not None and self.opened:
            results = {**results, self.address: replace(before, value=self.value, sealed="")}
        kept = {} if self.opened else session.drafts.get(self.address, {})
        drafts = {**session.drafts, self.address: {**kept, **self.drafts}}
        return replace(session, results=results, drafts=drafts)


NOTHING = Held()
