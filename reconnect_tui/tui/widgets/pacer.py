"""Breathing in time: a disc that grows and shrinks, with a word. Slow, and never urgent.

The word says all; the disc only helps. With reduced motion a bar moves in a few steps
instead, with none nothing moves at all. What did not change is not painted.
"""

from collections.abc import Callable
from math import cos, pi, sqrt
from time import monotonic
from typing import ClassVar, Literal, TypeAlias

from rich.segment import Segment
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

from reconnect_tui.cleaning import clean
from reconnect_tui.tui.widgets.face import SMALL, BigWords

Motion: TypeAlias = Literal["full", "reduced", "none"]
Pattern: TypeAlias = tuple[int, int, int, int]

FRAME = 0.1
"""Seconds between two frames: ten a second are smooth at this pace."""
STEPS = 5
"""The sizes of the bar with reduced motion."""
LOW = 4
"""Below so many rows a disc is no disc, and a bar is drawn."""
SMALLEST = 0.25
"""The empty disc, as a share of the full one."""


def breath_at(pattern: Pattern, seconds: float) -> tuple[int, float]:
    """Which part of a breath it is (in, hold, out, hold: 0 to 3), and how full the lungs are.

    `pattern` is the length of each part in seconds, not all zero.
    """
    into = seconds % sum(pattern)
    edge = 0
    for part, length in enumerate(pattern):
        if into < edge + length:
            share = (into - edge) / length
            return part, (share, 1.0, 1.0 - share, 0.0)[part]
        edge += length
    return 3, 0.0


def disc(fullness: float, width: int, height: int) -> tuple[str, ...]:
    """A disc of half blocks in the middle of `width` by `height` cells, as rows."""
    half = width // 2
    eased = (1 - cos(pi * max(0.0, min(1.0, fullness)))) / 2
    radius = min(half, height) * (SMALLEST + (1 - SMALLEST) * eased)
    reach = [_reach(radius, abs(row + 0.5 - height)) for row in range(2 * height)]
    return tuple(
        _row(upper, lower, half, width)
        for upper, lower in zip(reach[::2], reach[1::2], strict=True)
    )


def _reach(radius: float, away: float) -> int:
    """How far a row of pixels reaches to each side, `away` from the middle."""
    return round(sqrt(radius**2 - away**2)) if away < radius else 0


def _row(upper: int, lower: int, half: int, width: int) -> str:
    outer, inner = max(upper, lower), min(upper, lower)
    edge = ("▀" if upper > lower else "▄") * (outer - inner)
    middle = f"{edge}{'█' * (2 * inner)}{edge}"
    return f"{' ' * (half - outer)}{middle}".ljust(width)


def bar(fullness: float, width: int, height: int, steps: int = 0) -> tuple[str, ...]:
    """A bar that grows from the middle; in `steps` sizes, or by the cell."""
    share = max(0.0, min(1.0, fullness))
    if steps:
        share = round(share * (steps - 1)) / (steps - 1)
    side = max(1, round(width / 2 * (SMALLEST + (1 - SMALLEST) * share)))
    row = ("█" * (2 * side)).center(width)[:width]
    blank, middle = " " * width, height // 2
    return tuple(row if place == middle else blank for place in range(height))


class Disc(Widget):
    """The shape. It paints the rows that have changed, and no other."""

    DEFAULT_CSS = """
    Disc { width: 1fr; height: 1fr; }
    """
    ALLOW_SELECT: ClassVar[bool] = False

    fullness: reactive[float] = reactive(0.0, repaint=False)
    motion: reactive[Motion] = reactive("full")

    def __init__(self) -> None:
        """Nothing is drawn yet."""
        super().__init__()
        self._drawn: tuple[str, ...] = ()

    def _rows(self) -> tuple[str, ...]:
        width, height = self.size
        if self.motion == "full" and height >= LOW:
            return disc(self.fullness, width, height)
        if self.motion == "none":
            return bar(1.0, width, height)
        return bar(self.fullness, width, height, STEPS if self.motion == "reduced" else 0)

    def watch_fullness(self) -> None:
        """Paint the rows that are another shape now."""
        before, self._drawn = self._drawn, self._rows()
        if len(self._drawn) != len(before):
            self.refresh()
            return
        rows = enumerate(zip(before, self._drawn, strict=True))
        if changed := [y for y, (old, new) in rows if old != new]:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def watch_motion(self) -> None:
        """Take another shape."""
        self._drawn = self._rows()

    def on_resize(self) -> None:
        """Take another size."""
        self._drawn = self._rows()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row of the shape."""
        width = self.size.width
        row = self._drawn[y] if y < len(self._drawn) else ""
        return Strip([Segment(row, self.rich_style)]).adjust_cell_length(width, self.rich_style)


class Pacer(Vertical):
    """A breath: `word` and `fullness` (0.0 to 1.0) come from outside, some ten times a second.

    `count` is a line below ("3 of 18"). `motion` is as the couple likes it; where Textual's
    own animations are switched off, full motion is reduced.
    """

    DEFAULT_CSS = """
    Pacer {
        height: 1fr; align: center middle; color: $together;
        & > .word { height: 3; text-align: center; margin-top: 1; }
        & > .count { text-align: center; color: $muted; height: 1; }
    }
    """

    fullness: reactive[float] = reactive(0.0, repaint=False)
    word: reactive[str] = reactive("", repaint=False)
    count: reactive[str] = reactive("", repaint=False)
    motion: reactive[Motion] = reactive("full", repaint=False)

    def __init__(self, motion: Motion = "full", *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        """Take how much may move."""
        super().__init__(id=id)
        self._disc = Disc()
        self._word = BigWords(max_rows=SMALL, classes="word")
        self._count = Static("", classes="count", markup=False)
        self.set_reactive(Pacer.motion, motion)

    def compose(self) -> ComposeResult:
        """The shape, the word, the line."""
        yield self._disc
        yield self._word
        yield self._count

    def on_mount(self) -> None:
        """Take the motion, and see whether animations are wanted at all."""
        self.watch_motion(self.motion)

    def watch_motion(self, motion: Motion) -> None:
        """Move as much as may move. Textual's own switch governs only its own animations."""
        calm = motion == "full" and self.is_attached and self.app.animation_level == "none"
        self._disc.motion = "reduced" if calm else motion

    def watch_fullness(self, fullness: float) -> None:
        """Hand it on to the shape."""
        self._disc.fullness = fullness

    def watch_word(self, word: str) -> None:
        """Hand it on to the big word."""
        self._word.words = word

    def watch_count(self, count: str) -> None:
        """Hand it on to the line."""
        self._count.update(Content(clean(count)))


class FreePacer(Pacer):
    """A pacer that runs by itself for as long as it is shown: in a time-out there is no turn.

    `words` are those for in, hold, out and hold; `now` gives seconds on a steady clock.
    """

    def __init__(
        self,
        pattern: Pattern,
        words: tuple[str, str, str, str],
        motion: Motion = "full",
        *,
        now: Callable[[], float] = monotonic,
    ) -> None:
        """Take the seconds of in, hold, out and hold, their words, and how much may move."""
        super().__init__(motion)
        self._pattern, self._words, self._now = pattern, words, now
        self._began = now()

    def on_mount(self) -> None:
        """Begin to breathe."""
        self.look()
        self.set_interval(FRAME, self.look)

    def look(self) -> None:
        """Show where in a breath we are."""
        part, self.fullness = breath_at(self._pattern, self._now() - self._began)
        self.word = self._words[part]
