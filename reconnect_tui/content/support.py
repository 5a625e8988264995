"""Support & safety: whom to turn to. A short list that people may edit; never logged.

Shipped in `exercises/support/`; a `support.toml` of their own replaces it whole.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reconnect_tui.cleaning import clean_line
from reconnect_tui.errors import BadFile
from reconnect_tui.paths import shipped
from reconnect_tui.reading import Source, Table, read_toml

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LONGEST = 300


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

    `problem` says why a list of one's own could not be read; the shipped one is shown then.
    """

    words: tuple[str, ...]
    contacts: tuple[Contact, ...]
    problem: str = ""


def support_page(data: "Path", lang: str) -> Support:
    """The page in a language, from the list of one's own in the data folder if there is one."""
    folder = shipped("exercises") / "support"
    ours = folder / f"{lang}.toml"
    return read_support(ours if ours.is_file() else folder / "en.toml", data / "support.toml")


def read_support(ours: Source, own: "Source | None" = None) -> Support:
    """The page from the shipped file, or from one's own if there is one.

    Raises `BadFile` only if the shipped file cannot be read.
    """
    if own is None or not own.is_file():
        return _support(read_toml(ours)[0])
    try:
        return _support(read_toml(own)[0])
    except BadFile as error:
        page = _support(read_toml(ours)[0])
        return Support(page.words, page.contacts, str(error))


def _support(table: Table) -> Support:
    rows = table.get("contacts")
    found = rows if isinstance(rows, list) else []
    contacts = tuple(_contact(row) for row in found if isinstance(row, dict))
    return Support(_lines(table.get("words")), contacts)


def _lines(value: object) -> tuple[str, ...]:
    words: Sequence[object] = value if isinstance(value, list) else []
    return tuple(clean_line(one, LONGEST) for one in words if isinstance(one, str))


def _contact(row: Table) -> Contact:
    def text(key: str) -> str:
        value = row.get(key)
        return clean_line(str(value), LONGEST) if value is not None else ""

    return Contact(
        text("region"),
        text("name"),
        text("number"),
        text("says"),
        text("checked"),
        text("source"),
    )
