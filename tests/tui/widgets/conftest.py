"""A bare stage for widgets, and its picture as text."""

from collections.abc import Callable

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reconnect_tui.tui.theme_bridge import OWN_VARIABLES


class Stage(App[None]):
    """Shows some widgets and keeps the messages that they send up."""

    AUTO_FOCUS = "*"

    def __init__(self, *players: Widget) -> None:
        """Take the widgets to show."""
        super().__init__()
        self.players = players
        self.heard: list[Message] = []
        self.keys: list[str] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The variables that every app of ours has."""
        return dict(OWN_VARIABLES)

    def compose(self) -> ComposeResult:
        """The widgets, one below the other."""
        yield from self.players

    def on_key(self, event: events.Key) -> None:
        """Note the keys that no widget took."""
        self.keys.append(event.key)

    def picture(self) -> str:
        """What is on the screen, as lines of text without trailing blanks."""
        strips = self.screen._compositor.render_strips()  # noqa: SLF001 - the only way to the cells
        return "\n".join(
            "".join(segment.text for segment in strip).rstrip() for strip in strips
        ).rstrip()

    def said(self, kind: type[Message]) -> list[Message]:
        """The messages of a kind that came up to the app, oldest first."""
        return [message for message in self.heard if type(message) is kind]

    async def _on_message(self, message: Message) -> None:
        self.heard.append(message)
        await super()._on_message(message)


@pytest.fixture
def stage() -> Callable[..., Stage]:
    """How to put widgets on a stage."""
    return Stage


@pytest.fixture
def count_painting(monkeypatch: pytest.MonkeyPatch) -> Callable[[Widget], list[int]]:
    """How to count: the rows that a widget paints from then on."""

    def count(widget: Widget) -> list[int]:
        painted: list[int] = []
        paint = widget.render_line

        def counted(y: int) -> Strip:
            painted.append(y)
            return paint(y)

        monkeypatch.setattr(widget, "render_line", counted)
        return painted

    return count
