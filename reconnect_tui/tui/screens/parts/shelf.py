"""An exercise in a list, and the sieve that a few typed words are."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from reconnect_tui.content.findings import Problem
from reconnect_tui.engine.words import Words
from reconnect_tui.journal.position_words import for_whom

LIKED = "♥"
"""The shape of a favorite. The word stands below it."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """One exercise. `minutes` is none while it is not known; `problem` says why it is out."""

    id: str
    title: str
    modes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    summary: str = ""
    depth: int = 1
    minutes: float | None = None
    problem: str = ""
    favorite: bool = False
    lang: str = ""
    words: str = field(default="", init=False, repr=False, compare=False)
    """What a filter looks into, made once: it is looked into at every letter."""

    def __post_init__(self) -> None:
        words = "\n".join((self.title, self.summary, self.id, *self.tags))
        object.__setattr__(self, "words", words.casefold())

    def line(self, words: Words) -> str:
        """The quiet line below the title."""
        if self.problem:
            return self.problem
        time = round_minutes(self.minutes, words) if self.minutes is not None else ""
        liked = words.rooms.favorite if self.favorite else ""
        return ", ".join(
            part for part in (time, for_whom(self.modes, words, self.lang), liked) if part
        )

    @property
    def heading(self) -> str:
        """The title, with a shape before it if it is a favorite."""
        return f"{LIKED} {self.title}" if self.favorite else self.title


def in_short(problem: Problem) -> str:
    """What is wrong, and where, without the folders that lead there."""
    file = problem.file.replace("\\", "/").rsplit("/", 1)[-1]
    return f"{file}, line {problem.line}: {problem.message}"


def round_minutes(minutes: float, words: Words) -> str:
    """A length as one says it."""
    if minutes < 1:
        return words.rooms.minute_or_less
    count = round(minutes)
    return f"{count} {words.minute if count == 1 else words.minutes}"


def sieve(shelved: Iterable[Shelved], typed: str, words: Words) -> tuple[Shelved, ...]:
    """Those that have every word in them; a number is the minutes there are at most.

    Some words ask for more than letters: whom it is for, how deep it goes, favorites. Those
    with a problem stand at the end.
    """
    found = list(shelved)
    wanted = {word: what for what, said in words.rooms.wanted.items() for word in said.split()}
    for word in typed.casefold().split():
        fits = _asked_for(word, wanted.get(word, ""))
        found = [one for one in found if fits(one)]
    broken = [one for one in found if one.problem]
    return (*(one for one in found if not one.problem), *broken) if broken else tuple(found)


def _asked_for(word: str, what: str) -> Callable[[Shelved], bool]:
    """What one word of a filter asks of an exercise; `what` it stands for, if for anything."""
    number = word.removesuffix("min").removesuffix("m")
    if number.isdecimal():
        most = int(number)
        return lambda one: one.minutes is not None and one.minutes <= most
    match what:
        case "minutes":
            return lambda _: True
        case "two":
            return lambda one: "two" in one.modes
        case "one":
            return lambda one: "solo" in one.modes
        case "favorite":
            return lambda one: one.favorite
        case "1" | "2" | "3":
            return lambda one: one.depth == int(what)
        case _:
            return lambda one: word in one.words
