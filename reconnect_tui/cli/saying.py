"""What commands print. Words of files, names and answers command no terminal here either."""

import json

import click

from reconnect_tui.cleaning import clean, escaped


def say(text: str = "") -> None:
    """A line of data."""
    click.echo(clean(text))


def tell(text: str) -> None:
    """A line of talk: it is not part of the data."""
    click.echo(clean(text), err=True)


def say_json(data: object) -> None:
    """Data for a program, with nothing in it changed."""
    click.echo(escaped(json.dumps(data, ensure_ascii=False, indent=2, default=str)))
