"""What there is to do with these folders: what is shipped and their own, remembered."""

from reconnect_tui.content.catalogue import Catalogue
from reconnect_tui.content.library import Library
from reconnect_tui.content.shelves import Folder
from reconnect_tui.paths import Folders, shipped
from reconnect_tui.store.atomic import atomic_write


def collection(folders: Folders, lang: str = "en") -> Library:
    """The library for those who read a language. Nothing is read before it is asked for."""

    def catalogue(kind: str, app: str) -> Catalogue:
        return Catalogue(folders.cache, kind, app, atomic_write)

    own = Folder(folders.exercises)
    return Library(
        (Folder(shipped("exercises"), shipped=True), own), lang=lang, catalogue=catalogue
    )
