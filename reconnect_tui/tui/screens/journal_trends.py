"""Over time: what somebody reported, as a small picture with the words beside it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reconnect_tui.cleaning import clean
from reconnect_tui.engine.spoken import put
from reconnect_tui.journal.plots import per_step, plot
from reconnect_tui.journal.trends import Trend, trend_words
from reconnect_tui.journal.words import JournalWords
from reconnect_tui.tui.screens.parts.keyline import Hint, KeyLine
from reconnect_tui.tui.screens.parts.leafing import JournalRoom, Tell, Watch
from reconnect_tui.tui.screens.parts.room import Title

if TYPE_CHECKING:
    from textual.widget import Widget

OPEN, SHOW = "open", "show"
WIDEST = 46
"""Cells of a picture at most."""

HEIGHT = 5
"""Rows of it, as the style has them."""

Fetched = tuple[tuple[Trend, ...], str]
"""The trends, and a sentence about times apart."""
Fetch = Callable[[Tell], Fetched | None]


class TrendBlock(Vertical):
    """One trend: its name, the picture if there is enough for one, and words beside or below."""

    def __init__(self, trend: Trend, words: JournalWords) -> None:
        """Take the trend and the words."""
        super().__init__(classes="trend")
        self._trend, self._words = trend, words

    def compose(self) -> ComposeResult:
        """Words, and room for a picture where one can be drawn."""
        head, *rest = trend_words(self._trend, self._words)
        yield Static(clean(head), classes="head", markup=False)
        with Container(classes="both"):
            if self._trend.drawable:
                yield Static(classes="plot", markup=False)
            yield Static(self._told(rest), classes="told", markup=False)

    def on_resize(self) -> None:
        """A picture as wide as there is room."""
        for picture in self.query(".plot").results(Static):
            picture.update(Content("\n".join(self._plot(self.size.width))))

    def _plot(self, width: int) -> tuple[str, ...]:
        shares = [point.share for point in self._trend.points]
        return plot(shares, self._trend.baseline, width=min(width, WIDEST), height=HEIGHT)

    def _told(self, said: list[str]) -> Content:
        """The words, but for the last ones, which hold for all and stand once at the top."""
        trend, words = self._trend, self._words
        told = said[:-1] if trend.drawable else said
        many = per_step(len(trend.points), WIDEST)
        if trend.drawable and many > 1:
            told.append(put(words.binned, count=str(many)))
        return Content(clean(" ".join(told)))


class TrendsScreen(JournalRoom[str]):
    """Dismissed with `open` for a passphrase, with `show` to ask whether both may see."""

    CSS_PATH = Path(__file__).with_name("journal.tcss")
    AUTO_FOCUS = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "way('open')", "open", show=False),
        Binding("b", "way('show')", "show it to both", show=False),
    ]

    def __init__(
        self, words: JournalWords, watch: Watch, fetch: Fetch, way: str = "", note: str = ""
    ) -> None:
        """Take the words, the watch, what fetches trends in a thread; a way on, and a note."""
        super().__init__()
        self.words, self.watch_over = words.screen, watch
        self._words, self._fetch, self._way, self._note = words, fetch, way, note

    def compose(self) -> ComposeResult:
        """The blocks, one below the other."""
        yield Title(self._words.trends)
        yield Static(self.words.reading, markup=False, id="below")
        with VerticalScroll(can_focus=True):
            if self._note:
                yield Static(self._note, markup=False, classes="quiet")
        yield KeyLine()

    def on_mount(self) -> None:
        """Look for the answers."""
        self.load(self._fetch, self._fill)

    def own_hints(self) -> tuple[Hint, ...]:
        """Scroll, and the way on."""
        words = self.words
        ways = {
            "": (),
            OPEN: (Hint("o", words.open_own, "way('open')"),),
            SHOW: (Hint("b", words.trends_show, "way('show')"),),
        }
        return (Hint("↑ ↓", words.scroll, "scroll('page_down')"), *ways[self._way])

    def _fill(self, fetched: Fetched) -> None:
        if not self.query("#below"):
            return
        found, apart = fetched
        words = self._words
        none = "" if self._way else words.screen.trends_none
        told = [words.screen.trends_about] if found else [none]
        if any(one.drawable for one in found):
            told += [words.dips, words.not_proof]
        self.query_one("#below", Static).update(" ".join(told))
        blocks: list[Widget] = [TrendBlock(one, self._words) for one in found]
        if apart:
            blocks.append(Static(words.returns, markup=False, classes="head"))
            blocks.append(Static(apart, markup=False, classes="para"))
        self.query_one(VerticalScroll).mount(*blocks)

    def action_way(self, way: str) -> None:
        """On, if there is such a way."""
        if way == self._way:
            self.dismiss(way)
