"""The programs: those that were begun first, then the others, and what each of them is."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from reconnect_tui.engine.program_words import ProgramWords
from reconnect_tui.tui.screens.parts.beside import Beside
from reconnect_tui.tui.screens.parts.menu import Item


@dataclass(frozen=True, slots=True)
class Offered:
    """A program in the list. `line` is the quiet one below its title; `problem` keeps it out."""

    id: str
    title: str
    line: str
    about: Content
    problem: bool = False


class ProgramsScreen(Beside[str]):
    """Dismissed with the id of a program, or with nothing."""

    def __init__(self, offered: Sequence[Offered], words: ProgramWords) -> None:
        """Take the programs, in their order, and the words around them."""
        super().__init__(words.title, words.below)
        self._offered = {one.id: one for one in offered}

    def on_mount(self) -> None:
        """Show them."""
        self._fill()

    def on_resize(self) -> None:
        """More room, or less."""
        self._fill()

    def _fill(self) -> None:
        self.fill(
            [Item(one.id, one.title, one.line, off=one.problem) for one in self._offered.values()]
        )

    def about(self, key: str) -> Content:
        """What the program is."""
        return self._offered[key].about

    def take(self, key: str) -> None:
        """This one."""
        self.dismiss(key)
