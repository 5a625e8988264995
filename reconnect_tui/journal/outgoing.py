"""What can be taken out of the journal into a file, whichever front end asks for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reconnect_tui.engine.spoken import put
from reconnect_tui.errors import Refused
from reconnect_tui.journal.viewing import NOBODY, Eyes
from reconnect_tui.store.atomic import atomic_write

if TYPE_CHECKING:
    from reconnect_tui.journal.journal import Journal
    from reconnect_tui.journal.screen_words import ScreenWords

CARDS = "cards "
"""Before the id of a deck."""

STEM = "reconnect"


@dataclass(frozen=True, slots=True)
class Form:
    """One thing to take along. `key` is `markdown`, `html`, `ics`, `json` or `cards DECK`.

    `all_of_it`: it holds what everybody wrote, whoever looks.
    """

    key: str
    title: str
    says: str
    about: str
    name: str
    all_of_it: bool = False


def forms(journal: "Journal") -> Iterator[Form]:
    """Everything that can be taken along, the likeliest first."""
    says, day = journal.words.screen, journal.today.isoformat()
    kinds = (("markdown", "journal", "md"), ("html", "journal", "html"), ("ics", "agreed", "ics"))
    for key, what, ending in kinds:
        yield Form(
            key,
            getattr(says, f"as_{key}"),
            getattr(says, f"as_{key}_says"),
            getattr(says, f"as_{key}_about"),
            f"{STEM}-{what}-{day}.{ending}",
        )
    name = f"{STEM}-everything-{day}.json"
    yield Form("json", says.as_json, says.as_json_says, says.as_json_about, name, all_of_it=True)
    for deck in journal.library.decks.values():
        title = put(says.as_cards, deck=deck.title)
        name = f"{STEM}-cards-{deck.id}.html"
        yield Form(f"{CARDS}{deck.id}", title, says.as_cards_says, says.as_cards_about, name)


def made(journal: "Journal", key: str, eyes: Eyes, asked: Eyes = NOBODY) -> bytes:
    """The bytes of a form, as far as those who look may read. Raises as `exports` does."""
    from reconnect_tui.journal import exports  # noqa: PLC0415 - only who exports waits for it

    if key.startswith(CARDS):
        deck = journal.library.deck(key.removeprefix(CARDS))
        return exports.cards_as_html(journal, deck).encode()
    if key == "json":
        return exports.as_json(journal).encode()
    if key == "ics":
        return exports.as_calendar(journal, eyes)
    text = exports.as_html if key == "html" else exports.as_markdown
    return text(journal, eyes, asked).encode()


def folder_of(said: str, words: "ScreenWords") -> Path:
    """The folder that somebody named, `~` being the own one. Raises `Refused`."""
    try:
        path = Path(said.strip()).expanduser()
        there = path.exists() and not path.is_dir()
    except (RuntimeError, ValueError, OSError):
        path, there = Path(), False
    if not said.strip() or not path.is_absolute():
        raise Refused(put(words.no_folder, example=str(Path.home())))
    if there:
        raise Refused(put(words.not_a_folder, path=str(path)))
    return path


def free_name(folder: Path, name: str) -> Path:
    """A path in the folder that nothing has: `a.md`, then `a-2.md` and so on."""
    stem, dot, ending = name.rpartition(".")
    path, number = folder / name, 1
    while path.exists() or path.is_symlink():
        number += 1
        path = folder / f"{stem}-{number}{dot}{ending}"
    return path


def write_out(data: bytes, folder: Path, name: str) -> Path:
    """Write a file that only this account can read; nothing is written over. Its path.

    Raises `StoreError`.
    """
    path = free_name(folder, name)
    atomic_write(path, data)
    return path
