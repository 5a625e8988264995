"""Rooms of the journal: a list, and beside it what is read about the item under the cursor.

Reading happens in a thread. What was sealed leaves the screen when nobody has touched a key
for two minutes.
"""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import ClassVar, Generic, Protocol, TypeAlias, TypeVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import DescendantFocus, Key, ScreenResume
from textual.widgets import Static
from textual.worker import get_current_worker

from reconnect_tui.cleaning import clean
from reconnect_tui.engine.spoken import put
from reconnect_tui.errors import ReconnectError
from reconnect_tui.journal.screen_words import ScreenWords
from reconnect_tui.tui.screens.parts.beside import Beside
from reconnect_tui.tui.screens.parts.keyline import Hint, KeyLine
from reconnect_tui.tui.screens.parts.menu import Item, Menu
from reconnect_tui.tui.screens.parts.room import Room
from reconnect_tui.tui.stage import GoneElsewhere

Result = TypeVar("Result")
Found = TypeVar("Found")

Tell: TypeAlias = Callable[[int, int], None]
"""Told from a thread how many of how many are read."""

ROOMY = 24
"""Rows from which on each item has a second line."""
EVERY = 1.0
"""Seconds between two looks at whether somebody is still there."""


class Watch(Protocol):
    """Who knows how long opened words may stay on the screen."""

    def begin_anew(self) -> None:
        """Somebody is there."""

    def over(self) -> bool:
        """Whether what was opened has to leave the screen now."""


class JournalRoom(Room[Result], Generic[Result]):
    """A room of the journal, in its language. Dismissed with nothing when the watch is over."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "back", "back", show=False),
        Binding("j", "scroll('down')", "down", show=False),
        Binding("k", "scroll('up')", "up", show=False),
        Binding("g", "scroll('home')", "top", show=False),
        Binding("G", "scroll('end')", "end", show=False),
        Binding("space", "scroll('page_down')", "on", show=False),
    ]

    words: ScreenWords
    watch_over: Watch
    _is_over = _is_left = False

    def on_mount(self) -> None:
        """Look whether somebody is there, once a second."""
        self.set_interval(EVERY, self._look_round)

    def on_screen_resume(self, _: ScreenResume) -> None:
        """Before anything is seen again."""
        self._look_round()

    def _look_round(self) -> None:
        if self._is_left or not (self._is_over or self.watch_over.over()):
            return
        self._is_over = True
        # Not `is_current`: a screen below a clear one is that as well.
        if self.app.screen is self:
            self._is_left = True
            self.dismiss(None)
        else:
            # Under a hidden screen, or a question: nothing is to be seen when that goes.
            self.query(VerticalScroll).set(display=False)

    def on_key(self, _: Key) -> None:
        """Somebody is there."""
        self.watch_over.begin_anew()

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The keys that work here; where room is short, those near the end are left out."""
        words = self.words
        back, hide = Hint("Esc", words.back, "back"), Hint("h", words.hide, "app.hide")
        ends = hide, Hint("?", words.help, "help")
        if not isinstance(self, Beside):
            return (*self.own_hints(), back, *ends)
        if isinstance(self.focused, VerticalScroll):
            scroll = Hint("↑ ↓", words.scroll, "scroll('page_down')")
            return (scroll, Hint("←", words.to_list, "list"), back, *ends)
        if not self.query_one(Menu).option_count:
            return (back, *ends)
        return (*self.own_hints(), back, Hint("→", words.read, "read"), *ends)

    def on_descendant_focus(self, _: DescendantFocus) -> None:
        """Other keys work where the focus is now."""
        self.tell_keys()

    def tell_keys(self) -> None:
        """Show the keys that work now."""
        for line in self.query(KeyLine):
            line.hints = self.hints

    def own_hints(self) -> tuple[Hint, ...]:
        """The keys of this room alone."""
        return ()

    def load(self, fetch: Callable[[Tell], Found | None], put: Callable[[Found], None]) -> None:
        """Fetch in a thread, telling how far it is, and put what was found; nothing if none."""

        def work() -> None:
            found = fetch(lambda done, total: self._call(self.tell_progress, done, total))
            if found is not None:
                self._call(put, found)

        self.run_worker(work, thread=True, group="load", exclusive=True)

    def _call(self, does: Callable[..., None], *args: object) -> None:
        """From a thread, unless this room was left."""
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(does, *args)

    def tell_progress(self, done: int, total: int) -> None:
        """How far the reading is."""
        for line in self.query("#below").results(Static):
            line.update(put(self.words.progress, done=str(done), total=str(total)))

    def action_scroll(self, where: str) -> None:
        """Move the text."""
        text = self.query(VerticalScroll).first()
        ways = {
            "down": text.scroll_down,
            "up": text.scroll_up,
            "home": text.scroll_home,
            "end": text.scroll_end,
            "page_down": text.scroll_page_down,
        }
        ways[where](animate=False)


@dataclass(frozen=True, slots=True)
class Leaves:
    """What a list shows: a title, a quieter line, items, and where the cursor is at first.

    `peek` says what an item is. It is called in a thread, may read files, and raises
    `ReconnectError`. `lines` are the items in one line each, where that is not their title.
    """

    title: str
    below: str
    items: tuple[Item, ...]
    peek: Callable[[str], Content]
    at: str = ""
    lines: tuple[str, ...] = ()


Act: TypeAlias = Callable[[str], Awaitable[Leaves | None]]
"""Does what an item stands for, over the list; gives the list as it is then, if it can."""


class Leafing(Beside[str], JournalRoom[str]):
    """Dismissed with the key of the item that was chosen.

    With an `act`, the items that `stays` says are acted on, and the list stays where it is.
    """

    def __init__(
        self, words: ScreenWords, watch: Watch, leaves: Leaves, act: Act | None = None
    ) -> None:
        """Take the words, the watch, what to show, and what is done without leaving."""
        super().__init__(leaves.title, leaves.below)
        self.words, self.watch_over = words, watch
        self.leaves = leaves
        self._act = act
        self._known: dict[str, Content] = {}

    def on_mount(self) -> None:
        """Show what there is."""
        self.lay()
        if self.leaves.at:
            self.query_one(Menu).go_to(self.leaves.at)

    def on_resize(self) -> None:
        """More room, or less."""
        self.lay()

    def lay(self) -> None:
        """Put the items into the list."""
        self.fill(self.laid())
        self.tell_keys()

    def laid(self) -> tuple[Item, ...]:
        """The items with two lines each, or with one in a low window."""
        items = self.leaves.items
        if self.size.height >= ROOMY:
            return items
        lines = self.leaves.lines or tuple(one.title for one in items)
        return tuple(
            replace(one, title=line, says="") for one, line in zip(items, lines, strict=True)
        )

    def own_hints(self) -> tuple[Hint, ...]:
        """Choose."""
        return (Hint("Enter", self.words.choose, "choose"),)

    def about(self, key: str) -> Content:
        """What an item is, or that it is being read."""
        if key in self._known:
            return self._known[key]
        self.run_worker(lambda: self._read(key), thread=True, group="about", exclusive=True)
        return Content(self.words.reading)

    def stays(self, key: str) -> bool:  # noqa: ARG002 - for those who leave for some of them
        """Whether an item is acted on here."""
        return True

    def take(self, key: str) -> None:
        """This one."""
        if self._act is not None and self.stays(key):
            self.run_worker(self._do(self._act, key), group="way", exclusive=True)
        else:
            self.dismiss(key)

    async def _do(self, act: Act, key: str) -> None:
        leaves = None
        with suppress(GoneElsewhere):
            leaves = await act(key)
        if leaves is not None and self.is_attached:
            self.leaves = leaves
            self._known.clear()
            for line in self.query("#below").results(Static):
                line.update(leaves.below)
            self.lay()

    def _read(self, key: str) -> None:
        try:
            found = self.leaves.peek(key)
        except ReconnectError as error:
            found = Content(clean(str(error)))
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._put, key, found)

    def _put(self, key: str, found: Content) -> None:
        self._known[key] = found
        if self.query(Menu) and self.query("#about"):
            self.tell()
