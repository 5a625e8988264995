"""Words large enough to be read across a table: five rows, three rows, or bold.

At two metres a letter needs 12 mm; a terminal's own capitals have about 2.5. What the face
lacks (other scripts, rare marks) is shown bold, spaced where letters may stand alone.
"""

from functools import lru_cache
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reconnect_tui.cleaning import clean
from reconnect_tui.tui.widgets.glyphs import Glyph, glyphs

LARGE, SMALL, LINE = 5, 3, 1
_HALVES = {("#", "#"): "█", ("#", "."): "▀", (".", "#"): "▄", (".", "."): " "}


@lru_cache(maxsize=256)
def draw(text: str, rows: int) -> list[str] | None:
    """`text` in block letters, as lines of one width; none if the face lacks a sign.

    `rows` is 5 (a pixel is two full cells) or 3 (two pixels share a cell).
    Raises `ValueError` for another number of rows.
    """
    if rows not in (LARGE, SMALL):
        message = f"There is no face of {rows} rows."
        raise ValueError(message)
    found = glyphs(text)
    if not found:
        return None
    columns = [_large(glyph) if rows == LARGE else _small(glyph) for glyph in found]
    gap = "  " if rows == LARGE else " "
    return [gap.join(line) for line in zip(*columns, strict=True)]


def _large(glyph: Glyph) -> list[str]:
    """Five rows. A mark is half a row high, so that it stays apart from its letter."""
    body = [_wide(row, "█") for row in glyph.body]
    if glyph.above:
        return [_wide(glyph.above, "▀"), *body]
    return [*body, _wide(glyph.below, "▀")] if glyph.below else body


def _wide(row: str, block: str) -> str:
    cells = {"#": block, ",": "▄", ".": " "}
    return "".join(cells[pixel] * 2 for pixel in row)


def _small(glyph: Glyph) -> list[str]:
    """Three rows for six pixels: the sixth is above the letter, where marks are."""
    pixels = _six(glyph, "." * glyph.width)
    pairs = zip(pixels[::2], pixels[1::2], strict=True)
    return ["".join(_HALVES[pair] for pair in zip(*rows, strict=True)) for rows in pairs]


def _six(glyph: Glyph, blank: str) -> list[str]:
    if glyph.above:
        return [glyph.above, *(glyph.tall or (blank, *glyph.body))]
    if glyph.below:
        return [*(glyph.tall or (blank, *glyph.body)), glyph.below]
    return [blank, *glyph.body]


def spaced(text: str) -> str:
    """`text` with room between its letters, if its script has letters that may stand alone."""
    if all(sign in " -.'" or sign.isdigit() or sign.upper() != sign.lower() for sign in text):
        return " ".join(text)
    return text


def biggest(text: str, width: int, rows: int) -> list[str]:
    """The largest way to write `text` in `width` cells and `rows` rows; at worst itself."""
    line = " ".join(clean(text).split())
    for height in (LARGE, SMALL):
        if rows >= height and (lines := draw(line, height)) and len(lines[0]) <= width:
            return lines
    wide = spaced(line)
    return [wide if cell_len(wide) <= width else line]


class BigWords(Widget):
    """One line of words, as large as there is room for. It never wraps.

    `words` is plain text. `max_rows` is 5, 3 or 1. The color is the widget's own.
    """

    DEFAULT_CSS = """
    BigWords { width: 1fr; height: auto; text-style: bold; }
    """
    ALLOW_SELECT: ClassVar[bool] = False

    words: reactive[str] = reactive("", init=False)
    max_rows: reactive[int] = reactive(LARGE, init=False, layout=True)

    def __init__(
        self,
        words: str = "",
        *,
        max_rows: int = LARGE,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
        classes: str | None = None,
    ) -> None:
        """Take the words, the most rows to use, and Textual's id and classes."""
        super().__init__(id=id, classes=classes)
        self.set_reactive(BigWords.words, words)
        self.set_reactive(BigWords.max_rows, max_rows)

    def watch_words(self, before: str, now: str) -> None:
        """Ask for a new layout only if the shape changes: digits change each second."""
        width = self.content_size.width
        old, new = (biggest(words, width, self.max_rows) for words in (before, now))
        if [len(old), cell_len(old[0])] != [len(new), cell_len(new[0])]:
            self.refresh(layout=True)

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002 - Textual's signature
        """For `width: auto`: what the largest way to write takes."""
        return cell_len(biggest(self.words, container.width, self.max_rows)[0])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's signature
        """For `height: auto`: the rows of the largest way to write in `width` cells."""
        return len(biggest(self.words, width, self.max_rows))

    def render_line(self, y: int) -> Strip:
        """One row, aligned as `text-align` says."""
        width, height = self.content_size
        lines = biggest(self.words, width, min(self.max_rows, max(1, height)))
        style = self.rich_style
        if y >= len(lines):
            return Strip.blank(width, style)
        spare = max(0, width - cell_len(lines[0]))
        align = self.styles.text_align
        left = spare // 2 if align == "center" else spare if align in ("right", "end") else 0
        row = [Segment(" " * left, style), Segment(lines[y], _solid(lines, style))]
        return Strip(row).adjust_cell_length(width, style)


def _solid(lines: list[str], style: Style) -> Style:
    """Blocks without bold: some terminals paint bold in another color."""
    return style + Style(bold=False) if len(lines) > 1 else style
