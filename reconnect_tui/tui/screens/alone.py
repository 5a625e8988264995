"""A page for one pair of eyes, in Settings: words, perhaps a key shown once, and a way on.

Nothing of it can be marked and copied, the hide key blanks it, and leaving empties it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reconnect_tui.asks import Option
from reconnect_tui.confidential import LONGEST
from reconnect_tui.engine.space_words import SpaceWords
from reconnect_tui.tui.screens.parts.keyline import Hint, KeyLine
from reconnect_tui.tui.screens.parts.oneof import OneOf
from reconnect_tui.tui.screens.parts.room import HELP, Room, Title
from reconnect_tui.tui.widgets.secret import Secret


@dataclass(frozen=True, slots=True, repr=False)
class Leaf:
    """What such a page says: a title, paragraphs, and what is shown once (as it stands).

    Then either `ways`, or a line of dots with its `label`; `unfit` says why a line is refused.
    `stays`: Escape and the way of that id do not leave the page.
    """

    title: str
    says: Sequence[str] = ()
    once: str = ""
    ways: tuple[Option, ...] = ()
    label: str = ""
    unfit: Callable[[str], str] = lambda _: ""
    stays: str | None = None


class AloneScreen(Room[str | None]):
    """Dismissed with the id of a way, or with the line behind the dots; Escape gives neither."""

    DEFAULT_CSS = """
    AloneScreen {
        & > Title { margin: 1 0; }
        & > VerticalScroll { height: 1fr; scrollbar-size-vertical: 1; }
        &.-tall > VerticalScroll { height: auto; }
        &.-tall > OneOf, &.-tall > #refused { margin-bottom: 1; }
        & > OneOf { height: auto; margin: 0 2; }
        & #once { max-width: 62; height: auto; text-style: bold; margin: 0 0 1 2; }
        & #refused { max-width: 62; height: auto; margin-left: 2; }
        &.-low > Title { margin: 0; }
        &.-low .para { margin-bottom: 0; }
    }
    """
    AUTO_FOCUS = "OneOf, Dots"
    ALLOW_SELECT: ClassVar[bool] = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "read(-1)", "up", show=False),
        Binding("pagedown", "read(1)", "down", show=False),
    ]

    def __init__(self, words: SpaceWords, leaf: Leaf) -> None:
        """Take the words of its keys, and what it says."""
        super().__init__()
        self._words, self._leaf = words, leaf

    def compose(self) -> ComposeResult:
        """The words, what is shown once, and the way on."""
        leaf = self._leaf
        yield Title(leaf.title)
        with VerticalScroll(can_focus=False):
            for words in leaf.says:
                yield Static(Content(words), classes="para", markup=False)
            if leaf.once:
                yield Static(Content(leaf.once), id="once", markup=False)
        if leaf.ways:
            yield OneOf("way", leaf.ways, at_once=leaf.stays is None)
        else:
            yield Secret("secret", label=leaf.label, most=LONGEST)
            yield Static(id="refused", markup=False)
        yield KeyLine()

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The keys that work here. Where letters are typed, letters are none."""
        words = self._words
        keys = (
            Hint("Enter", words.key_go_on, "go_on"),
            Hint("Esc", words.key_back, "back"),
            Hint("PgDn", words.key_read, "read(1)"),
            Hint("h", words.key_hide, "app.hide"),
            Hint(HELP, words.key_help, "help"),
        )
        return keys if self._leaf.ways else keys[:2]

    def on_unmount(self) -> None:
        """Nothing of it is held longer than it is seen."""
        self._leaf = Leaf("")

    def on_choices_submitted(self, message: OneOf.Submitted) -> None:
        """A way was chosen."""
        message.stop()
        if message.chosen and message.chosen[0] != self._leaf.stays:
            self.dismiss(message.chosen[0])

    def on_secret_submitted(self, message: Secret.Submitted) -> None:
        """The line is done; one that is refused is emptied."""
        message.stop()
        why = self._leaf.unfit(message.text)
        if message.text and not why:
            self.dismiss(message.text)
        message.secret.forget()
        self.query_one("#refused", Static).update(Content(why))

    def on_secret_changed(self, message: Secret.Changed) -> None:
        """It is typed anew."""
        message.stop()

    def action_go_on(self) -> None:
        """What Enter does, for a click on its key."""
        for ways in self.query(OneOf):
            ways.action_submit()

    def action_read(self, step: int) -> None:
        """Scroll what is longer than the window."""
        self.query_one(VerticalScroll).scroll_relative(y=step * 3, animate=False)

    def action_back(self) -> None:
        """Leave with nothing, where that is a way."""
        if self._leaf.stays is None:
            self.dismiss(None)
