"""Before you begin: who, who starts, how long, when another time is better, what comes."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from reconnect_tui.engine.spoken import MINUTE, duration, put
from reconnect_tui.errors import ReconnectError
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.plain.people import TWO, People
from reconnect_tui.plain.talk import Talk

if TYPE_CHECKING:
    from reconnect_tui.content.outline import Row


Change: TypeAlias = Callable[[Wish], Wish | None]


class Beginning:
    """Turns a wish into one that can begin."""

    def __init__(self, evening: Evening, talk: Talk, people: People) -> None:
        """Take the evening, how to talk, and who is here."""
        self._evening = evening
        self._talk = talk
        self._people = people

    def seated(self, wish: Wish) -> Wish:
        """The wish with a mode, names, and who begins. Asks only what is not said yet."""
        modes = self._evening.modes(wish)
        mode = wish.mode or self._mode(modes, len(wish.names) or len(self._people.here))
        wanted = TWO if mode == "two" else 1
        if wanted == 1 and not wish.names and len(self._people.here) == TWO:
            wish = replace(wish, names=(self._one_of_you(),))
        names = self._people.sit_down(wanted, wish.names[:wanted])
        wish = replace(wish, mode=mode, names=names)
        if mode == "two" and not wish.first:
            wish = replace(wish, first=self._evening.starter(wish))
        return wish

    def _mode(self, modes: tuple[str, ...], seated: int) -> str:
        likely = "solo" if seated == 1 else "two"
        if len(modes) == 1:
            return modes[0]
        if seated:
            return likely
        words = self._talk.words.door
        rows = (("two", words.both), ("solo", words.alone))
        return self._talk.choose(words.who_is_here, rows, lambda row: row[1])[0]

    def _one_of_you(self) -> str:
        words = self._talk.words.door
        return self._talk.choose(words.which_of_you, self._people.here, str)

    def warn(self, wish: Wish) -> None:
        """When another time is better. Said before every exercise."""
        for when in self._evening.not_for(wish):
            self._talk.say(put(self._talk.words.door.not_for, when=when))
        for sentence in self._evening.too_soon(self._evening.exercise(wish), wish.names):
            self._talk.say(sentence)

    def settled(self, wish: Wish) -> Wish | None:
        """The wish as they want it now; none if they turn back."""
        wish = self.seated(wish)
        words = self._talk.words.door
        exercise = self._evening.exercise(wish)
        if wish.length not in exercise.lengths:
            wish = replace(wish, length=exercise.lengths[0])
        self._talk.say(words.room if wish.mode == "two" else words.room_alone)
        self.warn(wish)
        script = self._evening.script(exercise, wish.names)
        fading = self._talk.words.fading
        wish = replace(wish, level=script.now) if wish.level == "full" else wish
        self._talk.say(fading.offers.get(script.offer, ""))
        if len(exercise.lengths) == 1:
            self._talk.say(f"{put(words.how_long, length=self._length(wish))}.")
        title = f"{exercise.title}, {self._talk.words.rooms.depths[str(exercise.depth)]}."
        while True:
            rows: list[tuple[str, Change]] = [(words.begin, _as_it_is)]
            if wish.mode == "two":
                rows.append((put(words.who_begins, name=wish.first), self._who_begins))
            if len(exercise.lengths) > 1:
                rows.append((put(words.how_long, length=self._length(wish)), self._how_long))
            decks = self._evening.decks(exercise, wish.mode, wish.changes)
            if decks:
                usual = next(iter(decks.values()))
                stands = put(words.which_cards, deck=decks.get(wish.deck, usual))
                rows.append((stands, partial(self._which_cards, decks=decks)))
            if script.is_asked:
                stands = put(fading.stands, level=fading.levels[wish.level])
                rows.append((stands, partial(self._how_much_script, levels=script.levels)))
            rows += [(words.steps, self._steps), *self._marks(wish), (words.back, _none)]
            chosen = self._talk.choose(title, rows, lambda row: row[0])
            found = chosen[1](wish)
            if found is None or chosen[1] is _as_it_is:
                return found
            wish = found

    def minutes_of(self, exercise: str) -> float | None:
        """How long an exercise takes in full, by its id; none if it cannot be played."""
        from reconnect_tui.content.outline import minutes  # noqa: PLC0415 - pydantic is slow

        try:
            return minutes(self._evening.plan(Wish(exercise=exercise)))
        except ReconnectError:
            return None

    def _marks(self, wish: Wish) -> list[tuple[str, Change]]:
        """To mark it as a favorite, or no longer; not where the marks cannot be read."""
        from reconnect_tui.store.favorites import Favorites  # noqa: PLC0415 - only here

        favorites = Favorites(self._evening.folders.data)
        try:
            liked = wish.exercise in favorites.all()
        except ReconnectError:
            return []
        if wish.exercise.endswith(".toml"):
            # A file that was named on the command line is on no list.
            return []

        def turn(wish: Wish) -> Wish:
            favorites.turn(wish.exercise)
            return wish

        words = self._talk.words.door
        return [(words.unlike if liked else words.like, turn)]

    def _who_begins(self, wish: Wish) -> Wish:
        words = self._talk.words.door
        rows = (*wish.names, words.coin)
        chosen = self._talk.choose(words.who_starts, rows, str)
        first = secrets.choice(wish.names) if chosen == words.coin else chosen
        return replace(wish, first=first)

    def _how_long(self, wish: Wish) -> Wish:
        lengths = self._evening.exercise(wish).lengths
        words = self._talk.words.door
        told = [self._length(replace(wish, length=length)) for length in lengths]
        chosen = self._talk.choose(words.length, range(len(lengths)), told.__getitem__)
        return replace(wish, length=lengths[chosen])

    def _which_cards(self, wish: Wish, decks: Mapping[str, str]) -> Wish:
        asks = self._talk.words.door.cards
        return replace(wish, deck=self._talk.choose(asks, tuple(decks), decks.__getitem__))

    def _how_much_script(self, wish: Wish, levels: tuple[str, ...]) -> Wish:
        words = self._talk.words.fading
        return replace(wish, level=self._talk.choose(words.asks, levels, words.levels.__getitem__))

    def _length(self, wish: Wish) -> str:
        from reconnect_tui.content.outline import minutes  # noqa: PLC0415 - pydantic is slow

        words = self._talk.words.door
        count = round(minutes(self._evening.plan(wish)))
        length = words.lengths.get(wish.length, wish.length)
        if count < TWO:
            return put(words.few_minutes, length=length)
        return put(words.minutes, length=length, minutes=str(count))

    def _steps(self, wish: Wish) -> Wish:
        """What comes, step by step, and what is known about it."""
        words = self._talk.words.door
        for row in self._evening.outline(wish):
            self._talk.say(self._step(row))
        exercise, rooms = self._evening.exercise(wish), self._talk.words.rooms
        if exercise.evidence is not None:
            known = f"{rooms.grades[exercise.evidence.grade]} {exercise.evidence.note}"
            self._talk.say(put(words.evidence, note=known))
        if exercise.sources:
            self._talk.say(f"{rooms.sources}.", *exercise.sources)
        return wish

    def _step(self, row: "Row") -> str:
        words = self._talk.words
        line = put(words.door.step, who=row.who, what=row.what) if row.who else row.what
        if row.ms:
            time = duration(words, row.ms // MINUTE * MINUTE or row.ms)
            line = put(words.door.step_time, step=line, time=time)
        return put(words.door.perhaps, step=line) if row.maybe else line


def _as_it_is(wish: Wish) -> Wish:
    return wish


def _none(wish: Wish) -> None:
    del wish
