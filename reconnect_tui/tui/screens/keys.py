"""The keys of a session: each with what it does; Enter and then a key gives it another one."""

from collections.abc import Sequence
from typing import ClassVar, Literal, TypeAlias

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key

from reconnect_tui.engine.setting_words import SettingWords
from reconnect_tui.tui.screens.parts.beside import Beside
from reconnect_tui.tui.screens.parts.keyline import Hint
from reconnect_tui.tui.screens.parts.menu import Item, Menu
from reconnect_tui.tui.screens.parts.words_only import WordsOnly

Chosen: TypeAlias = tuple[str, Literal["another", "own"]]
"""Which key, and whether it gets another one or its own again."""


class KeysScreen(Beside[Chosen]):
    """Dismissed with what was chosen. `told` stands beside every one of them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("backspace,delete", "own", "its own key", show=False)
    ]

    def __init__(self, items: Sequence[Item], told: Content, words: SettingWords, at: str) -> None:
        """Take the keys, what is said of all of them, the words, and where to begin."""
        super().__init__(words.label("keys"), words.keys_are)
        self._items, self._told, self._words, self._at = items, told, words, at

    @property
    def hints(self) -> tuple[Hint, ...]:
        """Another key, or its own again."""
        words = self._words
        return (
            Hint("Enter", words.key_another, "choose"),
            Hint("Backspace", words.key_own, "own"),
            *self.back_and_help,
        )

    def on_mount(self) -> None:
        """Show them."""
        self.fill(self._items)
        self.query_one(Menu).go_to(self._at)

    def about(self, key: str) -> Content:  # noqa: ARG002 - the same for each
        """How it is done, and where it is written."""
        return self._told

    def take(self, key: str) -> None:
        """It is to have another key."""
        self.dismiss((key, "another"))

    def action_own(self) -> None:
        """It is to have its own key again."""
        here = self.query_one(Menu).here
        if here is not None:
            self.dismiss((here.key, "own"))


class AnyKeyScreen(WordsOnly[str | None]):
    """Dismissed with the key that was pressed, as the settings write it; none for Escape."""

    def on_key(self, event: Key) -> None:
        """This one. A sign is written as itself, any other key by its name."""
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self.dismiss(None)
            return
        sign = event.character if event.is_printable and event.key != "space" else None
        self.dismiss(sign or event.key)
