"""What `doctor` looks at, one function for each thing. Every answer says what to do."""

import os
import shutil
import stat
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal, TypeAlias

from reconnect_tui import themes
from reconnect_tui.cli.coloring import wants_color
from reconnect_tui.cli.setting import Setting, wants_plain
from reconnect_tui.collection import no_language
from reconnect_tui.content.library import Library
from reconnect_tui.content.shelves import Folder
from reconnect_tui.errors import BadFile, NewerFile
from reconnect_tui.paths import Folders, shipped
from reconnect_tui.preferences import Preferences
from reconnect_tui.settings import Settings
from reconnect_tui.sound import Player, Speaker
from reconnect_tui.store import backups, index
from reconnect_tui.store.rescue import rescue_for
from reconnect_tui.store.unreadable import unreadable

State: TypeAlias = Literal["fine", "note", "mend"]

COMPLETE, USABLE = (60, 18), (40, 12)
"""Columns and rows for every screen to be complete, and to be of use."""

ROOM = 20 * 1024 * 1024
"""Bytes that should be free: an evening needs far less, backups grow."""

PACKAGES = ("reconnect-tui", "textual", "click", "pydantic", "cryptography", "platformdirs")
"""The app and what it cannot do without."""

OTHERS_MAY = 0o077


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. `do` is what to do; `mend`: something needs doing."""

    name: str
    state: State
    says: str
    do: str = ""


def examine(setting: Setting) -> Iterator[Check]:
    """All of it, in the order in which one would look."""
    preferences = setting.preferences()
    folders = setting.folders
    yield terminal()
    yield colors(os.environ, preferences.settings.color)
    yield encoding(sys.stdout.encoding or "", sys.platform)
    yield sound(preferences.settings)
    yield speech(preferences.settings)
    for name, path in (
        ("data", folders.data),
        ("config", folders.config),
        ("cache", folders.cache),
    ):
        yield folder(name, path)
    yield room(folders.data)
    yield from content(folders)
    yield from color_themes(folders, preferences.settings.theme)
    yield from versions()
    yield from saves(folders)
    yield backup(folders.data)
    yield from wishes(folders, preferences)


def wishes(folders: Folders, preferences: Preferences) -> Iterator[Check]:
    """Whether every setting can be as it is wished. Keys are told on the screen that has them."""
    told = [str(notice) for notice in preferences.notices]
    told += filter(None, (no_language(folders, preferences.settings.lang),))
    if not told:
        yield Check("settings", "fine", f"{folders.settings_file} holds no mistakes.")
    for one in told:
        yield Check("settings", "mend", one, "Change it there, or leave the line out.")


def terminal() -> Check:
    """Whether the full screen can be, and its size."""
    kind = os.environ.get("TERM", "") or "not said"
    if wants_plain(asked=False):
        why = "Here the app talks in plain lines: "
        why += "nobody sits at this terminal." if not sys.stdout.isatty() else f"TERM is {kind}."
        return Check("terminal", "note", why, "For the full screen, open it in a terminal window.")
    columns, rows = shutil.get_terminal_size()
    says = f"{kind}, {columns} columns by {rows} rows."
    if columns < USABLE[0] or rows < USABLE[1]:
        return Check("terminal", "mend", says, "Make the window larger, or the letters smaller.")
    if columns < COMPLETE[0] or rows < COMPLETE[1]:
        do = f"All is complete from {COMPLETE[0]} by {COMPLETE[1]} on. Smaller letters help."
        return Check("terminal", "note", says, do)
    return Check("terminal", "fine", says)


def colors(env: Mapping[str, str], wanted: str = "auto") -> Check:
    """How many colors the terminal says it has, if any are `wanted`: the setting."""
    if not wants_color(wanted, env):
        why = "NO_COLOR is set" if wanted == "auto" else "Your settings say so"
        return Check("colors", "note", f"{why}: no colors, only shapes and words.")
    if env.get("COLORTERM", "").casefold() in ("truecolor", "24bit") or env.get("WT_SESSION"):
        return Check("colors", "fine", "16 million.")
    if "256color" in env.get("TERM", ""):
        return Check("colors", "fine", "256.")
    do = "The themes still work. In a newer terminal they are finer."
    return Check("colors", "note", "16, as far as this terminal says.", do)


def encoding(name: str, platform: str) -> Check:
    """Whether every letter can be shown."""
    if name.casefold().replace("-", "").replace("_", "") == "utf8":
        return Check("encoding", "fine", "UTF-8: every letter can be shown.")
    windows = "Use Windows Terminal, or set PYTHONUTF8=1."
    do = windows if platform == "win32" else "Set LANG to one that ends in UTF-8."
    return Check("encoding", "mend", f"{name or 'not said'}: not every letter can be shown.", do)


def sound(settings: Settings) -> Check:
    """What would be heard."""
    backend = Player(settings.sound, lambda: None).backend
    if settings.sound == "sound" and backend == "terminal bell":
        far = "Over SSH only the terminal's bell reaches you. Let your terminal sound it."
        do = "Install pipewire, pulseaudio or alsa-utils, or let your terminal sound its bell."
        return Check(
            "sound",
            "note",
            "The terminal's own bell: no player was found for ours.",
            far if os.environ.get("SSH_CONNECTION") else do,
        )
    return Check("sound", "fine", f"{backend[:1].upper()}{backend[1:]}.")


def speech(settings: Settings) -> Check:
    """Whether cues can be spoken."""
    backend = Speaker().backend
    if backend:
        wanted = "on" if settings.speech else "off in the settings"
        return Check("speech", "fine", f"{backend}, {wanted}.")
    do = "Install speech-dispatcher or espeak-ng, or turn speech off."
    return Check("speech", "mend" if settings.speech else "note", "No program that speaks.", do)


def folder(name: str, path: Path) -> Check:
    """Whether a folder can be written to, by this account only."""
    name = f"{name} folder"
    nearest = next((one for one in (path, *path.parents) if one.exists()), path)
    if path.exists() and not path.is_dir():
        return Check(name, "mend", f"{path} is a file.", "Move it away: a folder is needed there.")
    if not os.access(nearest, os.W_OK | os.X_OK):
        do = "Give this account the right to write there, or use --home with another folder."
        return Check(name, "mend", f"{path} cannot be written to.", do)
    if not path.exists():
        return Check(name, "fine", f"{path} (made when it is needed)")
    open_to_all = name != "cache folder" and sys.platform != "win32"
    if open_to_all and stat.S_IMODE(path.stat().st_mode) & OTHERS_MAY:
        do = "Open the app once: it closes the folder. Or: chmod 700 on it."
        return Check(name, "mend", f"{path} is open to other accounts.", do)
    return Check(name, "fine", str(path))


def room(path: Path) -> Check:
    """Whether the disk has room."""
    nearest = next((one for one in (path, *path.parents) if one.exists()), path)
    try:
        free = shutil.disk_usage(nearest).free
    except OSError as error:
        return Check("room", "note", f"Nobody knows how full the disk is: {error.strerror}.")
    says = f"{free // (1024 * 1024)} MB are free."
    if free < ROOM:
        return Check("room", "mend", says, "Free some room, so that every word can be kept.")
    return Check("room", "fine", says)


def content(folders: Folders) -> Iterator[Check]:
    """Whether the shipped files are there, and your own can be used."""
    library = Library((Folder(shipped("exercises"), shipped=True), Folder(folders.exercises)))
    usable = [head for head in library.exercises.values() if head.usable and head.shipped]
    count = (
        f"{len(usable)} exercises, {len(library.programs)} programs, {len(library.decks)} decks."
    )
    if usable:
        yield Check("shipped files", "fine", count)
    else:
        where = f"None were found in {shipped('exercises')}."
        yield Check("shipped files", "mend", where, "Install the app again.")
    for problem in library.problems:
        yield Check("exercises", "mend", str(problem), "See: reconnect check")


def color_themes(folders: Folders, wanted: str) -> Iterator[Check]:
    """Whether the themes can be used, and the chosen one is there."""
    found = themes.load(shipped("themes"), folders.themes)
    if missing := found.missing(wanted):
        do = "Change it in the settings." if found.themes else "Install the app again."
        yield Check("themes", "mend", missing, do)
    else:
        yield Check("themes", "fine", f"{len(found.themes)}, {wanted} in use.")
    for problem in found.problems:
        yield Check("themes", "mend", str(problem), "Change it there. All other themes work.")


def versions() -> Iterator[Check]:
    """What is installed."""
    python = ".".join(map(str, sys.version_info[:3]))
    yield Check("python", "fine", f"{python} on {sys.platform}.")
    for name in PACKAGES:
        try:
            yield Check(name, "fine", version(name))
        except PackageNotFoundError:
            yield Check(name, "mend", "It is not installed.", "Install the app again.")


def saves(folders: Folders) -> Iterator[Check]:
    """Whether everything that was kept can be read."""
    data = folders.data
    heads = index.list_sessions(data, folders.cache)[0]
    problems = unreadable(data, folders.cache)
    if not problems:
        yield Check("saves", "fine", f"{len(heads)} sessions can be read.")
    for problem in problems:
        yield Check("saves", "mend", str(problem), _rescue(folders, problem))


def _rescue(folders: Folders, problem: object) -> str:
    """What to do about a file that cannot be read."""
    if isinstance(problem, NewerFile):
        return "It is left as it is. Update the app to use it."
    found = rescue_for(folders.data, problem) if isinstance(problem, BadFile) else None
    if found is None:
        return "It is left as it is. No backup has a version that can be read."
    day, command = found.archive.stem, found.command(folders)
    return f"It is left as it is. The backup {day} has it from before: {command}"


def backup(data: Path) -> Check:
    """When the last backup was made."""
    made = backups.backups(data)
    if made:
        return Check("backup", "fine", f"{made[0].stem}, {len(made)} in all.")
    return Check("backup", "note", "None yet.", "One is made each day the app is opened.")
