"""Evenings so far: how many, and which. The number only grows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reconnect_tui.engine.spoken import put
from reconnect_tui.journal.viewing import Eyes, concerns
from reconnect_tui.journal.words import JournalWords, counted, date_words
from reconnect_tui.store.heads import Head
from reconnect_tui.store.times import local


@dataclass(frozen=True, slots=True)
class EveningRow:
    """One session in the list. `name` opens its page; `day` is the local one of its begin."""

    name: str
    title: str
    day: date
    names: tuple[str, ...]
    status: str
    exercise: str = ""


@dataclass(frozen=True, slots=True)
class Evenings:
    """How many evenings there were, in a sentence too, and each session, newest first.

    An evening is a day on which a session was ended; two on one day are one evening.
    """

    count: int
    sentence: str
    rows: tuple[EveningRow, ...]


def evenings(heads: Iterable[Head], words: JournalWords, eyes: Eyes) -> Evenings:
    """The sessions of those who look. Those of one partner alone are that partner's."""
    mine = [head for head in heads if concerns(head.partners, eyes)]
    rows = tuple(
        EveningRow(
            head.name,
            head.title,
            local(head.begun, head.offset).date(),
            head.names,
            head.status,
            head.exercise,
        )
        for head in sorted(mine, key=lambda one: one.age, reverse=True)
    )
    count = len({local(head.begun, head.offset).date() for head in mine if head.ended})
    sentence = counted(count, words.evenings_none, words.evening_one, words.evenings)
    return Evenings(count, sentence, rows)


def row_line(row: EveningRow, words: JournalWords) -> str:
    """A row as one line: day, title, who, and how it ended if it did so early."""
    alone = len(row.names) == 1
    who = put(words.alone, name=row.names[0]) if alone else words.names_between.join(row.names)
    ends = {"stopped": words.stopped, "completed": ""}
    end = ends.get(row.status, words.waits)
    return f"{date_words(words, row.day)}: {row.title}, {who}" + (f" ({end})" if end else "")
