"""A program of one's own as a file: written plainly, and read back to be changed again.

It is a program like any other. What is written here is a list of exercises; why they were
chosen is nobody's business but theirs who chose them, and is in no file.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reconnect_tui.errors import BadFile
from reconnect_tui.reading import Source, read_toml


@dataclass(frozen=True, slots=True)
class OwnWeek:
    """A week: its title, a sentence if there is one, and its exercises by id."""

    title: str
    exercises: tuple[str, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class OwnProgram:
    """What such a file says. `two`: for two partners; `alone`: what each of them does alone."""

    id: str
    title: str
    summary: str
    lang: str
    two: bool
    not_for: str
    source: str
    note: str
    weeks: tuple[OwnWeek, ...]
    alone: tuple[str, ...] = ()

    @property
    def exercises(self) -> tuple[str, ...]:
        """All of them, in order."""
        return tuple(ident for week in self.weeks for ident in week.exercises)


def program_text(program: OwnProgram) -> str:
    """The file."""
    return "\n".join(_lines(program)) + "\n"


def own_program(source: Source) -> OwnProgram | None:
    """A file as it was written here; none if it is not, or was changed by hand in other ways.

    What is none is not lost: it is a program, but an editor is the place to change it.
    """
    try:
        data, text = read_toml(source)
        found = _read(data)
    except (BadFile, KeyError, TypeError, ValueError):
        return None
    return found if program_text(found) == text else None


def _lines(program: OwnProgram) -> Iterator[str]:
    yield from ("format = 1", 'kind = "program"')
    yield f"id = {_quoted(program.id)}"
    yield f"title = {_quoted(program.title)}"
    yield f"summary = {_quoted(program.summary)}"
    yield f"for = [{_quoted('two' if program.two else 'solo')}]"
    yield f"lang = {_quoted(program.lang)}"
    yield f"sources = [{_quoted(program.source)}]"
    yield f"not_for = [{_quoted(program.not_for)}]"
    yield from ('pace = "weekly"', 'gap = "1d"')
    yield from ("", "[evidence]", 'grade = "D"', f"note = {_quoted(program.note)}")
    for number, week in enumerate(program.weeks, 1):
        yield from ("", "[[weeks]]", f'id = "week-{number}"', f"title = {_quoted(week.title)}")
        if week.text:
            yield f"text = {_quoted(week.text)}"
        for ident in week.exercises:
            yield from ("", "[[weeks.sessions]]", f"id = {_quoted(ident)}")
            yield f"exercise = {_quoted(ident)}"
            if ident in program.alone:
                yield "each_alone = true"


def _quoted(text: str) -> str:
    # What JSON escapes, TOML escapes in the same way; DEL is the one that only TOML minds.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _read(data: Mapping[str, Any]) -> OwnProgram:
    weeks: Sequence[Mapping[str, Any]] = data["weeks"]
    sessions = [one for week in weeks for one in week["sessions"]]
    return OwnProgram(
        data["id"],
        data["title"],
        data["summary"],
        data["lang"],
        data["for"] == ["two"],
        data["not_for"][0],
        data["sources"][0],
        data["evidence"]["note"],
        tuple(
            OwnWeek(
                week["title"],
                tuple(one["exercise"] for one in week["sessions"]),
                week.get("text", ""),
            )
            for week in weeks
        ),
        tuple(one["exercise"] for one in sessions if one.get("each_alone") is True),
    )
