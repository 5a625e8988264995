"""`reconnect list` and `reconnect paths`: what there is, and where."""

import json

import click

from reconnect_tui.cleaning import clean
from reconnect_tui.cli.setting import Setting


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.option("--solo", is_flag=True, help="Only what one partner can do alone.")
@click.option("--tag", metavar="TAG", help="Only exercises with this tag.")
@click.pass_obj
def list_(setting: Setting, *, as_json: bool, solo: bool, tag: str | None) -> int:
    """List the exercises and programs. Files that cannot be used are named at the end.

    \b
    reconnect list --tag listening
    reconnect list --json
    """
    library = setting.library()
    heads = [
        head
        for head in (*library.exercises.values(), *library.programs.values())
        if head.usable and (not solo or "solo" in head.modes) and (tag is None or tag in head.tags)
    ]
    if as_json:
        rows = [
            {
                "id": head.id,
                "kind": head.kind,
                "title": head.title,
                "summary": head.summary,
                "for": list(head.modes),
                "tags": list(head.tags),
                "depth": head.depth,
                "evidence": head.grade,
            }
            for head in heads
        ]
        click.echo(json.dumps(rows, indent=2))
    else:
        width = max((len(head.id) for head in heads), default=0)
        for head in heads:
            row = f"{head.id:<{width}}  {head.title} ({', '.join(head.modes)})"
            click.echo(clean(row))
    if not heads:
        click.echo("There is none like that.", err=True)
    for problem in library.problems:
        click.echo(clean(str(problem)), err=True)
    return 0


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.pass_obj
def paths(setting: Setting, *, as_json: bool) -> int:
    """Show the folders of your files and of the shipped exercises.

    \b
    reconnect paths
    reconnect --home ./stick paths --json
    """
    from reconnect_tui.paths import home_folders, shipped  # noqa: PLC0415 - only here

    folders = home_folders(setting.home)
    rows = {name: str(path) for name, path in folders.rows()}
    rows |= {f"shipped {kind}": str(shipped(kind)) for kind in ("exercises", "themes")}
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for name, path in rows.items():
            click.echo(f"{name}: {path}")
    return 0
