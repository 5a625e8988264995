"""A private space in plain lines: setting it up, another passphrase, doing without it."""

from collections.abc import Callable
from typing import TypeAlias

from reconnect_tui.engine.spoken import put
from reconnect_tui.errors import StoreError
from reconnect_tui.evening import Evening
from reconnect_tui.plain.talk import Talk
from reconnect_tui.privacy.older import forget_open_copies, open_words, seal_older
from reconnect_tui.store import space
from reconnect_tui.store.people import Person
from reconnect_tui.store.space import WrongKey
from reconnect_tui.store.spaces import Spaces

Offer: TypeAlias = tuple[str, Callable[[], None]]


class PrivateSpace:
    """Asks for one person at a time. No passphrase is shown, and none is kept."""

    def __init__(self, evening: Evening, talk: Talk, spaces: Spaces | None = None) -> None:
        """Take the evening, who talks, and where the spaces are kept."""
        self._evening = evening
        self._talk = talk
        self._words = talk.words.private.space
        self._spaces = spaces or Spaces(evening.folders.data)

    def choose(self) -> None:
        """Whose, and what is to be done. Raises `ReconnectError` for a file that is no good."""
        people = self._evening.people()
        if not people:
            self._talk.say(self._words.nobody)
            return
        person = self._talk.choose(self._words.whose, people, lambda one: one.name)
        has = self._spaces.of(person.id).now is not None
        self._talk.say(put(self._words.is_set if has else self._words.is_none, name=person.name))
        rows = self._with(person) if has else [(self._words.set_up, lambda: self._set_up(person))]
        back: Offer = (self._words.back, lambda: None)
        try:
            self._talk.choose("", [back, *rows], lambda row: row[0])[1]()
        except WrongKey:
            self._talk.say(self._words.wrong)
        except StoreError as error:
            # A weak passphrase, or a disk that takes nothing.
            self._talk.say(str(error))

    def _with(self, person: Person) -> list[Offer]:
        words = self._words
        return [
            (words.change, lambda: self._change(person, words.secret)),
            (words.remove, lambda: self._remove(person)),
            (words.forgotten, lambda: self._forgotten(person)),
        ]

    def _set_up(self, person: Person) -> None:
        self._talk.say(*self._words.what)
        passphrase = self._new()
        if passphrase:
            made = self._spaces.make(person.id, passphrase)
            self._show_paper(made.paper)
            self._spaces.keep(made)
            self._talk.say(self._words.ready)
            self._offer_older(person, passphrase)

    def _offer_older(self, person: Person, passphrase: str) -> None:
        """What was written before lies open: sealed too, if that is wished."""
        words, folders = self._words, self._evening.folders
        count = open_words(folders.data, folders.cache, person.id)
        if not count:
            return
        says = words.older_one if count == 1 else put(words.older, count=str(count))
        self._talk.say(says, words.elsewhere)
        if self._talk.choose("", [words.older_leave, words.older_seal], str) == words.older_leave:
            return
        self._talk.say(words.sealing_older)
        keys = self._spaces.unlock(person.id, passphrase)
        done = seal_older(folders.data, folders.cache, keys)
        self._talk.say(put(words.older_done, count=str(len(done.sealed))))
        self._talk.say(*(put(words.older_left, what=one) for one in done.left))
        if done.sealed:
            self._talk.say(words.copies)
            ways = [words.copies_stay, words.copies_go]
            if self._talk.choose("", ways, str) == words.copies_go:
                taken, unread = forget_open_copies(folders.data, done.sealed)
                self._talk.say(put(words.copies_gone, count=str(taken)))
                self._talk.say(*(put(words.older_left, what=str(one)) for one in unread))

    def _change(self, person: Person, asks: str) -> None:
        secret = self._talk.secret(asks)
        self._spaces.check(person.id, secret)
        passphrase = self._new()
        if passphrase:
            self._spaces.change(person.id, secret, passphrase)
            self._talk.say(self._words.changed)

    def _remove(self, person: Person) -> None:
        self._spaces.remove(person.id, self._talk.secret(self._words.secret))
        self._talk.say(self._words.removed, self._words.still_sealed)

    def _forgotten(self, person: Person) -> None:
        """The paper key opens it as well; without that nothing does."""
        words = self._words
        ways: list[Offer] = [
            (words.leave_it, lambda: self._talk.say(words.kept)),
            (words.use_paper, lambda: self._change(person, words.paper_key)),
            (words.go_without, lambda: self._give_up(person)),
        ]
        self._talk.say(*words.forgotten_what)
        self._talk.choose("", ways, lambda row: row[0])[1]()

    def _give_up(self, person: Person) -> None:
        self._talk.say(self._words.still_sealed, self._words.sure)
        if self._talk.line().casefold() != self._words.yes:
            self._talk.say(self._words.kept)
            return
        self._spaces.give_up(person.id)
        self._talk.say(self._words.removed)

    def _new(self) -> str:
        """A new passphrase, typed twice if it is one's own; empty if the two differ."""
        offered = space.offered_passphrase()
        self._talk.say(put(self._words.offered, words=offered))
        typed = self._talk.secret(self._words.take_or_type)
        if not typed:
            typed = offered
        elif space.weakness(typed, self._words):
            raise StoreError(space.weakness(typed, self._words))
        if self._talk.secret(self._words.again) == typed:
            self._talk.cover()
            return typed
        self._talk.say(self._words.differ)
        return ""

    def _show_paper(self, paper: str) -> None:
        self._talk.say(*(put(line, paper=paper) for line in self._words.paper))
        self._talk.say(self._words.then_enter)
        self._talk.terminal.listen(None)
        if self._talk.cover():
            self._talk.say(self._words.scrolls)
