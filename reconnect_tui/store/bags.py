"""Which cards of a deck these partners have had, in order: `cards/anna+ben/DECK.toml`."""

from pathlib import Path

from reconnect_tui.errors import BadFile, MissingFile, NewerFile
from reconnect_tui.store import tables
from reconnect_tui.store.atomic import own_folder, set_aside
from reconnect_tui.store.lock import exclusive
from reconnect_tui.store.names import check_slug, couple

FOLDER = "cards"
KEPT = 500
"""As many of the newest draws are remembered. A deck has some dozens of cards."""


class Bags:
    """What is kept under `root` of the cards that these partners have seen."""

    def __init__(self, root: Path, partners: tuple[str, ...]) -> None:
        """Take the data folder and the partners' ids, in any order."""
        self._root = root
        self._couple = couple(partners)

    def seen(self, deck: str) -> tuple[str, ...]:
        """The ids of the cards in the order of their draws, the last one last.

        Nothing for a file that cannot be read: a card that comes again does no harm.
        """
        try:
            return self._read(deck)
        except BadFile:
            return ()

    def add(self, deck: str, card: str, stamp: str) -> None:
        """Write down a draw. The same card twice running is one draw. Raises `StoreError`.

        `stamp` is a time such as `20261122T201105`, for the name of a file that cannot be
        read: it is put aside.
        """
        folder = own_folder(own_folder(self._root, FOLDER), self._couple)
        path = self._path(deck)
        with exclusive(folder / f".{deck}.lock"):
            try:
                seen = self._read(deck)
            except MissingFile:
                seen = ()
            except NewerFile:
                return
            except BadFile:
                set_aside(path, stamp)
                seen = ()
            if seen[-1:] != (card,):
                data = {"deck": deck, "seen": [*seen, card][-KEPT:]}
                tables.write(path, "cards", data)

    def _path(self, deck: str) -> Path:
        return self._root / FOLDER / self._couple / f"{check_slug(deck)}.toml"

    def _read(self, deck: str) -> tuple[str, ...]:
        path = self._path(deck)
        loaded = tables.read(path, "cards")
        seen = loaded.data.get("seen")
        if not isinstance(seen, list) or not all(isinstance(card, str) for card in seen):
            raise BadFile(str(path), None, '"seen" needs to be a list of card ids.')
        return tuple(seen)
