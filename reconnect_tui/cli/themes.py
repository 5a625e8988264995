"""`reconnect themes`: the color themes that there are, and what is wrong with their files."""

import click

from reconnect_tui import themes as color_themes
from reconnect_tui.cli.saying import say, say_json, tell
from reconnect_tui.cli.setting import Setting
from reconnect_tui.paths import shipped


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.pass_obj
def themes(setting: Setting, *, as_json: bool) -> int:
    """List the color themes, the one in use marked. Your own lie in your themes folder.

    Leaves with 1 if a file of yours has a problem.

    \b
    reconnect themes
    RECONNECT_THEME=paper reconnect
    """
    folders = setting.folders
    found = color_themes.load(shipped("themes"), folders.themes)
    used = setting.preferences().settings.theme
    if as_json:
        rows = [
            {
                "name": one.name,
                "title": one.title,
                "dark": one.dark,
                "terminal": one.terminal,
                "used": one.name == used,
                "colors": dict(one.colors),
            }
            for one in found.themes.values()
        ]
        say_json(rows)
    else:
        width = max((len(name) for name in found.themes), default=0)
        for one in found.themes.values():
            kind = "the terminal's own colors" if one.terminal else "dark" if one.dark else "light"
            mark = ", in use" if one.name == used else ""
            say(f"{one.name:<{width}}  {one.title} ({kind}{mark})")
    for problem in found.problems:
        tell(str(problem))
    return 1 if found.problems else 0
