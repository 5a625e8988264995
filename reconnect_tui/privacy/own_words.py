"""One's own sealed words, opened for reading in the journal with a passphrase just given."""

from collections.abc import Callable

from reconnect_tui.asks import Value
from reconnect_tui.engine.session import Session
from reconnect_tui.journal.viewing import closed
from reconnect_tui.privacy.sealer import unpacked
from reconnect_tui.store.spaces import Keys


def opener_of(keys: Keys | None) -> Callable[[Session, str], Value | None]:
    """What opens a sealed response at an address of a session; without keys nothing does.

    It raises `NotOpened`. It holds the keys: drop it as soon as the words have been read.
    """
    if keys is None:
        return closed

    def opened(session: Session, address: str) -> Value | None:
        return unpacked(keys.words(session.results[address].sealed, session.run, address))

    return opened
