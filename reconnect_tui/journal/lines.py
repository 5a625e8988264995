"""The journal as lines to be read from the top: what commands and plain lines both say."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from reconnect_tui.journal.ideas import Idea, reason
from reconnect_tui.journal.marks import SUPPORT
from reconnect_tui.journal.pages import Entry, SessionPage
from reconnect_tui.journal.searching import Hit
from reconnect_tui.journal.words import JournalWords, date_words

if TYPE_CHECKING:
    from reconnect_tui.content.heads import Head


def page_blocks(page: SessionPage, words: JournalWords) -> Iterator[tuple[str, list[str]]]:
    """The title of each step, empty where it is that of the one before, and its lines."""
    title = ""
    for entry in page.entries:
        yield entry.title if entry.title != title else "", list(entry_lines(entry, words))
        title = entry.title or title


def entry_lines(entry: Entry, words: JournalWords) -> Iterator[str]:
    """What was asked, and who said what. Further lines of the same words are set in."""
    yield from (line for line in entry.asked.splitlines() if line.strip())
    said = words.spoken if entry.sort == "spoken" else entry.said
    first, *rest = said.splitlines() or [""]
    who = words.card if entry.sort == "card" else entry.who or words.together
    yield f"{who}: {first}"
    yield from (f"  {line}" for line in rest)


def page_head(page: SessionPage, words: JournalWords) -> tuple[str, str]:
    """Which session it is and when it was, and who sat there."""
    return f"{page.title}, {date_words(words, page.day)}", words.names_between.join(page.names)


def hit_line(hit: Hit, words: JournalWords) -> str:
    """Where words were found: `3 May 2026: A walk, What was good, Ana`."""
    where = ", ".join(one for one in (hit.title, hit.step, hit.who) if one)
    return f"{date_words(words, hit.day)}: {where}"


def idea_line(idea: Idea, known: "Mapping[str, Head]", words: JournalWords) -> str:
    """What could be next, and why."""
    head = known.get(idea.exercise)
    title = head.title if head else idea.exercise
    return f"{words.support if idea.exercise == SUPPORT else title}. {reason(idea, words)}"
