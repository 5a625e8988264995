"""Whether the full screen has colors: `--color` beats `NO_COLOR`, which beats `FORCE_COLOR`.

Plain lines and commands never have any.
"""

from collections.abc import Mapping, MutableMapping

NO_COLOR = "NO_COLOR"


def wants_color(color: str, env: Mapping[str, str]) -> bool:
    """By the setting: `always`, `never`, or `auto`, as the environment says.

    `NO_COLOR` counts where it is present and not empty. Without it there are the colors of the
    terminal, so that `FORCE_COLOR` has nothing to add.
    """
    if color == "auto":
        return not env.get(NO_COLOR)
    return color == "always"


def dress(color: str, env: MutableMapping[str, str]) -> None:
    """Say it to Textual, which goes without colors wherever `NO_COLOR` is, though it be empty."""
    if wants_color(color, env):
        env.pop(NO_COLOR, None)
    else:
        env[NO_COLOR] = "1"
