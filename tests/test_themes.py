"""Themes: everybody can read them, and a bad file harms only itself."""

import os
from itertools import combinations
from pathlib import Path

import pytest

from reconnect_tui.paths import shipped
from reconnect_tui.themes import (
    DEFAULT,
    PAIRS,
    ROLES,
    SHAPE,
    TERMINAL_COLORS,
    TEXT,
    Theme,
    contrast,
    load,
    read,
    stamp,
)

SHIPPED = load(shipped("themes"))
PAINTED = [theme for theme in SHIPPED.themes.values() if not theme.terminal]
GOOD = """\
name = "dusk"
background = "#101010"
foreground = "#eee"
partner-a = "#66ccff"
partner-b = "#ffab66"
"""


def write(folder: Path, text: str, name: str = "dusk.toml") -> Path:
    """A theme's file."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_the_five_themes_are_shipped_without_a_problem() -> None:
    """The promised themes are there, the default one too, and nothing is wrong with any."""
    assert SHIPPED.problems == ()
    names = {"calm-dark", "paper", "high-contrast", "color-safe", "terminal"}
    assert names <= set(SHIPPED.themes)
    assert DEFAULT in SHIPPED.themes
    assert len({theme.title for theme in SHIPPED.themes.values()}) == len(SHIPPED.themes)


@pytest.mark.parametrize("theme", PAINTED, ids=lambda theme: theme.name)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0]}-on-{pair[1]}")
def test_contrast_of_every_used_pair(theme: Theme, pair: tuple[str, str, float]) -> None:
    """Words 4.5 to 1, large shapes 3 to 1, in every shipped theme (WCAG 1.4.3, 1.4.11)."""
    ink, ground, least = pair
    found = contrast(theme.colors[ink], theme.colors[ground])
    assert found is not None
    assert found >= least


def test_the_pairs_ask_for_what_the_standard_asks() -> None:
    """The table of pairs cannot be softened, and leaves out no role that is painted."""
    assert (TEXT, SHAPE) == (4.5, 3.0)
    assert {least for *_, least in PAIRS} == {TEXT, SHAPE}
    assert {pair[0] for pair in PAIRS if pair[2] == SHAPE} == {"track"}
    assert {role for pair in PAIRS for role in pair[:2]} == set(ROLES)


def test_high_contrast_is_seven_to_one() -> None:
    """The high contrast theme keeps WCAG's enhanced level for every pair of words."""
    colors = SHIPPED.themes["high-contrast"].colors
    for ink, ground, least in PAIRS:
        assert least == SHAPE or (contrast(colors[ink], colors[ground]) or 0) >= 7, (ink, ground)


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#000000", 21.0), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_that_of_the_standard(one: str, other: str, value: float) -> None:
    """Known values, so that the measure itself cannot be wrong."""
    assert contrast(one, other) == pytest.approx(value, abs=0.01)


SEEN = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "all": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
}
"""How people without one kind of cone see, as matrices on linear light (Machado 2009)."""


def lab(color: str, kind: str) -> tuple[float, float, float]:
    """A color as somebody sees it, in CIE Lab."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    light = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
    r, g, b = (sum(m * x for m, x in zip(row, light, strict=True)) for row in SEEN[kind])
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    )
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("theme", PAINTED, ids=lambda theme: theme.name)
@pytest.mark.parametrize("kind", SEEN)
def test_partners_and_the_end_can_be_told_apart(theme: Theme, kind: str) -> None:
    """With any kind of color vision, the two partners and the amber end look different."""
    for one, other in combinations(("partner-a", "partner-b", "finishing"), 2):
        seen = zip(lab(theme.colors[one], kind), lab(theme.colors[other], kind), strict=True)
        assert sum((p - q) ** 2 for p, q in seen) ** 0.5 >= 15, (one, other)


def test_few_roles_are_enough(tmp_path: Path) -> None:
    """A person's own theme may be five lines; each role left out takes that of another."""
    theme, problems = read(write(tmp_path, GOOD))
    assert problems == ()
    assert theme is not None
    assert (theme.name, theme.title, theme.dark) == ("dusk", "Dusk", True)
    assert set(theme.colors) == set(ROLES)
    assert theme.colors["foreground"] == "#eeeeee"
    assert theme.colors["panel"] == theme.colors["background"]


@pytest.mark.parametrize(
    ("line", "key", "words"),
    [
        ('acent = "#ffffff"', "acent", "Did you mean `accent`?"),
        ('zzz = "#ffffff"', "zzz", "There is no `zzz` in a theme."),
        ('accent = "#12345"', "accent", "A color is written like"),
        ('accent = "red"', "accent", "A color is written like"),
        ("accent = 7", "accent", "A color is written like"),
        ('dark = "no"', "dark", "either true or false"),
        ("title = 3", "title", "a short text"),
        ('secondary = "#303030"', "secondary", "hard to see"),
    ],
)
def test_one_bad_line_is_named_and_the_rest_is_used(
    tmp_path: Path, line: str, key: str, words: str
) -> None:
    """A slip costs its own line only, and is told with file, line and key."""
    file = write(tmp_path, f"{GOOD}{line}\n")
    theme, problems = read(file)
    assert theme is not None
    assert {problem.key for problem in problems} == {key}
    assert words in str(problems[0])
    assert str(problems[0]).startswith(f"{file}:6: ")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (GOOD.replace('partner-b = "#ffab66"\n', ""), "A theme needs `partner-b`."),
        (GOOD.replace("#101010", "black"), "A color is written like"),
        (GOOD.replace("dusk", "My dusk"), "small letters"),
        (GOOD + "x = ", "not valid TOML"),
        ("", "A theme needs `background`."),
    ],
)
def test_an_unusable_theme_is_told_and_left_out(tmp_path: Path, text: str, words: str) -> None:
    """What cannot be shown is not offered, and the reason is said."""
    write(tmp_path, text)
    write(tmp_path, GOOD.replace("dusk", "dawn"), "dawn.toml")
    found = load(tmp_path)
    assert list(found.themes) == ["dawn"]
    assert words in " ".join(map(str, found.problems))


def test_a_terminal_theme_takes_names_only(tmp_path: Path) -> None:
    """With the terminal's own colors a hex color would be a surprise, so it is a problem."""
    names = GOOD + "terminal = true\n"
    for color in ("#101010", "#eee", "#66ccff", "#ffab66"):
        names = names.replace(f'"{color}"', '"bright-cyan"')
    theme, problems = read(write(tmp_path, names))
    assert problems == ()
    assert theme is not None
    assert set(theme.colors.values()) <= set(TERMINAL_COLORS)
    _, problems = read(write(tmp_path, names + 'accent = "#fff"\n'))
    assert "one of default, black" in str(problems[0])


def test_an_own_theme_wins_over_a_shipped_one(tmp_path: Path) -> None:
    """The same name in the personal folder replaces the shipped theme."""
    write(tmp_path, GOOD.replace("dusk", "paper"), "mine.toml")
    assert load(shipped("themes"), tmp_path).themes["paper"].colors["background"] == "#101010"


def test_two_files_of_one_name_are_told(tmp_path: Path) -> None:
    """The first is used, the second is named: nobody wonders why a change does nothing."""
    write(tmp_path, GOOD, "a.toml")
    write(tmp_path, GOOD, "b.toml")
    found = load(tmp_path)
    assert [Path(problem.file).name for problem in found.problems] == ["b.toml"]
    assert "called `dusk` too" in found.problems[0].reason


def test_strange_files_are_no_trouble(tmp_path: Path) -> None:
    """No folder, a pipe, an editor's copy, a folder with a theme's name: the rest is loaded."""
    assert load(tmp_path / "none").themes == {}
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "folder.toml").mkdir()
    write(tmp_path, GOOD, "dusk.toml~")
    write(tmp_path, GOOD)
    assert list(load(tmp_path).themes) == ["dusk"]


def test_a_missing_theme_is_replaced() -> None:
    """A name from an old setting gives the default theme, not an end of the app."""
    assert SHIPPED.get("gone").name == DEFAULT
    with pytest.raises(KeyError):
        load().get("gone")


def test_the_stamp_changes_with_a_saved_theme(tmp_path: Path) -> None:
    """A saved file can be noticed without being read."""
    before = stamp(tmp_path)
    file = write(tmp_path, GOOD)
    after = stamp(tmp_path)
    os.utime(file, ns=(1, 1))
    assert len({before, after, stamp(tmp_path)}) == 3
