"""What Textual 8.2.8 needs from us, in one place. Looked through on 2026-11-23.

Each part names what is wrong and the issue to look at. A test holds each, so that a new
version of Textual shows at once what has changed, and what can go.

1. Keys (Textual #6456, #6668): one byte that is not UTF-8 ends the keyboard thread, and the
   app is deaf for ever. `hear_every_key` decodes with replacement.
2. Screen (no issue; seen in 17 of 17 ways to show text): control sequences in a text reach
   the terminal. `keep_screen_clean` takes them out where strips become bytes.
3. Crash screen (no issue): it shows local variables, and with them private words, and the
   exit code says that all is well. `CarefulApp` says one sentence and gives 1.
4. Signals (no issue): TERM, HUP and QUIT end the process at once, with the terminal left as
   it was; INT gives 0. `CarefulApp` saves, leaves, and gives 128 and the signal's number.
5. Terminal gone (no issue): with HUP ignored, the app runs on at full speed; `CarefulApp`
   looks once a second. The thread that writes dies, and whoever writes then waits for ever;
   `write_into_the_void` lets it go on reading.
6. Cursor (#2348): it is hidden, and stays in a corner. `CarefulApp` shows it on what has the
   focus, where readers and Braille lines look for it; widgets may say more exactly where.
7. Toasts: markup in a message ends the app after four seconds. `notify` takes plain text.
8. Developers' doors (as documented): a word in the environment has every key written to a
   file, or the screen drawn into one. `shut_doors` leaves none of them open.
9. Typing ahead: `typing_ahead` says what is wrong, and moves the focus in time.
"""

import asyncio
import codecs
import os
import re
import signal
import sys
from functools import partial
from pathlib import Path
from typing import TypeVar

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.segment import Segment
from rich.text import Text
from textual import constants, events
from textual.drivers._writer_thread import WriterThread
from textual.geometry import Offset
from textual.notifications import SeverityLevel
from textual.strip import Strip
from textual.widget import Widget

from reconnect_tui.errors import StoreError
from reconnect_tui.mistakes import BROKEN, REPORT, SAVED, UNSAVED, report
from reconnect_tui.tui.stopping import StoppableApp
from reconnect_tui.tui.typing_ahead import in_order

Result = TypeVar("Result")

_COMMANDS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_render = Strip.render
_run = WriterThread.run


def hear_every_key() -> None:
    """Let a wrong byte from the keyboard be a strange letter, not the last one heard."""
    if sys.platform != "win32":
        from textual.drivers import linux_driver  # noqa: PLC0415 - there is none on Windows

        linux_driver.__dict__["getincrementaldecoder"] = _forgiving


def _forgiving(encoding: str) -> "partial[codecs.IncrementalDecoder]":
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")


def shut_doors() -> None:
    """Let no word in the environment have keys logged, the screen pictured or a tool called."""
    os.environ.pop("TEXTUAL", None)
    constants.__dict__.update(LOG_FILE=None, SCREENSHOT_DELAY=-1)


def write_into_the_void() -> None:
    """Let an app whose terminal is gone end, in place of waiting for room to write."""
    WriterThread.run = _run_on  # type: ignore[method-assign, assignment]  # a function for a method


def _run_on(thread: WriterThread) -> None:
    try:
        _run(thread)
    except OSError:
        while thread._queue.get() is not None:  # noqa: SLF001 - nobody else will empty it
            pass


def keep_screen_clean() -> None:
    """Let no text command the terminal, wherever it came from and however it is shown."""
    # The one place that all text goes by on its way out.
    Strip.render = _clean_render  # type: ignore[method-assign, assignment]  # a function for a method


def _clean_render(strip: Strip, console: Console) -> str:
    # What is in the cache has been through here.
    if strip._render_cache is None and any(_commands(text) for text, _, _ in strip):  # noqa: SLF001 - there is no other way to see it
        harmless = [Segment(_COMMANDS.sub(_mark, text), style) for text, style, _ in strip]
        return _render(Strip(harmless), console)
    return _render(strip, console)


def _commands(text: str) -> bool:
    return not (text.isascii() and text.isprintable()) and bool(_COMMANDS.search(text))


def _mark(found: re.Match[str]) -> str:
    """What took room leaves a mark of one cell in its place."""
    return "\N{REPLACEMENT CHARACTER}" if cell_len(found.group()) else ""


def park_cursor(widget: Widget, at: Offset) -> None:
    """Put the terminal's own cursor at a place of the screen, now and after each painting."""
    app = widget.app
    app.cursor_position = at
    if app._driver is not None and not app.is_headless:  # noqa: SLF001 - there is no other way to it
        app._driver.write(f"\x1b[{at.y + 1};{at.x + 1}H")  # noqa: SLF001 - as above


class CarefulApp(StoppableApp[Result]):
    """An app that ends well, however it ends.

    `last_words` saves, `keep_report` keeps a report in `report_file`; both are there to be
    overridden. The one who runs it says `sys.exit(app.return_code or 0)`.
    """

    report_file: Path | None = None

    _ending = False
    _goodbye = BROKEN

    def __init__(self) -> None:
        """Mend Textual before its keyboard thread starts."""
        shut_doors()
        super().__init__()
        hear_every_key()
        write_into_the_void()
        keep_screen_clean()

    def last_words(self) -> None:
        """Save what there is. It may be called more than once."""

    def keep_report(self, words: str) -> str:
        """Keep a report, and say where; empty if it is not kept. The next takes its place."""
        if self.report_file is None:
            return ""
        from reconnect_tui.store.atomic import atomic_write  # noqa: PLC0415 - never, if all is well

        atomic_write(self.report_file, words.encode("utf-8", "replace"))
        return str(self.report_file)

    def on_mount(self) -> None:
        """Take the signals, look after the terminal, show the cursor."""
        if not self.is_headless:
            self._take_signals()
            self.set_interval(1, self._look_for_terminal)
            self.app_resume_signal.subscribe(self, lambda _: self._show_cursor())

    # --- ends ----------------------------------------------------------------------------

    def _take_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK"):
            number = getattr(signal, name, None)
            # Whoever started the app with nohup wants it to live on.
            if number is None or signal.getsignal(number) is signal.SIG_IGN:
                continue
            try:
                loop.add_signal_handler(number, self.leave, 128 + number)
            except NotImplementedError:  # Windows
                signal.signal(number, lambda n, _: loop.call_soon_threadsafe(self.leave, 128 + n))

    def _look_for_terminal(self) -> None:
        """With HUP ignored nothing else says that the window was closed."""
        if not os.isatty(0):
            self.leave(128 + getattr(signal, "SIGHUP", 1))

    def leave(self, code: int) -> None:
        """Save and end with an exit code, once."""
        if not self._ending:
            self._ending = True
            self._saved()
            self.exit(return_code=code)

    def _saved(self) -> bool:
        """Whether the last words are saved. A mistake in saving is told, and ends nothing."""
        try:
            self.last_words()
        except Exception:  # noqa: BLE001 - the app is ending: this becomes a sentence on the way out
            return False
        return True

    def _handle_exception(self, error: Exception) -> None:
        """Prepare one sentence. What went wrong goes into the report, without values."""
        self._break(error)
        super()._handle_exception(error)

    def _break(self, error: BaseException | None) -> None:
        if self._ending:
            return
        self._ending = True
        saved = SAVED if self._saved() else UNSAVED
        where = self._kept(report(error)) if error else ""
        self._goodbye = f"{BROKEN} {saved}" + (f"\n{REPORT}\n{where}" if where else "")

    def _kept(self, words: str) -> str:
        try:
            return self.keep_report(words)
        except (OSError, StoreError):
            return ""

    def _fatal_error(self) -> None:
        self.panic()

    def panic(self, *renderables: RenderableType) -> None:  # noqa: ARG002 - they hold tracebacks
        """Say the sentence and nothing else."""
        self._break(sys.exc_info()[1])
        self._return_code = self._return_code or 1
        super().panic(Text(self._goodbye))

    def _print_error_renderables(self) -> None:
        """Say it once, however many mistakes followed from the first."""
        del self._exit_renderables[1:]
        super()._print_error_renderables()

    async def on_event(self, event: events.Event) -> None:
        """Give keys out in the order in which they came, each to where the one before led."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            await in_order(self.screen, event, super().on_event)
        else:
            await super().on_event(event)

    # --- cursor and toasts -----------------------------------------------------------------

    def _show_cursor(self) -> None:
        """Show the cursor where something has the focus; elsewhere it would only be a dot."""
        if self._driver is not None and not self.is_headless:
            self._driver.write("\x1b[?25h" if self.screen.focused else "\x1b[?25l")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Bring the cursor to what has the focus, unless Textual does so itself."""
        self._show_cursor()
        if not hasattr(event.widget, "cursor_screen_offset"):
            self.call_after_refresh(self._park, event.widget)

    def on_descendant_blur(self) -> None:
        """Hide the cursor if nothing has the focus now."""
        self._show_cursor()

    def _park(self, place: Widget) -> None:
        if place.has_focus:
            park_cursor(place, getattr(place, "parking", place.content_region.offset))

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a toast of plain text: markup in it would end the app."""
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)
