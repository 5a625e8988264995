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

REQUEST, VAGUE = "request", "vague-requests"
"""The slot that is a request, and the family that makes the last sentence with a gap one.

A request gets the four marks.
"""

_SENTENCE_END = re.compile(r"[.?!]\s+")

OF_REQUESTS = frozenset({"negative-requests", "vague-requests"})
"""What is looked for in the request alone, where there is one: a need may be as wide as life."""

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
    guard = load_guard(lang) if _watched(page) else None
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
    signs = (f"{SAID if said else OPEN} {mark}" for mark, said in hint.marks)
    # A sign and its words stay on one line.
    marks = "  ".join(sign.replace(" ", "\N{NO-BREAK SPACE}") for sign in signs)
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
    if not _watched(page):
        return None
    asking = request(page, entries)
    asked = guard.specificity(asking, names)
    marks = _marks(asked, words) if asking else ()
    is_open = bool(marks) and not asked.is_specific
    there = OF_REQUESTS & frozenset(page.guards) if asking else frozenset()
    found = guard.look(sentence(page.template, entries), frozenset(page.guards) - there)
    # As it will be read ("I would love more ..."), and as it was written ("stop ...").
    for words_ in (asking, str(entries.get(REQUEST, ""))):
        found = found or guard.look(words_, there)
    if not found:
        long = _long(page, entries, words.hints)
        instead = words.hints.shorter if long else ""
        some = long or marks
        return Hint(why=long, instead=instead, marks=marks, is_open=is_open) if some else None
    first = found[0]
    if first.signal == "support":
        return Hint(support=True, why=first.why)
    return Hint(first.saw, first.why, first.instead, marks=marks, is_open=is_open)


def request(page: Page, entries: Entries) -> str:
    """The sentence that asks for something; empty while its gaps are, or if none is wanted."""
    gaps = [part.id if isinstance(part, Slot) else "" for part in page.template]
    if REQUEST in gaps:
        asking = _sentence_to(gaps.index(REQUEST), page.template)
    elif VAGUE in page.guards:
        asking = _sentence_to(max(at for at, gap in enumerate(gaps) if gap), page.template)
    else:
        return ""
    filled = (str(entries.get(part.id, "")) for part in asking if isinstance(part, Slot))
    return sentence(asking, entries) if any(words.strip() for words in filled) else ""


def _sentence_to(gap: int, template: tuple[str | Slot, ...]) -> tuple[str | Slot, ...]:
    """The sentence around a gap, from its beginning up to that gap."""
    parts: tuple[str | Slot, ...] = ()
    for part in reversed(template[: gap + 1]):
        ends = [] if isinstance(part, Slot) else list(_SENTENCE_END.finditer(part))
        if ends and isinstance(part, str):
            return (part[ends[-1].end() :], *parts)
        parts = (part, *parts)
    return parts


def _long(page: Page, entries: Entries, words: HintWords) -> str:
    """What to say of the first gap that holds more words than its author wants."""
    for part in page.template:
        if isinstance(part, Slot) and page.guard_words:
            count = len(str(entries.get(part.id, "")).split())
            if count > page.guard_words:
                return put(words.long, gap=part.label, most=str(page.guard_words))
    return ""


def _watched(page: Page) -> bool:
    return bool(page.template and (page.guards or page.guard_words))


def _marks(said: Specificity, words: Words) -> tuple[tuple[str, bool], ...]:
    fields = words.agree_fields
    return (
        (fields["who"], said.who),
        (fields["what"], said.what),
        (fields["when"], said.when),
        (fields["how-often"], said.how_often),
    )
