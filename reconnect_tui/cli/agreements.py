"""`reconnect agreements`: what you agreed on, and how it went. For both of you together."""

from dataclasses import asdict
from pathlib import Path

import click

from reconnect_tui.cli.looking import as_option, people_of
from reconnect_tui.cli.saying import say, say_json, tell
from reconnect_tui.cli.setting import Setting
from reconnect_tui.cli.written import written
from reconnect_tui.journal.journal import Journal
from reconnect_tui.journal.promises import agreement_line, part_title, standing
from reconnect_tui.journal.viewing import Eyes
from reconnect_tui.store.agreements import State

LETTERS = 8
"""The end of an agreement's name that is shown, and enough to name it by."""

WEEK = 7


@click.command()
@click.option("--kept", metavar="ID", help="It was kept.")
@click.option("--changed", metavar="ID", help="It was changed, and goes on.")
@click.option("--let-go", "gone", metavar="ID", help="You let go of it. That is fine.")
@click.option(
    "--again",
    metavar="DAYS",
    type=click.IntRange(1, 366),
    help="Look at it again in so many days. After --changed: 7.",
)
@click.option(
    "--ics",
    "calendar",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    help="Write agreed times and review days for a calendar; - writes them here.",
)
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@as_option
@click.pass_obj
def agreements(  # noqa: PLR0913 - one for each option
    setting: Setting,
    *,
    kept: str | None,
    changed: str | None,
    gone: str | None,
    again: int | None,
    calendar: Path | None,
    as_json: bool,
    names: tuple[str, ...],
) -> None:
    """Show what you agreed on, and write down how it went.

    ID is the end of the line, or as much of it as only one has.

    \b
    reconnect agreements
    reconnect agreements --kept 1a2b3c4d
    reconnect agreements --ics agreed.ics
    """
    ways: dict[State, str | None] = {"kept": kept, "changed": changed, "let-go": gone}
    chosen = {state: ident for state, ident in ways.items() if ident is not None}
    if len(chosen) > 1:
        message = "One at a time: --kept, --changed or --let-go."
        raise click.UsageError(message)
    if again is not None and ("let-go" in chosen or not chosen):
        message = "--again goes with --kept or --changed."
        raise click.UsageError(message)
    book, eyes = people_of(setting.evening(), names)
    for state, ident in chosen.items():
        _settle(book, state, ident, again or (WEEK if state == "changed" else 0))
    if calendar is not None:
        _calendar(book, eyes, calendar)
    elif not chosen or as_json:
        _show(book, eyes, as_json=as_json)
    for problem in book.agreements()[1]:
        tell(str(problem))


def _settle(book: Journal, state: State, ident: str, again: int) -> None:
    after = book.settle(ident, state, again)
    tell(f"{part_title(state.replace('-', '_'), book.words)}: {after.words}")
    if again:
        tell(agreement_line(after, book.words, book.today))


def _calendar(book: Journal, eyes: Eyes, path: Path) -> None:
    from reconnect_tui.journal.exports import as_calendar  # noqa: PLC0415 - only here

    written(as_calendar(book, eyes), path, over=True)


def _show(book: Journal, eyes: Eyes, *, as_json: bool) -> None:
    board = book.board(eyes)
    if as_json:
        rows = [
            {"id": one.id, "standing": standing(one, book.today), **asdict(one)}
            for _, part in board.parts()
            for one in part
        ]
        say_json(rows)
        return
    if board.empty:
        tell(book.words.agreements_none)
    for name, part in board.parts():
        if part:
            say(f"{part_title(name, book.words)}:")
        for one in part:
            say(f"  {agreement_line(one, book.words, book.today)} [{one.id[-LETTERS:]}]")
