"""`reconnect schema`: the JSON Schema of a kind of file, for editors."""

import json
from typing import Any

import click

from reconnect_tui.themes import ROLES, TERMINAL_COLORS

KINDS = ("exercise", "program", "deck", "theme")

HEX = "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"
NAME = "^[a-z][a-z0-9-]{0,39}$"


@click.command()
@click.argument("kind", type=click.Choice(KINDS))
def schema(kind: str) -> None:
    """Print the JSON Schema (draft-07) of a kind of file.

    An editor that knows it completes keys and marks what is wrong while you type.

    \b
    reconnect schema exercise > exercise.json
    reconnect schema theme
    """
    click.echo(written(kind), nl=False)


def written(kind: str) -> str:
    """The schema of a kind as JSON, as it is committed and printed."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"


def schema_of(kind: str) -> dict[str, Any]:
    """The schema of `exercise`, `program`, `deck` or `theme`. `KeyError` for another."""
    if kind == "theme":
        return theme_schema()
    from reconnect_tui.content.schema import MODELS, schema  # noqa: PLC0415 - pydantic is slow

    return schema(next(one for one in MODELS if one == kind))


def theme_schema() -> dict[str, Any]:
    """The schema of a color theme: a color for each role, hex or the terminal's own."""
    settings: dict[str, tuple[dict[str, Any], str]] = {
        "name": (
            {"type": "string", "pattern": NAME},
            "What the theme is called in settings. Default: the file's name without `.toml`.",
        ),
        "title": ({"type": "string", "minLength": 1}, "What people read in the list of themes."),
        "dark": ({"type": "boolean", "default": True}, "Whether the background is dark."),
        "terminal": (
            {"type": "boolean", "default": False},
            "Whether the colors are the terminal's own sixteen instead of `#rrggbb`.",
        ),
    }
    known = {key: {**shape, "description": text} for key, (shape, text) in settings.items()}
    roles = {role: _role(role, fallback) for role, fallback in ROLES.items()}
    colors = {"type": "string", "enum": list(TERMINAL_COLORS)}
    hexes = {"type": "string", "pattern": HEX}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "reconnect theme",
        "description": "A color theme. What is not said falls back on another role.",
        "type": "object",
        "properties": known | roles,
        "required": [role for role, fallback in ROLES.items() if not fallback],
        "additionalProperties": {"not": {"title": "unknown key"}},
        "if": {
            "properties": {"terminal": {"const": True}},
            "required": ["terminal"],
            "additionalProperties": True,
        },
        "then": {"properties": dict.fromkeys(ROLES, colors), "additionalProperties": True},
        "else": {"properties": dict.fromkeys(ROLES, hexes), "additionalProperties": True},
    }


def _role(role: str, fallback: str) -> dict[str, str]:
    default = f"Default: the color of `{fallback}`." if fallback else "Every theme says it."
    return {"type": "string", "description": f"The color of `{role}`. {default}"}
