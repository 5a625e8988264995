"""The whole journal as one document: what it says first, what stands under it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reconnect_tui.engine.spoken import put
from reconnect_tui.journal.evenings import Evenings
from reconnect_tui.journal.jar import Note, jar_words, note_line
from reconnect_tui.journal.markdown import (
    bullets,
    document,
    heading,
    line,
    quoted,
    session_blocks,
)
from reconnect_tui.journal.pages import SessionPage
from reconnect_tui.journal.promises import Board, agreement_line, part_title
from reconnect_tui.journal.returns import Returns, return_words
from reconnect_tui.journal.trends import Trend, trend_title, trend_words
from reconnect_tui.journal.words import JournalWords, date_words


@dataclass(frozen=True, slots=True)
class Book:
    """All that goes in, as it may be read by those it is for. `names` are theirs."""

    names: tuple[str, ...]
    today: date
    evenings: Evenings
    board: Board
    jar: tuple[Note, ...]
    returns: Returns
    trends: tuple[Trend, ...]
    pages: Sequence[SessionPage]


def book_markdown(book: Book, words: JournalWords) -> str:
    """The journal as Markdown."""
    return document(_blocks(book, words))


def _blocks(book: Book, words: JournalWords) -> Iterator[str]:
    yield heading(words.title, 1)
    day = date_words(words, book.today)
    names = words.names_between.join(book.names)
    gaps = {"names": names, "day": day}
    yield line(put(words.exported_for, **gaps) if names else put(words.exported_all, day=day))
    yield line(words.on_its_own)
    yield line(book.evenings.sentence)
    if book.returns.count:
        yield line(return_words(book.returns, words))
    yield from _agreements(book, words)
    yield from _jar(book, words)
    yield from _trends(book, words)
    if book.pages:
        yield heading(words.sessions, 2)
    for page in book.pages:
        yield from session_blocks(page, words, 3)


def _agreements(book: Book, words: JournalWords) -> Iterator[str]:
    yield heading(words.agreements, 2)
    if book.board.empty:
        yield line(words.agreements_none)
    for name, rows in book.board.parts():
        if rows:
            yield heading(part_title(name, words), 3)
            yield bullets(agreement_line(one, words, book.today) for one in rows)


def _jar(book: Book, words: JournalWords) -> Iterator[str]:
    yield heading(words.jar, 2)
    yield line(jar_words(len(book.jar), words))
    for note in book.jar:
        yield f"{line(note_line(note, words))}:\n\n{quoted(note.words)}"


def _trends(book: Book, words: JournalWords) -> Iterator[str]:
    if book.trends:
        yield heading(words.trends, 2)
    for trend in book.trends:
        yield heading(f"{trend_title(trend, words)}, {trend.name}", 3)
        yield line(" ".join(trend_words(trend, words)[1:]))
