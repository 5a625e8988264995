"""A page as the parts of a walk: everything that a front end has to bring to its people."""

from collections.abc import Iterator

from reconnect_tui.engine.forms import Field, Input, Pick, Scale
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.spoken import plain
from tests.walks.walk import Part

PASSING = frozenset({"clock", "breath"})
"""Parts that change with every look at the clock: noted on arrival and after a key only."""

ON_DEMAND = frozenset({"hint", "prompt", "keys", "clock"})
"""Parts that a front end may keep until somebody asks."""


def parts_of(page: Page) -> tuple[Part, ...]:
    """The parts in reading order; what is empty is not there."""
    return tuple(Part(name, words) for name, words in _parts(page) if words)


def _parts(page: Page) -> Iterator[tuple[str, str]]:
    yield "title", page.title
    yield "where", page.where
    yield "name", page.name
    yield "phase", page.phase_word
    yield "second", page.second
    for line in plain(page.body).splitlines():
        yield "body", line.strip()
    yield "until", page.until
    yield "notice", page.notice
    for line in plain(page.hint).splitlines():
        yield "hint", line.strip()
    for prompt in page.prompts:
        yield "prompt", prompt
    yield "breath", page.breath.word if page.breath else ""
    yield "question", page.question
    yield "sentence", " | ".join(one for one in page.template if isinstance(one, str))
    for choice in page.choices:
        yield "choice", choice.label + (" (chosen)" if choice.chosen else "")
    for one in page.form:
        yield from _input(one)
    for shown in page.shown:
        yield "opened", shown.title
        for name, words in shown.rows:
            yield "opened", " | ".join(part for part in (name, *words.splitlines()) if part)
    yield "clock", page.clock.words if page.clock else ""
    yield "next", page.next
    yield "keys", " | ".join(key.label for key in page.keys)


def _input(one: Input) -> Iterator[tuple[str, str]]:
    match one:
        case Field():
            yield "field", one.label or "-"
            yield "has", " | ".join(one.text.splitlines())
        case Scale():
            ends = f"{one.min} | {one.low} | {one.max} | {one.high}"
            yield "scale", f"{one.label} | {ends}" if one.label else ends
            yield "has", "" if one.chosen is None else str(one.chosen)
        case Pick():
            options = " | ".join(option.text for option in one.options)
            yield "pick", f"{one.label} | {options}" if one.label else options
            yield "has", " | ".join(o.text for o in one.options if o.id in one.chosen)
