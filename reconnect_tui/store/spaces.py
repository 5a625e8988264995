"""Private spaces as they are kept: in the person's file, with the spaces that person had before.

A space that was removed keeps its locked key, so its old passphrase (or paper key) still opens
what was sealed under it. Nobody else's does, and nothing opens without one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reconnect_tui.errors import StoreError
from reconnect_tui.store import memory, space
from reconnect_tui.store.people import People, Person
from reconnect_tui.store.space import Cost, NotOpened, PrivateKey, Space, WrongKey

NOW, BEFORE = "space", "spaces-before"
"""The keys of a person's file under which the spaces lie."""

PAPER = 52
"""The letters of a paper key."""


@dataclass(frozen=True, slots=True)
class Owned:
    """The private space of a person, if there is one, and those of before, oldest first."""

    person: str
    now: Space | None = None
    before: tuple[Space, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Made:
    """A private space that is made and not kept yet, and its paper key, to be shown once."""

    space: Space
    paper: str

    def __repr__(self) -> str:
        """Never the key."""
        return f"Made({self.space.person!r})"


@dataclass(frozen=True, slots=True)
class Keys:
    """What a passphrase has opened. Drop it soon."""

    person: str
    keys: tuple[PrivateKey, ...]

    def words(self, token: str, session: str, address: str) -> str:
        """The words of a sealed text. Raises `NotOpened`."""
        for key in self.keys:
            try:
                return space.unseal(key, token, session, address)
            except NotOpened:
                continue
        raise NotOpened("These words are not opened by this passphrase.")


def owned(person: Person) -> Owned:
    """The spaces in a person's file. Raises `StoreError` for what cannot be read.

    Nothing goes on as if there were none: words would then be written down in the clear.
    """
    now = person.more.get(NOW)
    before = person.more.get(BEFORE, [])
    if not isinstance(before, list):
        raise StoreError(f"The private space of {person.id} cannot be read.")
    return Owned(
        person.id,
        None if now is None else space.from_table(person.id, now),
        tuple(space.from_table(person.id, one) for one in before),
    )


def unlock(spaces: Owned, secret: str) -> Keys:
    """The keys that a passphrase or a paper key opens. A quarter of a second for each space.

    Raises `WrongKey` if there is none. Spaces at its ends do not count.
    """
    keys = tuple(_opened(spaces, secret.strip()))
    if not keys:
        raise WrongKey("This passphrase does not open this space.")
    return Keys(spaces.person, keys)


def _opened(spaces: Owned, secret: str) -> Iterator[PrivateKey]:
    for one in (spaces.now, *spaces.before):
        if one is not None:
            try:
                yield _key(one, secret)
            except WrongKey:
                continue


def _key(one: Space, secret: str) -> PrivateKey:
    if len("".join(secret.split())) == PAPER:
        try:
            return space.unlock_with_paper(one, secret)
        except WrongKey:
            pass
    return space.unlock(one, secret)


class Spaces:
    """The private spaces of the people under `root`.

    Every method that takes a secret takes the passphrase or the paper key, and raises
    `WrongKey` if it opens nothing. All raise `BadFile` or `StoreError` as `People` does.
    """

    def __init__(self, root: Path, cost: Cost | None = None) -> None:
        """Take the data folder, and how hard a guess shall be."""
        self._people = People(root)
        self._cost = cost

    def of(self, person: str) -> Owned:
        """The spaces of a person. Passphrases come next: no other process is to look in."""
        memory.keep_to_ourselves()
        return owned(self._people.get(person))

    def set_up(self, person: str, passphrase: str) -> str:
        """A private space from now on. The paper key, to be shown once and not kept.

        Raises `StoreError` for a weak passphrase, or if there is a space.
        """
        made = self.make(person, passphrase)
        self.keep(made)
        return made.paper

    def make(self, person: str, passphrase: str) -> Made:
        """A private space with its paper key. Nothing is kept before `keep`.

        So whoever leaves before the paper key is written down is as before. A quarter of a
        second. Raises as `set_up` does.
        """
        if self.of(person).now is not None:
            raise StoreError("There is a private space already.")
        space_of, key = space.create(person, passphrase.strip(), self._cost)
        return Made(space_of, key.paper)

    def keep(self, made: Made) -> None:
        """Keep it: what this person writes is sealed to it from now on. Raises as `set_up` does."""
        before = self.of(made.space.person)
        if before.now is not None:
            raise StoreError("There is a private space already.")
        self._keep(made.space.person, made.space, before.before)

    def change(self, person: str, secret: str, passphrase: str) -> None:
        """Another passphrase for the same space. Raises `StoreError` for a weak one.

        Copies of the file, in backups too, still open with the old one.
        """
        spaces = self._set(person)
        key = _key(spaces, secret.strip())
        after = space.change_passphrase(spaces, key, passphrase.strip())
        self._keep(person, after, self.of(person).before)

    def remove(self, person: str, secret: str) -> None:
        """No private space from now on. What is sealed stays so, and its passphrase opens it."""
        self.check(person, secret)
        self.give_up(person)

    def give_up(self, person: str) -> None:
        """The same for somebody who has forgotten the passphrase: what is sealed stays sealed."""
        spaces = self.of(person)
        self._keep(person, None, (*spaces.before, self._set(person)))

    def check(self, person: str, secret: str) -> None:
        """Whether this opens the space of now, for changing or removing it. Else `WrongKey`."""
        _key(self._set(person), secret.strip())

    def unlock(self, person: str, secret: str) -> Keys:
        """The keys to read one's own words with."""
        return unlock(self.of(person), secret)

    def _set(self, person: str) -> Space:
        found = self.of(person).now
        if found is None:
            raise StoreError("There is no private space.")
        return found

    def _keep(self, person: str, now: Space | None, before: tuple[Space, ...]) -> None:
        kept = self._people.get(person).more
        more = {key: one for key, one in kept.items() if key not in (NOW, BEFORE)}
        if now is not None:
            more[NOW] = now.to_table()
        if before:
            more[BEFORE] = [one.to_table() for one in before]
        self._people.change(person, more=more)
