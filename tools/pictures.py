# ruff: noqa: INP001 - a command, no package
"""Make the pictures in `docs/pictures/`: a real session, played by the program with a hand clock.

`make pictures` writes them all. A test says when the words on them are no longer those of the
program; how the letters are drawn may differ from one version of Textual to the next.
"""

import asyncio
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text
from textual.pilot import Pilot

from reconnect_tui.engine.page import Page
from reconnect_tui.engine.timer import Instant
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.paths import home_folders
from reconnect_tui.plain.conversation import Conversation
from reconnect_tui.plain.terminal import EndOfInput
from reconnect_tui.settings import Settings
from reconnect_tui.tui.app import ReconnectApp
from reconnect_tui.tui.screens.before import BeforeScreen
from reconnect_tui.tui.screens.parts.sheet import Sheet
from reconnect_tui.tui.screens.session import SessionScreen
from reconnect_tui.tui.screens.tonight import TonightScreen
from reconnect_tui.tui.widgets.scale import Numbers

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
SIZE = (84, 24)
NAMES = ("Ana", "Leo")
START = Instant(mono=1_000_000, wall=1_790_000_000_000, offset=60)
INTO_THE_TURN = 20
"""Seconds of a turn that have passed on its picture."""
AWAKE = 4
"""Seconds between two looks: after a longer silence the program thinks that nobody is there."""
MOST_STEPS = 80
TALK = "take-turns-listening"
FONT = "'DejaVu Sans Mono', 'Liberation Mono', Menlo, Consolas, monospace"
TRANSCRIPT = ("", "1", "2", "", "1", "2", "", "")
"""What is typed in plain lines, up to the first turn."""
PLAIN_ROWS = 22


class HandClock:
    """A clock that goes only when it is moved."""

    def __init__(self) -> None:
        """Begin at the same time for every picture."""
        self.now = START

    def __call__(self) -> Instant:
        """What time it is."""
        return self.now

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        ms = int(seconds * 1000)
        self.now = replace(self.now, mono=self.now.mono + ms, wall=self.now.wall + ms)


class ScriptTerminal:
    """A terminal for the transcript: types a script, and keeps all lines."""

    def __init__(self) -> None:
        """Nothing was said yet."""
        self.lines: list[str] = []
        self._typed = iter(TRANSCRIPT)

    def say(self, line: str) -> None:
        """Keep the line."""
        self.lines.append(line)

    def bell(self) -> None:
        """The words of a bell are a line already."""

    def listen(self, timeout_ms: int | None) -> str | None:  # noqa: ARG002 - a script does not wait
        """Type the next line. Raises `EndOfInput` after the last."""
        for typed in self._typed:
            self.lines.append(f"> {typed}".rstrip())
            return typed
        raise EndOfInput

    def cover(self) -> bool:
        """There is nobody to hide anything from."""
        return False

    def hide_typing(self, *, hidden: bool) -> bool:  # noqa: ARG002 - nothing is typed by hand
        """Nor here."""
        return False


def table(home: Path, clock: HandClock) -> Evening:
    """An evening of two in an empty house."""
    evening = Evening(home_folders(home), clock=clock)
    for name in NAMES:
        evening.person(name)
    return evening


def wish(exercise: str) -> Wish:
    """The two of them, and Ana begins."""
    return Wish(exercise=exercise, mode="two", names=NAMES, first=NAMES[0])


def drawn(svg: str) -> str:
    """A picture that loads nothing from elsewhere, and keeps its spaces in every viewer."""
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family: Fira Code, monospace", f"font-family: {FONT}", svg)
    svg = svg.replace("<text ", '<text xml:space="preserve" ')
    return re.sub(r"[ \t]+\n", "\n", svg).strip() + "\n"


async def turned(
    pilot: Pilot[None], screen: type[object], holds: Callable[[], bool] = lambda: True
) -> None:
    """Wait until a screen is in front."""
    for _ in range(500):
        await pilot.pause(0.02)
        if isinstance(pilot.app.screen, screen) and holds():
            return
    message = f"{screen.__name__} never came"
    raise RuntimeError(message)


def has_page(app: ReconnectApp) -> bool:
    """Whether the session shows its first page already."""
    sheets = list(app.screen.query(Sheet))
    return bool(sheets) and sheets[0].page is not None


async def until(pilot: Pilot[None], wanted: Callable[[Page], bool]) -> SessionScreen:
    """Go on with Space and Enter until a page is wanted."""
    screen = pilot.app.screen
    if not isinstance(screen, SessionScreen):
        message = "no session is on the screen"
        raise TypeError(message)
    for _ in range(MOST_STEPS):
        if wanted(screen.page):
            return screen
        waits = screen.page.kind in ("hand-over", "paused")
        open_scale = isinstance(screen.focused, Numbers) and screen.focused.value is None
        await pilot.press("space" if waits or open_scale else "enter")
        await pilot.pause()
    message = "the page that is wanted never came"
    raise RuntimeError(message)


async def session(theme: str, exercise: str, wanted: Callable[[Page], bool], seconds: int) -> str:
    """A page of a session as SVG, some seconds after it began."""
    with TemporaryDirectory() as home:
        clock = HandClock()
        evening = table(Path(home), clock)
        settings = Settings(theme=theme, sound="off")
        app = ReconnectApp(evening.folders, lambda: evening, wish(exercise), settings)
        async with app.run_test(size=SIZE) as pilot:
            await turned(pilot, BeforeScreen)
            await pilot.press("enter")
            await turned(pilot, SessionScreen, lambda: has_page(app))
            screen = await until(pilot, wanted)
            for _ in range(seconds // AWAKE):
                clock.wait(AWAKE)
                screen.look()
            await pilot.pause(0.1)
            return drawn(app.export_screenshot())


async def tonight() -> str:
    """The first screen of an evening as SVG."""
    with TemporaryDirectory() as home:
        evening = table(Path(home), HandClock())
        settings = Settings(sound="off")
        app = ReconnectApp(evening.folders, lambda: evening, None, settings)
        async with app.run_test(size=SIZE) as pilot:
            await turned(pilot, TonightScreen, lambda: bool(app.company.here))
            await pilot.pause(0.2)
            return drawn(app.export_screenshot())


def transcript() -> str:
    """The way into the first turn in plain mode, as SVG."""
    with TemporaryDirectory() as home:
        evening = table(Path(home), HandClock())
        terminal = ScriptTerminal()
        Conversation(evening.begin(wish(TALK)), terminal).run()
    colors = TerminalTheme((16, 20, 24), (230, 235, 240), [(0, 0, 0)] * 8, [(0, 0, 0)] * 8)
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=SIZE[0], file=nowhere, color_system="truecolor")
        for line in terminal.lines[-PLAIN_ROWS:]:
            console.print(Text(line))
        return drawn(console.export_svg(title="reconnect --plain", theme=colors))


def speaks(page: Page) -> bool:
    """A turn of one of them, with its clock."""
    return page.kind == "moment" and page.clock is not None and bool(page.name)


def passes(page: Page) -> bool:
    """Between two turns."""
    return page.kind == "hand-over" and page.seat == "b" and not page.private


def pictures() -> Iterator[tuple[str, str]]:
    """Name and SVG of each."""
    yield "turn", asyncio.run(session("calm-dark", TALK, speaks, INTO_THE_TURN))
    yield "turn-paper", asyncio.run(session("paper", TALK, speaks, INTO_THE_TURN))
    yield "hand-over", asyncio.run(session("calm-dark", TALK, passes, 0))
    yield "tonight", asyncio.run(tonight())
    yield "plain", transcript()


def words_on(svg: str) -> tuple[str, ...]:
    """The texts of a picture in their order."""
    found = re.findall(r"<text[^>]*>(.*?)</text>", svg, flags=re.DOTALL)
    return tuple(one.replace("&#160;", " ").strip() for one in found if one.strip())


def main() -> None:
    """Write them all."""
    os.environ["COLORTERM"] = "truecolor"
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, svg in pictures():
        (FOLDER / f"{name}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
