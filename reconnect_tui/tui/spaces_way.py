"""The way through private spaces in Settings: set up, another passphrase, do without."""

from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from typing import Any

from reconnect_tui.asks import Option
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import words_for
from reconnect_tui.errors import ReconnectError
from reconnect_tui.evening import Evening
from reconnect_tui.store import space
from reconnect_tui.store.people import Person
from reconnect_tui.store.space import WrongKey
from reconnect_tui.store.spaces import Spaces
from reconnect_tui.tui.older_way import OlderWay
from reconnect_tui.tui.screens.alone import AloneScreen, Leaf
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.stage import Stage

Way = Callable[[Person], Coroutine[Any, Any, None]]


class SpacesWay:
    """Asks for one person at a time. A passphrase is dots here, and is kept nowhere."""

    def __init__(self, stage: Stage, evening: Evening, spaces: Spaces | None = None) -> None:
        """Take the stage, the evening, and where the spaces are kept."""
        self._stage = stage
        self._evening = evening
        self._spaces = spaces or Spaces(evening.folders.data)
        self._words = words_for(evening.lang).private.space
        self._opening = words_for(evening.lang).private.opening

    async def open(self) -> None:
        """Whose, and what is to be done. What cannot be read or written is told."""
        people = await self._stage.attempt(self._evening.people) or ()
        if not people:
            await self._stage.say(self._words.nobody)
        ways = [Option(one.id, one.name) for one in people]
        who = await self._stage.ask(EitherScreen(self._words.whose, ways)) if ways else None
        for person in people:
            if person.id == who:
                await self._guarded(person)

    async def _guarded(self, person: Person) -> None:
        try:
            await self._at(person)
        except ReconnectError as error:
            await self._stage.say(str(error))

    async def _at(self, person: Person) -> None:
        """What this person can do. Raises `ReconnectError`."""
        words = self._words
        has = self._spaces.of(person.id).now is not None
        ways: list[tuple[str, Way]] = [(words.set_up, self._set_up)]
        if has:
            ways = [
                (words.change, self._change),
                (words.forgotten, self._forgotten),
                (words.remove, self._remove),
            ]
        options = [Option(str(place), text) for place, (text, _) in enumerate(ways)]
        says = put(words.is_set if has else words.is_none, name=person.name)
        what = await self._stage.ask(EitherScreen(says, [*options, Option("", words.back)]))
        if what:
            await ways[int(what)][1](person)

    # --- what can be done ------------------------------------------------------------------

    async def _set_up(self, person: Person) -> None:
        words = self._words
        passphrase = await self._new(person, words.what)
        if not passphrase:
            return
        make = partial(self._spaces.make, person.id, passphrase)
        made = await self._stage.meanwhile(words.making, make)
        first, _, place = words.paper
        ways = (Option("no", words.not_written), Option("yes", words.written))
        await self._stage.ask(
            AloneScreen(
                self._words, Leaf(words.title, (first, place), made.paper, ways=ways, stays="no")
            )
        )
        self._spaces.keep(made)
        await self._stage.say(words.ready)
        await OlderWay(self._stage, self._evening, self._spaces).offer(person, passphrase)

    async def _change(self, person: Person) -> None:
        """Another passphrase, for whoever has the old one."""
        await self._change_with(person, self._words.secret)

    async def _change_with(self, person: Person, label: str) -> None:
        secret = await self._opened(person, label)
        passphrase = await self._new(person) if secret else ""
        if passphrase:
            change = partial(self._spaces.change, person.id, secret, passphrase)
            await self._stage.meanwhile(self._words.making, change)
            await self._stage.say(self._words.changed)

    async def _forgotten(self, person: Person) -> None:
        """The paper key opens it as well; without that nothing does."""
        words = self._words
        ways = (
            Option("paper", words.use_paper),
            Option("give-up", words.go_without),
            Option("", words.leave_it),
        )
        leaf = Leaf(words.forgotten, words.forgotten_what, ways=ways)
        what = await self._stage.ask(AloneScreen(self._words, leaf))
        if what == "paper":
            await self._change_with(person, words.paper_key)
        elif what == "give-up":
            await self._give_up(person)

    async def _give_up(self, person: Person) -> None:
        words = self._words
        ways = (Option("", words.leave_it), Option("give-up", words.go_without))
        leaf = Leaf(words.remove, (words.removed, words.still_sealed), ways=ways)
        if await self._stage.ask(AloneScreen(self._words, leaf)):
            self._spaces.give_up(person.id)
            await self._stage.say(words.removed)

    async def _remove(self, person: Person) -> None:
        words = self._words
        secret = await self._opened(
            person, words.secret, words.remove, (words.removed, words.still_sealed)
        )
        if secret:
            remove = partial(self._spaces.remove, person.id, secret)
            await self._stage.meanwhile(self._opening, remove)
            await self._stage.say(words.removed)

    # --- passphrases -----------------------------------------------------------------------

    async def _opened(
        self, person: Person, label: str, title: str = "", says: Sequence[str] = ()
    ) -> str:
        """A passphrase or paper key that opens this space; empty if somebody leaves it."""
        words = self._words
        told: tuple[str, ...] = (put(words.alone, name=person.name), *says)
        while True:
            leaf = Leaf(title or words.title, told, label=label)
            secret = await self._stage.ask(AloneScreen(self._words, leaf))
            if not secret:
                return ""
            try:
                tries = partial(self._spaces.check, person.id, secret)
                await self._stage.meanwhile(self._opening, tries)
            except WrongKey:
                told = (words.not_opened,)
            else:
                return secret

    async def _new(self, person: Person, says: Sequence[str] = ()) -> str:
        """A new passphrase, typed by whom it is for; empty if somebody leaves it."""
        words = self._words
        ways = (
            Option("random", words.take_random),
            Option("own", words.take_own),
            Option("", words.back),
        )
        leaf = Leaf(words.title, (put(words.alone, name=person.name), *says), ways=ways)
        what = await self._stage.ask(AloneScreen(self._words, leaf))
        if what == "random":
            return await self._drawn()
        return await self._own() if what == "own" else ""

    async def _drawn(self) -> str:
        """Random words, once they have been typed; empty if somebody leaves them."""
        words = self._words
        ways = (
            Option("take", words.take),
            Option("others", words.draw_again),
            Option("", words.back),
        )
        what: str | None = "others"
        phrase = ""
        while what == "others":
            phrase = await self._stage.meanwhile(words.making, space.offered_passphrase)
            leaf = Leaf(words.title, (words.drawn,), phrase, ways=ways)
            what = await self._stage.ask(AloneScreen(self._words, leaf))
        return await self._typed(phrase, words.type_it) if what else ""

    async def _own(self) -> str:
        """Own words that are no weak ones, typed twice."""
        words = self._words
        leaf = Leaf(
            words.title,
            (words.own_rule,),
            label=words.new_secret,
            unfit=lambda line: space.weakness(line.strip(), words),
        )
        phrase = await self._stage.ask(AloneScreen(self._words, leaf))
        return await self._typed(phrase, words.again) if phrase else ""

    async def _typed(self, phrase: str, label: str) -> str:
        """The passphrase, once it has been typed as it is; empty if somebody leaves it."""

        def unfit(line: str) -> str:
            return "" if line.strip() == phrase.strip() else self._words.not_taken

        leaf = Leaf(self._words.title, label=label, unfit=unfit)
        return await self._stage.ask(AloneScreen(self._words, leaf)) or ""
