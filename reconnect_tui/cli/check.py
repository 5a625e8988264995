"""`reconnect check`: everything that is wrong with files, and every path of them played."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

import click

from reconnect_tui.cli import saying
from reconnect_tui.cli.asked import GUARD, Asked, File, asked
from reconnect_tui.cli.guards import guard_problems, is_guard
from reconnect_tui.cli.setting import Setting
from reconnect_tui.content.checking import check_loaded
from reconnect_tui.content.findings import Finding, Problem
from reconnect_tui.content.heads import PLACES
from reconnect_tui.content.report import as_github, as_json, as_text
from reconnect_tui.content.translations import differences, missing
from reconnect_tui.paths import home_folders

MOST = 20
"""Problems shown for one file: the later ones often follow from the first."""

FINE, WARNED, BROKEN = 0, 1, 2
LANG = ("lang",)


@click.command()
@click.argument("paths", nargs=-1, metavar="[FILES|FOLDERS]", type=click.Path(path_type=Path))
@click.option("--json", "as_list", is_flag=True, help="As JSON: one list of problems.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="As text, as JSON, or as remarks that GitHub shows at the line.",
)
@click.option("--play", is_flag=True, help="Play every path of every exercise.")
@click.option("--lang", metavar="LANG", help="Compare the files of this language with the others.")
@click.option("--strict", is_flag=True, help="Warnings count too.")
@click.pass_obj
def check(  # noqa: PLR0913 - one for each option
    setting: Setting,
    paths: tuple[Path, ...],
    *,
    as_list: bool,
    form: str,
    play: bool,
    lang: str | None,
    strict: bool,
) -> int:
    """Check files of exercises, programs and decks; without any, all that there are.

    Leaves with 0 if they are fine, 1 for warnings with --strict, 2 for errors.

    \b
    reconnect check my-own.toml
    reconnect check --play
    reconnect check --lang de --strict
    """
    chosen = asked(home_folders(setting.home), paths)
    problems = tuple(sorted({*chosen.problems, *_found(chosen, lang)}))
    form = "json" if as_list else form
    if play:
        from reconnect_tui.cli.playing import Play  # noqa: PLC0415 - the engine is big

        player = Play(chosen)
        for line in player.lines(_broken_files(problems)):
            (saying.say if form == "text" else saying.tell)(line)
        problems = tuple(sorted({*problems, *player.problems}))
    say(problems, len(chosen.files), form)
    return exit_code(problems, strict=strict)


def exit_code(problems: Iterable[Problem], *, strict: bool = False) -> int:
    """0 fine, 1 warnings that count, 2 errors."""
    levels = {problem.level for problem in problems}
    if "error" in levels:
        return BROKEN
    return WARNED if levels and strict else FINE


def say(problems: tuple[Problem, ...], files: int, form: str = "text") -> None:
    """Print problems, at most `MOST` of each file, in one of the forms."""
    shown: list[Problem] = []
    more: dict[str, int] = {}
    for file, own in groupby(problems, key=lambda problem: problem.file):
        every = list(own)
        shown += every[:MOST]
        more |= {file: len(every) - MOST} if len(every) > MOST else {}
    if form == "json":
        rows = [as_json(problem) for problem in shown]
        saying.say_json(rows)
    elif form == "github":
        for problem in shown:
            saying.say(as_github(problem))
    else:
        for problem in shown:
            saying.say(as_text(problem))
        for file, count in more.items():
            saying.say(f"{file}: {count} more. Mend these first.")
        saying.say(_summary(problems, files))


def _summary(problems: tuple[Problem, ...], files: int) -> str:
    counted = "1 file" if files == 1 else f"{files} files"
    if not problems:
        return f"{counted}, no problems."
    levels = [problem.level for problem in problems]
    numbers = {level: levels.count(level) for level in ("error", "warning")}
    told = (f"{n} {level}{'' if n == 1 else 's'}" for level, n in numbers.items() if n)
    return f"{counted}: {', '.join(told)}."


def _broken_files(problems: Iterable[Problem]) -> frozenset[str]:
    return frozenset(problem.file for problem in problems if problem.level == "error")


def _found(chosen: Asked, lang: str | None) -> Iterator[Problem]:
    """The problems of the files; with a language, of those in it and of what it lacks."""
    for file in chosen.files:
        if lang is None or file.lang == lang:
            yield from _own(chosen, file)
        if lang is not None and not file.lang:
            yield from _lacking(chosen, file, lang)
    if lang is None:
        names = {str(file.source) for file in chosen.files}
        for kind in {file.kind for file in chosen.files if file.kind in PLACES}:
            shelf = chosen.library.shelf(kind)
            yield from (problem for problem in shelf.problems if problem.file in names)


def _own(chosen: Asked, file: File) -> Iterator[Problem]:
    """What is wrong with a file, by itself and beside the others."""
    if file.kind == GUARD or (not file.kind and is_guard(file.source)):
        yield from guard_problems(file.source)
        return
    loaded = chosen.loaded(file)
    yield from check_loaded(chosen.library, loaded)
    original = chosen.original(file) if file.lang else None
    if original is not None and original.file is not None and loaded.file is not None:
        for each in differences(original.file, loaded.file):
            if each.path != LANG:
                yield loaded.place(each)
        if loaded.file.lang != file.lang:
            message = f'the file lies in the folder "{file.lang}". Write lang = "{file.lang}".'
            yield loaded.place(Finding("E211", LANG, message, file.lang))


def _lacking(chosen: Asked, file: File, lang: str) -> Iterator[Problem]:
    """A file that has no version in a language, where its kind can have one."""
    if file.kind and file.kind not in PLACES:
        return
    loaded = chosen.loaded(file)
    kind = file.kind or str(loaded.data.get("kind", ""))
    if kind in PLACES and loaded.file is not None and loaded.file.lang != lang:
        others = chosen.library.shelf(kind).others.get(lang, {})
        if file.source.name.removesuffix(".toml") not in others:
            yield loaded.place(missing(lang))
