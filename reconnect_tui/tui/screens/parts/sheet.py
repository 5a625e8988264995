"""Everything that a page of a session has, laid out: one widget with the page as attribute."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from reconnect_tui.engine.clock import Breath
from reconnect_tui.engine.forms import Field, Pick
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import Words
from reconnect_tui.tui.screens.parts.arrow import Arrow
from reconnect_tui.tui.screens.parts.asking import Asking
from reconnect_tui.tui.screens.parts.heading import Heading
from reconnect_tui.tui.screens.parts.opened import Opened
from reconnect_tui.tui.screens.parts.reading import content_of, list_of
from reconnect_tui.tui.screens.parts.second_look import AskingTwice
from reconnect_tui.tui.screens.parts.timepiece import Timepiece
from reconnect_tui.tui.widgets.face import LARGE, LINE, SMALL
from reconnect_tui.tui.widgets.pacer import FreePacer, Pacer

FEW = 4
"""Options that fit below large letters."""

CALM = (4, 0, 6, 0)
"""Seconds in, hold, out, hold: six breaths a minute, and no holding."""

TALL = 27
"""From this many rows on there is room for letters of five rows."""

AROUND = 3
"""Rows of a tall window that are not the sheet's."""


class Sheet(Vertical):
    """Attributes: `page`, and whether its prompts are open. It paints only what changes.

    `prompts_cap` is what is printed on the key that opens them.
    """

    prompts_cap = "p"

    page: reactive[Page | None] = reactive(None, init=False, repaint=False)
    prompts_open: reactive[bool] = reactive(default=False, init=False)
    unsaved: reactive[str] = reactive("", init=False)
    told: reactive[str] = reactive("", init=False)

    LINES: ClassVar[tuple[str, ...]] = ("title", "where", "second", "notice", "question", "next")
    """The lines that are called as the parts of a page are."""

    def __init__(self, words: Words) -> None:
        """Take the app's words in the language of the session."""
        super().__init__()
        self.words = words
        self._marks: frozenset[str] = frozenset()

    def compose(self) -> ComposeResult:
        """From the top to the bottom."""
        with Horizontal(id="top"):
            yield Static(id="title", markup=False, classes="-gone")
            yield Static(id="where", markup=False, classes="-gone")
        yield Heading()
        yield Static(id="second", markup=False, classes="-gone")
        with VerticalScroll(id="middle", can_focus=False):
            yield Static(id="told", markup=False, classes="-gone")
            yield Arrow()
            yield Static(id="body", markup=False, classes="-gone")
            yield Static(id="notice", markup=False, classes="-gone")
            yield Static(id="question", markup=False, classes="-gone")
            yield AskingTwice(self.words)
            yield Opened()
            yield Static(id="prompts", markup=False, classes="-gone")
        yield Pacer(id="pacer")
        yield Timepiece()
        yield Static(id="next", markup=False, classes="-gone")
        yield Static(id="unsaved", markup=False, classes="-gone")

    def on_resize(self) -> None:
        """Letters as large as the height allows."""
        if self.page is not None:
            self._size_heading(self.page)

    def _size_heading(self, page: Page) -> None:
        """Five rows in a tall window. Who answers sits close, and needs the room for that."""
        much = _asks_much(page)
        # Before the first frame there is no height yet: the keys and the margins take the rest.
        if (self.size.height or self.app.size.height - AROUND) >= TALL:
            self.query_one(Heading).rows = SMALL if much else LARGE
        else:
            # All the ways to answer are in sight, though the window is low.
            picks = page.choices or any(isinstance(one, Pick) for one in page.form)
            self.query_one(Heading).rows = LINE if much or picks else SMALL

    def watch_prompts_open(self) -> None:
        """The prompts come and go on demand; in a time-out, a breath."""
        self._fill_prompts()
        rests = self.prompts_open and self.page is not None and self.page.kind == "away"
        self.set_class(rests, "-resting")
        self.query(FreePacer).remove()
        if rests:
            words = self.words
            names = (words.breathe_in, words.breathe_hold, words.breathe_out, words.breathe_hold)
            motion = self.query_one("#pacer", Pacer).motion
            self.mount(FreePacer(CALM, names, motion), after="#pacer")

    def watch_unsaved(self, unsaved: str) -> None:
        """Say that a save has failed, until it works."""
        reason = put(self.words.lines.unsaved, reason=unsaved)
        self._put("unsaved", reason if unsaved else "")

    def watch_told(self, told: str) -> None:
        """What is to be known of the files."""
        self._put("told", told)

    def watch_page(self, before: Page | None, page: Page | None) -> None:
        """Hand the page's parts down."""
        if page is None:
            return
        if before is not None and _only_time_went_by(before, page):
            # Only time has gone by: every second of a turn, ten times in a breath.
            self.query_one(Timepiece).clock = page.clock
            self._name_phase(page)
            self._breathe(page.breath)
            return
        self._color(page)
        heading, piece = self.query_one(Heading), self.query_one(Timepiece)
        self._size_heading(page)
        heading.name_word = page.name or page.until
        self._name_phase(page)
        for name in self.LINES:
            self._put(name, getattr(page, name))
        self._put("body", content_of(page.body, roomy=self.app.has_class("-roomy")))
        self.query_one(Opened).shown = page.shown
        self.query_one(Asking).page = page
        piece.seat, piece.clock = page.seat, page.clock
        self._breathe(page.breath)
        if before is None or before.address != page.address or before.kind != page.kind:
            self.query_one("#middle").scroll_home(animate=False)
        self._fill_prompts()

    def _name_phase(self, page: Page) -> None:
        """What is done now. At the end of a turn that word is another: it is seen from afar."""
        state = page.clock.state if page.clock is not None and page.name else "running"
        ends = state in ("finishing", "over")
        self.query_one(Heading).phase_word = self.words.finishing if ends else page.phase_word
        self.set_class(ends, "-ends")

    def _breathe(self, breath: Breath | None) -> None:
        """A breath in the middle of the page, where there is one."""
        if breath is not None:
            pacer = self.query_one("#pacer", Pacer)
            pacer.word, pacer.fullness = breath.word, breath.fullness
            n, of = str(breath.cycle), str(breath.cycles)
            pacer.count = put(self.words.sheet.breath, n=n, of=of)

    def _color(self, page: Page) -> None:
        """Whose page it is and what kind, for the style: all classes in one change."""
        marks = {
            f"-seat-{page.seat}": page.seat is not None,
            f"-{page.kind}": True,
            "-passing": page.kind == "hand-over" and bool(page.body),
            "-breathing": page.breath is not None,
        }
        others = self.classes - self._marks
        self._marks = frozenset(name for name, there in marks.items() if there)
        self.classes = others | self._marks

    def _fill_prompts(self) -> None:
        page = self.page
        if page is None or not page.prompts:
            self._put("prompts", "")
        else:
            self._put(
                "prompts", list_of(page.prompts) if self.prompts_open else self._way_to_prompts
            )

    @property
    def _way_to_prompts(self) -> Content:
        """The way to the prompts, by key or by mouse."""
        way = "[@click=screen.prompts][b]$cap[/b] $says[/]"
        says = self.words.sheet.keys["prompts"]
        return Content.from_markup(way, cap=self.prompts_cap, says=says)

    def _put(self, name: str, words: str | Content) -> None:
        """Write a line if it is another one; an empty line is not there."""
        line = self.query_one(f"#{name}", Static)
        if str(line.content) != str(words):
            line.update(words)
        line.set_class(not str(words), "-gone")


def _only_time_went_by(before: Page, page: Page) -> bool:
    """Whether nothing else on the page is another."""
    later = replace(before, clock=page.clock, breath=page.breath, wake_in=page.wake_in)
    return later == page and (before.breath is None) == (page.breath is None)


def _asks_much(page: Page) -> bool:
    """Whether what is asked needs more rows than a few."""
    if len(page.form) > 1 or page.shown:
        return True
    return any(
        isinstance(one, Field) or (isinstance(one, Pick) and len(one.options) > FEW)
        for one in page.form
    )
