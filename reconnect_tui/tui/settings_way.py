"""The way through the settings: show them, change them, and let everybody know."""

from asyncio import to_thread
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from textual.content import Content

from reconnect_tui.asks import Option
from reconnect_tui.content.shelves import languages_in
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import words_for
from reconnect_tui.errors import Refused
from reconnect_tui.evening import Evening
from reconnect_tui.paths import shipped
from reconnect_tui.settings import Settings, described
from reconnect_tui.store.people import LONGEST_NAME, People, Person
from reconnect_tui.store.spaces import NOW
from reconnect_tui.tui.keys_way import KeysWay
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.one_line import OneLineScreen
from reconnect_tui.tui.screens.parts.wording import (
    about_setting,
    choices,
    current,
)
from reconnect_tui.tui.screens.settings import Setting, SettingsScreen
from reconnect_tui.tui.spaces_way import SpacesWay
from reconnect_tui.tui.stage import Stage

BELL, NAMES, SPACES, FOLDERS, NOTES = "bell", "names", "spaces", "folders", "notes"
"""What can be done here besides changing a setting."""

Renamed = Callable[[str, str], None]


class SettingsWay:
    """Settings on a stage. `take` makes a change felt everywhere; `renamed` tells who is here."""

    def __init__(
        self, stage: Stage, evening: Evening, take: Callable[[Settings], None], renamed: Renamed
    ) -> None:
        """Take the stage, the evening, and what to do when something has changed."""
        self._stage = stage
        self._evening = evening
        self._take = take
        self._renamed = renamed
        self.themes: tuple[str, ...] = ()
        self.worn: Callable[[], str] = lambda: ""
        self.notes: tuple[str, ...] = ()
        self.ring: Callable[[str], None] = lambda _: None
        self.spaces = SpacesWay(stage, evening)
        self._words = words_for(evening.lang).setting
        self._keys = KeysWay(stage, evening, self._words, take)

    async def open(self) -> None:
        """The screen; it says what is wished as it comes."""
        await self._stage.ask(SettingsScreen(await to_thread(self.lines), self._words))

    async def wished(self, screen: SettingsScreen, key: str, step: int) -> None:
        """Change a setting, or do what the line says; then show how it is."""
        if key == BELL:
            self.ring(self._words.bell_words)
        elif key == NAMES:
            await self._rename()
        elif key == SPACES:
            await self.spaces.open()
        elif key == "keys":
            await self._keys.open()
        elif key == "title":
            await self._retitle()
        elif key in described():
            await self._change(key, step)
        screen.put(await to_thread(self.lines))

    # --- what is shown ---------------------------------------------------------------------

    def lines(self) -> tuple[Setting, ...]:
        """Every setting, and what else there is here. Reads files."""
        settings, also, words = self._evening.settings, self._also(), self._words
        rows = [
            Setting(
                name,
                words.label(name),
                words.value(name, getattr(settings, name)),
                self._keys.about()
                if name == "keys"
                else about_setting(settings, name, choices(name, also), words, self.worn()),
            )
            for name in described()
        ]
        bell = f"{words.rings} {words.bell_hint}\n\n{words.bell_words}"
        after_sound = [one.key for one in rows].index("sound") + 1
        rows.insert(after_sound, Setting(BELL, words.bell, "", _told(words.bell, bell)))
        between = words_for(self._evening.lang).lines.names_between
        names = between.join(one.name for one in self._evening.people())
        rows.append(Setting(NAMES, words.names, names, _told(words.names, words.renames)))
        rows.append(self._about_spaces())
        rows.append(Setting(FOLDERS, words.folders, "", self._about_folders()))
        if self.notes:
            told = Content("\n\n".join(self.notes))
            rows.insert(0, Setting(NOTES, words.notes, str(len(self.notes)), told))
        return tuple(rows)

    def _about_spaces(self) -> Setting:
        words = words_for(self._evening.lang).private.space
        have = [one.name for one in self._evening.people() if one.more.get(NOW)]
        says = Content.assemble((words.title, "bold"), *(f"\n{one}\n" for one in words.about))
        return Setting(SPACES, words.title, ", ".join(have) or words.nobodys, says)

    def _also(self) -> Mapping[str, Sequence[str]]:
        languages = languages_in(shipped("exercises"))
        return {"theme": self.themes, "lang": ("en", *(one for one in languages if one != "en"))}

    def _about_folders(self) -> Content:
        rows: list[tuple[str, str]] = []
        for name, path in self._evening.folders.rows():
            rows += [(f"\n{name}\n", "$text-muted"), (f"{path}\n", "")]
        words = self._words
        return Content.assemble((words.folders, "bold"), (f"\n{words.all_here}\n", ""), *rows)

    # --- what is changed -------------------------------------------------------------------

    async def _change(self, name: str, step: int) -> None:
        among = choices(name, self._also())
        if not among:
            return
        here = current(self._evening.settings, name)
        place = among.index(here) + step if here in among else 0
        await self._set(name, among[place % len(among)])

    async def _set(self, name: str, value: object) -> None:
        changed = await self._stage.attempt(partial(self._evening.preferences.change, name, value))
        if changed is not None:
            self._take(changed)

    async def _retitle(self) -> None:
        before = self._evening.settings.title
        title = await self._stage.ask(OneLineScreen(self._words.window, before, most=LONGEST_NAME))
        if title:
            await self._set("title", title)

    async def _rename(self) -> None:
        """Another name for one of the people; what they did stays theirs."""
        people = {one.id: one for one in await to_thread(self._evening.people)}
        if not people:
            await self._stage.say(self._words.no_names)
            return
        ways = [Option(one.id, one.name) for one in people.values()]
        who = await self._stage.ask(EitherScreen(self._words.who_renames, ways))
        if who is None:
            return
        one = people[who]
        asked = put(self._words.your_name, name=one.name)
        name = await self._stage.ask(OneLineScreen(asked, one.name, most=LONGEST_NAME))
        if name is not None and name.strip() and name.strip() != one.name:
            after = await self._stage.attempt(partial(self._called, one, name))
            if after is not None:
                self._renamed(one.name, after.name)

    def _called(self, person: Person, name: str) -> Person:
        """The person with another name. Raises `ReconnectError`."""
        taken = {one.name.casefold() for one in self._evening.people() if one.id != person.id}
        if name.strip().casefold() in taken:
            raise Refused(self._words.taken)
        return People(self._evening.folders.data).rename(person.id, name)


def _told(title: str, says: str) -> Content:
    return Content.assemble((title, "bold"), (f"\n{says}", ""))
