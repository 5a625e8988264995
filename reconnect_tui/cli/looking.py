"""Who looks, on the command line: `--as NAME`, and a passphrase where words are sealed."""

import sys
from typing import TYPE_CHECKING

import click

from reconnect_tui.cli.saying import tell
from reconnect_tui.errors import Refused
from reconnect_tui.journal.viewing import Eyes

if TYPE_CHECKING:
    from reconnect_tui.evening import Evening
    from reconnect_tui.journal.journal import Journal

as_option = click.option(
    "--as",
    "names",
    metavar="NAME",
    multiple=True,
    help="Who looks; say it twice for two. Without it: all of you, if you are one or two.",
)


def can_ask() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def unlocked(evening: "Evening", journal: "Journal", eyes: Eyes) -> "Journal":
    """The same journal, its sealed words opened if the one who looks gives the passphrase.

    Without one, or if nobody is there to ask, they stay sealed. Raises `ReconnectError`.
    """
    if len(eyes) != 1 or not can_ask():
        return journal
    from reconnect_tui.store.spaces import Spaces  # noqa: PLC0415 - only where words are sealed

    person = next(iter(eyes))
    tell("Some of these words are sealed. Enter alone leaves them so.")
    secret = click.prompt(
        "Your passphrase", default="", show_default=False, hide_input=True, err=True
    )
    if not secret:
        return journal
    return evening.journal(Spaces(evening.folders.data).unlock(person, secret))


def people_of(evening: "Evening", names: tuple[str, ...]) -> "tuple[Journal, Eyes]":
    """The journal and who looks. Raises `ReconnectError` for a name that nobody has."""
    journal = evening.journal()
    eyes = journal.eyes_of(*names)
    if not eyes and journal.people():
        tell("More than two people are known here. Say who looks: --as NAME, once or twice.")
    return journal, eyes


def found(what: str, wanted: str, names: tuple[str, ...]) -> str:
    """The one of `names` that is called so, or ends so. Raises `ReconnectError`."""
    same = [name for name in names if name == wanted]
    ends = same or [name for name in names if wanted and name.endswith(wanted)]
    if len(ends) == 1:
        return ends[0]
    raise Refused(
        f'Several {what} end with "{wanted}". Say more of the name.'
        if ends
        else f'There is no {what.rstrip("s")} "{wanted}".'
    )
