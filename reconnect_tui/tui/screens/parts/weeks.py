"""A program in words: what it is, its weeks, and where its partners are. Never late."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from reconnect_tui.courses import Enrolled
from reconnect_tui.engine.program_words import ProgramWords
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import Words
from reconnect_tui.journal.position import Row, State, WeekView
from reconnect_tui.journal.position_words import how_long, numbered, state_of, title_of

if TYPE_CHECKING:
    from reconnect_tui.content.program import Program

MARKS: dict[State, str] = {"done": "✓", "open": "○", "later": "·", "optional": "○"}
SAID: tuple[State, ...] = ("done", "optional")
"""States that are said in words beside their mark."""

QUIET = "$text-muted"

Parts = list[tuple[str, str]]


def about_program(program: "Program", words: Words, titles: dict[str, str]) -> Content:
    """What it is, for whom it is not, its weeks, and how well it is tested."""
    said = words.programs
    parts: Parts = [
        (program.title, "bold"),
        (f"\n{how_long(program, words)}\n\n", QUIET),
        (f"{program.summary}\n\n", ""),
    ]
    if program.not_for:
        parts.append((f"{said.another_way}\n", "bold"))
        parts += [(f"· {one}\n", "") for one in program.not_for]
        parts.append(("\n", ""))
    several = len(program.weeks) > 1
    parts.append((f"{said.the_weeks if several else said.the_sessions}\n", "bold"))
    if several:
        parts += [(f"{line}\n", "") for line in numbered(program)]
    else:
        sessions = [plan for _, plan in program.walk()]
        parts += [
            (f"· {one.title or titles.get(one.exercise, one.exercise)}\n", "") for one in sessions
        ]
    if program.evidence is not None:
        grade = said.grades[program.evidence.grade]
        parts.append((f"\n{said.tested}\n", "bold"))
        parts.append((f"{grade} {program.evidence.note}\n", ""))
    return Content.assemble(*parts).rstrip()


def weeks_of(
    enrolled: Enrolled, titles: dict[str, str], names: dict[str, str], words: Words
) -> Content:
    """Every week with its sessions. `titles` are those of exercises, `names` of partners, by id."""
    parts: Parts = []
    place = enrolled.position
    for number, view in enumerate(place.weeks):
        if number:
            parts.append(("\n", ""))
        parts += _week(view, words.programs, here=number == place.current)
        for row in view.rows:
            who = words.lines.names_between.join(_names_left(row, enrolled, names))
            parts += _row(row, titles, who, words.programs)
    return Content.assemble(*parts).rstrip()


def _week(view: WeekView, words: ProgramWords, *, here: bool) -> Parts:
    state = "here" if here else view.state
    parts: Parts = [(view.week.title, "bold"), (f"  {words.states[state]}\n", QUIET)]
    if here and view.week.text:
        parts.append((f"{view.week.text.strip()}\n", ""))
    return parts


def _row(row: Row, titles: dict[str, str], who: str, words: ProgramWords) -> Parts:
    begun = row.left < row.plan.times
    said = [
        state_of(row, words) if row.state in SAID else "",
        words.each_alone if row.plan.each_alone else "",
        put(words.open_for, names=who) if who else "",
        put(words.more, count=str(row.left)) if begun and row.left else "",
        put(words.times, count=str(row.left)) if row.left > 1 and not begun else "",
        put(words.after, titles=", ".join(row.waits_for)) if row.waits_for else "",
    ]
    quiet = ", ".join(part for part in said if part)
    return [
        (f"{MARKS[row.state]} {title_of(row, titles)}", ""),
        (f"  {quiet}\n" if quiet else "\n", QUIET),
    ]


def _names_left(row: Row, enrolled: Enrolled, names: dict[str, str]) -> Sequence[str]:
    """Who still does what each does alone, once one of them has done it."""
    half = row.plan.each_alone and len(row.who) < len(enrolled.enrolment.partners)
    return [names.get(one, one) for one in row.who] if half else []
