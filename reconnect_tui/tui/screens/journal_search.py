"""Words looked for in all that may be read; what is found comes while they are typed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from reconnect_tui.cleaning import clean
from reconnect_tui.engine.spoken import put
from reconnect_tui.journal.searching import Hit
from reconnect_tui.journal.words import JournalWords, counted, date_words
from reconnect_tui.tui.screens.parts.beside import Beside
from reconnect_tui.tui.screens.parts.keyline import Hint, KeyLine
from reconnect_tui.tui.screens.parts.leafing import ROOMY, JournalRoom, Watch
from reconnect_tui.tui.screens.parts.menu import Item, Menu
from reconnect_tui.tui.screens.parts.room import Title

if TYPE_CHECKING:
    from textual.timer import Timer

LEAST = 2
"""Letters from which on it is worth to look."""
PAUSE = 0.25
"""Seconds without a letter after which it is looked."""
MOST = 200
"""Places that are shown."""
BETWEEN = 0.3
"""Seconds between two looks at what was found so far."""

Look = Callable[[str], Iterator[tuple[Hit, ...]]]
"""The hits of one session after the other. Called in a thread."""


@dataclass(frozen=True, slots=True)
class Searched:
    """What was looked for, what was found, and the place of the one under the cursor."""

    wanted: str = ""
    hits: tuple[Hit, ...] = ()
    at: int | None = None


class SearchScreen(Beside[Searched], JournalRoom[Searched]):
    """Dismissed with what was found, and the place of the one whose evening is to be opened."""

    CSS_PATH = Path(__file__).with_name("journal.tcss")
    AUTO_FOCUS = "Input"
    # Own words may be open here, and a clipboard belongs to both.
    ALLOW_SELECT: ClassVar[bool] = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", "words", show=False),
    ]

    def __init__(
        self, words: JournalWords, watch: Watch, look: Look, before: Searched | None = None
    ) -> None:
        """Take the words, the watch, what looks, and what was found before."""
        super().__init__(words.screen.search)
        self.words, self.watch_over = words.screen, watch
        self._words, self._look = words, look
        self._before = before or Searched()
        self._hits: tuple[Hit, ...] = ()
        self._soon: Timer | None = None

    def compose(self) -> ComposeResult:
        """The words, how many places have them, and the places."""
        yield Title(self.words.search)
        hint = self.words.search_hint
        yield Input(self._before.wanted, placeholder=hint, compact=True, max_length=200)
        yield Static(self.words.search_first, markup=False, id="below")
        with Horizontal():
            yield Menu()
            with VerticalScroll(can_focus=True):
                yield Static(id="about", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Take up where it was left."""
        before = self._before
        if before.at is not None:
            self._put(before.hits, done=True)
            self.query_one(Menu).focus()
            self.query_one(Menu).go_to(str(before.at))
        elif before.wanted:
            self._begin()

    def on_resize(self) -> None:
        """More room, or less."""
        self._lay()

    @property
    def hints(self) -> tuple[Hint, ...]:
        """While words are typed, letters are letters; else the keys of a list."""
        if not isinstance(self.focused, Input):
            return super().hints
        words = self.words
        return Hint("Enter", words.to_found, "found"), Hint("Esc", words.back, "back")

    def own_hints(self) -> tuple[Hint, ...]:
        """Open, other words."""
        words = self.words
        return (
            Hint("Enter", words.open_page, "choose"),
            Hint("/", words.to_words, "filter"),
        )

    # --- looking ---------------------------------------------------------------------------

    def on_input_changed(self, message: Input.Changed) -> None:
        """Other words: look for them as soon as the fingers rest."""
        message.stop()
        if self._soon is not None:
            self._soon.stop()
        if message.value != self._before.wanted or self._before.at is None:
            self._soon = self.set_timer(PAUSE, self._begin)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Enter goes to what was found."""
        message.stop()
        self.action_found()

    def action_found(self) -> None:
        """To what was found, if there is anything."""
        if self._hits:
            self.query_one(Menu).focus()

    def on_key(self, event: Key) -> None:
        """Down goes from the words to the list as well."""
        if event.key == "down" and self.query_one(Input).has_focus:
            event.stop()
            self.action_found()

    def _begin(self) -> None:
        wanted = self.query_one(Input).value.strip()
        self._hits = ()
        self._before = Searched(wanted)
        if len(wanted) < LEAST:
            self.workers.cancel_group(self, "search")
            self._lay()
            self.query_one("#below", Static).update(self.words.search_first)
        else:
            looks = partial(self._search, wanted)
            self.run_worker(looks, thread=True, group="search", exclusive=True)

    def _search(self, wanted: str) -> None:
        worker = get_current_worker()
        found: list[Hit] = []
        told = monotonic()
        for hits in self._look(wanted):
            if worker.is_cancelled:
                return
            found += hits
            if len(found) >= MOST:
                break
            if monotonic() - told > BETWEEN:
                told = monotonic()
                self._call(self._found, tuple(found))
        self._call(self._put, tuple(found[:MOST]))

    def _found(self, hits: tuple[Hit, ...]) -> None:
        self._put(hits, done=False)

    def _put(self, hits: tuple[Hit, ...], *, done: bool = True) -> None:
        if not self.query(Menu):
            return
        self._hits = hits
        words = self._words
        said = counted(len(hits), words.found_none, words.found_one, words.found)
        if len(hits) >= MOST:
            said = put(self.words.search_many, count=str(MOST))
        self.query_one("#below", Static).update(said if done else f"{said} {self.words.reading}")
        self._lay()

    # --- what was found ----------------------------------------------------------------------

    def _lay(self) -> None:
        low = self.size.height < ROOMY
        rows = [self._item(place, hit, low=low) for place, hit in enumerate(self._hits)]
        self.fill(rows)

    def _item(self, place: int, hit: Hit, *, low: bool) -> Item:
        where = ", ".join(one for one in (hit.step or hit.title, hit.who) if one)
        when = date_words(self._words, hit.day)
        return Item(str(place), f"{when}: {where}" if low else where, "" if low else when)

    def about(self, key: str) -> Content:
        """The words around, with what was found in bold."""
        hit = self._hits[int(key)]
        when = f"{date_words(self._words, hit.day)}: {hit.title}\n"
        who = f"{hit.who}: " if hit.who else ""
        before, after = hit.excerpt[: hit.start], hit.excerpt[hit.end :]
        head = (
            (clean(when), "$text-muted"),
            (clean(f"{hit.step}\n"), "bold") if hit.step else "",
            "\n",
        )
        return Content.assemble(
            *(head if self.size.height >= ROOMY else ()),
            clean(who + before),
            (clean(hit.excerpt[hit.start : hit.end]), "bold $accent"),
            clean(after),
        )

    def take(self, key: str) -> None:
        """The evening of this one."""
        self.dismiss(Searched(self._before.wanted, self._hits, int(key)))

    def action_filter(self) -> None:
        """Go to the words."""
        self.query_one(Input).focus()

    def action_back(self) -> None:
        """From the words, or the list, away; from the text to the list."""
        if self.query_one(VerticalScroll).has_focus:
            self.action_list()
        else:
            self.dismiss(None)
