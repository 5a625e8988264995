"""The way through the keys of one's own: another one for what a key does, or its own again."""

from collections.abc import Callable
from functools import partial

from textual.content import Content

from reconnect_tui.engine.setting_words import SettingWords
from reconnect_tui.engine.spoken import put
from reconnect_tui.evening import Evening
from reconnect_tui.settings import Settings
from reconnect_tui.tui.keys import PRESSES, keymap
from reconnect_tui.tui.screens.keys import AnyKeyScreen, KeysScreen
from reconnect_tui.tui.screens.parts.menu import Item
from reconnect_tui.tui.screens.parts.offering import caps_of
from reconnect_tui.tui.stage import Stage

_TABLE = '[keys]\nextend = "e"'


class KeysWay:
    """Keys on a stage. `take` makes a change felt everywhere."""

    def __init__(
        self,
        stage: Stage,
        evening: Evening,
        words: SettingWords,
        take: Callable[[Settings], None],
    ) -> None:
        """Take the stage, the evening, the words, and what to do when a key has changed."""
        self._stage = stage
        self._evening = evening
        self._words = words
        self._take = take

    async def open(self) -> None:
        """All of them, as often as somebody comes back from one."""
        at = PRESSES[0].id
        while True:
            told = self.about(titled=False)
            screen = KeysScreen(self._items(), told, self._words, at)
            chosen = await self._stage.ask(screen)
            if chosen is None:
                return
            at, what = chosen
            key = "" if what == "own" else await self._asked(at)
            if key is not None:
                await self._give(at, key)

    def about(self, *, titled: bool = True) -> Content:
        """How another key is given, here and in the settings file."""
        words = self._words
        file = str(self._evening.folders.settings_file)
        head = ((words.label("keys"), "bold"), (f"\n{words.keys_are}\n\n", "")) if titled else ()
        return Content.assemble(*head, (f"{words.keys_how}\n\n{_TABLE}\n\n", ""), (file, "bold"))

    def _items(self) -> list[Item]:
        own = keymap(self._evening.settings.keys)[0]
        caps, words = caps_of(own), self._words
        wide = max(len(cap) for cap in caps.values())
        return [
            Item(
                one.id,
                f"{caps[one.id].ljust(wide + 2)}{one.id}",
                put(words.key_instead, key=one.cap) if one.id in own else "",
            )
            for one in PRESSES
        ]

    async def _asked(self, name: str) -> str | None:
        return await self._stage.ask(AnyKeyScreen(put(self._words.key_press, name=name)))

    async def _give(self, name: str, key: str) -> None:
        """Write it down, if it can be; else say why not."""
        wanted = {one: had for one, had in self._evening.settings.keys.items() if one != name}
        before = set(keymap(wanted)[1])
        if key:
            wanted[name] = key
        good, troubles = keymap(wanted)
        fresh = [one for one in troubles if one not in before]
        if fresh or (key and name not in good):
            await self._stage.say("\n".join(fresh or troubles))
            return
        change = partial(self._evening.preferences.change, "keys", wanted)
        changed = await self._stage.attempt(change)
        if changed is not None:
            self._take(changed)
