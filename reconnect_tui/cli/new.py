"""`reconnect new`: a starting file with notes, that works as it stands."""

import json
import re
import unicodedata
from importlib.resources import files
from pathlib import Path
from typing import Literal, get_args

import click

from reconnect_tui.cleaning import clean_line
from reconnect_tui.cli.asked import near
from reconnect_tui.cli.saying import say, tell
from reconnect_tui.cli.setting import Setting
from reconnect_tui.content.heads import PLACES
from reconnect_tui.content.library import Library
from reconnect_tui.content.shelves import Folder
from reconnect_tui.errors import Refused
from reconnect_tui.paths import home_folders, shipped

Kind = Literal["exercise", "program", "deck"]

LONGEST_ID, LONGEST_TITLE = 40, 80
SCHEMA_FOLDER = "schema"
"""Beside the files: editors find the schema by the first line of a file, also offline."""

OURS = '"title": "reconnect '
"""In every schema that we wrote. Another file of that name is left alone."""


@click.command()
@click.argument("kind", type=click.Choice(get_args(Kind)))
@click.argument("name")
@click.option("--here", is_flag=True, help="Here, instead of among your exercises.")
@click.pass_obj
def new(setting: Setting, kind: Kind, name: str, *, here: bool) -> None:
    """Make a file to start from, with notes in it. Nothing is ever written over.

    Its path is printed, so that an editor can be given it. Programs and decks go into a folder
    of that name, where exercises beside it find them.

    \b
    reconnect new exercise "Sunday walk"
    reconnect new deck small-questions --here
    """
    own = home_folders(setting.home).exercises
    ident = ident_of(name)
    _refuse_known(kind, ident, own)
    place = PLACES[kind]
    among = here and Path.cwd().name == place
    folder = Path() if among else (Path() if here else own) / place
    path = folder / f"{ident}.toml"
    schema = ".." if place else "."
    _write(path, start(kind, ident, title_of(name), f"{schema}/{SCHEMA_FOLDER}/{kind}.json"))
    _write_schema(path.parent / schema / SCHEMA_FOLDER / f"{kind}.json", kind)
    say(str(near(path)))
    tell(f"Check it:  reconnect check {near(path)}")
    if kind == "exercise":
        tell(f"Try it:    reconnect preview {near(path)}")


def start(kind: Kind, ident: str, title: str, schema: str) -> str:
    """The text of a starting file. `schema` is the way from the file to its schema."""
    text = (files(__package__) / "starts" / f"{kind}.toml").read_text(encoding="utf-8")
    # One pass, so that a title which says NAME stays as it was typed.
    gaps = {"SCHEMA": schema, '"TITLE"': _quoted(title), "NAME": ident}
    return re.sub(r'SCHEMA|"TITLE"|NAME', lambda found: gaps[found[0]], text)


def ident_of(name: str) -> str:
    """The id of what people call it: `Sunday walk` is `sunday-walk`. Raises `Refused`."""
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss")).lower()
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    ident = re.sub(r"[^a-z0-9]+", "-", bare.removesuffix(".toml")).strip("-")
    if not ident or not ident[0].isalpha() or len(ident) > LONGEST_ID:
        shown = clean_line(name, LONGEST_TITLE)
        raise Refused(
            f'"{shown}" cannot be an id. Use letters, digits and hyphens, a letter first, '
            f"{LONGEST_ID} at most."
        )
    return ident


def title_of(name: str) -> str:
    """What people call it: as it was typed, or made from an id."""
    if name == ident_of(name):
        name = name.replace("-", " ").capitalize()
    return clean_line(name.removesuffix(".toml"), LONGEST_TITLE)


def _quoted(text: str) -> str:
    """As TOML writes it. JSON's way is one of TOML's ways."""
    return json.dumps(text, ensure_ascii=False)


def _refuse_known(kind: Kind, ident: str, own: Path) -> None:
    library = Library((Folder(shipped("exercises"), shipped=True), Folder(own)))
    known = library.shelf(kind).heads.get(ident)
    if known is not None:
        raise Refused(f'"{ident}" is the id of {near(known.source)}. Choose another name.')


def _write(path: Path, text: str) -> None:
    if path.exists() or path.is_symlink():
        raise Refused(f"{near(path)} is there already. It is left as it is.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # "x": should another program have made it just now, it is not written over.
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise Refused(f"{near(path)} cannot be written: {error.strerror}.") from None


def _write_schema(path: Path, kind: Kind) -> None:
    """Put this app's schema where the file looks for it. Without it the file works as well."""
    from reconnect_tui.cli.schema import written  # noqa: PLC0415 - pydantic is slow

    try:
        if path.exists() and OURS not in path.read_text(encoding="utf-8", errors="replace"):
            return
        path.parent.mkdir(exist_ok=True, mode=0o700)
        path.write_text(written(kind), encoding="utf-8", newline="\n")
    except OSError as error:
        tell(f"Your editor will not know the keys: {error.strerror}.")
