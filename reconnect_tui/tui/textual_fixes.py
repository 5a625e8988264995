"""What Textual 8.2.8 needs from us, in one place. Looked through on 2026-11-23.

Each part names what is wrong and how one sees that it may go. A test holds each.
"""

from textual.geometry import Offset
from textual.widget import Widget


def park_cursor(widget: Widget, at: Offset) -> None:
    """Put the terminal's own cursor at a place of the screen: readers and Braille follow it.

    Textual moves it in text inputs only (Textual #2348).
    """
    widget.app.cursor_position = at
