"""Small files for tests: an opening, the steps given, an end."""

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from reconnect_tui.content.deck import Deck
from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.findings import Problem
from reconnect_tui.content.loading import load
from reconnect_tui.content.plan import Choices, Seating, plan
from reconnect_tui.content.program import Program
from reconnect_tui.moments import Moment, Plan

if TYPE_CHECKING:
    from collections.abc import Mapping

BOTH = '["two", "solo"]'
END = '\n[[steps]]\nid = "end"\nkind = "close"\nunderstood = false\n'

DECK = Deck.model_validate(
    tomllib.loads("""
format = 1
kind = "deck"
id = "small-things"
title = "Small things"
cards = [
  { id = "chore", text = "Which chore did {other} do?", tags = ["today"] },
  { id = "smile", text = "When did {other} smile?", text_solo = "When did you smile?" },
  { id = "fear", text = "What worries you?", depth = 3 },
]
""")
)


def opening(modes: str = BOTH, more: str = "") -> str:
    """The keys that an exercise called `sample` opens with."""
    return (
        'format = 1\nkind = "exercise"\nid = "sample"\ntitle = "A sample"\n'
        f'for = {modes}\nnot_for = ["When one of you is afraid."]\nsources = ["Ours"]\n{more}'
    )


def text_of(steps: str, modes: str = BOTH, more: str = "", end: str = END) -> str:
    """The text of an exercise: its opening, these steps, and a close."""
    return f"{opening(modes, more)}\n{steps}\n{end}"


def exercise(steps: str, modes: str = BOTH, more: str = "", end: str = END) -> Exercise:
    """The exercise of these steps. Its keys are validated, its rules are not."""
    return Exercise.model_validate(tomllib.loads(text_of(steps, modes, more, end)))


def program(text: str) -> Program:
    """A program of this text."""
    return Program.model_validate(tomllib.loads(text))


def planned(
    steps: str,
    solo: bool = False,  # noqa: FBT001, FBT002 - reads well where it is called
    choices: Choices | None = None,
    more: str = "",
    first: str = "a",
) -> Plan:
    """The plan of these steps for Ana and Leo, or for Ana alone."""
    names: Mapping[str, str] = {"a": "Ana"} if solo else {"a": "Ana", "b": "Leo"}
    seating = Seating(dict(names), first, "Leo" if solo else "")  # type: ignore[arg-type]  # seats are spelled out right here
    return plan(exercise(steps, more=more), {"small-things": DECK}, seating, choices)


def addresses(made: Plan) -> list[str]:
    """The addresses of a plan, without detours and the end."""
    return [each.address for each in made.moments if not each.detour and each.step != "end"]


def only_moment(made: Plan) -> Moment:
    """The single moment of a plan of one step."""
    (moment,) = (each for each in made.moments if not each.detour and each.step != "end")
    return moment


def problems(folder: Path, text: str, name: str = "sample.toml") -> tuple[Problem, ...]:
    """What is wrong with a file of this text, its name as the file of each problem."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    found = load(path).problems
    return tuple(
        Problem(
            path.name,
            each.line,
            each.column,
            each.code,
            each.message,
            each.suggestion,
            each.end_column,
            each.text,
        )
        for each in found
    )
