"""The settings in lines: how each is, what it means, what it could be; names, bells, folders."""

from collections.abc import Callable
from typing import TypeAlias

from reconnect_tui.cleaning import clean_line
from reconnect_tui.content.shelves import languages_in
from reconnect_tui.engine.spoken import put
from reconnect_tui.errors import ReconnectError
from reconnect_tui.evening import Evening
from reconnect_tui.moments import Sound
from reconnect_tui.paths import shipped
from reconnect_tui.plain.habits import Habits, is_silent
from reconnect_tui.plain.talk import Talk
from reconnect_tui.settings import AT_NEXT_START, described, options
from reconnect_tui.store.people import LONGEST_NAME, People

Way: TypeAlias = tuple[str, Callable[[], None]]

SEEN = frozenset({"theme", "color", "clock", "motion", "quiet", "spacing", "keys"})
"""What only the full screen shows."""


class Preferring:
    """Shows and changes the settings. `private_space` is one of the things one can do here."""

    def __init__(
        self,
        evening: Evening,
        talk: Talk,
        habits: Habits,
        private_space: Callable[[], None],
        renamed: Callable[[str, str], None],
    ) -> None:
        """Take the evening, how to talk, habits that change with a setting, and two ways on."""
        self._evening = evening
        self._talk = talk
        self._habits = habits
        self._private_space = private_space
        self._renamed = renamed
        self._words = talk.words.setting

    def open(self) -> None:
        """All of them, until somebody goes back."""
        notices = self._evening.preferences.notices
        self._talk.say(self._words.to_look_at if notices else "", *map(str, notices))
        back: Way = (self._talk.words.door.back, lambda: None)
        while True:
            ways = [back, *self._ways()]
            way = self._talk.choose(f"{self._words.title}.", ways, lambda row: row[0])
            if way is back:
                return
            try:
                way[1]()
            except (ReconnectError, ValueError) as error:
                # A setting that cannot be so, or a file that cannot be written.
                self._talk.say(str(error))

    def _ways(self) -> list[Way]:
        words, settings = self._words, self._evening.settings
        ways = [
            (self._row(name, getattr(settings, name)), self._change(name)) for name in described()
        ]
        places = list(described())
        ways.insert(places.index("sound") + 1, (words.bell, self._bell))
        ways += [
            (words.names, self._rename),
            (self._talk.words.private.space.title, self._private_space),
            (words.folders, self._folders),
        ]
        return ways

    def _row(self, name: str, value: object) -> str:
        words = self._words
        return put(words.row, label=words.label(name), value=words.value(name, value))

    # --- one setting -----------------------------------------------------------------------

    def _change(self, name: str) -> Callable[[], None]:
        return lambda: self._asked(name)

    def _asked(self, name: str) -> None:
        words = self._words
        self._talk.say(words.about[name], words.later if name in AT_NEXT_START else "")
        self._talk.say(words.here_or_there if name in SEEN else "")
        if name == "keys":
            path = self._evening.folders.settings_file
            self._talk.say(put(words.own_keys, path=str(path)))
        elif name == "title":
            self._talk.say(words.new_title)
            self._set(name, clean_line(self._talk.line(), LONGEST_NAME))
        else:
            self._set(name, self._chosen(name))

    def _chosen(self, name: str) -> str:
        """One of what it can be; the one in use comes first. Empty if that one is chosen."""
        words = self._words
        value = getattr(self._evening.settings, name)
        here = ("on" if value else "off") if isinstance(value, bool) else str(value)
        among = (here, *(one for one in self._among(name) if one != here))
        told = {one: words.value(name, one) for one in among}
        told[here] = put(words.in_use, value=told[here])
        found = self._talk.choose(words.which, among, told.__getitem__)
        return "" if found == here else found

    def _among(self, name: str) -> tuple[str, ...]:
        if name == "theme":
            from reconnect_tui.themes import load  # noqa: PLC0415 - only who changes it waits for it

            return tuple(load(shipped("themes"), self._evening.folders.themes).themes)
        if name == "lang":
            return ("en", *(one for one in languages_in(shipped("exercises")) if one != "en"))
        return options(name)

    def _set(self, name: str, value: str) -> None:
        """Change it, if there is something to change. Raises as `Preferences.change` does."""
        words = self._words
        if not value:
            self._talk.say(words.kept)
            return
        settings = self._evening.change_setting(name, value)
        if name in ("sound", "speech"):
            self._habits.muted = is_silent(settings)
        if self._habits.bells is not None:
            self._habits.bells.like(settings)
        told = words.value(name, getattr(settings, name))
        self._talk.say(put(words.changed, label=words.label(name), value=told))

    # --- what else can be done -------------------------------------------------------------

    def _bell(self) -> None:
        if self._habits.bells is not None:
            self._habits.bells.try_out(self._words.bell_words)
        elif not self._habits.muted:
            self._talk.terminal.bell()
        self._talk.say(f"[{self._talk.words.lines.sounds[Sound.BELL]}]")
        self._talk.say(self._words.bell_hint, self._words.bell_words)

    def _folders(self) -> None:
        self._talk.say(self._words.all_here)
        for name, path in self._evening.folders.rows():
            self._talk.say(put(self._words.folder, name=name, path=str(path)))

    def _rename(self) -> None:
        """Another name for one of the people; what they did stays theirs."""
        people = self._evening.people()
        if not people:
            self._talk.say(self._talk.words.private.space.nobody)
            return
        one = self._talk.browse(self._words.who_renames, people, lambda person: person.name, "")
        if one is None:
            return
        self._talk.say(put(self._words.new_name, name=one.name))
        name = clean_line(self._talk.line(), LONGEST_NAME)
        others = {person.name.casefold() for person in people if person.id != one.id}
        if not name or name == one.name:
            self._talk.say(self._words.kept)
        elif name.casefold() in others:
            self._talk.say(self._words.taken)
        else:
            after = People(self._evening.folders.data).rename(one.id, name)
            self._renamed(one.name, after.name)
            self._talk.say(put(self._words.renamed, name=after.name))
