"""Your data are yours: `export`, `import`, `backup`, `restore`, `erase`."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reconnect_tui.cli.looking import as_option, can_ask, people_of
from reconnect_tui.cli.saying import say, say_json, tell
from reconnect_tui.cli.setting import Setting
from reconnect_tui.cli.written import written
from reconnect_tui.errors import Refused
from reconnect_tui.evening import Evening
from reconnect_tui.store.times import day, stamp

if TYPE_CHECKING:
    from reconnect_tui.journal.erasing import Gone

FORMS = {
    "": "markdown", ".md": "markdown", ".txt": "markdown",
    ".html": "html", ".htm": "html", ".ics": "ics", ".json": "json",
}  # fmt: skip
"""What the ending of a file asks for."""


@click.command()
@click.option("--json", "form", flag_value="json", help="Everything, to be read back by import.")
@click.option("--markdown", "form", flag_value="markdown", help="The journal, to read.")
@click.option("--html", "form", flag_value="html", help="The journal, as a page to print.")
@click.option("--ics", "form", flag_value="ics", help="Agreed times and days, for a calendar.")
@click.option("--cards", metavar="DECK", help="The cards of a deck, as a page to print and cut.")
@click.option(
    "--to",
    "path",
    metavar="FILE",
    type=click.Path(path_type=Path, allow_dash=True),
    help="Write into FILE. Without it: to the standard output.",
)
@click.option("--over", is_flag=True, help="Write over FILE if it is there.")
@as_option
@click.pass_obj
def export(  # noqa: PLR0913 - one for each option
    setting: Setting,
    *,
    form: str | None,
    cards: str | None,
    path: Path | None,
    over: bool,
    names: tuple[str, ...],
) -> None:
    """Write the journal, or everything, into a file. The ending of FILE says how, too.

    Journal, page and calendar hold what everybody who looks may read. JSON holds all that is
    kept here, whoever wrote it; sealed answers stay sealed.

    \b
    reconnect export --to our-journal.html
    reconnect export --json --to everything.json
    reconnect export --cards appreciation --to cards.html
    """
    evening = setting.evening()
    form = form or _form(path)
    written(_made(evening, form, cards, names), path, over=over)
    if form == "json" and cards is None:
        tell("It holds all that is not sealed, in the clear. Keep it where only you two read it.")


def _form(path: Path | None) -> str:
    """What the ending says. Raises `Refused` for one that would say something untrue."""
    ending = path.suffix.lower() if path else ""
    if ending not in FORMS:
        ways = "Use .md, .html, .ics or .json, or say how, such as --markdown."
        raise Refused(f'Nothing here can write "{ending}". {ways}')
    return FORMS[ending]


def _made(evening: Evening, form: str, cards: str | None, names: tuple[str, ...]) -> bytes:
    from reconnect_tui.journal import exports  # noqa: PLC0415 - only here

    if cards is not None:
        deck = evening.library.deck(cards)
        return exports.cards_as_html(evening.journal(), deck).encode()
    if form == "json":
        return exports.as_json(evening.journal()).encode()
    book, eyes = people_of(evening, names)
    if form == "ics":
        return exports.as_calendar(book, eyes)
    text = (exports.as_html if form == "html" else exports.as_markdown)(book, eyes)
    return text.encode()


@click.command("import")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.pass_obj
def import_(setting: Setting, path: Path) -> None:
    """Bring in an export (JSON). What is here stays; nothing is doubled.

    How it was before is kept as a backup.

    \b
    reconnect import everything.json
    reconnect --home ./stick import everything.json
    """
    from reconnect_tui.journal.exported import read_export  # noqa: PLC0415 - only here
    from reconnect_tui.journal.merging import Merging, summary  # noqa: PLC0415

    folders, now = setting.folders, setting.evening().clock()
    export = read_export(path)
    merging = Merging(folders.data, folders.cache, folders.settings_file, export)
    for line in summary(merging.run(stamp(now.wall, now.offset))):
        tell(line)


@click.command()
@click.option(
    "--to",
    "path",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where to. Without it: among the daily ones.",
)
@click.pass_obj
def backup(setting: Setting, path: Path | None) -> int:
    """Make a backup now: a zip of everything. One is made by itself each day.

    \b
    reconnect backup
    reconnect backup --to /media/stick/reconnect.zip
    """
    from reconnect_tui.store import backups  # noqa: PLC0415 - only here
    from reconnect_tui.store.archive import files  # noqa: PLC0415

    root, now = setting.folders.data, setting.evening().clock()
    if next(files(root), None) is None:
        raise Refused("There is nothing to keep yet.")
    if path is not None and path.exists():
        raise Refused(f"{path} is there already. Choose another name.")
    usual = root / backups.FOLDER / f"{day(now.wall, now.offset)}.zip"
    made = backups.make(root, path.absolute() if path else usual)
    say(str(made.path))
    tell(f"{made.files} files are in it.")
    for problem in made.left_out:
        tell(f"Left out: {problem}")
    return 1 if made.left_out else 0


@click.command()
@click.argument("name", metavar="[BACKUP]", required=False)
@click.option(
    "--only",
    metavar="FILE",
    help="This one file, such as sessions/NAME.toml. No other is touched.",
)
@click.option("--yes", is_flag=True, help="Do not ask first.")
@click.option("--json", "as_json", is_flag=True, help="The list of backups as JSON.")
@click.pass_obj
def restore(
    setting: Setting, name: str | None, *, only: str | None, yes: bool, as_json: bool
) -> None:
    """Bring back the files of a backup. Without BACKUP: list the backups.

    Files that a backup does not know stay. How it was before is kept as a backup too.

    \b
    reconnect restore
    reconnect restore 2026-11-22
    reconnect restore 2026-11-22 --only people/ana.toml
    """
    from reconnect_tui.store import backups  # noqa: PLC0415 - only here

    root, now = setting.folders.data, setting.evening().clock()
    if name is None and only is not None:
        message = "Say which backup: reconnect restore BACKUP --only FILE."
        raise click.UsageError(message)
    if name is None:
        _list_backups(backups.backups(root), as_json=as_json)
        return
    archive = _archive(root / backups.FOLDER, name)
    if only is not None:
        _ask(f"Bring back {only} of {archive}?", yes=yes)
        _bring_back(root, archive, only, stamp(now.wall, now.offset))
        return
    _ask(f"Bring back the files of {archive}?", yes=yes)
    done = backups.restore(root, archive, stamp(now.wall, now.offset))
    for one in done.written:
        say(one)
    tell(f"{len(done.written)} files were brought back, {done.same} were as they are.")
    if done.undo is not None:
        tell(f"How it was before: {done.undo}")


def _bring_back(root: Path, archive: Path, name: str, now: str) -> None:
    """One file of a backup; the one that stands there stays beside it."""
    from reconnect_tui.store.rescue import bring_back  # noqa: PLC0415 - only here

    back = bring_back(root, archive, name, now)
    say(str(back.path))
    tell("It was brought back. No other file was touched.")
    if back.aside is not None:
        tell(f"What stood there before: {back.aside}")


def _list_backups(paths: Sequence[Path], *, as_json: bool) -> None:
    if as_json:
        rows = [{"name": path.stem, "path": str(path)} for path in paths]
        say_json(rows)
        return
    for path in paths:
        say(str(path))
    if not paths:
        tell("There are no backups yet.")


def _archive(folder: Path, name: str) -> Path:
    """A backup by its path, or by its name among ours. Raises `Refused`."""
    for path in (Path(name), folder / name, folder / f"{name}.zip"):
        if path.is_file():
            return path
    raise Refused(f'There is no backup "{name}". See: reconnect restore')


@click.command()
@click.option("--person", metavar="NAME", help="The words of one person.")
@click.option("--everything", "all_", is_flag=True, help="All that anybody said here.")
@click.option("--yes", is_flag=True, help="Do not ask first.")
@click.pass_obj
def erase(setting: Setting, *, person: str | None, all_: bool, yes: bool) -> int:
    """Erase one person's words, or everything, backups included. It cannot be undone.

    What goes is shown first, and what went is said at the end.

    \b
    reconnect erase --person Ana
    reconnect erase --everything
    """
    from reconnect_tui.journal.erasing import PersonErasing, erase_everything  # noqa: PLC0415 - only here
    from reconnect_tui.journal.journal import person_of  # noqa: PLC0415

    if (person is None) == (not all_):
        message = "Say which: --person NAME, or --everything."
        raise click.UsageError(message)
    evening = setting.evening()
    root, cache, now = setting.folders.data, setting.folders.cache, evening.clock()
    who = "" if person is None else person_of(evening.people(), person)

    def do(*, really: bool) -> "Gone":
        if who:
            return PersonErasing(root, cache, who, really=really).run(now)
        return erase_everything(root, cache, really=really)

    if not yes:
        _tell_gone("This would go for good:", do(really=False))
        _ask("Erase it?", yes=False)
    gone = do(really=True)
    _tell_gone("Gone for good:", gone)
    return 1 if gone.problems else 0


def _tell_gone(title: str, gone: "Gone") -> None:
    tell(title)
    for one in gone.said:
        tell(f"  {one}")
    tell("This stays:")
    for one in gone.stays:
        tell(f"  {one}")
    for problem in gone.problems:
        tell(f"Please look: {problem}")


def _ask(question: str, *, yes: bool) -> None:
    """Go on only after a yes. Raises `Abort` after a no, `UsageError` if nobody can be asked."""
    if yes:
        return
    if not can_ask():
        message = "Nobody is here to ask. Say --yes if you are sure."
        raise click.UsageError(message)
    click.confirm(question, abort=True, err=True)
