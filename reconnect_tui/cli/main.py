"""`reconnect`: the group of commands. Each command's module is imported when it is called."""

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reconnect_tui.cli.setting import Setting, wants_plain
from reconnect_tui.errors import BadFile, ReconnectError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

OK, PROBLEM, USAGE, INTERRUPTED = 0, 1, 2, 130

COMMANDS: dict[str, tuple[str, str]] = {
    "run": ("run:run", "Run an exercise, by its id or from a file."),
    "resume": ("run:resume", "Pick up where you left off."),
    "list": ("listing:list_", "List exercises and programs."),
    "paths": ("listing:paths", "Show the folders that are used."),
    "new": ("new:new", "Make a file to start from: an exercise, a program, a deck."),
    "check": ("check:check", "Check files of exercises, programs and decks."),
    "preview": ("preview:preview", "Play a file while you write it; nothing is saved."),
    "simulate": ("simulate:simulate", "Print an evening minute by minute."),
    "schema": ("schema:schema", "Print the JSON Schema of a kind of file, for editors."),
    "journal": ("journal:journal", "Read what was: evenings, a session, words looked for."),
    "agreements": ("agreements:agreements", "Show what you agreed on, and how it went."),
    "export": ("data:export", "Write the journal, or everything, into a file."),
    "import": ("data:import_", "Bring in an export. Nothing is doubled."),
    "backup": ("data:backup", "Make a backup now."),
    "restore": ("data:restore", "List the backups, or bring one back."),
    "erase": ("data:erase", "Erase one person's words, or everything."),
    "themes": ("themes:themes", "List the color themes."),
    "doctor": ("doctor:doctor", "Look at what works here, and what to do about the rest."),
    "completion": ("completion:completion", "Print a script for your shell's Tab key."),
}
"""Command, where its function lives in this package, and its line of help."""

EXAMPLES = """\b
reconnect                           open the app
reconnect run take-turns-listening  run one exercise

For two people who feel safe with each other. It is practice, not therapy, and not
for emergencies. If you are sometimes afraid of your partner, talking exercises
together can make things worse. See: Support & safety, in the app.
"""


class _Enough(Exception):
    """Whoever read our output has read enough. Click leaves with 1 for a `BrokenPipeError`."""


class _Commands(click.Group):
    """Finds a command's module by name, so that `paths` does not pay for the rest."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401 - whatever a context takes
    ) -> click.Context:
        try:
            return super().make_context(info_name, args, parent, **extra)
        except BrokenPipeError:
            raise _Enough from None

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - whatever a command gives back
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise _Enough from None

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command = getattr(import_module(f"reconnect_tui.cli.{module}"), name)
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not ctx.resilient_parsing:
            ctx.fail(_no_command(args[0]))
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """The commands by their lines of help: none of them is imported for a Tab."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only for Tab

        fitting = [name for name in COMMANDS if name.startswith(incomplete)]
        commands = [CompletionItem(name, help=COMMANDS[name][1]) for name in fitting]
        return [*commands, *click.Command.shell_complete(self, ctx, incomplete)]

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_) for name, (_, help_) in COMMANDS.items()])


def _no_command(name: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only when somebody mistyped

    near = get_close_matches(name, COMMANDS, 1)
    return f'There is no command "{name}".' + (f' Did you mean "{near[0]}"?' if near else "")


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click calls it so
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415 - slow, and rarely wanted

        click.echo(f"reconnect {version('reconnect-tui')}")
        ctx.exit()


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=EXAMPLES,
)
@click.option(
    "--home",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="RECONNECT_HOME",
    help="Keep every file of yours under this folder.",
)
@click.option("--plain", is_flag=True, help="Plain lines instead of the full screen.")
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    help="Colors on the full screen. Beats NO_COLOR, which beats FORCE_COLOR.",
)
@click.option("--lang", metavar="CODE", help="The language: en, de.")
@click.option(
    "-V",
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Show the version.",
)
@click.pass_context
def reconnect(
    ctx: click.Context, home: Path | None, *, plain: bool, color: str | None, lang: str | None
) -> None:
    """Open the app, or run one command."""
    flags = {name: said for name, said in (("color", color), ("lang", lang)) if said is not None}
    ctx.obj = Setting(home=home, plain=wants_plain(asked=plain), flags=flags)
    if ctx.invoked_subcommand is None:
        from reconnect_tui.cli.opening import open_app  # noqa: PLC0415 - the slow part

        ctx.exit(open_app(ctx.obj))


def run(args: list[str]) -> int:
    """The exit code of a command line: 0 fine, 1 a problem, 2 bad usage or file, 130 Ctrl-C.

    It is fine as well when whoever reads our output has enough: `reconnect list | head`.
    """
    if os.environ.get("_RECONNECT_COMPLETE", "").startswith("powershell"):
        from reconnect_tui.cli.completion import register  # noqa: PLC0415 - only for Tab

        register()
    try:
        code = _code(args)
        sys.stdout.flush()
    except (_Enough, BrokenPipeError):
        # Python would complain again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except OSError as error:
        # Mostly a full disk under `> file`; our own files speak for themselves before.
        _tell(f"{error.filename or 'Standard output'}: {error.strerror or error}.")
        return PROBLEM
    return code


def _code(args: list[str]) -> int:
    try:
        code = reconnect.main(args, prog_name="reconnect", standalone_mode=False)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as wrong:
        wrong.show()
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except ReconnectError as error:
        _tell(str(error))
        return USAGE if isinstance(error, BadFile) else PROBLEM
    return code if isinstance(code, int) else OK


def _tell(words: str) -> None:
    from reconnect_tui.cli.saying import tell  # noqa: PLC0415 - only where something is wrong

    tell(words)
