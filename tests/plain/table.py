"""A sitting in plain lines: the shipped exercise, a real disk, a clock moved by hand."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from reconnect_tui.plain.conversation import Conversation
from reconnect_tui.plain.terminal import EndOfInput
from tests.plain.faked import FakeTerminal
from tests.walks.table import Sitting
from tests.walks.walk import Head

Doing: TypeAlias = Callable[[], None]
TWO = ("Ana", "Leo")


class Lines(Sitting):
    """One conversation. A number in the script is a time to wait, in ms."""

    def __init__(self, exercise: str, home: Path, *script: str | int, screen: bool = True) -> None:
        """Sit down with what is going to be typed."""
        super().__init__(Head(exercise, TWO, TWO[0]), home)
        self.script = list(script)
        self.waits: list[int | None] = []
        self.at_wait: Doing = lambda: None
        self.terminal = FakeTerminal(self._typed, screen=screen)

    def _typed(self, timeout_ms: int | None) -> str | None:
        if not self.script:
            raise EndOfInput
        following = self.script[0]
        if isinstance(following, str):
            self.script.pop(0)
            return following
        self.at_wait()
        self.waits.append(timeout_ms)
        step = following if timeout_ms is None else min(timeout_ms, following)
        self.clock.move(step)
        self.script[0] = following - step
        if self.script[0] == 0:
            self.script.pop(0)
        return None

    def talk(self) -> list[str]:
        """The whole conversation: every line that was said."""
        try:
            Conversation(self.facilitator, self.terminal).run()
        finally:
            self.facilitator.close()
        return self.terminal.said
