"""The arrow of a hand-over: large enough to be seen by both."""

from textual.widgets import Static

ARROW = "        ██▄▄  \n██████████████\n        ██▀▀  "


class Arrow(Static):
    """Three rows: the screen is passed on."""

    DEFAULT_CSS = "Arrow { width: auto; height: 3; }"

    def __init__(self) -> None:
        """The arrow needs nothing."""
        super().__init__(ARROW, markup=False)
