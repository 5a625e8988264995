"""What the app wears: a theme, the room between paragraphs, and the keys of one's own."""

from dataclasses import replace
from typing import Any

from textual.app import App

from reconnect_tui.paths import Folders, shipped
from reconnect_tui.settings import Settings
from reconnect_tui.themes import Themes, find, load
from reconnect_tui.tui.theme_bridge import begin_with, install


class Dressing:
    """One theme is read before the first frame; the others, and the keys, can wait."""

    def __init__(self, app: App[Any], folders: Folders, settings: Settings) -> None:
        """Take the app, and put on the one theme that the settings name."""
        self._app = app
        self._places = (shipped("themes"), folders.themes)
        self._found: Themes | None = None
        found = find(settings.theme, *self._places)
        if found is not None:
            begin_with(app, found)

    @property
    def themes(self) -> tuple[str, ...]:
        """The names of all themes, once they are read."""
        return tuple(self._found.themes) if self._found else ()

    def look_around(self, settings: Settings) -> list[str]:
        """Read every theme, and dress. A sentence for each that cannot be worn."""
        self._found = load(*self._places)
        self.wear(settings)
        return [str(problem) for problem in self._found.problems]

    def take_keys(self, settings: Settings) -> tuple[Settings, tuple[str, ...]]:
        """Take the keys of one's own: the settings with those that can be, and which cannot."""
        from reconnect_tui.tui.keys import keymap  # noqa: PLC0415 - after the first frame

        keys, unfit = keymap(settings.keys)
        self._app.set_keymap(dict(keys))
        return replace(settings, keys=keys), unfit

    def wear(self, settings: Settings) -> None:
        """The colors, and the room between paragraphs."""
        if self._found is not None:
            install(self._app, self._found, settings.theme)
        self._app.set_class(settings.spacing == "wide", "-roomy")
