"""Sealed responses opened together: what each let be seen, in the order of the steps."""

from dataclasses import dataclass

from reconnect_tui.asks import Choose, Reveal
from reconnect_tui.engine.seeing import answer_words, released
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.spoken import name_of
from reconnect_tui.engine.words import Words, words_for


@dataclass(frozen=True, slots=True)
class Shown:
    """One opened step: its title, and name and words of each partner."""

    title: str
    rows: tuple[tuple[str, str], ...]


def shown(session: Session, reveal: Reveal) -> tuple[Shown, ...]:
    """What the reveal opens. Kept, passed and blank look alike."""
    words = words_for(session.plan.definition.lang)
    if reveal.show == "matches":
        return tuple(_matches(session, row, words) for row in reveal.of)
    return tuple(_row(session, reveal, row, words) for row in reveal.of)


def _row(session: Session, reveal: Reveal, row: tuple[str, ...], words: Words) -> Shown:
    moments = [session.plan.moment(address) for address in row]
    return Shown(
        moments[0].title,
        tuple(
            (
                name_of(session, moment.seat),
                _released_words(session, reveal, moment.address) or words.kept,
            )
            for moment in moments
        ),
    )


def _released_words(session: Session, reveal: Reveal, address: str) -> str:
    showing = released(session, reveal, address)
    if showing == "keep":
        return ""
    words = answer_words(session.plan.moment(address), session.value(address)).strip()
    return words.splitlines()[0] if words and showing == "line" else words


def _matches(session: Session, row: tuple[str, ...], words: Words) -> Shown:
    moments = [session.plan.moment(address) for address in row]
    first = moments[0]
    both: set[str] | None = None
    for address in row:
        value = session.value(address)
        picked = set(value) if isinstance(value, tuple) else set()
        both = picked if both is None else both & picked
    options = first.ask.options if isinstance(first.ask, Choose) else ()
    common = [option.text for option in options if option.id in (both or set())]
    return Shown(first.title, (("", ", ".join(common) or words.nothing_shared),))
