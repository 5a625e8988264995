"""Answers opened together: each step's title, and each partner's words beneath it."""

from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from reconnect_tui.engine.revealing import Shown


class Opened(Static):
    """Attribute: `shown`. Empty, it is not there."""

    DEFAULT_CSS = """
    Opened { height: auto; width: 1fr; }
    Opened.-gone { display: none; }
    """

    shown: reactive[tuple[Shown, ...]] = reactive((), init=False)

    def on_mount(self) -> None:
        """Nothing is open yet."""
        self.add_class("-gone")

    def watch_shown(self, shown: tuple[Shown, ...]) -> None:
        """Write it out, the names bold."""
        parts: list[tuple[str, str]] = []
        for one in shown:
            parts.append((f"{one.title}\n" if one.title else "", "dim"))
            for name, words in one.rows:
                parts.append((f"{name}\n" if name else "", "bold"))
                parts.append((f"{words}\n\n", ""))
        self.update(Content.assemble(*parts).rstrip())
        self.set_class(not shown, "-gone")
