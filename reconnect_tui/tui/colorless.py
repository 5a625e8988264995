"""No colors at all, where Textual's shades of grey would be black on black.

`NO_COLOR` makes shades of grey in Textual 8.2.8. Of the terminal's own colors it knows none,
and takes them all for black (no issue). There the colors go, and what had a ground of its own,
such as the place of the cursor, is shown in reverse.
"""

from collections.abc import Sequence
from functools import lru_cache

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter, Monochrome

_PLAIN = RichColor.default()


@lru_cache(1024)
def colorless(style: Style) -> Style:
    """A style without its colors; reversed, if it had a ground of its own."""
    own_ground = style.bgcolor is not None and not style.bgcolor.is_default
    bare = style + Style(color=_PLAIN, bgcolor=_PLAIN)
    return bare + Style(reverse=not style.reverse) if own_ground else bare


class Colorless(LineFilter):
    """Takes the colors out of every line."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - as Textual calls it
        """The same words in the terminal's own ink, on its own ground."""
        return [
            Segment(text, None if style is None else colorless(style), control)
            for text, style, control in segments
        ]


def without_colors(filters: Sequence[LineFilter]) -> Sequence[LineFilter]:
    """The same filters, for a theme of the terminal's own colors: no shades of grey."""
    return [Colorless() if isinstance(one, Monochrome) else one for one in filters]
