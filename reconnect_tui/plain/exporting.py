"""The journal taken along in lines: how, and into which folder."""

import os.path
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from reconnect_tui.engine.spoken import put
from reconnect_tui.plain.looking import Look
from reconnect_tui.plain.talk import Talk
from reconnect_tui.store.atomic import atomic_write

if TYPE_CHECKING:
    from reconnect_tui.journal.screen_words import ScreenWords

Form: TypeAlias = tuple[str, str, Callable[[], bytes]]
"""What it is called, the name of the file, and what goes in."""

EVERYTHING = "everything.json"


def take_it_along(look: Look, talk: Talk) -> None:
    """Choose a form and a folder, and write it. Nothing is written over."""
    screen = look.words.screen
    form = talk.browse(talk.words.reading.which_form, _forms(look), lambda one: one[0], "")
    if form is None:
        return
    name = form[1]
    if name == EVERYTHING and not _all_agree(screen, talk):
        return
    folder = _folder(talk, screen)
    path = folder / name
    if os.path.lexists(path):
        talk.say(put(talk.words.reading.there_already, path=str(path)))
        return
    atomic_write(path, form[2]())
    private = screen.private_in if len(look.eyes) == 1 else screen.sealed_out
    talk.say(put(screen.written, path=str(path)), screen.in_the_clear, private)


def _forms(look: Look) -> list[Form]:
    from reconnect_tui.journal import exports  # noqa: PLC0415 - only who exports waits for it

    # Without keys, whoever has just opened something: a file outlives two minutes.
    book, eyes, screen = look.closed, look.eyes, look.words.screen
    rows: list[Form] = [
        (screen.as_html, "journal.html", lambda: exports.as_html(book, eyes).encode()),
        (screen.as_markdown, "journal.md", lambda: exports.as_markdown(book, eyes).encode()),
        (screen.as_ics, "agreed.ics", lambda: exports.as_calendar(book, eyes)),
        (screen.as_json, EVERYTHING, lambda: exports.as_json(book).encode()),
    ]
    for head in book.library.decks.values():
        told = put(screen.as_cards, deck=head.title)
        rows.append((told, f"{head.id}.html", _cards(look, head.id)))
    return rows


def _cards(look: Look, deck: str) -> Callable[[], bytes]:
    from reconnect_tui.journal import exports  # noqa: PLC0415 - only who exports waits for it

    def made() -> bytes:
        return exports.cards_as_html(look.closed, look.closed.library.deck(deck)).encode()

    return made


def _all_agree(screen: "ScreenWords", talk: Talk) -> bool:
    ways = (screen.not_now, screen.all_yes)
    return talk.choose(screen.all_asks, ways, str) == screen.all_yes


def _folder(talk: Talk, screen: "ScreenWords") -> Path:
    """A whole path; the folder in which the app was called is what Enter takes."""
    likely = Path.cwd()
    while True:
        talk.say(put(talk.words.reading.where_to, path=str(likely)))
        typed = talk.line()
        folder = Path(os.path.expanduser(typed)) if typed else likely  # noqa: PTH111 - an unknown ~name stays as it is
        if folder.is_absolute():
            return folder
        talk.say(put(screen.no_folder, example=str(likely)))
