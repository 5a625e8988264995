"""A program in sentences: whom it is for, how long it is, where its partners are in it."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from reconnect_tui.engine.program_words import ProgramWords
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import Words
from reconnect_tui.journal.position import Position, Row

if TYPE_CHECKING:
    from reconnect_tui.content.program import Program, SessionPlan


def for_whom(modes: tuple[str, ...], words: Words, lang: str = "") -> str:
    """Whom a file is for, in words; and that it is in another language (`lang`) than they are."""
    door = words.door
    whom = door.for_both
    if len(modes) == 1:
        whom = door.for_two if modes[0] == "two" else door.for_one
    other = lang.partition("-")[0] not in ("", words.lang)
    return f"{whom}, {door.not_translated}" if other else whom


def weeks_words(count: int, words: ProgramWords) -> str:
    """`8 weeks`."""
    return put(words.weeks, count=str(count)) if count > 1 else words.week_one


def how_long(program: "Program", words: Words) -> str:
    """`8 weeks, for two`."""
    counted = sum(not week.extra for week in program.weeks)
    weeks = weeks_words(max(1, counted), words.programs)
    return put(
        words.programs.how_long,
        weeks=weeks,
        whom=for_whom(tuple(program.modes), words, program.lang),
    )


def numbered(program: "Program") -> Iterator[str]:
    """The titles of its weeks, those that count with their number."""
    number = 0
    for week in program.weeks:
        number += not week.extra
        yield f"· {week.title}" if week.extra else f"{number}. {week.title}"


def title_of(row: Row, titles: dict[str, str]) -> str:
    """What a session is called: by the program, else by its exercise."""
    return called(row.plan, titles)


def called(plan: "SessionPlan", titles: Mapping[str, str]) -> str:
    """The same of a session that is only planned. `titles` are those of exercises, by id."""
    return plan.title or titles.get(plan.exercise, plan.exercise)


def details(
    row: Row,
    partners: tuple[str, ...],
    names: Mapping[str, str],
    titles: Mapping[str, str],
    words: Words,
) -> Iterator[str]:
    """What else is to be known of a session: who does it, how often, what comes before it.

    `names` are those of the `partners`, `titles` those of exercises, by id.
    """
    said = words.programs
    if row.plan.each_alone:
        yield said.each_alone
        if len(row.who) < len(partners):
            # One of them has done it.
            left = words.lines.names_between.join(names.get(one, one) for one in row.who)
            yield from [put(said.open_for, names=left)] if left else []
    if row.left < row.plan.times:
        yield from [put(said.more, count=str(row.left))] if row.left else []
    elif row.left > 1:
        yield put(said.times, count=str(row.left))
    if row.waits_for:
        yield put(said.after, titles=", ".join(called(one, titles) for one in row.waits_for))


def where(position: Position, words: ProgramWords) -> str:
    """One sentence about where they are."""
    if position.finished:
        return words.finished
    if position.welcome_back:
        return words.welcome_back
    if position.rest_until is not None:
        return put(words.rest, day=day(position.rest_until, words))
    return ""


def state_of(row: Row, words: ProgramWords) -> str:
    """How it stands with a session: a habit says when it comes back."""
    if row.again is not None and row.state == "optional":
        return put(words.again, day=day(row.again, words))
    return words.states[row.state]


def why(row: Row, position: Position) -> str:
    """Why this session is next: its own sentence, else what its week is about."""
    if row.plan.text:
        return row.plan.text.strip()
    return next(view.week.title for view in position.weeks if row in view.rows)


def has_done(position: Position) -> bool:
    """Whether anything of it has been done, so that it can be done again."""
    rows = [row for view in position.weeks for row in view.rows]
    return any(row.state == "done" or row.left < row.plan.times for row in rows)


def others(position: Position) -> Iterator[Row]:
    """What could be done as well: open or optional, but not what is next."""
    for view in position.weeks:
        if view.open:
            yield from (
                row
                for row in view.rows
                if row.state in ("open", "optional") and row is not position.next
            )


def day(when: date, words: ProgramWords) -> str:
    """A day not far away, as one says it."""
    month = words.months.split()[when.month - 1]
    weekday = words.weekdays[when.weekday()]
    return put(words.day, weekday=weekday, month=month, day=str(when.day))
