"""Where files live: what is shipped, and what belongs to the people.

Nothing here makes a folder. Nothing here opens a file.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

APP = "reconnect-tui"
HOME_VARIABLE = "RECONNECT_HOME"

Kind: TypeAlias = Literal["exercises", "themes"]


def shipped(kind: Kind) -> "Path | Traversable":
    """The folder of shipped files of a kind: the checkout's own, else the packed copy.

    The checkout comes first, so that a new file in it shows at once. A packed copy may lie
    inside a zip: list it with `iterdir()` and read with `read_text()`.
    """
    root = Path(__file__).resolve().parent.parent
    if (root / "pyproject.toml").is_file() and (root / kind).is_dir():
        return root / kind
    from importlib.resources import files  # noqa: PLC0415 - not needed in a checkout

    return files("reconnect_tui") / "_data" / kind


def toml_files(folder: "Path | Traversable") -> "Iterator[Path | Traversable]":
    """The `*.toml` files straight inside a folder, by name; none if there is no folder.

    Editors and systems leave other files about (`listening.toml~`, `._listening.toml`).
    """
    if folder.is_dir():
        for file in sorted(folder.iterdir(), key=lambda file: file.name):
            if file.name.endswith(".toml") and not file.name.startswith(".") and file.is_file():
                yield file


@dataclass(frozen=True, slots=True)
class Folders:
    """The personal folders. They may not exist yet: whoever writes makes them, 0700.

    `data` is what people would grieve to lose. `config` holds `config.toml`. `cache` can be
    deleted at any time.
    """

    data: Path
    config: Path
    cache: Path

    @property
    def exercises(self) -> Path:
        """Exercises of their own. To stand in for a shipped one, a file says `replaces`."""
        return self.data / "exercises"

    @property
    def themes(self) -> Path:
        """Colour themes of their own."""
        return self.data / "themes"

    @property
    def sessions(self) -> Path:
        """One file for each session."""
        return self.data / "sessions"

    @property
    def settings_file(self) -> Path:
        """The one settings file."""
        return self.config / "config.toml"

    @property
    def option(self) -> str:
        """What a command line needs to use these folders: `--home DIR `, or nothing."""
        from shlex import quote  # noqa: PLC0415 - only in a sentence at parting

        return "" if self == home_folders() else f"--home {quote(str(self.data))} "

    def rows(self) -> Iterator[tuple[str, Path]]:
        """Name and path of all of them, as `reconnect paths` shows them."""
        for field in fields(self):
            yield field.name, getattr(self, field.name)
        for name in ("exercises", "themes", "sessions"):
            yield name, getattr(self, name)
        yield "settings file", self.settings_file


def home_folders(home: Path | None = None) -> Folders:
    """The personal folders under `home`, else under `RECONNECT_HOME`, else where the system says.

    With a home, every file is under that one folder: on a stick, in a test, in a second
    household. A path that begins with `~` or is not absolute is made absolute.
    """
    if home is None and (named := os.environ.get(HOME_VARIABLE)):
        home = Path(named)
    if home is not None:
        home = home.expanduser().absolute()
        return Folders(data=home, config=home, cache=home / "cache")
    from platformdirs import PlatformDirs  # noqa: PLC0415 - not needed with a home

    system = PlatformDirs(APP, appauthor=False)
    return Folders(
        data=system.user_data_path,
        config=system.user_config_path,
        cache=system.user_cache_path,
    )
