"""The settings in words: their labels, their values, and what each of them means."""

from collections.abc import Mapping, Sequence

from textual.content import Content

from reconnect_tui.engine.setting_words import SettingWords
from reconnect_tui.settings import AT_NEXT_START, Settings, described, options

WORDS = SettingWords()


def label(name: str) -> str:
    """What a setting is called; a new one by its name."""
    return WORDS.label(name)


def choices(name: str, also: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """What it can be; `also` knows it for those that the model does not limit."""
    return tuple(also.get(name, ())) or options(name)


def value_words(name: str, value: object) -> str:
    """A value as one says it."""
    return WORDS.value(name, value)


def current(settings: Settings, name: str) -> str:
    """The value as it is among the choices."""
    value = getattr(settings, name)
    return value_words(name, value) if isinstance(value, bool) else str(value)


def about_setting(settings: Settings, name: str, among: Sequence[str]) -> Content:
    """What it means, what it can be, and since when it holds."""
    here = current(settings, name)
    parts: list[tuple[str, str]] = [(label(name), "bold"), (f"\n{described()[name]}\n\n", "")]
    for one in among:
        mark = "●" if one == here else "○"
        parts.append((f"{mark} {value_words(name, one)}\n", "bold" if one == here else ""))
    if name in AT_NEXT_START:
        parts.append((f"\n{WORDS.later}\n", "$text-muted"))
    return Content.assemble(*parts).rstrip()
