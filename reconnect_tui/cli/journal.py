"""`reconnect journal`: evenings so far, one session's page, words looked for."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import click

from reconnect_tui.cli.looking import as_option, found, people_of, unlocked
from reconnect_tui.cli.saying import say, say_json, tell
from reconnect_tui.cli.setting import Setting
from reconnect_tui.engine.spoken import put
from reconnect_tui.evening import Evening
from reconnect_tui.journal.evenings import Evenings, row_line
from reconnect_tui.journal.ideas import reason
from reconnect_tui.journal.jar import jar_words, note_line, note_of_the_day
from reconnect_tui.journal.journal import Journal
from reconnect_tui.journal.lines import hit_line, idea_line, page_blocks, page_head
from reconnect_tui.journal.promises import agreement_line
from reconnect_tui.journal.returns import return_words
from reconnect_tui.journal.trends import Trend, trend_title, trend_words
from reconnect_tui.journal.viewing import Eyes
from reconnect_tui.journal.words import counted

LETTERS = 4
"""The end of a session's name that is shown, and enough to name it by."""


@click.command()
@click.argument("session", required=False)
@click.option("--search", metavar="WORDS", help="Where these words stand, in all that was written.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@as_option
@click.pass_obj
def journal(
    setting: Setting,
    session: str | None,
    *,
    search: str | None,
    as_json: bool,
    names: tuple[str, ...],
) -> None:
    """Read what was: evenings so far, the page of a SESSION, or words looked for.

    Only what everybody who looks may read is shown. What one of you wrote in private is for
    --as with that name.

    \b
    reconnect journal
    reconnect journal 5f3a --as Ana
    reconnect journal --search "sunday walk"
    """
    evening = setting.evening()
    book, eyes = people_of(evening, names)
    if session is not None:
        _page(evening, book, eyes, session, as_json=as_json)
    elif search is not None:
        _search(book, eyes, search, as_json=as_json)
    elif as_json:
        say_json(_everything(book, eyes))
    else:
        _overview(book, eyes)
    if session is None:
        # What cannot be read is missing above, and is not gone.
        for broken in evening.broken():
            tell(broken)


# --- one session -------------------------------------------------------------------------


def _page(evening: Evening, book: Journal, eyes: Eyes, wanted: str, *, as_json: bool) -> None:
    rows = book.evenings(eyes).rows
    name = rows[0].name if wanted == "newest" and rows else None
    name = name or found("sessions", wanted, tuple(row.name for row in rows))
    page = book.page(name, eyes)
    if page.locked:
        page = unlocked(evening, book, eyes).page(name, eyes)
    if as_json:
        say_json(asdict(page))
        return
    for line in page_head(page, book.words):
        say(line)
    if not page.whole:
        tell(book.words.not_asked)
    elif not page.entries:
        tell(book.words.nothing_written)
    for title, lines in page_blocks(page, book.words):
        if title:
            say()
            say(title)
        for line in lines:
            say(line)


# --- words -------------------------------------------------------------------------------


def _search(book: Journal, eyes: Eyes, wanted: str, *, as_json: bool) -> None:
    hits = book.search(wanted, eyes)
    if as_json:
        say_json([asdict(hit) for hit in hits])
        return
    for hit in hits:
        say(f"{hit_line(hit, book.words)} [{hit.session[-LETTERS:]}]\n  {hit.excerpt}")
    words = book.words
    tell(counted(len(hits), words.found_none, words.found_one, words.found))


# --- all of it ---------------------------------------------------------------------------


def _overview(book: Journal, eyes: Eyes) -> None:
    words, evenings = book.words, book.evenings(eyes)
    say(evenings.sentence)
    parted = book.returns(eyes)
    if parted.count:
        say(return_words(parted, words))
    due = book.board(eyes).due
    if due:
        _section(words.due, (agreement_line(one, words, book.today) for one in due))
    _jar(book, eyes)
    for trend in book.trends(eyes):
        _section(f"{trend_title(trend, words)}, {trend.name}", trend_words(trend, words)[1:])
    ideas = book.ideas(eyes)
    if ideas:
        _section(words.ideas, (idea_line(idea, book.library.exercises, words) for idea in ideas))
    if evenings.rows:
        _section(words.sessions, _rows(evenings, book))


def _section(title: str, lines: Iterable[str]) -> None:
    say()
    say(title)
    for line in lines:
        say(line)


def _rows(evenings: Evenings, book: Journal) -> Iterable[str]:
    for row in evenings.rows:
        yield f"{row_line(row, book.words)} [{row.name[-LETTERS:]}]"


def _jar(book: Journal, eyes: Eyes) -> None:
    notes = book.notes(eyes)
    if not notes:
        return
    lines = [jar_words(len(notes), book.words)]
    note = note_of_the_day(notes, book.today)
    if note is not None:
        lines += [
            f"{note_line(note, book.words)}:",
            *(f"  {one}" for one in note.words.splitlines()),
        ]
    _section(book.words.jar, lines)


def _everything(book: Journal, eyes: Eyes) -> dict[str, Any]:
    evenings = book.evenings(eyes)
    parted = book.returns(eyes)
    return {
        "for": list(book.names_of(eyes)),
        "evenings": evenings.count,
        "sessions": [asdict(row) for row in evenings.rows],
        "agreements": {
            name: [{"id": one.id, **asdict(one)} for one in rows]
            for name, rows in book.board(eyes).parts()
        },
        "returns": {"count": parted.count, "on_time": parted.on_time},
        "notes": [asdict(note) for note in book.notes(eyes)],
        "trends": [_trend(trend, book) for trend in book.trends(eyes)],
        "ideas": [
            {"exercise": idea.exercise, "reason": reason(idea, book.words)}
            for idea in book.ideas(eyes)
        ],
    }


def _trend(trend: Trend, book: Journal) -> dict[str, Any]:
    return {
        **asdict(trend),
        "title": trend_title(trend, book.words),
        "note": put(book.words.not_proof),
    }
