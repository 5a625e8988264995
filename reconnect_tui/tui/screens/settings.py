"""The settings: each with its value, and beside it what it means and what it could be.

The left and right arrows change a value, and it holds at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from reconnect_tui.engine.setting_words import SettingWords
from reconnect_tui.tui.screens.parts.beside import Beside
from reconnect_tui.tui.screens.parts.keyline import Hint
from reconnect_tui.tui.screens.parts.menu import Item, Menu


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the list: a setting, or something else that can be done here."""

    key: str
    label: str
    value: str
    about: Content


class SettingsScreen(Beside[None]):
    """Says what is wished; `put` shows how it is then."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l", "step(1)", "next", show=False),
        Binding("left", "step(-1)", "previous", show=False),
    ]

    class Wished(Message):
        """Another value is wished for: the next, or the one before. Or something is to be done."""

        def __init__(self, screen: "SettingsScreen", key: str, step: int) -> None:
            """Take the screen, which line, and 1 or -1."""
            super().__init__()
            self.screen, self.key, self.step = screen, key, step

    def __init__(self, settings: Sequence[Setting], words: SettingWords) -> None:
        """Take the lines, and the words around them."""
        super().__init__(words.title)
        self._words = words
        self._settings = {one.key: one for one in settings}

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The keys that work here."""
        return (
            Hint("← →", self._words.change, "help"),
            Hint("Enter", self._words.change, "choose"),
            Hint("Tab", self._words.read, "app.focus_next"),
            *self.back_and_help,
        )

    def on_mount(self) -> None:
        """Show them."""
        self._fill()

    def on_resize(self) -> None:
        """More room, or less."""
        self._fill()

    def put(self, settings: Sequence[Setting]) -> None:
        """Show how they are now."""
        self._settings = {one.key: one for one in settings}
        self._fill()

    def _fill(self) -> None:
        self.fill([Item(one.key, _line(one)) for one in self._settings.values()])

    def about(self, key: str) -> Content:
        """What the setting means."""
        return self._settings[key].about

    def take(self, key: str) -> None:
        """Change it."""
        self.post_message(self.Wished(self, key, 1))

    def action_step(self, step: int) -> None:
        """The next value, or the one before."""
        here = self.query_one(Menu).here
        if here is not None:
            self.post_message(self.Wished(self, here.key, step))


def _line(one: Setting) -> str:
    return f"{one.label}: {one.value}" if one.value else one.label
