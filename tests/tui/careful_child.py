"""An app for the tests of its ends: it says which key it heard, and breaks when asked to.

`careful_child.py FOLDER [bare]`. With `bare` it is an app as Textual makes it, without care.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, work
from textual.app import App, ComposeResult
from textual.widgets import Button, Static

from reconnect_tui.tui.textual_fixes import CarefulApp

FOLDER = Path(sys.argv[1])

if TYPE_CHECKING:
    Base = CarefulApp[None]
else:
    Base = App if "bare" in sys.argv else CarefulApp


class Child(Base):
    """Keys: c, w, t and m break something, b shows a button; all others are told."""

    def compose(self) -> ComposeResult:
        """One line."""
        yield Static("READY", markup=False)

    def last_words(self) -> None:
        """Leave a trace."""
        with (FOLDER / "saved").open("a", encoding="utf-8") as file:
            file.write("once\n")

    def keep_report(self, words: str) -> str:
        """Keep it beside the trace."""
        (FOLDER / "report").write_text(words, encoding="utf-8")
        return "the-report"

    def on_key(self, event: events.Key) -> None:
        """Tell or break."""
        private = "CANARY" + "-in-a-local"
        if event.key == "c":
            raise ValueError(private)
        if event.key == "w":
            self.breaks(private)
        elif event.key == "t":
            self.set_timer(0.01, lambda: int(private))
        elif event.key == "m":
            self.query_one(Static).remove_children("&&" + private)
        elif event.key == "b":
            self.screen.mount(Button("Focus"))
            self.call_after_refresh(self.screen.focus_next)
        else:
            self.query_one(Static).update(f"heard<{event.key}>")

    @work
    async def breaks(self, private: str) -> None:
        """Break in a worker."""
        raise ValueError(private)


app = Child()
app.run()
sys.exit(app.return_code or 0)
