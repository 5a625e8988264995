"""What `check --play` says: how many screens and minutes; and what nobody ever sees."""

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from reconnect_tui.cli.asked import GUARD, Asked, File
from reconnect_tui.content.changes import changed
from reconnect_tui.content.deck import Deck
from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.playing import Played, play, unseen
from reconnect_tui.content.program import Program
from reconnect_tui.content.steps.draw import DrawStep

if TYPE_CHECKING:
    from reconnect_tui.content.findings import Problem

Changes = Mapping[str, int | str]


class Play:
    """Plays the files of a check, each exercise once for each set of changes.

    `problems` are what playing shows to be wrong, once the lines have been read.
    """

    def __init__(self, chosen: Asked) -> None:
        """Take the files, and the library they stand in."""
        self.problems: list[Problem] = []
        self._chosen = chosen
        self._known: dict[tuple[str, str, str], tuple[Played, ...]] = {}

    def lines(self, broken: Collection[str]) -> Iterator[str]:
        """How each file went, but those with errors. Raises `Stuck`."""
        for file in self._chosen.files:
            if str(file.source) not in broken:
                yield from self._file(file)

    def _file(self, file: File) -> Iterator[str]:
        if file.kind == GUARD:
            return
        loaded = self._chosen.loaded(file)
        opened = loaded.file
        if isinstance(opened, Exercise):
            yield str(file.source)
            played = self._played(opened, {})
            yield from (_line(one) for one in played)
            self.problems += [loaded.place(each) for each in unseen(opened, played)]
        elif isinstance(opened, Program):
            yield str(file.source)
            yield from self._sessions(opened)

    def _sessions(self, program: Program) -> Iterator[str]:
        """Each session of a program, with what the program changes in its exercise."""
        for _, session in program.walk():
            exercise = self._chosen.library.exercise_or_none(session.exercise)
            modes = ("solo",) if session.each_alone else program.modes
            for played in self._played(exercise, session.set) if exercise else ():
                if played.mode in modes:
                    yield _line(played, session.id)

    def _played(self, exercise: Exercise, changes: Changes) -> tuple[Played, ...]:
        key = (exercise.id, exercise.lang, repr(sorted(changes.items())))
        if key not in self._known:
            exercise = changed(exercise, changes)
            decks = self._decks(exercise)
            self._known[key] = () if decks is None else play(exercise, decks)
        return self._known[key]

    def _decks(self, exercise: Exercise) -> dict[str, Deck] | None:
        """The decks that it draws from; none if one of them does not work."""
        library = self._chosen.library.speaking(exercise.lang)
        found: dict[str, Deck] = {}
        for _, step, _ in exercise.walk():
            if isinstance(step, DrawStep):
                deck = library.deck_or_none(step.deck)
                if deck is None:
                    return None
                found[step.deck] = deck
        return found


def _line(played: Played, session: str = "") -> str:
    screens = "1 screen" if played.screens == 1 else f"{played.screens} screens"
    minutes = f"{played.minutes:.1f}".removesuffix(".0")
    of = f"{session}, " if session else ""
    return f"  {of}{played.mode}: {screens}, {minutes} timed minutes, {played.paths} paths."
