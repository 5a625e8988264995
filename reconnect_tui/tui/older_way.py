"""The way on from a new private space: what was written before it, sealed too if one likes."""

from functools import partial

from reconnect_tui.asks import Option
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import words_for
from reconnect_tui.evening import Evening
from reconnect_tui.privacy.older import Older, forget_open_copies, open_words, seal_older
from reconnect_tui.store.people import Person
from reconnect_tui.store.spaces import Spaces
from reconnect_tui.tui.screens.alone import AloneScreen, Leaf
from reconnect_tui.tui.stage import Stage


class OlderWay:
    """Asks once, and does nothing that was not asked for."""

    def __init__(self, stage: Stage, evening: Evening, spaces: Spaces) -> None:
        """Take the stage, the evening, and where the spaces are kept."""
        self._stage = stage
        self._root, self._cache = evening.folders.data, evening.folders.cache
        self._spaces = spaces
        self._words = words_for(evening.lang).private.space

    async def offer(self, person: Person, passphrase: str) -> None:
        """Say what lies open, and seal it if that is wished. Raises `ReconnectError`."""
        words = self._words
        looks = partial(open_words, self._root, self._cache, person.id)
        count = await self._stage.attempt(looks)
        if not count:
            return
        says = words.older_one if count == 1 else put(words.older, count=str(count))
        ways = (Option("", words.older_leave), Option("seal", words.older_seal))
        leaf = Leaf(words.title, (says, words.elsewhere), ways=ways)
        if await self._stage.ask(AloneScreen(self._words, leaf)):
            seals = partial(self._seal, person.id, passphrase)
            done = await self._stage.meanwhile(words.sealing_older, seals)
            left = (put(words.older_left, what=one) for one in done.left)
            said = put(words.older_done, count=str(len(done.sealed)))
            await self._stage.say("\n\n".join((said, *left)))
            if done.sealed:
                await self._clear_backups(done.sealed)

    def _seal(self, person: str, passphrase: str) -> Older:
        keys = self._spaces.unlock(person, passphrase)
        return seal_older(self._root, self._cache, keys)

    async def _clear_backups(self, sealed: tuple[str, ...]) -> None:
        words = self._words
        ways = (Option("", words.copies_stay), Option("go", words.copies_go))
        leaf = Leaf(words.title, (words.copies,), ways=ways)
        if await self._stage.ask(AloneScreen(self._words, leaf)):
            clears = partial(forget_open_copies, self._root, sealed)
            taken, unread = await self._stage.meanwhile(self._words.sealing_older, clears)
            left = (put(words.older_left, what=str(one)) for one in unread)
            said = put(words.copies_gone, count=str(taken))
            await self._stage.say("\n\n".join((said, *left)))
