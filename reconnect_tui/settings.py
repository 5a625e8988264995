"""The settings: what they are, and how `config.toml`, the environment and flags set them.

Later wins: default, file, `RECONNECT_*` variable, flag. A typo never stops the app: it is
named with its nearest word, and what it would have set keeps its value.
"""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from reconnect_tui.errors import BadFile, MissingFile
from reconnect_tui.paths import HOME_VARIABLE
from reconnect_tui.reading import read_toml

PREFIX = "RECONNECT_"
WORDS = {
    **dict.fromkeys(("1", "true", "yes", "on"), True),
    **dict.fromkeys(("0", "false", "no", "off", ""), False),
}
"""How yes and no are written, in a file or in the environment."""

LIKE = 0.65
"""From which likeness on another variable is taken for a mistyped one of ours."""


class _Unfit(ValueError):
    """A value that a setting cannot take, with the sentence that says so."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting, with its default. `described` has the sentence for each."""

    theme: str = "calm-dark"
    color: Literal["auto", "always", "never"] = "auto"
    clock: Literal["minutes", "bar", "seconds", "none"] = "minutes"
    sound: Literal["sound", "bell", "off"] = "sound"
    speech: bool = False
    motion: Literal["full", "reduced", "none"] = "full"
    quiet: bool = False
    spacing: Literal["normal", "wide"] = "normal"
    plain: bool = False
    lang: str = "en"
    title: str = "reconnect"
    backups: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)


AT_NEXT_START = frozenset({"color", "lang", "plain", "backups"})
"""What holds from the next start on."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A setting that could not be used: where it is, and a sentence. `line` counts from 1."""

    place: str
    line: int | None
    reason: str

    def __str__(self) -> str:
        """`place:line: reason`."""
        place = f"{self.place}:{self.line}" if self.line else self.place
        return f"{place}: {self.reason}"


def described() -> Mapping[str, str]:
    """Each setting's name and its sentence in English, in order."""
    from reconnect_tui.engine.setting_words import SettingWords  # noqa: PLC0415 - who only obeys the settings needs no words

    about = SettingWords().about
    return {one.name: about[one.name] for one in fields(Settings)}


def options(name: str) -> tuple[str, ...]:
    """What a setting may be, where it is one of a few words or yes and no; else nothing."""
    hint = get_type_hints(Settings)[name]
    if get_origin(hint) is Literal:
        return tuple(get_args(hint))
    return ("on", "off") if hint is bool else ()


def load(
    path: Path, env: Mapping[str, str], flags: Mapping[str, Any] | None = None
) -> tuple[Settings, tuple[Notice, ...]]:
    """The settings of a file, an environment and flags, and what could not be used of them."""
    notices: list[Notice] = []
    settings = Settings()
    for name, value, place, line in _rows(path, env, flags or {}, notices):
        try:
            settings = replace(settings, **{name: fit(name, value)})
        except _Unfit as unfit:
            notices.append(Notice(place, line, str(unfit)))
    return settings, tuple(notices)


def _rows(
    path: Path, env: Mapping[str, str], flags: Mapping[str, Any], notices: list[Notice]
) -> Iterator[tuple[str, Any, str, int | None]]:
    """Name, value, place and line of everything that is set, the weakest first."""
    known = [one.name for one in fields(Settings)]
    try:
        data, text = read_toml(path)
    except MissingFile:
        data, text = {}, ""
    except BadFile as error:
        notices.append(Notice(error.file, error.line, error.reason))
        data, text = {}, ""
    for name, value in data.items():
        line = _line_of(text, name)
        if name in known:
            yield name, value, str(path), line
        else:
            notices.append(Notice(str(path), line, _unknown("setting", name, known)))
    for name in known:
        value = env.get(PREFIX + name.upper())
        if value is not None and name != "keys":
            yield name, value, PREFIX + name.upper(), None
    notices += _mistyped(env, known)
    for name, value in flags.items():
        if value is not None:
            yield name, value, f"--{name}", None


def _mistyped(env: Mapping[str, str], known: list[str]) -> Iterator[Notice]:
    """Variables that look like one of ours. Others of that beginning may be anybody's."""
    for variable in env:
        name = variable.removeprefix(PREFIX).lower()
        if variable.startswith(PREFIX) and name not in known and variable != HOME_VARIABLE:
            for near in difflib.get_close_matches(name, known, 1, LIKE):
                hint = f'Did you mean "{PREFIX}{near.upper()}"?'
                yield Notice(variable, None, f"There is no such variable. {hint}")


def _line_of(text: str, name: str) -> int | None:
    for number, line in enumerate(text.splitlines(), start=1):
        head = line.strip().lstrip("[").partition("=")[0].strip().rstrip("]")
        if head.strip("\"'") == name:
            return number
    return None


def _unknown(what: str, name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, 1)
    hint = f'Did you mean "{near[0]}"?' if near else f"There are: {', '.join(known)}."
    return f'There is no {what} "{name}". {hint}'


def fit(name: str, value: Any) -> Any:  # noqa: ANN401 - whatever a file says, until it is checked
    """The value as the setting takes it. Raises `ValueError` with a sentence."""
    hint = get_type_hints(Settings)[name]
    if hint is bool:
        word = str(value).casefold()
        if word in WORDS:
            return WORDS[word]
        raise _Unfit(f'"{name}" is on or off, not {value!r}.')
    if get_origin(hint) is Literal:
        if value in options(name):
            return value
        raise _Unfit(_unknown(f'choice for "{name}"', str(value), list(options(name))))
    if name == "keys":
        if isinstance(value, Mapping) and all(isinstance(one, str) for one in value.values()):
            return dict(value)
        raise _Unfit('"keys" is a table of texts, such as extend = "e".')
    if not isinstance(value, str):
        raise _Unfit(f'"{name}" is a text.')
    return value
