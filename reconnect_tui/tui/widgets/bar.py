"""The time that is left, as a wide bar that shrinks from both ends to the middle.

How much, without counting. Near the end it is half as high and amber, in a pause it is grey
and hatched: shape and color change together, and the page says it in a word as well.
"""

from typing import ClassVar, Literal, TypeAlias

from rich.segment import Segment
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

BarState: TypeAlias = Literal["running", "finishing", "over", "paused", "done"]
Row: TypeAlias = Literal["full", "upper", "lower", "empty"]

_BLOCKS: dict[Row, tuple[str, str, str]] = {
    "full": ("█", "▐", "▌"),
    "upper": ("▀", "▝", "▘"),
    "lower": ("▄", "▗", "▖"),
}
"""A whole cell, its right half and its left half."""
_TRACK: dict[Row, str] = {"full": "░", "upper": " ", "lower": "▁", "empty": " "}
_THIN: tuple[Row, ...] = ("lower", "upper")
_WAITING = "▒"


def steps(fraction: float, width: int) -> int:
    """How many half cells each side of the bar has, 0 to `width`. Any time left shows."""
    share = max(0.0, min(1.0, fraction))
    return 0 if share == 0 else max(1, round(share * width))


def shape(height: int, state: BarState) -> tuple[Row, ...]:
    """How each row of the bar is filled. Near the end it is about half as high."""
    full: tuple[Row, ...] = ("full",)
    if state in ("running", "paused"):
        return full * height
    if height <= len(_THIN):
        return _THIN[:height]
    empty: tuple[Row, ...] = ("empty",)
    beside = (height + 3) // 4
    return empty * beside + full * (height - 2 * beside) + empty * beside


def line(side: int, width: int, row: Row, state: BarState) -> tuple[str, str, str]:
    """One row: the track on the left, the bar, the track on the right."""
    if row == "empty":
        return " " * width, "", ""
    empty, half = divmod(width - side, 2)
    track = _TRACK[row] * empty
    middle = width - 2 * empty
    if side == 0 or middle <= 0:
        return _TRACK[row] * width, "", ""
    whole, right, left = (_WAITING,) * 3 if state == "paused" else _BLOCKS[row]
    if not half:
        return track, whole * middle, track
    if middle == 1:
        return track, whole, track
    return track, right + whole * (middle - 2) + left, track


class TurnBar(Widget):
    """A bar for `fraction` (1.0 to 0.0) of a turn; as high as its box.

    `state` is that of the page's clock; `seat` gives it the color of partner a or b, or of
    both. It is painted again only if a cell changes.
    """

    DEFAULT_CSS = """
    TurnBar {
        width: 1fr; height: 1; color: $together;
        &.-seat-a { color: $partner-a; }
        &.-seat-b { color: $partner-b; }
        &.-finishing, &.-over { color: $finishing; }
        &.-paused, &.-done { color: $muted; }
        & > .turn-bar--track { color: $track; }
        &.-over > .turn-bar--track { color: $finishing; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"turn-bar--track"}
    ALLOW_SELECT: ClassVar[bool] = False

    fraction: reactive[float] = reactive(1.0, repaint=False)
    state: reactive[BarState] = reactive("running", repaint=False)
    seat: reactive[Literal["a", "b"] | None] = reactive(None, repaint=False)

    def watch_fraction(self, before: float, now: float) -> None:
        """Paint only what the eye can tell apart."""
        width = self.size.width
        if steps(before, width) != steps(now, width):
            self.refresh()

    def watch_state(self, state: BarState) -> None:
        """Take the state's color, by a class."""
        self.set_class(state == "finishing", "-finishing")
        self.set_class(state == "over", "-over")
        self.set_class(state == "paused", "-paused")
        self.set_class(state == "done", "-done")
        self.refresh()

    def watch_seat(self, seat: str | None) -> None:
        """Take a partner's color, by a class."""
        self.set_class(seat == "a", "-seat-a")
        self.set_class(seat == "b", "-seat-b")

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's signature
        """One row, unless a style says more."""
        return 1

    def render_line(self, y: int) -> Strip:
        """One row of the bar."""
        width, height = self.size
        rows = shape(height, self.state)
        track = self.get_component_rich_style("turn-bar--track")
        left, bar, right = line(steps(self.fraction, width), width, rows[y], self.state)
        pieces = ((left, track), (bar, self.rich_style), (right, track))
        return Strip([Segment(text, style) for text, style in pieces if text], width)
