"""A file to preview, and a typist who follows a script: what the previews' tests share."""

from collections.abc import Callable, Iterator
from pathlib import Path

from reconnect_tui.content.library import Library
from reconnect_tui.content.plan import Choices, Seating
from reconnect_tui.content.shelves import Folder
from reconnect_tui.plain.terminal import EndOfInput
from reconnect_tui.preview import Preview

Typing = str | Callable[[], object]
"""A line that is typed, or something that is done before the next one."""

STEPS = """
[[steps]]
id = "hello"
kind = "info"
text = "Welcome, first words."

[[steps]]
id = "turn"
kind = "turns"
[[steps.steps]]
id = "talk"
kind = "speak"
time = "2m"
text = "{speaker}, say it."
text_solo = "{you}, say it."

[[steps]]
id = "near"
kind = "rate"
text = "{you}, how near?"
low = "far"
high = "near"
sealed = true

[[steps]]
id = "look"
kind = "reveal"
of = ["near"]
"""


class Scripted:
    """A terminal whose typist follows a script: lines, and things done between them."""

    def __init__(self, *script: Typing) -> None:
        self.said: list[str] = []
        self._script: Iterator[Typing] = iter(script)

    def say(self, line: str) -> None:
        """Remember what was said."""
        self.said.append(line)

    def bell(self) -> None:
        """No sound."""

    def cover(self) -> bool:
        """Nothing to cover."""
        return True

    def hide_typing(self, *, hidden: bool) -> bool:
        """Nothing to hide."""
        return True

    def listen(self, timeout_ms: int | None) -> str | None:
        """The next line of the script; what is done takes the time away."""
        for one in self._script:
            if isinstance(one, str):
                return one
            one()
            return None
        raise EndOfInput


def look_at(file: Path, *, solo: bool = False, speed: int = 1) -> Preview:
    """A preview of it."""
    names = {"a": "Ana"} if solo else {"a": "Ana", "b": "Leo"}
    seating = Seating(dict(names), absent="Leo" if solo else "")  # type: ignore[arg-type]  # seats are spelled out right here
    return Preview(file, lambda: Library([Folder(file.parent)]), seating, Choices(), speed)
