"""Support & safety: whom to turn to. A short list that people may edit; never logged.

Shipped in `exercises/support/`; a `support.toml` of their own takes its place.
"""

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from reconnect_tui.cleaning import clean_line
from reconnect_tui.errors import BadFile
from reconnect_tui.paths import shipped
from reconnect_tui.reading import Source, Table, read_toml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reconnect_tui.content.positions import KeyPath

LONGEST = 300

PARTS = ("words", "contacts")


@dataclass(frozen=True, slots=True)
class Contact:
    """One line of help. `checked` is the date of the last look at `source`, or empty."""

    region: str
    name: str
    number: str
    says: str = ""
    checked: str = ""
    source: str = ""

    @property
    def unchecked(self) -> bool:
        """Whether it has a number that nobody has looked up."""
        return any(one.isdigit() for one in self.number) and not (self.checked and self.source)


@dataclass(frozen=True, slots=True)
class Support:
    """The page: what to know, in short paragraphs, and whom to call.

    `problems` say what is wrong with a list of one's own. Ours is shown with it then.
    """

    words: tuple[str, ...]
    contacts: tuple[Contact, ...]
    problems: tuple[str, ...] = ()


def support_page(data: "Path", lang: str) -> Support:
    """The page in a language, from the list of one's own in the data folder if there is one."""
    folder = shipped("exercises") / "support"
    ours = folder / f"{lang}.toml"
    return read_support(ours if ours.is_file() else folder / "en.toml", data / "support.toml")


def read_support(ours: Source, own: "Source | None" = None) -> Support:
    """The page from the shipped file, or from one's own if there is one.

    A slip of the pen leaves nobody without a number: with a list that has a mistake ours is
    shown too. Raises `BadFile` only if the shipped file cannot be read.
    """
    page = _support(read_toml(ours)[0])
    if own is None or not own.is_file():
        return page
    try:
        table, text = read_toml(own)
    except BadFile as error:
        return replace(page, problems=(str(error),))
    theirs, problems = _support(table), tuple(_problems(table, text, str(own)))
    contacts = (*theirs.contacts, *page.contacts) if problems else theirs.contacts
    return Support(theirs.words or page.words, contacts, problems)


def _support(table: Table) -> Support:
    rows = table.get("contacts")
    found = rows if isinstance(rows, list) else []
    contacts = (_contact(row) for row in found if isinstance(row, dict))
    return Support(_lines(table.get("words")), tuple(one for one in contacts if one.number))


def _lines(value: object) -> tuple[str, ...]:
    words: Sequence[object] = value if isinstance(value, list) else []
    return tuple(clean_line(one, LONGEST) for one in words if isinstance(one, str))


def _contact(row: Table) -> Contact:
    def text(key: str) -> str:
        value = row.get(key)
        return clean_line(str(value), LONGEST) if value is not None else ""

    return Contact(*(text(one.name) for one in fields(Contact)))


def _problems(table: Table, text: str, file: str) -> "Iterator[str]":
    """What is wrong with a list of one's own, each as a sentence with its place."""
    from reconnect_tui.content.positions import Positions  # noqa: PLC0415 - only for one's own

    places = Positions(text)
    for path, reason in _mistakes(table):
        place = places.key(path)
        yield str(BadFile(file, place.line, reason, place.column))


def _mistakes(table: Table) -> "Iterator[tuple[KeyPath, str]]":
    for key in table:
        if key not in PARTS:
            yield (key,), f"There is no `{key}` here. A list has {_names(PARTS)}."
    words, rows = table.get("words", []), table.get("contacts")
    if not isinstance(words, list) or not all(isinstance(one, str) for one in words):
        yield ("words",), '`words` are short texts: words = ["One.", "Two."].'
    if not isinstance(rows, list) or not all(isinstance(one, dict) for one in rows):
        yield ("contacts",), "Whom to call stands under [[contacts]], once for each."
        return
    known = tuple(one.name for one in fields(Contact))
    for at, row in enumerate(rows):
        for key in row:
            if key not in known:
                yield ("contacts", at, key), f"There is no `{key}`. A contact has {_names(known)}."
        for key in ("region", "name", "number"):
            if not str(row.get(key, "")).strip():
                yield ("contacts", at, key), f"A contact needs `{key}`."


def _names(keys: tuple[str, ...]) -> str:
    return ", ".join(f"`{one}`" for one in keys)
