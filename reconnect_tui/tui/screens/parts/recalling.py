"""What was, as Textual's `Content`: a session's page, an agreement, a note, a jar. Never markup."""

from collections.abc import Iterable, Iterator
from datetime import date

from textual.content import Content

from reconnect_tui.asks import AGREE_FIELDS
from reconnect_tui.cleaning import clean
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import words_for
from reconnect_tui.journal.jar import DOT, Note, dots, note_line
from reconnect_tui.journal.pages import Entry, SessionPage
from reconnect_tui.journal.promises import agreement_line, part_title, standing
from reconnect_tui.journal.words import JournalWords, date_words
from reconnect_tui.store.agreements import Agreement

QUIET = "$text-muted"
HERE = "●"
"""The dot of the note that is read now."""

Parts = list[tuple[str, str]]


def parts_of(pieces: Iterable[tuple[str, str]]) -> Content:
    """Pieces of text with their styles, each made safe to show."""
    return Content.assemble(*((clean(text), style) for text, style in pieces)).rstrip()


def page_head(page: SessionPage, words: JournalWords) -> str:
    """When, and who was there."""
    alone = len(page.names) == 1
    who = put(words.alone, name=page.names[0]) if alone else words.names_between.join(page.names)
    end = f" ({words.stopped})" if page.status == "stopped" else ""
    return f"{date_words(words, page.day)}, {who}{end}"


def page_content(page: SessionPage, words: JournalWords) -> Content:
    """Everything on a page that may be read, in order."""
    return parts_of(_page(page, words))


def _page(page: SessionPage, words: JournalWords) -> Iterator[tuple[str, str]]:
    if not page.whole:
        yield words.not_asked, QUIET
    elif not page.entries:
        yield words.nothing_written, QUIET
    title, asked = "", ""
    for entry in page.entries:
        if entry.title and entry.title != title:
            yield f"{entry.title}\n", "bold"
            title = entry.title
        if entry.asked and entry.asked != asked:
            yield f"{entry.asked}\n", QUIET
            asked = entry.asked
        yield from _said(entry, words)


def _said(entry: Entry, words: JournalWords) -> Iterator[tuple[str, str]]:
    who = words.card if entry.sort == "card" else entry.who or words.together
    said = words.spoken if entry.sort == "spoken" else entry.said
    between = "\n" if "\n" in said else " "
    yield f"{who}:{between}", "bold"
    yield f"{said}\n\n", QUIET if entry.sort in ("spoken", "locked") else ""


def agreement_content(
    one: Agreement, title: str, today: date, words: JournalWords, more: str = ""
) -> Content:
    """An agreement with all that belongs to it. `title` is that of its exercise."""
    state = part_title(standing(one, today), words)
    pieces: Parts = [
        (f"{state}\n", QUIET),
        (f"{agreement_line(one, words, today)}\n", "bold"),
    ]
    labels = words_for(words.lang).agree_fields
    said = (one.who, one.what, one.when, one.how_long, one.how_often)
    for key, text in zip(AGREE_FIELDS, said, strict=True):
        pieces += [(f"{labels[key]}: ", QUIET), (f"{text}\n", "")] if text.strip() else []
    if title:
        pieces.append((f"\n{put(words.screen.from_exercise, title=title)}\n", QUIET))
    if more:
        pieces.append((f"\n{more}\n", QUIET))
    return parts_of(pieces)


def note_content(note: Note, words: JournalWords) -> Content:
    """A note: who, when, and the words."""
    return parts_of([(f"{note_line(note, words)}\n\n", QUIET), (note.words, "")])


def jar_content(count: int, here: int | None = None) -> Content:
    """A jar with a dot for each note, the one at the place `here` larger.

    More dots than fit are not drawn; the sentence beside it counts them all.
    """
    width, height = 20, 6
    rows = dots(count, width=width, height=height)
    marked = [list(row) for row in rows]
    if here is not None and here < width * height:
        marked[height - 1 - here // width][here % width] = HERE
    middle = "\n".join(f"│ {''.join(row)} │" for row in marked)
    picture = f" ╭{'─' * width}╮\n ╰┬{'─' * (width - 2)}┬╯\n"
    body = f"╭─╯{' ' * (width - 2)}╰─╮\n{middle}\n╰{'─' * (width + 2)}╯\n"
    styles = {HERE: "$accent bold", DOT: "$accent"}
    return Content.assemble(*((sign, styles.get(sign, "")) for sign in picture + body)).rstrip()
