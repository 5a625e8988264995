"""The gratitude jar: what was written in exercises of thanks, one dot a note."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from reconnect_tui.asks import Template, Write
from reconnect_tui.engine.seeing import answer_words
from reconnect_tui.engine.spoken import put
from reconnect_tui.journal.pages import answers_of, begun
from reconnect_tui.journal.past import Past
from reconnect_tui.journal.viewing import Eyes, Opener, closed, with_opened
from reconnect_tui.journal.words import JournalWords, counted, date_words

TAG = "gratitude"
OLD = timedelta(days=7)
DOT = "•"


@dataclass(frozen=True, slots=True)
class Note:
    """One note: the words, who wrote them, when, in which session."""

    words: str
    name: str
    day: date
    session: str
    address: str


def notes(past: Iterable[Past], eyes: Eyes, opener: Opener = closed) -> tuple[Note, ...]:
    """The notes that those who look may read, oldest first. `past` may be in any order."""
    found = [note for one in past if TAG in one.tags for note in _notes(one, eyes, opener)]
    return tuple(sorted(found, key=lambda note: (note.day, note.session, note.address)))


def _notes(past: Past, eyes: Eyes, opener: Opener) -> Iterator[Note]:
    session = with_opened(past.session, eyes, opener)
    for moment, value in answers_of(session, eyes):
        written = isinstance(moment.ask, Write | Template) and answer_words(moment, value).strip()
        if written:
            name = session.plan.names.get(moment.seat or "a", "")
            yield Note(written, name, begun(session), past.name, moment.address)


def old_ones(jar: tuple[Note, ...], today: date) -> tuple[Note, ...]:
    """The notes that are a week old or older; all of them if none is."""
    return tuple(note for note in jar if note.day <= today - OLD) or jar


def note_of_the_day(jar: tuple[Note, ...], today: date) -> Note | None:
    """A note from before, the same all day. One a week old or older, if there is any."""
    old = old_ones(jar, today)
    if not old:
        return None
    drawn = int.from_bytes(sha256(today.isoformat().encode()).digest()[:8], "big")
    return old[drawn % len(old)]


def dots(count: int, *, width: int = 20, height: int = 6) -> tuple[str, ...]:
    """The filling of a jar, `height` rows of `width`, from the bottom up: a dot for each note.

    More than fit are not drawn; the sentence beside it counts them all.
    """
    left = min(count, width * height)
    rows: list[str] = []
    while len(rows) < height:
        here = min(width, left)
        rows.append((DOT * here).ljust(width))
        left -= here
    return tuple(reversed(rows))


def jar_words(count: int, words: JournalWords) -> str:
    """How many notes there are, in a sentence."""
    return counted(count, words.jar_none, words.jar_one, words.jar_many)


def note_line(note: Note, words: JournalWords) -> str:
    """Who wrote a note, and when."""
    return put(words.note_from, name=note.name, day=date_words(words, note.day))
