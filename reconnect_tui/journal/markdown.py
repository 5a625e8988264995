"""Journal and cards as Markdown: one writer, and the source of what is printed.

People's words go in escaped, so that no word of theirs is taken for a heading, a link or HTML.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from reconnect_tui.cleaning import clean
from reconnect_tui.journal.pages import Entry, SessionPage
from reconnect_tui.journal.words import JournalWords, date_words

_ANYWHERE = re.compile(r"([\\`*_\[\]<>&|~#!])")
_AT_THE_START = re.compile(r"^(\s*)([-+=>]|\d{1,9}[.)](?=\s|$))", re.MULTILINE)
_BLANK = re.compile(r"\n\s*\n+")


def escaped(text: str) -> str:
    """A cleaned text, so that Markdown shows it as it is."""
    text = _ANYWHERE.sub(r"\\\1", text)
    return _AT_THE_START.sub(_kept, text)


def _kept(found: re.Match[str]) -> str:
    mark = found[2]
    return f"{found[1]}{mark[:-1]}\\{mark[-1]}" if mark[0].isdigit() else f"{found[1]}\\{mark}"


def line(text: str) -> str:
    """A text on one line, escaped."""
    return escaped(" ".join(clean(text).split()))


def paragraph(text: str) -> str:
    """A text with its line ends, escaped; blank lines part paragraphs."""
    return "\n\n".join(
        "  \n".join(escaped(row.strip()) for row in part.split("\n") if row.strip())
        for part in _BLANK.split(clean(text).strip())
    )


def quoted(text: str) -> str:
    """A text as a quotation."""
    return "\n".join(f"> {row}".rstrip() for row in paragraph(text).splitlines())


def heading(text: str, level: int) -> str:
    """A heading, `level` 1 to 6."""
    return f"{'#' * level} {line(text)}"


def bullets(rows: Iterable[str]) -> str:
    """A list, an item each."""
    return "\n".join(f"- {line(row)}" for row in rows)


def document(blocks: Iterable[str]) -> str:
    """Blocks with a blank line between them, and a line end at the end."""
    return "\n\n".join(block for block in blocks if block) + "\n"


def session_blocks(page: SessionPage, words: JournalWords, level: int = 1) -> Iterator[str]:
    """A session's page: a heading, and each entry under its step."""
    yield heading(f"{page.title}, {date_words(words, page.day)}", level)
    yield line(words.names_between.join(page.names))
    if not page.whole:
        yield line(words.not_asked)
    elif not page.entries:
        yield line(words.nothing_written)
    title = ""
    for entry in page.entries:
        if entry.title and entry.title != title:
            yield heading(entry.title, level + 1)
            title = entry.title
        yield from _entry_blocks(entry, words)


def _entry_blocks(entry: Entry, words: JournalWords) -> Iterator[str]:
    if entry.asked:
        yield paragraph(entry.asked)
    who = line(entry.who or words.together)
    if entry.sort == "spoken":
        yield f"**{who}**: {line(words.spoken)}"
    elif entry.sort == "locked":
        yield f"**{who}**: {line(entry.said)}"
    elif entry.sort == "card":
        yield quoted(entry.said)
    else:
        yield f"**{who}**:\n\n{quoted(entry.said)}"


def session_markdown(page: SessionPage, words: JournalWords) -> str:
    """One session as a document of its own."""
    return document(session_blocks(page, words))


def cards_markdown(title: str, cards: Sequence[str], words: JournalWords) -> str:
    """The cards of a deck, a quotation each."""
    blocks: list[str] = [heading(title, 1), line(words.cards)]
    for place, card in enumerate(cards):
        # Two quotations in a row would be one.
        blocks += [*(["* * *"] if place else []), quoted(card)]
    return document(blocks)
