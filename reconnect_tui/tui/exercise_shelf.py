"""What the list of exercises shows: heads at once, minutes and all the rest when they are read."""

from collections.abc import Iterator
from dataclasses import replace

from textual.content import Content

from reconnect_tui.content.findings import BadContent
from reconnect_tui.engine.words import words_for
from reconnect_tui.errors import ReconnectError
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.store.favorites import Favorites
from reconnect_tui.tui.screens.parts.shelf import Shelved, in_short


def mode_of(names: tuple[str, ...]) -> str:
    """How an exercise is done by these."""
    return "two" if len(names) > 1 else "solo"


class ExerciseShelf:
    """Reads files and takes its time: call it off the event loop."""

    def __init__(self, evening: Evening, here: tuple[str, ...]) -> None:
        """Take the evening, which has the library, and the names of those who are here."""
        self._evening = evening
        self._here = here
        self._words = words_for(evening.lang)
        self._liked = Favorites(evening.folders.data)

    def shelved(self) -> Iterator[Shelved]:
        """Every exercise by its head; those that cannot be used say why."""
        try:
            liked = self._liked.all()
        except ReconnectError:
            # The marks are not worth a list that stays empty. Setting one says what is wrong.
            liked = frozenset()
        for head in self._evening.library.exercises.values():
            if head.status != "deprecated":
                problem = "" if head.usable else in_short(head.problems[0])
                yield Shelved(
                    head.id,
                    head.title,
                    head.modes,
                    head.tags,
                    head.summary,
                    head.depth,
                    problem=problem,
                    favorite=head.id in liked,
                    lang=head.lang,
                )

    def turn(self, exercise: str) -> frozenset[str]:
        """Mark a favorite, or no longer; those that are marked now. Raises `ReconnectError`."""
        return self._liked.turn(exercise)

    def counted(self, one: Shelved) -> Shelved:
        """The same with its minutes, or with what is wrong further down in its file."""
        if one.problem:
            return one
        from reconnect_tui.content.outline import minutes  # noqa: PLC0415 - pydantic is slow

        try:
            return replace(one, minutes=minutes(self._evening.plan(Wish(exercise=one.id))))
        except BadContent as error:
            return replace(one, problem=in_short(error.problems[0]))
        except ReconnectError as error:
            return replace(one, problem=str(error))

    def about(self, exercise: str) -> Content:
        """All about an exercise, with the names of those who are here."""
        from reconnect_tui.tui.screens.parts.telling import about  # noqa: PLC0415 - pydantic is slow

        wish, here = Wish(exercise=exercise), self._here
        try:
            found = self._evening.exercise(wish)
            mode = mode_of(here) if mode_of(here) in found.modes else found.modes[0]
            names = here if mode == mode_of(here) and here else self._nobody(mode)
            rows = self._evening.outline(replace(wish, names=names, mode=mode))
            return about(found, rows, self._words)
        except ReconnectError as error:
            return Content(str(error))

    def _nobody(self, mode: str) -> tuple[str, ...]:
        """Instead of names, while it is not known who sits down."""
        words = self._words.rooms
        return (words.one_of_you, words.the_other) if mode == "two" else (words.you,)
