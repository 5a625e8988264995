"""A list of things to do: a line for each, and a quieter one below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.css.styles import RulesMap
from textual.geometry import Offset
from textual.reactive import reactive
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reconnect_tui.cleaning import clean
from reconnect_tui.tui.textual_fixes import park_cursor


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do. `key` says which; `says` is the quieter line. `off`: only to be read.

    `cap` is the letter that does the same, if there is one.
    """

    key: str
    title: str
    says: str = ""
    off: bool = False
    cap: str = ""


AHEAD = 100
"""So many items are built beyond the one that is looked at: of ten thousand, not the rest."""


MARGIN = 3
"""Cells for the letters, where items have some."""


class Prompt(Content):
    """The lines of an item. Its size is asked for at every change of a list, so it is known."""

    def __init__(self, content: Content) -> None:
        """Take the words."""
        super().__init__(content.plain, list(content.spans))
        lines = content.plain.split("\n")
        self._size = max(map(cell_len, lines)), len(lines)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """The longest line."""
        del rules, container_width
        return self._size[0]

    def get_height(self, rules: RulesMap, width: int) -> int:
        """The lines, where each fits into the width; else Textual counts."""
        return self._size[1] if self._size[0] <= width else super().get_height(rules, width)


class Menu(OptionList):
    """Items to choose from, with arrows, `j`, `k`, Enter, or a click. `chosen` gives the key.

    Of a long list those are built that can be seen soon; scrolling or moving on builds more.
    """

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

    margin = MARGIN
    """Cells before the titles for the letters; with none, the letters stand behind."""

    def __init__(self, items: Sequence[Item] = (), *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        """Take the items."""
        super().__init__(markup=False, id=id)
        self._items: tuple[Item, ...] = ()
        self._built = 0
        self.fill(items)

    def watch_airy(self) -> None:
        """More room, or less."""
        self.fill(self._items)

    def fill(self, items: Sequence[Item]) -> None:
        """Show other items; the cursor stays on its item if that is still there."""
        here = self.here
        self._items = tuple(items)
        same = (n for n, item in enumerate(self._items) if here and item.key == here.key)
        usable = (n for n, item in enumerate(self._items) if not item.off)
        place = next(same, None)
        if place is None:
            place = next(usable, None)
        self._built = min(len(self._items), (place or 0) + AHEAD)
        self.clear_options().add_options(self._options_of(0, self._built))
        self.highlighted = None if place is None else place * self._step

    def build(self, upto: int) -> None:
        """Have at least so many of the items, and some more, ready to be seen."""
        before, self._built = self._built, max(self._built, min(len(self._items), upto + AHEAD))
        if self._built > before:
            self.add_options(self._options_of(before, self._built))

    def go_to(self, key: str) -> None:
        """Put the cursor on an item, if it is there."""
        keys = [item.key for item in self._items]
        if key in keys:
            self.build(keys.index(key))
            self.highlighted = keys.index(key) * self._step

    @property
    def _step(self) -> int:
        return 2 if self.airy else 1

    def _options_of(self, start: int, end: int) -> Iterator[Option]:
        margin = self.margin if any(item.cap for item in self._items) else 0
        for place, item in enumerate(self._items[start:end], start):
            if place and self.airy:
                yield Option("", disabled=True)
            yield Option(_prompt(item, margin), disabled=item.off)

    @property
    def here(self) -> Item | None:
        """The item under the cursor."""
        place = None if self.highlighted is None else self.highlighted // self._step
        return self._items[place] if place is not None and place < len(self._items) else None

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Take the terminal's own cursor along, for readers and Braille."""
        super().watch_highlighted(highlighted)
        if highlighted is not None and self._built - highlighted // self._step < AHEAD // 2:
            self.build(self._built)
        if self.has_focus and highlighted is not None:
            above = sum(_rows(option) for option in self.options[:highlighted])
            park_cursor(self, self.region.offset + Offset(0, above - round(self.scroll_y)))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Scrolling builds what comes next, before it is seen."""
        super().watch_scroll_y(old_value, new_value)
        if self._built < len(self._items) and new_value + AHEAD // 2 > self.max_scroll_y:
            self.build(self._built)

    def action_last(self) -> None:
        """To the end, however far it is."""
        self.build(len(self._items))
        super().action_last()


def _rows(option: Option) -> int:
    return str(option.prompt).count("\n") + 1


def _prompt(item: Item, margin: int) -> Prompt:
    # In a narrow list lines break, and begin at its left edge: there the letter stands behind.
    cap = (item.cap.ljust(margin) if margin else "", "$muted")
    title = (clean(item.title), "bold")
    behind = (f"  {item.cap}" if item.cap and not margin else "", "$muted")
    says = f"\n{' ' * margin}{clean(item.says)}" if item.says else ""
    return Prompt(Content.assemble(cap, title, behind, says))
