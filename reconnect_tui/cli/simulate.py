"""`reconnect simulate`: an evening on paper, minute by minute, for two and for one."""

from collections.abc import Iterator
from typing import Any, get_args

import click

from reconnect_tui.asks import NotToday, Ready
from reconnect_tui.cli.asked import found
from reconnect_tui.cli.completion import course_ids
from reconnect_tui.cli.saying import say, say_json
from reconnect_tui.cli.setting import Setting
from reconnect_tui.content.exercise import Exercise, Length
from reconnect_tui.content.library import Library
from reconnect_tui.content.outline import Row, outline, timed
from reconnect_tui.content.plan import Choices, Seating, plan
from reconnect_tui.content.program import Program, SessionPlan
from reconnect_tui.content.steps.step import Mode
from reconnect_tui.engine.spoken import digits, duration
from reconnect_tui.engine.words import ENGLISH
from reconnect_tui.errors import Refused
from reconnect_tui.journal.position_words import numbered
from reconnect_tui.moments import SEATS, Moment, Plan, Seat
from reconnect_tui.paths import home_folders

OPEN = "open"
SECOND = 1000
"""In ms."""
FOR: dict[Mode, str] = {"two": "For two", "solo": "For one"}


@click.command()
@click.argument("file", metavar="FILE|ID", shell_complete=course_ids)
@click.option("--with", "one", metavar="NAME", default="A", help="A name for the first.")
@click.option("--and", "other", metavar="NAME", default="B", help="A name for the second.")
@click.option("--length", type=click.Choice(get_args(Length)), default="full", help="How long.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.pass_obj
def simulate(  # noqa: PLR0913 - one for each option
    setting: Setting, file: str, *, one: str, other: str, length: Length, as_json: bool
) -> None:
    """Print an evening minute by minute: who, what, how long. For two and for one.

    \b
    reconnect simulate take-turns-listening
    reconnect simulate ./my-own.toml --with Ana --and Leo
    """
    library, source = found(home_folders(setting.home), file)
    opened = library.open(source)
    if isinstance(opened, Exercise):
        _check_length(opened, length)
        data = _evenings(library, opened, (one, other), length) if as_json else {}
        lines = _exercise(library, opened, (one, other), length)
    elif isinstance(opened, Program):
        data = _weeks(library, opened) if as_json else {}
        lines = _program(library, opened)
    else:
        raise Refused("A deck has no evening of its own. An exercise draws from it.")
    if as_json:
        say_json(data)
        return
    for line in lines:
        say(line)


def _check_length(exercise: Exercise, length: Length) -> None:
    if length not in exercise.lengths:
        have = ", ".join(exercise.lengths)
        raise Refused(f'"{exercise.id}" has no length "{length}". It has: {have}.')


def _exercise(
    library: Library, exercise: Exercise, names: tuple[str, str], length: Length
) -> Iterator[str]:
    yield exercise.title
    for mode in exercise.modes:
        made = _plan(library, exercise, mode, Choices(length), names)
        yield ""
        yield f"{FOR[mode]}: {_sums(made)}."
        yield from _rows(made)


def _plan(
    library: Library,
    exercise: Exercise,
    mode: Mode,
    choices: Choices,
    names: tuple[str, str] = ("A", "B"),
) -> Plan:
    seats: dict[Seat, str] = dict(zip(SEATS, names, strict=True))
    seating = Seating(seats) if mode == "two" else Seating({"a": names[0]}, absent=names[1])
    return plan(exercise, library.decks_for(exercise, choices.changes), seating, choices)


def _sums(made: Plan) -> str:
    rows = outline(made)
    maybe = sum(row.maybe for row in rows)
    perhaps = f", {maybe} more perhaps" if maybe else ""
    time = duration(ENGLISH, timed(made))
    screens = len(rows) - maybe
    return f"{screens} screen{'' if screens == 1 else 's'}{perhaps}, {time} by the clock"


def _rows(made: Plan) -> Iterator[str]:
    """Each moment: when by the clock at the earliest, how long, who, what."""
    rows = list(_timed_rows(made))
    width = 0 if made.solo else max(len(_who(made, row)) for _, row in rows) + 2
    for at, row in rows:
        length = digits(row.ms) if row.ms else OPEN
        perhaps = "(perhaps) " if row.maybe else ""
        yield f"{digits(at):>7} {length:>8}  {_who(made, row):<{width}}{perhaps}{_what(made, row)}"


def _timed_rows(made: Plan) -> Iterator[tuple[int, Row]]:
    """Each moment, with the time at which it comes at the earliest, in ms."""
    at = 0
    for row in outline(made):
        yield at, row
        at += 0 if row.maybe or row.apart else row.ms


def _what(made: Plan, row: Row) -> str:
    return row.what or _made_by_the_app(made.moment(row.address))


def _who(made: Plan, row: Row) -> str:
    return "" if made.solo else row.who or "both"


def _made_by_the_app(moment: Moment) -> str:
    """What a screen is for that no author wrote."""
    match moment.ask:
        case Ready():
            return "In private: is now a good time?"
        case NotToday():
            return "Not now: what would be good instead?"
        case _:
            return "A kind end" if moment.ends else ENGLISH.phases[moment.phase].capitalize()


def _program(library: Library, program: Program) -> Iterator[str]:
    yield program.title
    for title, week in zip(numbered(program), program.weeks, strict=True):
        yield ""
        yield title
        for session in week.sessions:
            yield from _session(library, program, session)


def _session(library: Library, program: Program, session: SessionPlan) -> Iterator[str]:
    exercise = library.exercise(session.exercise)
    modes: tuple[Mode, ...] = ("solo",) if session.each_alone else program.modes
    notes = (
        "each alone" if session.each_alone else "",
        f"{session.times} times" if session.times > 1 else "",
        "if you like" if session.optional else "",
        f"again every {session.every} days" if session.every else "",
    )
    more = "".join(f", {note}" for note in notes if note)
    yield f"  {session.title or exercise.title} ({session.exercise}){more}"
    for mode in modes:
        made = _plan(library, exercise, mode, Choices(changes=session.set))
        yield f"    {FOR[mode]}: {_sums(made)}."


# --- as data -----------------------------------------------------------------------------


def _evenings(
    library: Library, exercise: Exercise, names: tuple[str, str], length: Length
) -> dict[str, Any]:
    """The exercise for two and for one, with every screen. Times are in seconds."""
    plans = {
        mode: _plan(library, exercise, mode, Choices(length), names) for mode in exercise.modes
    }
    screens = {
        mode: [
            {
                "at": at / SECOND,
                "seconds": row.ms / SECOND or None,
                "who": _who(made, row),
                "what": _what(made, row),
                "perhaps": row.maybe,
                "address": row.address,
            }
            for at, row in _timed_rows(made)
        ]
        for mode, made in plans.items()
    }
    evenings = [
        {"for": mode, "seconds": timed(made) / SECOND, "screens": screens[mode]}
        for mode, made in plans.items()
    ]
    return {"id": exercise.id, "title": exercise.title, "evenings": evenings}


def _weeks(library: Library, program: Program) -> dict[str, Any]:
    """The sessions of each week, with their time by the clock in seconds."""
    return {
        "id": program.id,
        "title": program.title,
        "weeks": [
            {
                "title": week.title,
                "sessions": [_planned(library, program, one) for one in week.sessions],
            }
            for week in program.weeks
        ],
    }


def _planned(library: Library, program: Program, session: SessionPlan) -> dict[str, Any]:
    exercise = library.exercise(session.exercise)
    modes: tuple[Mode, ...] = ("solo",) if session.each_alone else program.modes
    plans = {mode: _plan(library, exercise, mode, Choices(changes=session.set)) for mode in modes}
    return {
        "title": session.title or exercise.title,
        "exercise": session.exercise,
        "each_alone": session.each_alone,
        "times": session.times,
        "optional": session.optional,
        "every": session.every,
        "seconds": {mode: timed(made) / SECOND for mode, made in plans.items()},
    }
