"""The entrance: with no word more, straight to the full screen; else the command line.

A command line of words costs a fifth of a first frame, so its reader is imported for words.
"""

import os
import sys

from reconnect_tui.cli.setting import Setting, wants_plain


def main() -> None:
    """Do what was asked for, and leave with the exit code."""
    try:
        code = run(sys.argv[1:])
    except Exception as error:  # noqa: BLE001 - its message may hold words: only a report is said
        from reconnect_tui.cli.breaking import tell  # noqa: PLC0415 - never, if all is well

        code = tell(error)
    leave(code)


def run(args: list[str]) -> int:
    """The exit code of a command line."""
    if not args and not wants_plain(asked=False):
        from reconnect_tui.cli.opening import open_app  # noqa: PLC0415 - one or the other

        return open_app(Setting())
    from reconnect_tui.cli import main as words  # noqa: PLC0415 - one or the other

    return words.run(args)


def leave(code: int) -> None:
    """Leave, also where there is no terminal any more to take the last words."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            # The terminal is gone. Python would try again, and leave with a code of its own.
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    sys.exit(code)
