"""What there is to do with these folders: what is shipped and their own, remembered."""

from difflib import get_close_matches

from reconnect_tui.content.catalogue import Catalogue
from reconnect_tui.content.library import Library
from reconnect_tui.content.shelves import Folder, languages_in
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


def languages(folders: Folders) -> tuple[str, ...]:
    """The languages that the app or an exercise speaks, the app's first."""
    from reconnect_tui.engine.words import LANGUAGES  # noqa: PLC0415 - a list says none of its words

    found = (*languages_in(shipped("exercises")), *languages_in(folders.exercises))
    return tuple(dict.fromkeys((*LANGUAGES, *found)))


def no_language(folders: Folders, lang: str) -> str:
    """That nothing here speaks a language, with the nearest that something does; else nothing."""
    known = languages(folders)
    if lang.partition("-")[0] in known or lang in known:
        return ""
    near = get_close_matches(lang, known, 1)
    hint = f'Did you mean "{near[0]}"?' if near else f"There are: {', '.join(known)}."
    return f'There is nothing in a language "{lang}". {hint}'
