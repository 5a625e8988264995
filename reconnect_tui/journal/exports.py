"""The journal, cards and all that is kept, as texts to be written into files."""

from importlib.metadata import version
from typing import TYPE_CHECKING

from reconnect_tui.content.text import parse
from reconnect_tui.engine.words import words_for
from reconnect_tui.journal.book import Book, book_markdown
from reconnect_tui.journal.calendar import calendar
from reconnect_tui.journal.everything import everything, to_json
from reconnect_tui.journal.journal import Journal
from reconnect_tui.journal.markdown import cards_markdown
from reconnect_tui.journal.printable import html_page
from reconnect_tui.journal.viewing import NOBODY, Eyes, concerns

if TYPE_CHECKING:
    from reconnect_tui.content.deck import Deck


def as_markdown(journal: Journal, eyes: Eyes, asked: Eyes = NOBODY) -> str:
    """The journal of those who look. Trends of several only if all `asked` for them."""
    book = Book(
        journal.names_of(eyes),
        journal.today,
        journal.evenings(eyes),
        journal.board(eyes),
        journal.notes(eyes),
        journal.returns(eyes),
        journal.trends(eyes, asked),
        journal.pages(eyes),
    )
    return book_markdown(book, journal.words)


def as_html(journal: Journal, eyes: Eyes, asked: Eyes = NOBODY) -> str:
    """The same as one page to print."""
    text = as_markdown(journal, eyes, asked)
    return html_page(text, journal.words.title, lang=journal.words.lang)


def as_calendar(journal: Journal, eyes: Eyes) -> bytes:
    """Agreed times and days to look at agreements again, as an iCalendar file."""
    mine = [
        one
        for one in journal.agreements()[0]
        if concerns(one.partners, eyes) and (eyes or len(one.partners) > 1)
    ]
    return calendar(mine, journal.words, journal.today)


def as_json(journal: Journal) -> str:
    """Everything that is kept, whoever it is of; sealed answers stay sealed."""
    folders = journal.folders
    app = version("reconnect-tui")
    found = everything(folders.data, folders.settings_file, journal.today.isoformat(), app)
    return to_json(found)


def cards_as_markdown(journal: Journal, deck: "Deck", *, solo: bool = False) -> str:
    """The cards of a deck, without names in them."""
    own = words_for(deck.lang)
    gaps = {"you": own.you, "other": own.other}
    texts: list[str] = []
    for _, text in deck.cards_for((), 3, solo=solo):
        parts = parse(text)
        words = "".join(
            part if isinstance(part, str) else gaps.get(part.kind, "") for part in parts
        )
        texts.append(words.replace("*", ""))
    return cards_markdown(deck.title, texts, journal.words)


def cards_as_html(journal: Journal, deck: "Deck", *, solo: bool = False) -> str:
    """The same as a page to print and cut."""
    text = cards_as_markdown(journal, deck, solo=solo)
    return html_page(text, deck.title, lang=deck.lang, kind="cards")
