"""The two big words of a page: whose turn it is, and what that person does."""

from functools import lru_cache

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Container
from textual.events import Resize
from textual.reactive import reactive

from reconnect_tui.tui.widgets.face import LARGE, LINE, SMALL, BigWords, biggest, draw

GAP = 6
WIDEST, SIDES = 104, 4
"""Cells of the widest page, and those of its margins."""
_WAYS = (
    (LARGE, LARGE, True),
    (LARGE, SMALL, True),
    (SMALL, SMALL, True),
    (LARGE, SMALL, False),
    (SMALL, LINE, True),
    (SMALL, SMALL, False),
    (SMALL, LINE, False),
    (LINE, LINE, True),
)
_OTHER_SCRIPT = ((LINE, LARGE, True), (LINE, SMALL, True))
"""For a name that the face cannot draw: what is done can be large all the same."""


@lru_cache(maxsize=64)
def arranged(name: str, phase: str, width: int, rows: int) -> tuple[int, int, bool]:
    """Rows for the name, rows for the phase, and whether they stand side by side.

    The largest way that fits into `width` cells and `rows` rows; at worst one under the other.
    """
    other_script = bool(name) and draw(" ".join(name.split()), SMALL) is None
    for name_rows, phase_rows, beside in (*(_OTHER_SCRIPT if other_script else ()), *_WAYS):
        name_lines, phase_lines = (
            biggest(name, width, name_rows),
            biggest(phase, width, phase_rows),
        )
        high = max if beside else sum
        if high((name_rows, phase_rows)) > rows:
            continue
        if name and len(name_lines) != name_rows:
            continue
        if phase and len(phase_lines) != phase_rows:
            continue
        wide = [cell_len(lines[0]) for lines in (name_lines, phase_lines)]
        if beside and phase_rows == LINE < name_rows:
            # It may stand close: a name that becomes smaller in a turn would look like another.
            wide[1] = cell_len(phase)
        if (sum(wide) + GAP if beside else max(wide)) <= width:
            return name_rows, phase_rows, beside
    return LINE, LINE, False


class Heading(Container):
    """A name and a phase, as large as `rows` and the width allow.

    Attributes: `name_word` (whose turn, or nothing when it is both), `phase_word`.
    """

    DEFAULT_CSS = """
    Heading { layout: horizontal; height: auto; width: 1fr; }
    Heading.-stacked { layout: vertical; }
    Heading > BigWords { width: auto; }
    Heading.-nobody > #name { display: none; }
    """

    name_word: reactive[str] = reactive("", init=False)
    phase_word: reactive[str] = reactive("", init=False)
    rows: reactive[int] = reactive(LARGE, init=False)

    def compose(self) -> ComposeResult:
        """Two big words."""
        yield BigWords(id="name")
        yield BigWords(id="phase")

    def on_resize(self, event: Resize) -> None:
        """Another width may hold another size of letters."""
        self._arrange(event.size.width)

    def watch_name_word(self) -> None:
        """Another name may need another size."""
        self._arrange(self._room)

    def watch_phase_word(self) -> None:
        """So may another phase."""
        self._arrange(self._room)

    def watch_rows(self) -> None:
        """More or less room."""
        self._arrange(self._room)

    @property
    def _room(self) -> int:
        """Cells in a row; before the first frame, what there will be."""
        return self.size.width or min(self.app.size.width, WIDEST) - SIDES

    def _arrange(self, width: int) -> None:
        phase_word = self.phase_word.upper()
        name_rows, phase_rows, beside = arranged(self.name_word, phase_word, width, self.rows)
        self.set_class(not beside, "-stacked")
        self.set_class(name_rows == phase_rows == LINE, "-small")
        self.set_class(not self.name_word, "-nobody")
        name, phase = self.query_one("#name", BigWords), self.query_one("#phase", BigWords)
        name.max_rows, phase.max_rows = name_rows, phase_rows
        # Beside larger letters, smaller ones stand at the middle of their height.
        lower = (name_rows - phase_rows) // 2 if beside and self.name_word else 0
        name.styles.margin = (max(0, -lower), GAP if beside else 0, 0, 0)
        phase.styles.margin = (max(0, lower), 0, 0, 0)
        taken = cell_len(biggest(self.name_word, width, name_rows)[0]) + GAP
        phase.styles.max_width = width - taken if beside and self.name_word else None
        name.words, phase.words = self.name_word, phase_word
