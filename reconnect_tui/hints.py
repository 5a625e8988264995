"""A second look at words just written: one gentle line, and four quiet marks for a request.

It never blocks and stores nothing. Only templates that ask for it are looked at, when their
writer is done; while somebody speaks nothing is.
"""

import tomllib
from collections.abc import Collection
from dataclasses import dataclass

from reconnect_tui.asks import Slot
from reconnect_tui.engine.forms import Entries
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.words import Words
from reconnect_tui.language.guard import Guard
from reconnect_tui.language.rules import load
from reconnect_tui.paths import shipped

REQUEST = "request"
"""The slot of a template whose words are a request: it gets the four marks."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What was seen in some words, why it may land hard, another way. All may be empty.

    `support`: the words speak of fear or harm; only the writer may see this, and it offers
    the Support & safety page instead of other words. `marks`: label and whether it is said.
    """

    saw: str = ""
    why: str = ""
    instead: str = ""
    support: bool = False
    marks: tuple[tuple[str, bool], ...] = ()


def load_guard(lang: str) -> Guard | None:
    """The guard of a language; none where there are no rules for it."""
    source = shipped("exercises") / "words" / f"guard.{lang}.toml"
    return load(tomllib.loads(source.read_text(encoding="utf-8"))) if source.is_file() else None


def sentence(template: tuple[str | Slot, ...], entries: Entries) -> str:
    """The template with what was entered in its gaps."""
    return "".join(
        part if isinstance(part, str) else str(entries.get(part.id, "")) for part in template
    )


def look(
    guard: Guard, page: Page, entries: Entries, names: Collection[str], words: Words
) -> Hint | None:
    """What to say of the words of a page's template, if anything."""
    if not page.guards or not page.template:
        return None
    text = sentence(page.template, entries)
    marks = _marks(guard, str(entries.get(REQUEST, "")), names, words)
    found = guard.look(text, page.guards)
    if not found:
        return Hint(marks=marks) if marks else None
    first = found[0]
    if first.signal == "support":
        return Hint(support=True, why=first.why)
    return Hint(first.saw, first.why, first.instead, marks=marks)


def _marks(
    guard: Guard, request: str, names: Collection[str], words: Words
) -> tuple[tuple[str, bool], ...]:
    if not request.strip():
        return ()
    said = guard.specificity(request, names)
    fields = words.agree_fields
    return (
        (fields["who"], said.who),
        (fields["what"], said.what),
        (fields["when"], said.when),
        (fields["how-often"], said.how_often),
    )
