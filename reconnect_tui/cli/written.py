"""Where an export goes: into a file, whole or not at all, or to the standard output."""

import sys
from pathlib import Path

import click

from reconnect_tui.cleaning import clean
from reconnect_tui.cli.saying import tell
from reconnect_tui.errors import Refused
from reconnect_tui.store.atomic import atomic_write

HERE = Path("-")


def written(data: bytes, path: Path | None, *, over: bool = False) -> None:
    """Write to a file of this account only; to the standard output without one, or for `-`.

    Raises `Refused` for a file that is there already, unless `over`, and `StoreError`.
    """
    if path is None or path == HERE:
        # To a file or a pipe it goes as it is; a terminal would obey what is in it.
        shown = clean(data.decode("utf-8", "replace")) if sys.stdout.isatty() else data
        click.echo(shown, nl=False)
        return
    if path.exists() and not over:
        raise Refused(f"{path} is there already. Choose another name, or say --over.")
    if path.is_dir():
        raise Refused(f"{path} is a folder. Say the name of a file in it.")
    atomic_write(path.absolute(), data)
    tell(f"Written: {path}")
