"""Every screen has its classes for the size of the window before it is painted at all.

Textual sets them after the first frame: each screen would be painted once as if there were no
sizes, and then jump to where it belongs.
"""

from typing import Any, TypeVar

from textual.app import App
from textual.screen import Screen
from textual.widget import AwaitMount

Result = TypeVar("Result")

Breakpoints = list[tuple[int, str]]


def class_for(cells: int, breakpoints: Breakpoints) -> str:
    """The class of the largest breakpoint that so many cells reach."""
    return max((least, name) for least, name in breakpoints if cells >= least)[1]


class FittingApp(App[Result]):
    """An app whose screens know three widths and four heights, from their first frame on."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it so
        (0, "-narrow"),
        (60, "-middling"),
        (100, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it so
        (0, "-low"),
        (18, "-level"),
        (23, "-usual"),
        (30, "-tall"),
    ]

    def fit(self, screen: Screen[Any]) -> None:
        """Give a new screen its classes. From then on Textual does it, at every resize."""
        width, height = self.size
        screen.add_class(
            class_for(width, self.HORIZONTAL_BREAKPOINTS),
            class_for(height, self.VERTICAL_BREAKPOINTS),
        )

    def _get_screen(self, screen: Screen[Any] | str) -> tuple[Screen[Any], AwaitMount]:
        """Fit it before it is put up."""
        found = self.get_screen(screen)
        if not found.is_running:
            self.fit(found)
        return super()._get_screen(found)
