"""A program in words: what it is, its weeks, and where its partners are. Never late."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content

from reconnect_tui.courses import Enrolled
from reconnect_tui.journal.position import Position, Row, State, WeekView
from reconnect_tui.tui.screens.parts.shelf import for_whom

if TYPE_CHECKING:
    from reconnect_tui.content.program import Program

MARKS: dict[State, str] = {"done": "✓", "open": "○", "later": "·", "optional": "○"}
SAYS: dict[State, str] = {"done": "done", "open": "", "later": "", "optional": "if you like"}
QUIET = "$text-muted"

Parts = list[tuple[str, str]]


def how_long(program: "Program") -> str:
    """`8 weeks, for two`."""
    count = len(program.weeks)
    weeks = f"{count} weeks" if count > 1 else "one week"
    return f"{weeks}, {for_whom(tuple(program.modes))}"


def about_program(program: "Program") -> Content:
    """What it is, for whom it is not, its weeks, and how well it is tested."""
    from reconnect_tui.tui.screens.parts.telling import GRADES  # noqa: PLC0415 - pydantic is slow

    parts: Parts = [
        (program.title, "bold"),
        (f"\n{how_long(program)}\n\n", QUIET),
        (f"{program.summary}\n\n", ""),
    ]
    if program.not_for:
        parts.append(("Another way is better\n", "bold"))
        parts += [(f"· {one}\n", "") for one in program.not_for]
        parts.append(("\n", ""))
    parts.append(("The weeks\n" if len(program.weeks) > 1 else "The sessions\n", "bold"))
    if len(program.weeks) > 1:
        parts += [(f"{place}. {week.title}\n", "") for place, week in enumerate(program.weeks, 1)]
    else:
        parts += [(f"· {plan.title or plan.exercise}\n", "") for _, plan in program.walk()]
    if program.evidence is not None:
        parts.append(("\nHow well it is tested\n", "bold"))
        parts.append((f"{GRADES[program.evidence.grade]} {program.evidence.note}\n", ""))
    return Content.assemble(*parts).rstrip()


def weeks_of(enrolled: Enrolled, titles: dict[str, str], names: dict[str, str]) -> Content:
    """Every week with its sessions. `titles` are those of exercises, `names` of partners, by id."""
    parts: Parts = []
    place = enrolled.position
    for number, view in enumerate(place.weeks):
        if number:
            parts.append(("\n", ""))
        parts += _week(view, here=number == place.current)
        for row in view.rows:
            parts += _row(row, titles, _names_left(row, enrolled, names))
    return Content.assemble(*parts).rstrip()


def _week(view: WeekView, *, here: bool) -> Parts:
    state = "done" if view.done else "you are here" if here else "open" if view.open else "later"
    parts: Parts = [(view.week.title, "bold"), (f"  {state}\n", QUIET)]
    if here and view.week.text:
        parts.append((f"{view.week.text.strip()}\n", ""))
    return parts


def _row(row: Row, titles: dict[str, str], who: Sequence[str]) -> Parts:
    begun = row.left < row.plan.times
    said = [
        SAYS[row.state],
        "each of you alone" if row.plan.each_alone else "",
        f"still open for {' and '.join(who)}" if who else "",
        f"{row.left} more" if begun and row.left else "",
        f"{row.left} times" if row.left > 1 and not begun else "",
        f"after: {', '.join(row.waits_for)}" if row.waits_for else "",
    ]
    quiet = ", ".join(part for part in said if part)
    return [
        (f"{MARKS[row.state]} {title_of(row, titles)}", ""),
        (f"  {quiet}\n" if quiet else "\n", QUIET),
    ]


def _names_left(row: Row, enrolled: Enrolled, names: dict[str, str]) -> list[str]:
    """Who still does what each does alone, once one of them has done it."""
    half = row.plan.each_alone and len(row.who) < len(enrolled.enrolment.partners)
    return [names.get(one, one) for one in row.who] if half else []


def title_of(row: Row, titles: dict[str, str]) -> str:
    """What a session is called: by the program, else by its exercise."""
    return row.plan.title or titles.get(row.plan.exercise, row.plan.exercise)


def where(position: Position) -> str:
    """One sentence about where they are."""
    if position.finished:
        return "All of it is done. What you learned stays yours."
    if position.welcome_back:
        return "Welcome back. Go on, or do the last week again."
    if position.rest_until is not None:
        return f"A night between is part of it. Go on {day(position.rest_until)}, or now."
    return ""


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
    for view in position.weeks if not position.finished else ():
        if view.open:
            yield from (
                row
                for row in view.rows
                if row.state in ("open", "optional") and row is not position.next
            )


def day(when: date) -> str:
    """A day not far away, as one says it."""
    return f"from {when:%A}, {when:%B} {when.day}"
