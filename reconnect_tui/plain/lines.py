"""A page as lines that are read once, from the top, aloud."""

from reconnect_tui.asks import Slot
from reconnect_tui.engine.forms import Field, Input, Pick, Scale
from reconnect_tui.engine.offers import Key, KeyName
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.spoken import plain

COMMANDS: dict[str, tuple[KeyName, ...]] = {
    "": ("begin", "resume", "next"),
    "p": ("pause", "resume"),
    "+": ("extend",),
    "t": ("time-out",),
    "b": ("back",),
    "s": ("skip",),
    "o": ("more",),
    "c": ("pass-card",),
    "r": ("redo",),
    "R": ("redo-turn",),
}
"""What is typed, and the keys that it may mean; the first that is offered counts."""


def key_for(page: Page, typed: str) -> Key | None:
    """The offered key that a typed command means."""
    offered = {key.name: key for key in page.keys}
    for name in COMMANDS.get(typed, ()):
        if name in offered:
            return offered[name]
    return None


def describe(page: Page) -> list[str]:
    """The lines of a page, without its inputs and without its clock."""
    lines = [_heading(page), page.where, *_paragraphs(page), page.notice]
    for shown in page.shown:
        lines.append(shown.title)
        lines += [f"{name}: {words}" if name else words for name, words in shown.rows]
    lines += [page.question, *_choices(page)]
    return [line for line in lines if line]


def _heading(page: Page) -> str:
    who = page.name or page.title
    phase = page.phase_word if page.kind != "ended" else ""
    head = f"{who}: {phase}." if phase else f"{who}."
    return f"{head} {page.second}".strip()


def _paragraphs(page: Page) -> list[str]:
    return [line.strip() for line in plain(page.body).splitlines() if line.strip()]


def _choices(page: Page) -> list[str]:
    return [
        f"{place}. {choice.label}" + (" (chosen)" if choice.chosen else "")
        for place, choice in enumerate(page.choices, start=1)
    ]


def help_lines(page: Page) -> list[str]:
    """The commands that work here and now, and the prompts on offer."""
    lines = [f"{line}" for line in plain(page.hint).splitlines() if line.strip()]
    lines += [f"You might begin: {prompt}" for prompt in page.prompts]
    labels: dict[str, str] = {}
    for typed in COMMANDS:
        key = key_for(page, typed)
        if key is not None:
            labels.setdefault(key.label, typed or "Enter")
    lines += [f"{typed}: {label}" for label, typed in labels.items()]
    if page.clock is not None:
        lines.append("l: how much time is left")
    lines += ["h: hide the screen", "q: put it away; it is saved", "?: this help"]
    return lines


def hint_line(page: Page) -> str:
    """The one thing to press, so that nobody has to remember."""
    key = key_for(page, "")
    if key is None:
        return ""
    return f"Enter: {key.label}. ?: help."


def ask_line(one: Input) -> str:
    """The question of one input."""
    match one:
        case Field():
            parts = [one.label or "Type your words"]
            if one.example:
                parts.append(f"for example: {one.example}")
            if one.lines > 1:
                parts.append("A single . ends it")
            else:
                parts.append("Enter alone leaves it empty" if not one.text else "Enter keeps it")
            return ". ".join(parts) + "."
        case Scale():
            label = f"{one.label} " if one.label else ""
            ends = f"{one.min} is {one.low}, {one.max} is {one.high}."
            return f"{label}From {one.min} to {one.max}: {ends} Enter alone passes."
        case Pick():
            label = f"{one.label} " if one.label else ""
            many = f"Up to {one.most} numbers, with spaces." if one.most > 1 else "One number."
            return f"{label}{many} Enter alone passes."


def option_lines(one: Input) -> list[str]:
    """The numbered options of a pick."""
    if not isinstance(one, Pick):
        return []
    return [
        f"{place}. {option.text}" + (" (chosen)" if option.id in one.chosen else "")
        for place, option in enumerate(one.options, start=1)
    ]


def template_line(template: tuple[str | Slot, ...]) -> str:
    """The sentence with its gaps, as it will be read."""
    return "".join(
        part if isinstance(part, str) else f"[{part.label.lower()}]" for part in template
    )
