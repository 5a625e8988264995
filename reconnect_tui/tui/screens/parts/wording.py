"""The settings in words: their values, and what each of them means."""

from collections.abc import Mapping, Sequence

from textual.content import Content

from reconnect_tui.engine.setting_words import SettingWords
from reconnect_tui.settings import AT_NEXT_START, Settings, options


def choices(name: str, also: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """What it can be; `also` knows it for those that the model does not limit."""
    return tuple(also.get(name, ())) or options(name)


def current(settings: Settings, name: str) -> str:
    """The value as it is among the choices."""
    value = getattr(settings, name)
    if isinstance(value, bool):
        return "on" if value else "off"
    return str(value)


def about_setting(
    settings: Settings, name: str, among: Sequence[str], words: SettingWords, worn: str
) -> Content:
    """What it means, what it can be, and since when it holds. `worn` is the theme on the screen."""
    here = current(settings, name)
    says = words.about.get(name, "")
    parts: list[tuple[str, str]] = [(words.label(name), "bold"), (f"\n{says}\n\n", "")]
    for one in among:
        mark = "●" if one == here else "○"
        parts.append((f"{mark} {words.value(name, one)}\n", "bold" if one == here else ""))
    if name in AT_NEXT_START:
        parts.append((f"\n{words.later}\n", "$text-muted"))
    if name == "theme" and here in among and worn != here:
        parts.append((f"\n{words.few_colors}\n", "$text-muted"))
    return Content.assemble(*parts).rstrip()
