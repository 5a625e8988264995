"""Our themes inside Textual: every variable is there, and what is painted can be read."""

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from textual.app import App, ComposeResult
from textual.color import Color
from textual.theme import BUILTIN_THEMES
from textual.widgets import Button, Footer, Input, OptionList, TextArea

from reconnect_tui.paths import shipped
from reconnect_tui.themes import Theme, Themes, contrast, load
from reconnect_tui.tui.textual_fixes import CarefulApp
from reconnect_tui.tui.theme_bridge import OWN, OWN_VARIABLES, fitting, install, textual_theme
from reconnect_tui.tui.widgets.bar import TurnBar
from reconnect_tui.tui.widgets.choices import Choices
from reconnect_tui.tui.widgets.scale import Scale
from reconnect_tui.tui.widgets.writer import Writer

SHIPPED = load(shipped("themes"))
PAIRS = (
    ("text-muted", "background"),
    ("text-disabled", "background"),
    ("text-error", "panel"),
    ("footer-key-foreground", "footer-background"),
    ("footer-description-foreground", "footer-background"),
    ("block-cursor-foreground", "block-cursor-background"),
    ("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
    ("input-cursor-foreground", "input-cursor-background"),
    ("input-selection-foreground", "input-selection-background"),
    ("link-color", "background"),
    ("button-foreground", "surface"),
)


class Board(App[None]):
    """Some of everything."""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """As our app does."""
        return dict(OWN_VARIABLES)

    def compose(self) -> ComposeResult:
        """Textual's widgets that we use, and ours."""
        yield TurnBar()
        yield Scale()
        yield Choices()
        yield Writer()
        yield Button("x")
        yield Input()
        yield TextArea()
        yield OptionList("x")
        yield Footer()


@pytest.mark.parametrize("theme", SHIPPED.themes.values(), ids=lambda theme: theme.name)
def test_every_variable_of_textual_is_there(theme: Theme) -> None:
    """A style sheet of Textual's own never meets a variable that a theme of ours lacks."""
    needed = set(BUILTIN_THEMES["textual-dark"].to_color_system().generate())
    made = textual_theme(theme)
    assert needed | set(OWN) <= {*made.to_color_system().generate(), *made.variables}


@pytest.mark.parametrize("theme", SHIPPED.themes.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0])
def test_textuals_own_pairs_can_be_read(theme: Theme, pair: tuple[str, str]) -> None:
    """Quiet words, keys, cursors and marked words keep 4.5 to 1 in Textual's widgets too."""
    made = textual_theme(theme)
    variables = {**made.to_color_system().generate(), **made.variables}
    ink, ground = (Color.parse(variables[name]) for name in pair)
    if theme.terminal:
        assert ink.ansi is not None
    else:
        assert (contrast(ink.hex6.lower(), ground.hex6.lower()) or 0) >= 4.5


@pytest.mark.parametrize("name", [*SHIPPED.themes, "textual-light", "ansi-dark"])
async def test_every_theme_can_be_shown(name: str) -> None:
    """Switching to any theme, ours or Textual's, parses every style sheet and paints."""
    app = Board()
    async with app.run_test() as pilot:
        install(app, SHIPPED, "paper")
        app.theme = name
        await pilot.pause()
        assert app.theme == name
        assert app.screen.size.width > 0


async def test_a_saved_theme_shows_at_once() -> None:
    """The same name with new colors repaints what is on the screen."""
    app = Board()
    async with app.run_test() as pilot:
        install(app, SHIPPED, "paper")
        await pilot.pause()
        before = app.screen.styles.background
        theme = SHIPPED.themes["calm-dark"]
        fresh = type(theme)("paper", "Paper", theme.dark, theme.terminal, theme.colors)
        install(app, Themes({"paper": fresh}), "paper")
        await pilot.pause()
        assert app.screen.styles.background != before


@pytest.mark.parametrize(
    ("color_system", "name", "shown"),
    [
        ("truecolor", "paper", "paper"),
        ("256", "paper", "paper"),
        (None, "paper", "paper"),
        ("standard", "paper", "terminal"),
        ("windows", "terminal", "terminal"),
        ("truecolor", "gone", "calm-dark"),
    ],
)
def test_sixteen_colors_get_the_theme_made_of_them(
    color_system: str | None, name: str, shown: str
) -> None:
    """Where a terminal has sixteen colors only, no theme turns into shades of grey."""
    assert fitting(SHIPPED, name, color_system).name == shown


def test_without_a_theme_of_sixteen_colors_the_chosen_one_stays() -> None:
    """Somebody who deleted it still gets their theme."""
    only = Themes({"paper": SHIPPED.themes["paper"]})
    assert fitting(only, "paper", "standard").name == "paper"


class Bare(CarefulApp[None]):
    """An app as ours, with a button that has the focus, and one that has not."""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """As our app does."""
        return dict(OWN_VARIABLES)

    def compose(self) -> ComposeResult:
        """Two buttons."""
        yield Button("here")
        yield Button("there")


@pytest.mark.parametrize(
    ("name", "terminal"),
    [("terminal", "xterm-256color"), ("calm-dark", "xterm-16color"), ("paper", "xterm-256color")],
)
async def test_without_colors_words_and_the_place_of_the_cursor_are_seen(
    monkeypatch: pytest.MonkeyPatch, name: str, terminal: str
) -> None:
    """With NO_COLOR no theme is black on black, and what has the focus stands out."""
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", terminal)
    monkeypatch.delenv("COLORTERM", raising=False)
    app = Bare()
    async with app.run_test() as pilot:
        install(app, SHIPPED, name)
        await pilot.pause()
        strips = app.screen._compositor.render_strips()  # noqa: SLF001 - there is no other way to see it
        styles = {text.strip(): style for strip in strips for text, style, _ in strip if style}
        here, there = styles["here"], styles["there"]
        assert here.color != here.bgcolor or here.color is None or here.color.is_default
        assert (here.reverse, here.bgcolor) != (there.reverse, there.bgcolor)
        if name != "paper":
            colors = {one for style in styles.values() for one in (style.color, style.bgcolor)}
            assert colors <= {None, RichColor.default()}


@pytest.mark.parametrize("name", [name for name, one in SHIPPED.themes.items() if one.dark])
def test_grounds_stay_grey_with_256_colors(name: str) -> None:
    """A dark ground does not turn blue where there are 256 colors, as tinted greys do."""
    theme = SHIPPED.themes[name]
    grounds = [] if theme.terminal else ["background", "surface", "panel"]
    for role in grounds:
        nearest = RichColor.parse(theme.colors[role]).downgrade(ColorSystem.EIGHT_BIT)
        assert nearest.number is not None
        assert nearest.number >= 232 or nearest.number in (0, 16), role
