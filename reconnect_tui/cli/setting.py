"""What holds for every command: the home, and which front end."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from reconnect_tui.paths import Folders, home_folders

if TYPE_CHECKING:
    from reconnect_tui.content.library import Library
    from reconnect_tui.evening import Evening
    from reconnect_tui.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Setting:
    """The global options. `home` none: the usual folders of this system.

    `flags` are settings that were said on the command line; they beat all others.
    """

    home: Path | None = None
    plain: bool = False
    flags: Mapping[str, str] = field(default_factory=dict)

    @property
    def folders(self) -> Folders:
        """The personal folders."""
        return home_folders(self.home)

    def preferences(self) -> "Preferences":
        """The settings of these folders, and what was wrong with them."""
        from reconnect_tui.preferences import Preferences  # noqa: PLC0415 - not every command needs it

        return Preferences(self.folders.settings_file, os.environ, self.flags)

    def library(self) -> "Library":
        """What there is to do, without the table."""
        from reconnect_tui.collection import collection  # noqa: PLC0415 - not every command needs it

        return collection(self.folders, self.preferences().settings.lang)

    def evening(self, preferences: "Preferences | None" = None) -> "Evening":
        """The table, set: library, people and sessions of these folders."""
        from reconnect_tui.evening import Evening  # noqa: PLC0415 - not every command needs it

        if preferences is None and self.flags:
            preferences = self.preferences()
        return Evening(self.folders, preferences=preferences)


def wants_plain(*, asked: bool) -> bool:
    """Plain lines: asked for, by flag or environment, or where no full screen can be."""
    if asked or _said_plain(os.environ.get("RECONNECT_PLAIN")) or os.environ.get("ACCESSIBLE"):
        return True
    if os.environ.get("TERM") == "dumb":
        return True
    return not (sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty())


def _said_plain(value: str | None) -> bool:
    """Whether the variable asks for plain lines: any word but a no."""
    if not value:
        return False
    from reconnect_tui.settings import WORDS  # noqa: PLC0415 - seldom

    return WORDS.get(value.casefold(), True)
