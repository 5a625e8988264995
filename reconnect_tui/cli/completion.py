"""`reconnect completion`: a script that lets a shell complete commands and options."""

import os
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
    split_arg_string,
)

from reconnect_tui.cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reconnect_tui.content.heads import Head
    from reconnect_tui.content.library import Library

NAME = "reconnect"
VARIABLE = "_RECONNECT_COMPLETE"

_POWERSHELL = """\
Register-ArgumentCompleter -Native -CommandName %(prog_name)s -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $env:COMP_WORDS = $commandAst.ToString()
    $env:COMP_WORD = $wordToComplete
    $env:%(complete_var)s = "powershell_complete"
    %(prog_name)s | ForEach-Object {
        $kind, $value, $help = $_ -split "\\t", 3
        if ($kind -eq "plain") {
            if (-not $help) { $help = $value }
            [System.Management.Automation.CompletionResult]::new(
                $value, $value, "ParameterValue", $help)
        }
    }
    Remove-Item Env:COMP_WORDS, Env:COMP_WORD, Env:%(complete_var)s
}
"""


class PowerShellComplete(ShellComplete):
    """PowerShell 5 and newer, which click does not know."""

    name = "powershell"
    source_template = _POWERSHELL

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the one that is typed, and that one."""
        words = split_arg_string(os.environ.get("COMP_WORDS", ""))[1:]
        typed = os.environ.get("COMP_WORD", "")
        return (words[:-1] if typed and words[-1:] == [typed] else words), typed

    def format_completion(self, item: CompletionItem) -> str:
        """Kind, value and help, with tabs between."""
        return f"{item.type}\t{item.value}\t{item.help or ''}"


class WholeFishComplete(FishComplete):
    """Fish, with lines of help that have a comma in them: click's script ends them there."""

    source_template = FishComplete.source_template.replace('split ","', 'split --max 1 ","')


SHELLS: "Mapping[str, type[ShellComplete]]" = {
    "bash": BashComplete,
    "zsh": ZshComplete,
    "fish": WholeFishComplete,
    "powershell": PowerShellComplete,
}

HOW = {
    "bash": 'put this into ~/.bashrc:  eval "$(reconnect completion bash)"',
    "zsh": 'put this into ~/.zshrc:  eval "$(reconnect completion zsh)"',
    "fish": "reconnect completion fish > ~/.config/fish/completions/reconnect.fish",
    "powershell": "reconnect completion powershell | Out-String | Add-Content $PROFILE",
}


def register() -> None:
    """Let click answer PowerShell too."""
    add_completion_class(PowerShellComplete)


@click.command()
@click.argument("shell", type=click.Choice(list(SHELLS)))
def completion(shell: str) -> None:
    """Print a script for your SHELL, so that Tab completes commands and options.

    \b
    eval "$(reconnect completion bash)"
    reconnect completion fish | source
    """
    click.echo(script(shell), nl=False)
    click.echo(f"To have it in every window: {HOW[shell]}", err=True)


def script(shell: str) -> str:
    """The script. Nothing is run to make it."""
    made: Any = SHELLS[shell](click.Command(NAME), {}, NAME, VARIABLE)
    # Bash's own way runs a bash first, to complain about an old one.
    text = ShellComplete.source(made)
    return text if text.endswith("\n") else f"{text}\n"


def exercise_ids(ctx: click.Context, _: click.Parameter, typed: str) -> list[CompletionItem]:
    """The exercises whose id begins so, for whoever presses Tab; a file where none does."""
    return _fitting(ctx, typed, lambda library: library.exercises)


def course_ids(ctx: click.Context, _: click.Parameter, typed: str) -> list[CompletionItem]:
    """The exercises and programs whose id begins so; a file where none does."""
    return _fitting(ctx, typed, lambda library: {**library.exercises, **library.programs})


def _fitting(
    ctx: click.Context, typed: str, among: "Callable[[Library], Mapping[str, Head]]"
) -> list[CompletionItem]:
    from reconnect_tui.collection import collection  # noqa: PLC0415 - only for Tab
    from reconnect_tui.paths import home_folders  # noqa: PLC0415

    library = collection(home_folders(ctx.find_root().params.get("home")))
    found = [
        CompletionItem(ident, help=clean(head.title))
        for ident, head in among(library).items()
        if ident.startswith(typed) and head.usable
    ]
    return found or [CompletionItem(typed, type="file")]
