"""One session as a conversation in lines: the same pages, the same events, no screen."""

from reconnect_tui.asks import Settle
from reconnect_tui.engine.effects import Ring
from reconnect_tui.engine.events import Answer, Draft, Pause, Suspend, TimeOut
from reconnect_tui.engine.forms import Entries, response
from reconnect_tui.engine.page import Page
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.moments import Sound
from reconnect_tui.plain.asking import Asking, Typed
from reconnect_tui.plain.lines import (
    describe,
    help_lines,
    hint_line,
    key_for,
    template_line,
)
from reconnect_tui.plain.terminal import EndOfInput, Terminal

LOOK_EVERY = 1000
"""A running clock is looked at this often, in ms, so that sleep is noticed."""


class Conversation:
    """Runs one session over a terminal until it ends or is put away."""

    def __init__(self, facilitator: Facilitator, terminal: Terminal) -> None:
        """Take the session's facilitator and the terminal to talk to."""
        self._facilitator = facilitator
        self._terminal = terminal
        self._said = ""
        self._face: object = None
        self._unsaved = ""
        self._private = False
        self._mute = False

    def run(self) -> bool:
        """Talk until the end. True if the session ended, false if it was put away."""
        try:
            while not self._facilitator.session.ended:
                self._exchange()
        except EndOfInput:
            self.put_away()
            return False
        self._show()
        return True

    def _exchange(self) -> None:
        """One page said, one thing heard."""
        page = self._show()
        try:
            if page.form:
                self._ask(page)
            else:
                self._command(page, self._hear(page))
        except _TurnedPage:
            return

    def put_away(self) -> None:
        """Save, and say so."""
        if not self._facilitator.session.ended:
            self._facilitator.send(Suspend())
            self._terminal.say("It is saved. Pick up where you left off with: reconnect resume")

    def _show(self) -> Page:
        """Say the page if it is new, and what has rung since."""
        page = self._facilitator.look()
        rings = self._facilitator.take_rings()
        self._say_rings([ring for ring in rings if ring.address != page.address])
        face = (page.kind, page.address, page.where, page.notice, page.body, page.shown)
        if face != self._face:
            if isinstance(self._face, tuple) and self._was_private(page):
                self._terminal.cover()
            self._face = face
            self._private = page.private
            lines = describe(page)
            if page.template:
                lines.append(template_line(page.template))
            for line in [*lines, page.next, hint_line(page)]:
                if line:
                    self._terminal.say(line)
        self._say_rings([ring for ring in rings if ring.address == page.address])
        self._say_unsaved()
        return page

    def _was_private(self, page: Page) -> bool:
        """Whether what was said last is not for the eyes that look now."""
        return self._private and not (page.private and page.kind == "moment")

    def _say_rings(self, rings: list[Ring]) -> None:
        for ring in rings:
            if ring.sound is not Sound.NONE and not self._mute:
                self._terminal.bell()
            if ring.say:
                self._terminal.say(ring.say)

    def _say_unsaved(self) -> None:
        unsaved = self._facilitator.unsaved
        if unsaved and unsaved != self._unsaved:
            self._terminal.say(f"Not saved just now: {unsaved}")
        self._unsaved = unsaved

    def _hear(self, page: Page) -> str:
        """Wait for a line; meanwhile the clock is looked at, and what rings is said."""
        before = self._face
        while True:
            self._facilitator.sync()
            wait = None if page.wake_in is None else min(LOOK_EVERY, page.wake_in)
            line = self._terminal.listen(wait)
            if line is not None:
                return line
            page = self._show()
            if self._face != before:
                raise _TurnedPage

    def _command(self, page: Page, typed: str) -> None:
        typed = typed.strip()
        if typed.isdigit() and 1 <= int(typed) <= len(page.choices):
            self._facilitator.send(page.choices[int(typed) - 1].event)
        elif typed == "" and page.default is not None:
            self._facilitator.send(page.choices[page.default].event)
        elif (key := key_for(page, typed)) is not None:
            self._facilitator.send(key.event)
        else:
            self._other(page, typed)

    def _other(self, page: Page, typed: str) -> None:
        """The commands that are not events of the page."""
        word, _, rest = typed.partition(" ")
        if word == "q":
            raise EndOfInput
        if word == "h":
            self._hide(page)
        elif word == "m":
            self._mute = not self._mute
            self._terminal.say("Bells are off." if self._mute else "Bells are on.")
        elif word == "l" and page.clock is not None:
            self._terminal.say(page.clock.words)
        elif word == "t" and rest.isdigit():
            self._facilitator.send(TimeOut(int(rest)))
        else:
            for line in help_lines(page):
                self._terminal.say(line)

    def _hide(self, page: Page) -> None:
        """Blank at once; the clock waits; only h comes back."""
        self._facilitator.send(Pause())
        self._terminal.cover()
        while (self._terminal.listen(None) or "").strip() != "h":
            pass
        self._face = None

    def _ask(self, page: Page) -> None:
        """Ask each input in turn; a command leaves the form, drafts stay."""
        moment = self._facilitator.session.moment
        asking = Asking(self._terminal, lambda: self._hear(page), self._draft)
        try:
            entries = asking.ask(page.form)
        except Typed as typed:
            self._command(page, typed.command)
            return
        if isinstance(moment.ask, Settle):
            self._settle(page)
        else:
            self._answer(page, entries)

    def _answer(self, page: Page, entries: Entries) -> None:
        moment = self._facilitator.session.moment
        value = response(moment, entries)
        before = self._facilitator.session
        if value is not None:
            self._facilitator.send(Answer(value))
        if self._facilitator.session is before:
            self._face = None
            self._terminal.say("That answer does not fit here. Please try once more.")

    def _settle(self, page: Page) -> None:
        """The words stand; who agrees?"""
        page = self._facilitator.look()
        for choice in page.choices:
            if choice.chosen:
                continue
            self._terminal.say(f"{choice.label}? Press Enter for yes, or s to pass.")
            typed = self._hear(page).strip()
            if typed:
                self._command(page, typed)
                return
            self._facilitator.send(choice.event)

    def _draft(self, text: str, field: str) -> None:
        self._facilitator.send(Draft(text, field))


class _TurnedPage(Exception):
    """The page changed by itself while a line was awaited."""
