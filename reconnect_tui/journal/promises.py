"""What partners agreed on, sorted by how it stands today. For both together, never by person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reconnect_tui.engine.spoken import put
from reconnect_tui.journal.viewing import Eyes, concerns
from reconnect_tui.journal.words import JournalWords, date_words
from reconnect_tui.store.agreements import Agreement

REAL = range(1000, 9000)
"""Years that leave room for a few days on both sides, and have four digits."""


@dataclass(frozen=True, slots=True)
class Board:
    """Agreements by how they stand. Each is in exactly one of these; oldest review first.

    `due`: the day to look at it has come. `open`: it has not. The others were looked at, and
    are not to be looked at again.
    """

    due: tuple[Agreement, ...] = ()
    open: tuple[Agreement, ...] = ()
    kept: tuple[Agreement, ...] = ()
    changed: tuple[Agreement, ...] = ()
    let_go: tuple[Agreement, ...] = ()

    @property
    def empty(self) -> bool:
        """Nothing was agreed yet."""
        return not any(rows for _, rows in self.parts())

    def parts(self) -> tuple[tuple[str, tuple[Agreement, ...]], ...]:
        """Each part with its name, in the order in which they are read."""
        names = ("due", "open", "kept", "changed", "let_go")
        return tuple((name, getattr(self, name)) for name in names)


def board(agreements: Iterable[Agreement], today: date, eyes: Eyes) -> Board:
    """The agreements of those who look. What one planned alone is for that one."""
    found: dict[str, list[Agreement]] = {}
    for one in agreements:
        if eyes and not concerns(one.partners, eyes):
            continue
        if eyes or len(one.partners) > 1:
            found.setdefault(standing(one, today), []).append(one)
    rows = {
        name: tuple(sorted(ones, key=lambda one: (one.review, one.made, one.id)))
        for name, ones in found.items()
    }
    return Board(**rows)


def standing(agreement: Agreement, today: date) -> str:
    """`due`, `open`, `kept`, `changed` or `let_go`.

    What was kept or changed and has a later day to look at it is open until then.
    """
    if agreement.state == "let-go":
        return "let_go"
    if agreement.state != "open" and agreement.review <= agreement.settled:
        return agreement.state
    review = day_of(agreement.review)
    return "due" if review is not None and review <= today else "open"


def day_of(text: str) -> date | None:
    """A local date (ISO 8601) from a file; none if somebody wrote something else there."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if found.year in REAL else None


def agreement_line(agreement: Agreement, words: JournalWords, today: date) -> str:
    """`Tea on Sundays (agreed on 3 May 2026, to look at on 10 May 2026)`."""
    parts = [_dated(words.made_on, agreement.made, words)]
    state = standing(agreement, today)
    if state in ("due", "open"):
        parts.append(_dated(words.review_on, agreement.review, words))
    else:
        parts.append(_dated(words.settled_on, agreement.settled, words))
    told = ", ".join(part for part in parts if part)
    return f"{agreement.words} ({told})" if told else agreement.words


def part_title(name: str, words: JournalWords) -> str:
    """The heading of one part of the board."""
    titles = {
        "due": words.due,
        "open": words.open,
        "kept": words.kept,
        "changed": words.changed,
        "let_go": words.let_go,
    }
    return titles[name]


def _dated(sentence: str, text: str, words: JournalWords) -> str:
    day = day_of(text)
    return "" if day is None else put(sentence, day=date_words(words, day))
