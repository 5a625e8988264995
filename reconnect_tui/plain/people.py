"""Who is here: the first time, and for one exercise."""

from collections.abc import Sequence

from reconnect_tui.cleaning import clean_line
from reconnect_tui.engine.spoken import put
from reconnect_tui.evening import Evening
from reconnect_tui.plain.talk import Talk

LONGEST_NAME = 40
TWO = 2


class People:
    """Knows who sits here tonight. `here` has no name, one or two."""

    def __init__(self, evening: Evening, talk: Talk) -> None:
        """Take the evening whose people these are."""
        self._evening = evening
        self._talk = talk
        known = [person.name for person in evening.people()]
        self.here: tuple[str, ...] = tuple(known) if len(known) <= TWO else ()

    @property
    def names(self) -> str:
        """Those who are here, in one line."""
        return self._talk.words.lines.names_between.join(self.here)

    def welcome(self) -> None:
        """The first time: what this is, for whom, and two names or one. All can be skipped."""
        words = self._talk.words.door
        self._talk.say(*words.welcome)
        self._talk.say(words.your_name)
        first = self._name()
        if first:
            self._talk.say(words.other_name)
            self.here = self._different(first, self._name())

    def choose(self) -> None:
        """Who is here? Both, or one, by names that are known or new."""
        words = self._talk.words.door
        rows = (words.both, words.alone)
        wanted = TWO if self._talk.choose(words.who_is_here, rows, str) == words.both else 1
        self.here = self._asked(wanted, ())

    def renamed(self, before: str, after: str) -> None:
        """Somebody is called otherwise now."""
        self.here = tuple(after if name == before else name for name in self.here)

    def sit_down(self, wanted: int, named: Sequence[str]) -> tuple[str, ...]:
        """`wanted` names: those that were said, those who are here, then whoever is asked."""
        if not named and len(self.here) == wanted:
            return self.here
        return self._asked(wanted, named)

    def _asked(self, wanted: int, named: Sequence[str]) -> tuple[str, ...]:
        names = list(named)
        known = [*self.here, *(person.name for person in self._evening.people())]
        while len(names) < wanted:
            rest = [name for name in known if not _among(name, names)]
            name = self._ask(rest[0] if rest else "")
            if _among(name, names):
                self._talk.say(self._talk.words.door.other_person)
            else:
                names.append(name)
        return tuple(names)

    def _ask(self, likely: str) -> str:
        words = self._talk.words.door
        self._talk.say(put(words.name_or, name=likely) if likely else words.name_alone)
        while not (name := self._name() or likely):
            self._talk.say(words.any_name)
        return name

    def _name(self) -> str:
        return clean_line(self._talk.line(), LONGEST_NAME)

    def _different(self, first: str, second: str) -> tuple[str, ...]:
        """One name twice is one person."""
        return (first, second) if second and not _among(second, [first]) else (first,)


def _among(name: str, names: Sequence[str]) -> bool:
    return any(name.casefold() == one.casefold() for one in names)
