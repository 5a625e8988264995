"""A list, and beside it what the item under the cursor is; below it in a narrow window."""

from collections.abc import Sequence
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from reconnect_tui.tui.screens.parts.keyline import Hint, KeyLine
from reconnect_tui.tui.screens.parts.menu import Item, Menu
from reconnect_tui.tui.screens.parts.room import Room, Title

Result = TypeVar("Result")

AIRY = 24
"""Rows from which on a short list has room to breathe."""
SHORT = 7
"""Items that are a short list."""


class Beside(Room[Result]):
    """Fill it with `fill`; say with `about` what an item is, and with `take` what it does."""

    DEFAULT_CSS = """
    Beside {
        & > * { max-width: 110; }
        & > Title { margin: 1 0 0 0; }
        & > #below { color: $muted; height: auto; }
        & > Horizontal { height: 1fr; margin-top: 1; padding: 0; }
        & Menu { width: 42; height: 1fr; }
        & VerticalScroll {
            width: 1fr; height: 1fr; padding: 0 1 0 3; border-left: blank;
            scrollbar-size-vertical: 1;
            &:focus { border-left: thick $accent; }
        }
        & #about { max-width: 62; height: auto; }
        &.-narrow, &.-middling {
            & > Horizontal { layout: vertical; }
            & Menu { width: 1fr; height: auto; max-height: 60%; margin-bottom: 1; }
            & VerticalScroll { width: 1fr; height: 1fr; padding: 0 1; }
        }
        &.-low {
            & > Title, & > Horizontal { margin-top: 0; }
            & Menu { margin-bottom: 0; }
        }
    }
    """
    AUTO_FOCUS = "Menu"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l", "read", "read on", show=False),
        Binding("left", "list", "back to the list", show=False),
    ]

    def __init__(self, title: str, below: str = "") -> None:
        """Take the title, and a quieter line below it."""
        super().__init__()
        self._title, self._below = title, below

    @property
    def first_keys(self) -> tuple[Hint, ...]:
        """Into the list, and into the text."""
        words = self.app_words
        return (
            Hint("Enter", words.sheet.choose, "choose"),
            Hint("→", words.rooms.key_read, "read"),
        )

    def compose(self) -> ComposeResult:
        """Title, list, text, keys."""
        yield Title(self._title)
        if self._below:
            yield Static(self._below, markup=False, id="below")
        with Horizontal():
            yield Menu()
            with VerticalScroll(can_focus=True):
                yield Static(id="about", markup=False)
        yield KeyLine()

    def fill(self, items: Sequence[Item]) -> None:
        """Show these; the cursor stays where it is if its item is still there."""
        menu = self.query_one(Menu)
        menu.airy = self.size.height >= AIRY and len(items) <= SHORT
        menu.fill(items)
        self.tell()

    def tell(self) -> None:
        """Say what the item under the cursor is."""
        here = self.query_one(Menu).here
        self.query_one("#about", Static).update(self.about(here.key) if here else "")

    def about(self, key: str) -> Content:  # noqa: ARG002 - for those who have more to say
        """What an item is."""
        return Content("")

    def take(self, key: str) -> None:
        """An item was chosen."""

    def on_option_list_option_highlighted(self, _: OptionList.OptionHighlighted) -> None:
        """Another one is under the cursor."""
        self.query_one(VerticalScroll).scroll_home(animate=False)
        self.tell()

    def on_option_list_option_selected(self, _: OptionList.OptionSelected) -> None:
        """This one."""
        self.action_choose()

    def action_choose(self) -> None:
        """Take the one under the cursor."""
        here = self.query_one(Menu).here
        if here is not None and not here.off:
            self.take(here.key)

    def action_read(self) -> None:
        """Go to the text, to scroll it."""
        self.query_one(VerticalScroll).focus()

    def action_list(self) -> None:
        """Go back to the list."""
        self.query_one(Menu).focus()

    def action_back(self) -> None:
        """From the text to the list; from there, away."""
        if self.query_one(VerticalScroll).has_focus:
            self.action_list()
        else:
            self.dismiss(None)
