"""What the app wears: a theme, the room between paragraphs, how much moves, one's own keys."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from textual.app import App

from reconnect_tui.paths import Folders, shipped
from reconnect_tui.settings import Settings
from reconnect_tui.themes import Themes, find, load, stamp
from reconnect_tui.tui.theme_bridge import begin_with, install

LOOK_EVERY = 2.0
"""Seconds between two looks at the folder of one's own themes."""


class Dressing:
    """One theme is read before the first frame; the others, and the keys, can wait.

    A theme of one's own is read again when it was saved.
    """

    def __init__(self, app: App[Any], folders: Folders, settings: Settings) -> None:
        """Take the app, and put on the one theme that the settings name."""
        self._app = app
        self._own = folders.themes
        self._settings = settings
        self._found: Themes | None = None
        self._moves = app.animation_level
        self._unfit_keys: tuple[str, ...] = ()
        self._caps: Mapping[str, str] = {}
        self._read = self._seen = stamp(self._own)
        found = find(settings.theme, shipped("themes"), self._own)
        if found is not None:
            begin_with(app, found)

    @property
    def themes(self) -> tuple[str, ...]:
        """The names of all themes, once they are read."""
        return tuple(self._found.themes) if self._found else ()

    @property
    def caps(self) -> Mapping[str, str]:
        """What is printed on keys of one's own that work in every room, by their actions."""
        return self._caps

    @property
    def troubles(self) -> tuple[str, ...]:
        """A sentence for each theme and each key that cannot be worn."""
        if self._found is None:
            return ()
        missing = self._found.missing(self._settings.theme)
        problems = (str(one) for one in self._found.problems)
        return (*((missing,) if missing else ()), *problems, *self._unfit_keys)

    def look_around(self, settings: Settings) -> Settings:
        """Read every theme, dress, and look again now and then. The settings as they are worn."""
        self._found = load(shipped("themes"), self._own)
        self._app.set_interval(LOOK_EVERY, self._look_again)
        return self.wear(settings)

    def wear(self, settings: Settings) -> Settings:
        """Colors, room between paragraphs, motion, keys. The settings without unfit keys."""
        from reconnect_tui.tui.keys import EVERYWHERE, cap_of, keymap  # noqa: PLC0415 - afterwards

        app = self._app
        keys, self._unfit_keys = keymap(settings.keys)
        self._settings = settings
        if self._found is not None:
            install(app, self._found, settings.theme)
        app.set_class(settings.spacing == "wide", "-roomy")
        app.animation_level = self._moves if settings.motion == "full" else "none"
        app.set_keymap(keys)
        self._caps = {act: cap_of(keys[one]) for one, act in EVERYWHERE.items() if one in keys}
        return replace(settings, keys=keys)

    def _look_again(self) -> None:
        """Read one's own themes anew, when a change has come to rest: editors save in steps."""
        now = stamp(self._own)
        if now != self._seen:
            self._seen = now
        elif now != self._read:
            self._read = now
            self._read_anew()

    def _read_anew(self) -> None:
        """Wear what was saved. What cannot be read is told; what is worn stays on meanwhile."""
        before, told = self._found, set(self.troubles)
        self._found = load(shipped("themes"), self._own)
        worn = self._settings.theme
        if before is not None and worn in before.themes and worn not in self._found.themes:
            self._found = self._found.with_theme(before.themes[worn])
        self.wear(self._settings)
        for trouble in self.troubles:
            if trouble not in told:
                self._app.notify(trouble)
