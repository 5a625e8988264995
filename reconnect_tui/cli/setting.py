"""What holds for every command: the home, and which front end."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconnect_tui.evening import Evening


@dataclass(frozen=True, slots=True)
class Setting:
    """The global options. `home` none: the usual folders of this system."""

    home: Path | None = None
    plain: bool = False

    def evening(self) -> "Evening":
        """The table, set: library, people and sessions of these folders."""
        from reconnect_tui.evening import Evening  # noqa: PLC0415 - not every command needs it
        from reconnect_tui.paths import home_folders  # noqa: PLC0415

        return Evening(home_folders(self.home))


def wants_plain(*, asked: bool) -> bool:
    """Plain lines: asked for, by flag or environment, or where no full screen can be."""
    if asked or os.environ.get("RECONNECT_PLAIN") or os.environ.get("ACCESSIBLE"):
        return True
    if os.environ.get("TERM") == "dumb":
        return True
    return not (sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty())
