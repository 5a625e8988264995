"""What helps with words: lists to choose from, and a second look at those just written.

The second look is one gentle line, and four quiet marks for a request. It never blocks and
stores nothing. Only templates that ask for it are looked at, when their writer is done; while
somebody speaks nothing is.
"""

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from reconnect_tui.asks import Slot, Template
from reconnect_tui.content.library import Library
from reconnect_tui.engine.forms import Entries
from reconnect_tui.engine.hint_words import HintWords
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import Words, words_for
from reconnect_tui.errors import ReconnectError
from reconnect_tui.language.guard import Guard
from reconnect_tui.language.rules import load
from reconnect_tui.language.specificity import Specificity
from reconnect_tui.paths import shipped

REQUEST = "request"
"""The slot of a template whose words are a request: it gets the four marks."""

OF_REQUESTS = frozenset({"negative-requests", "vague-requests"})
"""What is looked for in the request alone, where there is one: a need may be as wide as life."""

ENDS = re.compile(r"[.?!]")
"""Where a sentence ends."""

SAID, OPEN = "✓", "○"
"""A request says it, or leaves it open."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What was seen in some words, why it may land hard, another way. All may be empty.

    `support`: the words speak of fear or harm; only the writer may see this, and it offers
    the Support & safety page instead of other words. `marks`: label and whether it is said;
    `is_open`: there is a request, and it leaves open what, or when.
    """

    saw: str = ""
    why: str = ""
    instead: str = ""
    support: bool = False
    marks: tuple[tuple[str, bool], ...] = ()
    is_open: bool = False


@lru_cache(maxsize=2)
def load_guard(lang: str) -> Guard | None:
    """The guard of a language; none where there are no rules for it."""
    source = shipped("exercises") / "words" / f"guard.{lang}.toml"
    return load(tomllib.loads(source.read_text(encoding="utf-8"))) if source.is_file() else None


def word_lists(session: Session, library: Library) -> Mapping[str, Mapping[str, str]]:
    """What the gaps of a session offer, by id: each word, and what it is near to.

    A list that cannot be read is left out.
    """
    asks = (one.ask for one in session.plan.moments if isinstance(one.ask, Template))
    wanted = {part.words for ask in asks for part in ask.parts if isinstance(part, Slot)}
    found = {name: _items(library, name) for name in sorted(wanted) if name}
    return {name: items for name, items in found.items() if items}


def _items(library: Library, name: str) -> Mapping[str, str]:
    try:
        return library.words(name).signs
    except ReconnectError:
        return {}


def sentence(template: tuple[str | Slot, ...], entries: Entries) -> str:
    """The template with what was entered in its gaps."""
    return "".join(
        part if isinstance(part, str) else str(entries.get(part.id, "")) for part in template
    )


def second_look(session: Session, page: Page, entries: Entries) -> Hint | None:
    """What to say of words that were just written, before they are done; mostly nothing.

    A request that says what and when, in which no rule sees anything, is let through in silence:
    who asks plainly is not asked twice. Words of fear are spoken of to their writer alone: where
    somebody else reads the screen too, nothing is said.
    """
    lang = session.plan.definition.lang
    guard = load_guard(lang) if page.guards and page.template else None
    if guard is None:
        return None
    found = look(guard, page, entries, tuple(session.plan.names.values()), words_for(lang))
    if found is None or (found.support and not (page.private or session.plan.solo)):
        return None
    return found if found.why or found.is_open else None


def lines(hint: Hint, words: HintWords) -> Iterator[str]:
    """A hint as sentences: what was seen and why, and another way."""
    if hint.saw:
        yield put(words.saw, words=hint.saw, why=hint.why)
    elif hint.why:
        yield hint.why
    if hint.instead:
        yield put(words.instead, instead=hint.instead)


def signed(hint: Hint, words: HintWords) -> str:
    """What a request says, as four quiet marks for the eye; empty if there is no request."""
    marks = "  ".join(f"{SAID if said else OPEN} {mark}" for mark, said in hint.marks)
    return put(words.request, marks=marks) if marks else ""


def spoken(hint: Hint, words: HintWords) -> Iterator[str]:
    """The same in sentences, for those who hear it."""
    for words_, wanted in ((words.said, True), (words.left_open, False)):
        marks = ", ".join(mark for mark, said in hint.marks if said is wanted)
        if marks:
            yield put(words_, marks=marks)


def look(
    guard: Guard, page: Page, entries: Entries, names: Collection[str], words: Words
) -> Hint | None:
    """What to say of the words of a page's template, if anything."""
    if not page.guards or not page.template:
        return None
    request = str(entries.get(REQUEST, "")).strip()
    asked = guard.specificity(request_in(page.template, entries), names)
    marks = _marks(asked, words) if request else ()
    is_open = bool(marks) and not asked.is_specific
    there = OF_REQUESTS if request else frozenset()
    found = guard.look(sentence(page.template, entries), frozenset(page.guards) - there)
    found = found or guard.look(request, there & frozenset(page.guards))
    if not found:
        return Hint(marks=marks, is_open=is_open) if marks else None
    first = found[0]
    if first.signal == "support":
        return Hint(support=True, why=first.why)
    return Hint(first.saw, first.why, first.instead, marks=marks, is_open=is_open)


def request_in(template: tuple[str | Slot, ...], entries: Entries) -> str:
    """The sentence with the request as it will be read: "Would you be willing to" says who."""
    gap = next((part for part in template if isinstance(part, Slot) and part.id == REQUEST), None)
    if gap is None:
        return ""
    place = template.index(gap)
    before, after = (
        "".join(part for part in parts if isinstance(part, str))
        for parts in (template[max(0, place - 1) : place], template[place + 1 : place + 2])
    )
    said = ENDS.split(before)[-1] + str(entries.get(REQUEST, "")) + ENDS.split(after)[0]
    return said.strip()


def _marks(said: Specificity, words: Words) -> tuple[tuple[str, bool], ...]:
    return (
        (words.agree_fields["who"], said.who),
        (words.agree_fields["what"], said.what),
        (words.agree_fields["when"], said.when),
        (words.agree_fields["how-often"], said.how_often),
    )
