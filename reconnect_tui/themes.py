"""Color themes: one TOML file each, shipped or a person's own. A bad one harms only itself.

A theme says which color each role has. Only a few roles must be said; the others fall back
on these (`ROLES`). What is wrong is told with file, line and key, and all else is loaded.
"""

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from reconnect_tui.errors import BadFile
from reconnect_tui.paths import toml_files
from reconnect_tui.reading import Source, read_toml

DEFAULT = "calm-dark"

ROLES: Mapping[str, str] = MappingProxyType(
    {
        "background": "",
        "foreground": "",
        "partner-a": "",
        "partner-b": "",
        "surface": "background",
        "panel": "surface",
        "muted": "foreground",
        "primary": "partner-a",
        "secondary": "primary",
        "accent": "primary",
        "warning": "accent",
        "error": "warning",
        "success": "primary",
        "together": "foreground",
        "finishing": "warning",
        "track": "muted",
        "cursor": "accent",
        "cursor-text": "background",
        "selection": "panel",
    }
)
"""Each role and the one that it falls back on. Those that fall back on none must be said."""

_GROUNDS = ("background", "surface", "panel")
_INKS = ("foreground", "muted", "primary", "secondary", "accent", "warning", "error", "success")
_NAMES = ("partner-a", "partner-b", "together", "finishing")
TEXT, SHAPE = 4.5, 3.0
"""The least contrast of words, and of large shapes (WCAG 2.2, 1.4.3 and 1.4.11)."""
PAIRS: tuple[tuple[str, str, float], ...] = (
    *((ink, ground, TEXT) for ink in _INKS for ground in _GROUNDS),
    # Partners' colors are for large shapes, and for names that our letter face cannot draw.
    *((name, ground, TEXT) for name in _NAMES for ground in ("background", "surface")),
    ("track", "background", SHAPE),
    ("cursor-text", "cursor", TEXT),
    ("foreground", "selection", TEXT),
)
"""Which role stands on which, and the contrast that it needs there."""

_BASIC = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
TERMINAL_COLORS = ("default", *_BASIC, *(f"bright-{name}" for name in _BASIC))
"""What a theme with `terminal = true` may use: the terminal's own sixteen colors."""

_HEX = re.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_NAME = re.compile("[a-z][a-z0-9-]{0,39}")
_SETTINGS = ("name", "title", "dark", "terminal")


@dataclass(frozen=True, slots=True)
class Theme:
    """A color for every role: `#rrggbb`, or one of `TERMINAL_COLORS` if `terminal`."""

    name: str
    title: str
    dark: bool
    terminal: bool
    colors: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a theme's file: a sentence, and where. `line` counts from 1."""

    file: str
    line: int | None
    key: str
    reason: str

    def __str__(self) -> str:
        """`file:line: reason`."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Themes:
    """The themes by name, and what was wrong with their files."""

    themes: Mapping[str, Theme]
    problems: tuple[Problem, ...] = ()

    def get(self, name: str) -> Theme:
        """The theme of that name, else the default one, else any. `KeyError` if none is left."""
        for one in (name, DEFAULT, *self.themes):
            if one in self.themes:
                return self.themes[one]
        raise KeyError(name)

    def missing(self, name: str) -> str:
        """That there is no theme of that name, with the nearest one; empty if there is one."""
        if name in self.themes:
            return ""
        near = difflib.get_close_matches(name, self.themes, 1)
        hint = f'Did you mean "{near[0]}"?' if near else f"There are: {', '.join(self.themes)}."
        return f'There is no theme "{name}". {hint}'

    def with_theme(self, theme: Theme) -> "Themes":
        """The same with one more."""
        return Themes(MappingProxyType({**self.themes, theme.name: theme}), self.problems)


def find(name: str, *folders: Source) -> Theme | None:
    """The theme of that name if its file is called so, that of the last folder that has one.

    For the first frame, which does not wait for the others. None: `load` knows more.
    """
    for folder in reversed(folders):
        theme = read(folder.joinpath(f"{name}.toml"))[0]
        if theme is not None and theme.name == name:
            return theme
    return None


def load(*folders: Source) -> Themes:
    """The themes of some folders. Of two with one name, that of the later folder wins."""
    themes: dict[str, Theme] = {}
    problems: list[Problem] = []
    for folder in folders:
        here: set[str] = set()
        for file in _listed(folder, problems):
            theme, found = read(file)
            problems.extend(found)
            if theme is None:
                continue
            if theme.name in here:
                why = f"Another file here is called `{theme.name}` too. That one is used."
                problems.append(Problem(str(file), None, "name", why))
                continue
            here.add(theme.name)
            themes[theme.name] = theme
    return Themes(MappingProxyType(themes), tuple(problems))


def _listed(folder: Source, problems: list[Problem]) -> list[Source]:
    try:
        return list(toml_files(folder))
    except OSError as error:
        why = f"This folder cannot be read: {error.strerror}."
        problems.append(Problem(str(folder), None, "", why))
        return []


def stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Changes when a theme in the folder does: names, times and sizes."""
    try:
        files = [(file.name, Path(str(file)).stat()) for file in toml_files(folder)]
    except OSError:
        return ()
    return tuple((name, at.st_mtime_ns, at.st_size) for name, at in files)


def read(file: Source) -> tuple[Theme | None, tuple[Problem, ...]]:
    """The theme in a file, if it can be used, and all that is wrong with it."""
    try:
        table, text = read_toml(file)
    except BadFile as error:
        return None, (Problem(error.file, error.line, "", error.reason),)
    told = [
        Problem(str(file), _line(text, key), key, reason)
        for key, reason in _wrong(table, Path(file.name).stem)
    ]
    wrong = {problem.key for problem in told}
    good = {key: value for key, value in table.items() if key not in wrong}
    missing = any(not fallback and role not in good for role, fallback in ROLES.items())
    if missing or "name" in wrong:
        return None, tuple(told)
    theme = _theme(good, Path(file.name).stem)
    told.extend(Problem(str(file), _line(text, key), key, why) for key, why in _weak(theme))
    return theme, tuple(told)


def _theme(table: Mapping[str, Any], stem: str) -> Theme:
    name = table.get("name", stem)
    colors: dict[str, str] = {}
    for role, fallback in ROLES.items():
        colors[role] = _long(table[role]) if role in table else colors[fallback]
    title = table.get("title") or name.replace("-", " ").capitalize()
    return Theme(
        name,
        title,
        table.get("dark", True),
        table.get("terminal", False),
        MappingProxyType(colors),
    )


def _long(color: str) -> str:
    """`#abc` as `#aabbcc`."""
    if re.fullmatch("#...", color):
        return "#" + "".join(digit * 2 for digit in color[1:].lower())
    return color.lower()


def _wrong(table: Mapping[str, Any], stem: str) -> Iterator[tuple[str, str]]:
    """Keys and sentences: unknown keys, values of the wrong kind, roles that are missing."""
    for key, value in table.items():
        if key not in ROLES and key not in _SETTINGS:
            yield key, f"There is no `{key}` in a theme.{_nearest(key, (*ROLES, *_SETTINGS))}"
        elif key in ("dark", "terminal") and not isinstance(value, bool):
            yield key, f"`{key}` is either true or false."
        elif key == "title" and not (isinstance(value, str) and value.isprintable() and value):
            yield key, "`title` is a short text in quotes."
        elif key in ROLES and (why := _bad_color(value, terminal=table.get("terminal") is True)):
            yield key, f"`{key}`: {why}"
    name = table.get("name", stem)
    if not (isinstance(name, str) and _NAME.fullmatch(name)):
        yield "name", "A theme's name has small letters, figures and hyphens, like `calm-dark`."
    for role, fallback in ROLES.items():
        if not fallback and role not in table:
            yield role, f"A theme needs `{role}`."


def _bad_color(value: object, *, terminal: bool) -> str:
    """Why this is no color for the theme; empty if it is one."""
    if not terminal:
        good = isinstance(value, str) and _HEX.fullmatch(value)
        return "" if good else 'A color is written like "#56b4e9".'
    if value in TERMINAL_COLORS:
        return ""
    return f"A terminal's own color is one of {', '.join(TERMINAL_COLORS[:9])}, or bright-red."


def _nearest(key: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(key, known, 1, 0.6)
    return f" Did you mean `{near[0]}`?" if near else ""


def _line(text: str, key: str) -> int | None:
    for number, line in enumerate(text.split("\n"), 1):
        if key and line.partition("=")[0].strip().strip("\"'") == key:
            return number
    return None


def _weak(theme: Theme) -> Iterator[tuple[str, str]]:
    for role, ground, least in PAIRS:
        found = contrast(theme.colors[role], theme.colors[ground])
        if found is not None and found < least:
            yield role, _faint(role, ground, found, least)


def _faint(role: str, ground: str, found: float, least: float) -> str:
    return f"`{role}` is hard to see on `{ground}`: contrast {found:.1f}, at least {least} helps."


def contrast(one: str, other: str) -> float | None:
    """WCAG contrast of two `#rrggbb`, 1.0 to 21.0; none for a terminal's own colors."""
    if not (one.startswith("#") and other.startswith("#")):
        return None
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    """WCAG relative luminance, 0.0 to 1.0."""
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    """An sRGB part, 0.0 to 1.0, as light."""
    nearly_black = 0.04045
    return part / 12.92 if part <= nearly_black else ((part + 0.055) / 1.055) ** 2.4
