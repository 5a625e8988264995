"""`reconnect doctor`: what works here, what does not, and what to do about it."""

import sys
from dataclasses import asdict

import click

from reconnect_tui.cli.examining import Check, examine
from reconnect_tui.cli.saying import say, say_json, tell
from reconnect_tui.cli.setting import Setting
from reconnect_tui.sound import Player

MARKS = {"fine": "ok  ", "note": "note", "mend": "MEND"}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.pass_obj
def doctor(setting: Setting, *, as_json: bool) -> int:
    """Look at terminal, sound, folders, files and settings, and say what to do.

    Leaves with 1 if something needs doing.

    \b
    reconnect doctor
    reconnect doctor --json
    """
    checks = list(examine(setting))
    if as_json:
        say_json([asdict(one) for one in checks])
    else:
        for one in checks:
            for line in lines(one):
                say(line)
    todo = sum(one.state == "mend" for one in checks)
    if not as_json and sys.stdin.isatty() and sys.stdout.isatty():
        todo += not _heard(setting)
    tell("All is well." if not todo else f"To mend: {todo}.")
    return 1 if todo else 0


def lines(check: Check) -> tuple[str, ...]:
    """A check in one line, and what to do in another."""
    first = f"{MARKS[check.state]}  {check.name}: {check.says}"
    return (first, f"      {check.do}") if check.do else (first,)


def _heard(setting: Setting) -> bool:
    """Let somebody hear the bell who would like to. Whether what should play it could."""
    tell("Press a key to hear the bell; n leaves it out.")
    if click.getchar().casefold() == "n":
        return True
    player = Player(setting.preferences().settings.sound, lambda: click.echo("\a", nl=False))
    if player.backend == "nothing":
        tell("Sound is off in the settings.")
    elif player.try_out():
        tell(f"Did you hear it? It was: {player.backend}. Each bell has words on the screen too.")
        tell("If not: turn the sound of this computer up, or that of your terminal's bell on.")
    else:
        tell(f"A player failed. Did you hear another? It was: {player.backend}.")
        tell("See whether this computer has sound, or choose the terminal's bell in the settings.")
        return False
    return True
