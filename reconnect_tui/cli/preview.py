"""`reconnect preview`: play an exercise while it is being written. Nothing is saved."""

import os
from typing import get_args

import click

from reconnect_tui.cli.asked import found
from reconnect_tui.cli.coloring import dress
from reconnect_tui.cli.completion import exercise_ids
from reconnect_tui.cli.opening import talk_at
from reconnect_tui.cli.setting import Setting, wants_plain
from reconnect_tui.content.exercise import Length
from reconnect_tui.content.plan import Choices, Seating
from reconnect_tui.content.steps.here import Level
from reconnect_tui.moments import SEATS, Seat
from reconnect_tui.paths import home_folders
from reconnect_tui.preview import Preview

FASTEST = 100


@click.command()
@click.argument("file", metavar="FILE", shell_complete=exercise_ids)
@click.option("--speed", type=click.IntRange(1, FASTEST), default=1, help="So many times as fast.")
@click.option("--from", "step", metavar="STEP", default="", help="Begin at this step.")
@click.option("--solo", is_flag=True, help="One partner alone.")
@click.option("--with", "one", metavar="NAME", default="Ana", help="A name for the first.")
@click.option("--and", "other", metavar="NAME", default="Leo", help="A name for the second.")
@click.option("--length", type=click.Choice(get_args(Length)), default="full", help="How long.")
@click.option(
    "--script",
    "level",
    type=click.Choice(get_args(Level)),
    default="full",
    help="How much of the words to show.",
)
@click.option("--plain", is_flag=True, help="Plain lines instead of the full screen.")
@click.pass_obj
def preview(  # noqa: PLR0913 - one for each option
    setting: Setting,
    file: str,
    *,
    speed: int,
    step: str,
    solo: bool,
    one: str,
    other: str,
    length: Length,
    level: Level,
    plain: bool,
) -> int:
    """Play FILE while you write it. It is read again when you save it; nothing is kept.

    \b
    reconnect preview my-own.toml --speed 10
    reconnect preview my-own.toml --from closeness --plain
    """
    folders = home_folders(setting.home)
    library, source = found(folders, file)
    head = library.read(source).data.get("for")
    alone = solo or (isinstance(head, list) and "two" not in head)
    names: dict[Seat, str] = dict(zip(SEATS, (one, other), strict=True))
    seating = Seating({"a": one} if alone else names, absent=other if alone else "")
    look = Preview(source, lambda: found(folders, file)[0], seating, Choices(length, level), speed)
    settings = setting.preferences().settings
    if setting.plain or settings.plain or wants_plain(asked=plain):
        from reconnect_tui.cli.previewing import Previewing  # noqa: PLC0415 - only this front end

        return talk_at(lambda terminal: Previewing(look, terminal).run(step))
    if look.read() and step:
        # A mistyped step is said here, and not on a screen that is about to go.
        look.find(step)
    from reconnect_tui.tui.preview import PreviewApp  # noqa: PLC0415 - Textual is slow to import

    dress(settings.color, os.environ)
    app = PreviewApp(look, step)
    app.run()
    return app.return_code or 0
