"""A list of things to do: a line for each, and a quieter one below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Offset
from textual.reactive import reactive
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reconnect_tui.cleaning import clean
from reconnect_tui.tui.textual_fixes import park_cursor


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do. `key` says which; `says` is the quieter line. `off`: only to be read."""

    key: str
    title: str
    says: str = ""
    off: bool = False


class Menu(OptionList):
    """Items to choose from, with arrows, `j`, `k`, Enter, or a click. `chosen` gives the key."""

    DEFAULT_CSS = """
    Menu {
        height: auto; max-height: 1fr; border: none; padding: 0; background: transparent;
        scrollbar-size-vertical: 1;
        &:focus { border: none; background-tint: transparent; }
        & > .option-list--option { padding: 0 2; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "down", show=False),
        Binding("k", "cursor_up", "up", show=False),
        Binding("g", "first", "first", show=False),
        Binding("G", "last", "last", show=False),
        Binding("space", "cursor_down", "next", show=False),
    ]

    airy: reactive[bool] = reactive(default=False, init=False)
    """Room between the items, where there is plenty."""

    def __init__(self, items: Sequence[Item] = (), *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        """Take the items."""
        super().__init__(markup=False, id=id)
        self._items: tuple[Item, ...] = ()
        self.fill(items)

    def watch_airy(self) -> None:
        """More room, or less."""
        self.fill(self._items)

    def fill(self, items: Sequence[Item]) -> None:
        """Show other items; the cursor stays on its item if that is still there."""
        here = self.here
        self._items = tuple(items)
        self.clear_options().add_options(self._options_of(self._items))
        keys = [item.key for item in self._items]
        usable = [place for place, item in enumerate(self._items) if not item.off]
        if here is not None and here.key in keys:
            self.highlighted = keys.index(here.key) * self._step
        else:
            self.highlighted = usable[0] * self._step if usable else None

    @property
    def _step(self) -> int:
        return 2 if self.airy else 1

    def _options_of(self, items: Sequence[Item]) -> Iterator[Option]:
        for place, item in enumerate(items):
            if place and self.airy:
                yield Option("", disabled=True)
            yield Option(_prompt(item), disabled=item.off)

    @property
    def here(self) -> Item | None:
        """The item under the cursor."""
        place = None if self.highlighted is None else self.highlighted // self._step
        return self._items[place] if place is not None and place < len(self._items) else None

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Take the terminal's own cursor along, for readers and Braille."""
        super().watch_highlighted(highlighted)
        if self.has_focus and highlighted is not None:
            above = sum(_rows(option) for option in self.options[:highlighted])
            park_cursor(self, self.region.offset + Offset(0, above - round(self.scroll_y)))


def _rows(option: Option) -> int:
    return str(option.prompt).count("\n") + 1


def _prompt(item: Item) -> Content:
    title = (clean(item.title), "bold")
    return (
        Content.assemble(title, f"\n{clean(item.says)}") if item.says else Content.assemble(title)
    )
