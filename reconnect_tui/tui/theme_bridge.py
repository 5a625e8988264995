"""Our themes as Textual's, and our own style variables with their defaults.

Nothing is left to Textual's own shades: they would be computed, and not be what a theme's
author chose and what the contrast test saw.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from textual.app import App
from textual.theme import Theme as TextualTheme

from reconnect_tui.themes import Theme, Themes

OWN = ("partner-a", "partner-b", "together", "finishing", "muted", "track")
"""The roles that Textual has no variable for."""

OWN_VARIABLES: Mapping[str, str] = MappingProxyType(
    {
        "partner-a": "#7fbdf0",
        "partner-b": "#f0a58c",
        "together": "#cfd8e0",
        "finishing": "#f0cf74",
        "muted": "#a3b0bd",
        "track": "#74818e",
    }
)
"""For `App.get_theme_variable_defaults`: without them, a theme of Textual's own ends the app."""

_TERMINAL = {
    "ansi-background": "ansi_default",
    "ansi-foreground": "ansi_default",
    "surface-active": "transparent",
}
"""What Textual's own style sheets name, and its generator for sixteen colors leaves out."""


def textual_theme(theme: Theme) -> TextualTheme:
    """A theme of ours as one of Textual's, every shade said."""
    colors = {role: _color(color) for role, color in theme.colors.items()}
    return TextualTheme(
        name=theme.name,
        dark=theme.dark,
        ansi=theme.terminal,
        primary=colors["primary"],
        secondary=colors["secondary"],
        accent=colors["accent"],
        warning=colors["warning"],
        error=colors["error"],
        success=colors["success"],
        foreground=colors["foreground"],
        background=colors["background"],
        surface=colors["surface"],
        panel=colors["panel"],
        variables={
            **{role: colors[role] for role in OWN},
            **_texts(colors),
            **_marks(colors),
            **_frames(colors),
            **(_TERMINAL if theme.terminal else {}),
        },
    )


def _color(name: str) -> str:
    return name if name.startswith("#") else "ansi_" + name.replace("-", "_")


def _texts(colors: Mapping[str, str]) -> dict[str, str]:
    """Words: full or quiet, and nothing paler than that."""
    quiet = ("text-muted", "text-disabled", "foreground-muted", "foreground-disabled")
    same = ("primary", "secondary", "accent", "warning", "error", "success")
    ink, muted = colors["foreground"], colors["muted"]
    return {
        **dict.fromkeys(quiet, muted),
        **{f"text-{role}": colors[role] for role in same},
        "button-foreground": ink,
        "footer-foreground": ink,
        "footer-description-foreground": ink,
        "footer-key-foreground": colors["accent"],
        "markdown-h6-color": muted,
        "link-color": colors["primary"],
        "link-color-hover": colors["cursor-text"],
        "link-background-hover": colors["cursor"],
    }


def _marks(colors: Mapping[str, str]) -> dict[str, str]:
    """Where one is, and what is marked."""
    cursor, on_cursor = colors["cursor"], colors["cursor-text"]
    ink, marked = colors["foreground"], colors["selection"]
    return {
        "block-cursor-background": cursor,
        "block-cursor-foreground": on_cursor,
        "block-cursor-blurred-background": marked,
        "block-cursor-blurred-foreground": ink,
        "block-hover-background": marked,
        "input-cursor-background": cursor,
        "input-cursor-foreground": on_cursor,
        "input-selection-background": marked,
        "input-selection-foreground": ink,
        "screen-selection-background": marked,
        "screen-selection-foreground": ink,
    }


def _frames(colors: Mapping[str, str]) -> dict[str, str]:
    """Borders and scrollbars."""
    ground, track, accent = colors["background"], colors["track"], colors["accent"]
    return {
        "border": accent,
        "border-blurred": track,
        "scrollbar": track,
        "scrollbar-hover": accent,
        "scrollbar-active": accent,
        "scrollbar-background": ground,
        "scrollbar-background-hover": ground,
        "scrollbar-background-active": ground,
        "scrollbar-corner-color": ground,
        "footer-background": ground,
    }


FEW_COLORS = ("standard", "windows")
"""What Rich calls a terminal with sixteen colors. Ours would become greys there."""


def fitting(themes: Themes, name: str, color_system: str | None) -> Theme:
    """The named theme, or with sixteen colors one that uses just these, if there is one.

    A name that is not there gives the default theme. `KeyError` if there is no theme at all.
    """
    chosen = themes.get(name)
    if color_system not in FEW_COLORS or chosen.terminal:
        return chosen
    return next((theme for theme in themes.themes.values() if theme.terminal), chosen)


def begin_with(app: App[Any], theme: Theme) -> None:
    """Give an app that does not run yet its theme, so that no style is read twice.

    Where the terminal's own colors matter it is left to `install`.
    """
    if theme.terminal or app.console.color_system in FEW_COLORS:
        return
    app.register_theme(textual_theme(theme))
    app.set_reactive(App.theme, theme.name)
    app.stylesheet.set_variables(app.get_css_variables())
    app.set_class(theme.dark, "-dark-mode", update=False)
    app.set_class(not theme.dark, "-light-mode", update=False)


def install(app: App[Any], themes: Themes, name: str) -> Theme:
    """Give the app our themes, anew after a file has changed, and show the one that fits best.

    The theme that is shown may be another than the named one: see `fitting`.
    """
    chosen = fitting(themes, name, app.console.color_system)
    before = app.current_theme
    for theme in themes.themes.values():
        app.register_theme(textual_theme(theme))
    if app.theme != chosen.name:
        app.theme = chosen.name
    elif app.current_theme != before:
        app.mutate_reactive(App.theme)
    return chosen
