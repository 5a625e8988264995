"""`reconnect`, `reconnect run`, `reconnect resume`: sit down, in one front end or the other."""

from dataclasses import replace

import click

from reconnect_tui.cleaning import clean_line
from reconnect_tui.cli.completion import exercise_ids
from reconnect_tui.cli.opening import open_app
from reconnect_tui.cli.setting import Setting, wants_plain
from reconnect_tui.evening import Wish
from reconnect_tui.store.people import LONGEST_NAME


@click.command()
@click.argument("exercise", shell_complete=exercise_ids)
@click.option("--solo", is_flag=True, help="One partner alone.")
@click.option("--with", "one", metavar="NAME", help="Who sits down.")
@click.option("--and", "other", metavar="NAME", help="Who sits down too.")
@click.option("--first", metavar="NAME", help="Who begins.")
@click.option(
    "--length",
    type=click.Choice(["short", "full", "long"]),
    default="full",
    help="How long it takes; not every exercise has all three.",
)
@click.option(
    "--script",
    "level",
    type=click.Choice(["full", "cue", "bare"]),
    default="full",
    help="How much of the words to show: all, cue words, or turns and time only.",
)
@click.option("--deck", metavar="ID", default="", help="Which cards, where there is a choice.")
@click.option("--plain", is_flag=True, help="Plain lines instead of the full screen.")
@click.pass_obj
def run(  # noqa: PLR0913 - one for each option
    setting: Setting,
    exercise: str,
    *,
    solo: bool,
    one: str | None,
    other: str | None,
    first: str | None,
    length: str,
    level: str,
    deck: str,
    plain: bool,
) -> int:
    """Run EXERCISE, an id or a file.

    \b
    reconnect run take-turns-listening --with Ana --and Leo
    reconnect run ./my-own.toml --solo --with Ana
    """
    if solo and other is not None:
        message = "--solo is for one partner; leave out --and, or leave out --solo."
        raise click.UsageError(message)
    if other is not None and one is None:
        message = "--and needs --with: name both of you."
        raise click.UsageError(message)
    names = tuple(_name(name) for name in (one, other) if name is not None)
    mode = "solo" if solo or (len(names) == 1 and not other) else "two" if names else ""
    wish = Wish(exercise=exercise, mode=mode, names=names, first=_name(first or ""))
    return open_app(
        _front(setting, plain=plain), replace(wish, length=length, level=level, deck=deck)
    )


def _name(typed: str) -> str:
    """A name as it is kept, so that who begins is found among those who sit here."""
    return clean_line(typed, LONGEST_NAME)


@click.command()
@click.argument("session", required=False)
@click.option("--plain", is_flag=True, help="Plain lines instead of the full screen.")
@click.pass_obj
def resume(setting: Setting, session: str | None, *, plain: bool) -> int:
    """Go on with a session that was put away: the newest, or SESSION.

    SESSION is its name, or as much of its end as only one has: reconnect journal lists them.

    \b
    reconnect resume
    reconnect resume 5f3a --plain
    """
    name = "newest" if session in (None, "newest") else _named(setting, session)
    return open_app(_front(setting, plain=plain), Wish(resume=name))


def _named(setting: Setting, session: str) -> str:
    """The whole name of a session. Raises `ReconnectError`."""
    from reconnect_tui.cli.looking import found  # noqa: PLC0415 - only here
    from reconnect_tui.store.sessions import FOLDER  # noqa: PLC0415 - only here

    files = (setting.folders.data / FOLDER).glob("*.toml")
    return found("sessions", session, tuple(path.stem for path in files))


def _front(setting: Setting, *, plain: bool) -> Setting:
    return replace(setting, plain=setting.plain or wants_plain(asked=plain))
