"""A program in words: what it is, its weeks, and where its partners are. Never late."""

from typing import TYPE_CHECKING

from textual.content import Content

from reconnect_tui.courses import Enrolled
from reconnect_tui.engine.program_words import ProgramWords
from reconnect_tui.engine.words import Words
from reconnect_tui.journal.position import Row, State, WeekView
from reconnect_tui.journal.position_words import (
    called,
    details,
    how_long,
    numbered,
    state_of,
    title_of,
)

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
        parts += [(f"· {called(one, titles)}\n", "") for one in sessions]
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
            more = details(row, enrolled.enrolment.partners, names, titles, words)
            parts += _row(row, titles, tuple(more), words.programs)
    return Content.assemble(*parts).rstrip()


def _week(view: WeekView, words: ProgramWords, *, here: bool) -> Parts:
    state = "here" if here else view.state
    parts: Parts = [(view.week.title, "bold"), (f"  {words.states[state]}\n", QUIET)]
    if here and view.week.text:
        parts.append((f"{view.week.text.strip()}\n", ""))
    return parts


def _row(row: Row, titles: dict[str, str], more: tuple[str, ...], words: ProgramWords) -> Parts:
    state = (state_of(row, words),) if row.state in SAID else ()
    quiet = ", ".join((*state, *more))
    return [
        (f"{MARKS[row.state]} {title_of(row, titles)}", ""),
        (f"  {quiet}\n" if quiet else "\n", QUIET),
    ]
