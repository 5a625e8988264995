"""An exercise in a list, and the sieve that a few typed words are."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from reconnect_tui.content.findings import Problem

DEPTHS = {1: "light", 2: "takes a little courage", 3: "heavy; take your time"}


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
    words: str = field(default="", init=False, repr=False, compare=False)
    """What a filter looks into, made once: it is looked into at every letter."""

    def __post_init__(self) -> None:
        words = "\n".join((self.title, self.summary, self.id, *self.tags))
        object.__setattr__(self, "words", words.casefold())

    @property
    def line(self) -> str:
        """The quiet line below the title."""
        if self.problem:
            return self.problem
        time = f"{round_minutes(self.minutes)}" if self.minutes is not None else ""
        return ", ".join(part for part in (time, for_whom(self.modes)) if part)


def in_short(problem: Problem) -> str:
    """What is wrong, and where, without the folders that lead there."""
    file = problem.file.replace("\\", "/").rsplit("/", 1)[-1]
    return f"{file}, line {problem.line}: {problem.message}"


def round_minutes(minutes: float) -> str:
    """A length as one says it."""
    if minutes < 1:
        return "a minute or less"
    count = round(minutes)
    return f"{count} minute" if count == 1 else f"{count} minutes"


def for_whom(modes: tuple[str, ...]) -> str:
    """Whom it is for, in words."""
    words: dict[tuple[str, ...], str] = {("two",): "for two", ("solo",): "for one"}
    return words.get(modes, "for two, or for one")


def sieve(shelved: Iterable[Shelved], words: str) -> tuple[Shelved, ...]:
    """Those that have every word in them; a number is the minutes there are at most.

    `two` and `one` ask whom it is for. Those with a problem stand at the end.
    """
    found = list(shelved)
    for word in words.casefold().split():
        fits = _asked_for(word)
        found = [one for one in found if fits(one)]
    broken = [one for one in found if one.problem]
    return (*(one for one in found if not one.problem), *broken) if broken else tuple(found)


def _asked_for(word: str) -> Callable[[Shelved], bool]:
    """What one word of a filter asks of an exercise."""
    number = word.removesuffix("min").removesuffix("m")
    if number.isdecimal():
        most = int(number)
        return lambda one: one.minutes is not None and one.minutes <= most
    if word in ("min", "mins", "minute", "minutes"):
        return lambda _: True
    if word in ("two", "both"):
        return lambda one: "two" in one.modes
    if word in ("one", "solo", "alone"):
        return lambda one: "solo" in one.modes
    return lambda one: word in one.words
