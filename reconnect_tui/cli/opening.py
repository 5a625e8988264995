"""Open the app: in lines or on the full screen, whichever it is to be."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, TextIO

from reconnect_tui.cleaning import clean, clean_line
from reconnect_tui.cli.breaking import tell
from reconnect_tui.cli.coloring import dress
from reconnect_tui.cli.setting import Setting
from reconnect_tui.errors import ReconnectError

if TYPE_CHECKING:
    from reconnect_tui.bells import Bells
    from reconnect_tui.evening import Wish
    from reconnect_tui.plain.terminal import StreamTerminal
    from reconnect_tui.preferences import Preferences
    from reconnect_tui.settings import Settings
    from reconnect_tui.tui.app import ReconnectApp

LONGEST_TITLE = 60


def open_app(setting: Setting, wish: "Wish | None" = None) -> int:
    """Open the app, at once in a session if one is wished for. Its exit code."""
    preferences = setting.preferences()
    if setting.plain or preferences.settings.plain:
        return _in_lines(setting, preferences, wish)
    from reconnect_tui.tui.app import ReconnectApp  # noqa: PLC0415 - Textual is slow to import

    settings = preferences.settings
    dress(settings.color, os.environ)
    notices = [str(notice) for notice in preferences.notices]
    lay = partial(setting.evening, preferences)
    app = ReconnectApp(setting.folders, lay, wish, settings, notices)
    with titled(settings.title, sys.stdout):
        app.run()
    if app.parting:
        # A closed window takes no word at parting.
        with suppress(OSError):
            sys.stderr.write(f"{app.parting}\n")
    return app.return_code or int(_lost(app))


def _lost(app: "ReconnectApp") -> bool:
    """Whether something was put away that is not on the disk."""
    return "course" in vars(app) and not app.course.kept


def _in_lines(setting: Setting, preferences: "Preferences", wish: "Wish | None") -> int:

    from reconnect_tui.plain.door import open_door  # noqa: PLC0415

    for notice in preferences.notices:
        sys.stderr.write(f"{clean(str(notice))}\n")
    evening, settings = setting.evening(preferences), preferences.settings

    def talk(terminal: "StreamTerminal") -> int:
        # A pipe has no ears.
        bells = _bells(settings, terminal) if sys.stdout.isatty() else None
        return open_door(evening, terminal, wish, settings, bells)

    try:
        return talk_at(talk)
    except (BrokenPipeError, ReconnectError):
        raise
    except Exception as error:  # noqa: BLE001 - its message may hold words: only a report is said
        return tell(error, setting.folders.cache / "crash.txt")


def _bells(settings: "Settings", terminal: "StreamTerminal") -> "Bells":
    from reconnect_tui.bells import Bells  # noqa: PLC0415 - only where somebody sits

    return Bells(settings, terminal.bell)


def talk_at(talk: "Callable[[StreamTerminal], int]") -> int:
    """Talk at standard input and output. The exit code, also that of a signal to leave."""
    from reconnect_tui.plain.signals import DIED_OF, Stopped, heeding  # noqa: PLC0415
    from reconnect_tui.plain.terminal import StreamTerminal  # noqa: PLC0415

    terminal = StreamTerminal()
    with heeding(terminal):
        try:
            return talk(terminal)
        except Stopped as stopped:
            return stopped.code
        except BrokenPipeError:
            # A closed window takes no word at parting.
            if terminal.sign:
                return DIED_OF + terminal.sign
            raise


@contextmanager
def titled(title: str, stream: TextIO) -> Iterator[None]:
    """The window's title while the app is open; the one of before comes back after it.

    It is what the settings say, never a name or a word of anybody.
    """
    name = clean_line(title, LONGEST_TITLE)
    # Xterm's stack of titles. A terminal without one keeps the name.
    stream.write(f"\x1b[22;2t\x1b]2;{name}\x07" if name else "")
    stream.flush()
    try:
        yield
    finally:
        try:
            stream.write("\x1b[23;2t" if name else "")
            stream.flush()
        except OSError:
            # The window is closed, and takes neither its title back nor any other word.
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
