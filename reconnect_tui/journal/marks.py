"""What somebody marked, and where it leads: the one reading of it that ideas and plans share.

A mark can tell what was given in private. So those who look together get only what grew from
marks that all of them may read. A mark that leads to Support & safety leads nowhere else, and
only its writer, alone, is led there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from reconnect_tui.asks import Choose, Rate, Reveal, Suggestion, Value
from reconnect_tui.engine.session import Session
from reconnect_tui.journal.pages import answers_of, begun, may_read_opened
from reconnect_tui.journal.past import Past
from reconnect_tui.journal.viewing import Eyes, Opener, closed, own_seat, with_opened
from reconnect_tui.moments import Moment, Seat

SUPPORT = "support"
"""Where fear and aggression lead, in place of an exercise."""


@dataclass(frozen=True, slots=True)
class Lead:
    """An exercise, or `support`, and the words that were marked.

    `check` is the id of the exercise in which they were, `title` its title, `session` the name
    of the evening, `day` its local day. `weight` says how far above the mark a number lies.
    """

    exercise: str
    item: str
    check: str
    title: str
    session: str
    day: date
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Marked:
    """One question that was answered, by whom, and what follows from the answer, if anything.

    `question` is the same whenever the same person is asked the same thing again.
    """

    question: str
    leads: tuple[Lead, ...] = ()


def marks(past: Past, eyes: Eyes, opener: Opener = closed) -> tuple[Marked, ...]:
    """What these eyes may draw from one evening, question by question."""
    session = with_opened(past.session, eyes, opener)
    return (*_given(past, session, eyes), *_matched(past, session, eyes))


def _given(past: Past, session: Session, eyes: Eyes) -> Iterator[Marked]:
    alone = own_seat(session, eyes)
    for moment, value in answers_of(session, eyes):
        mine = alone is not None and (moment.seat == alone or session.plan.solo)
        common = alone is None or moment.seat is None
        if mine or common:
            found = tuple(
                _lead(past, session, suggestion, words, weight)
                for suggestion, weight, words in _follows(moment, value)
                if mine or suggestion.exercise != SUPPORT
            )
            writer: Seat | None = moment.seat or ("a" if session.plan.solo else None)
            who = session.seats[writer] if writer else "both"
            yield Marked(_question(session, moment, who), found)


def _matched(past: Past, session: Session, eyes: Eyes) -> Iterator[Marked]:
    """What a reveal of matches showed to both, and where it leads."""
    for moment in session.plan.moments:
        ask = moment.ask
        if not (isinstance(ask, Reveal) and ask.show == "matches"):
            continue
        for row in ask.of if may_read_opened(session, moment, eyes) else ():
            values = [session.value(address) for address in row]
            picks = [set(value) if isinstance(value, tuple) else set() for value in values]
            asked = session.plan.moment(row[0])
            if isinstance(asked.ask, Choose):
                texts = {option.id: option.text for option in asked.ask.options}
                common = set(texts).intersection(*picks)
                found = tuple(
                    _lead(past, session, one, texts[one.item])
                    for one in asked.ask.suggests
                    if one.item in common and one.exercise != SUPPORT
                )
                yield Marked(_question(session, asked, "both"), found)


def _question(session: Session, moment: Moment, who: str) -> str:
    """What was asked of whom. An address without its seat is the same alone and for two."""
    return f"{session.plan.definition.id}/{moment.address.partition('@')[0]}/{who}"


def _lead(
    past: Past, session: Session, suggestion: Suggestion, words: str, weight: int = 0
) -> Lead:
    definition = session.plan.definition
    return Lead(
        suggestion.exercise,
        words,
        definition.id,
        definition.title,
        past.name,
        begun(session),
        weight,
    )


def _follows(moment: Moment, value: Value) -> Iterator[tuple[Suggestion, int, str]]:
    """The suggestions that a response meets: how far it lies above the mark, and the words."""
    met = tuple(_met(moment, value))
    harm = {one.item for one, _, _ in met if one.exercise == SUPPORT}
    yield from (row for row in met if row[0].exercise == SUPPORT or row[0].item not in harm)


def _met(moment: Moment, value: Value) -> Iterator[tuple[Suggestion, int, str]]:
    match moment.ask:
        case Choose(options=options, suggests=suggests) if isinstance(value, tuple):
            texts = {option.id: option.text for option in options}
            for one in suggests:
                if one.item in value:
                    yield one, 0, texts.get(one.item, "")
        case Rate(items=items, suggests=suggests) if isinstance(value, Mapping):
            texts = {item.id: item.text for item in items}
            for one in suggests:
                number = _highest(value, one.item)
                if number is not None and number >= one.at_least:
                    yield one, number - one.at_least, texts.get(one.item, moment.title)


def _highest(value: Mapping[str, int | str], item: str) -> int | None:
    """The higher of "done to me" and "I do it too"."""
    numbers = [value.get(item), value.get(f"{item}/me")]
    return max((number for number in numbers if isinstance(number, int)), default=None)
