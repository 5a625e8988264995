"""What may be typed, what it means on this page, and the lines that say so."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reconnect_tui.engine.spoken import plain, put
from reconnect_tui.engine.words import Words

if TYPE_CHECKING:
    from reconnect_tui.engine.offers import Choice, Key, KeyName
    from reconnect_tui.engine.page import Page

OFFERS: "dict[str, tuple[KeyName, ...]]" = {
    "": ("begin", "resume", "next"),
    "p": ("pause", "resume"),
    "+": ("extend",),
    "t": ("time-out",),
    "b": ("back",),
    "s": ("skip",),
    "o": ("more",),
    "c": ("pass-card",),
    "u": ("take-out",),
    "r": ("redo",),
    "R": ("redo-turn",),
}
"""What is typed, and the offers of a page that it may mean; the first that is there counts."""

OWN = ("e", "w", "a", "j", "k", "l", "d", "m", "n", "h", "i", "q", "?")
"""What is typed for the front end itself."""

SLASH = "/"
"""Begins a command where words are typed."""


def key_for(page: "Page", typed: str) -> "Key | None":
    """The offer that was typed: by its letter, or by its words."""
    offered = {key.name: key for key in page.keys}
    for name in OFFERS.get(typed, ()):
        if name in offered:
            return offered[name]
    wanted = typed.casefold()
    return next((key for key in page.keys if wanted and key.label.casefold() == wanted), None)


def choice_for(page: "Page", typed: str) -> "Choice | None":
    """The choice that was typed: by its number, by its words, or with Enter the usual one."""
    if not typed:
        return None if page.default is None else page.choices[page.default]
    place = number(typed, 1, len(page.choices))
    if place is not None:
        return page.choices[place - 1]
    wanted = typed.casefold()
    return next((one for one in page.choices if one.label.casefold() == wanted), None)


def is_command(page: "Page", typed: str) -> bool:
    """Whether a line is a command here, and not an answer."""
    word = typed.split(" ", 1)[0]
    return key_for(page, typed) is not None or word in OFFERS or word in OWN


def number(typed: str, low: int, high: int) -> int | None:
    """A whole number from `low` to `high`, however it is written; else none."""
    digits = typed.strip()
    if not digits.isdecimal() or len(digits) > len(str(high)):
        return None
    found = int(digits)
    return found if low <= found <= high else None


def hint_line(page: "Page", words: Words) -> str:
    """The one thing to type, so that nobody has to remember."""
    lines = words.lines
    hints: list[str] = []
    if page.choices and page.default is not None:
        hints.append(put(lines.number_or_enter, label=page.choices[page.default].label))
    elif page.choices:
        hints.append(lines.number)
        hints += [lines.change_words] if page.form else []
    elif (key := key_for(page, "")) is not None:
        hints.append(put(lines.enter_does, label=key.label))
    if page.prompts or page.hint:
        hints.append(lines.ideas_here)
    if (key := key_for(page, "u")) is not None:
        hints.append(f"{put(lines.does, typed='u', label=key.label)}.")
    return " ".join([*hints, lines.help_here])


def idea_lines(page: "Page") -> list[str]:
    """What the author gives for a beginning: the hint, and a few first words."""
    return [
        *(line.strip() for line in plain(page.hint).splitlines() if line.strip()),
        *page.prompts,
    ]


def help_lines(page: "Page", words: Words) -> list[str]:
    """The commands that work here and now."""
    return [put(words.lines.does, typed=typed, label=label) for typed, label in _rows(page, words)]


def _rows(page: "Page", words: Words) -> Iterator[tuple[str, str]]:
    lines = words.lines
    said: set[str] = set()
    for typed in OFFERS:
        key = key_for(page, typed)
        if key is not None and key.name not in said:
            said.add(key.name)
            yield typed or lines.enter, key.label
    if "time-out" in said:
        yield "t 30", lines.time_out_other
    if page.choices and page.form:
        yield "w", lines.words
    if page.prompts or page.hint:
        yield "e", lines.ideas
    if page.aside is not None:
        yield "j", page.aside.label
    if page.clock is not None:
        yield "l", lines.left
    if page.breath is not None:
        yield "d", lines.breaths
    yield "a", lines.again
    if page.private:
        yield "n", lines.typing
    yield "m", lines.bells
    yield "h", lines.hide
    yield "i", lines.support
    yield "q", lines.quit
    yield "?", lines.help
