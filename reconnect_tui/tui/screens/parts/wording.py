"""The settings in words: their labels, their values, and what each of them means."""

from collections.abc import Mapping, Sequence

from textual.content import Content

from reconnect_tui.settings import Settings, described, options

LABELS: Mapping[str, str] = {
    "theme": "Colors",
    "clock": "Clock of a turn",
    "sound": "Bells",
    "speech": "Spoken cues",
    "motion": "Motion",
    "quiet": "Quiet clock",
    "spacing": "Spacing",
    "plain": "Plain lines",
    "lang": "Language",
    "title": "Name of the window",
    "backups": "Daily backup",
    "keys": "Keys",
}
VALUES: Mapping[tuple[str, str], str] = {
    ("clock", "minutes"): "a bar and minutes",
    ("clock", "bar"): "a bar alone",
    ("clock", "none"): "nothing",
    ("sound", "sound"): "soft sounds",
    ("sound", "bell"): "the terminal's own bell",
    ("motion", "full"): "all",
    ("motion", "reduced"): "slow steps",
    ("motion", "none"): "words only",
}
LATER = frozenset({"lang", "plain", "backups"})
"""What holds from the next start on."""


def label(name: str) -> str:
    """What a setting is called; a new one by its name."""
    return LABELS.get(name, name.replace("_", " ").capitalize())


def choices(name: str, also: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """What it can be; `also` knows it for those that the model does not limit."""
    return tuple(also.get(name, ())) or options(name)


def value_words(name: str, value: object) -> str:
    """A value as one says it."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, Mapping):
        return f"{len(value)} of your own" if value else "as they come"
    return VALUES.get((name, str(value)), str(value))


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
    if name in LATER:
        parts.append(("\nIt holds from the next start on.\n", "$text-muted"))
    return Content.assemble(*parts).rstrip()
